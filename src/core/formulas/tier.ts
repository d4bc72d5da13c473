import { type Cell, columnLetter, isBlank } from '../model/cell';
import type { TierRules } from '../policy';
import { tierByLimit, tiersByShare } from '../tiers';
import { dayReader, numberReader } from './numbers';
import { FormulaProblem } from './problem';
import {
  type Argument,
  answered,
  type CellSort,
  columnOf,
  type FormulaContext,
  hasHeading,
  isAbsent,
  isRange,
  MOST_CUSTOMERS,
  type Rows,
  refuseLoading,
  sortOf,
  trimmed,
  widthOf,
} from './range';
import { policyOf } from './rules';

/**
 * `TIER(values, rules, compare_with)`: a tier per row, by one number. Blank → blank, unreadable → `?`, a heading on
 * top → the heading "Tier". A one-column range of numbers in the place of `rules` is `compare_with` (the habit of RANK).
 *
 * @returns a cell for a cell, rows for a range (trimmed at its last used row)
 * @throws FormulaProblem, RuleError
 */
export function tierFormula(values: Argument, rules: Argument, compareWith: Argument, context: FormulaContext): Cell | Cell[][] {
  refuseLoading(values, rules, compareWith);
  if (values === undefined) throw new FormulaProblem('ARGUMENT_MISSING', { name: 'values' });
  const isPeers = isAbsent(compareWith) && isRange(rules) && widthOf(rules) === 1 && !isText(rules, context);
  const tierRules = policyOf(isPeers ? undefined : rules, context).rules;
  const peers = peersIn(isPeers ? rules : compareWith, context);
  if (!isRange(values)) return tierOfCell(values, tierRules, peers, context);
  if (widthOf(values) > 1) throw notOneColumn(values, context);
  const column = columnOf(answered(values), 0);
  const read = numberReader(column, context);
  const heading = hasHeading(column, (cell) => read(cell) !== undefined);
  const cells = heading ? column.slice(1) : column;
  const customers = cells.filter((cell) => !isBlank(cell)).length;
  if (customers > MOST_CUSTOMERS) throw new FormulaProblem('TOO_MANY_CUSTOMERS', { customers });
  const numbers = cells.map((cell) => (isBlank(cell) ? undefined : read(cell)));
  refuseWithoutNumbers(cells, numbers);
  const tiers = placed(numbers, peers?.numbers, tierRules);
  const rows = cells.map((cell, row) => [isBlank(cell) ? '' : (tiers[row] ?? '?')]);
  return heading ? [[context.words.TIER], ...rows] : rows.length > 0 ? rows : [['']];
}

function tierOfCell(value: Cell, rules: TierRules, peers: Peers | undefined, context: FormulaContext): Cell {
  if (rules.kind === 'share' && peers === undefined) throw new FormulaProblem('ONE_VALUE_NEEDS_PEERS');
  if (isBlank(value)) return '';
  const number = numberReader(peers?.column ?? [value], context)(value);
  return placed([number], peers?.numbers, rules)[0] ?? '?';
}

/** Tier names; `undefined` where there is no number. Below every limit there is no tier: a blank name. */
function placed(numbers: readonly (number | undefined)[], peers: readonly number[] | undefined, rules: TierRules): (string | undefined)[] {
  const known = numbers.filter((number): number is number => number !== undefined);
  if (rules.kind === 'score' && known.some((number) => number < 0 || number > 100)) throw new FormulaProblem('LIMITS_FOR_SCORES');
  if (rules.kind === 'share' && known.length > 0 && peers?.length === 0) throw new FormulaProblem('NO_NUMBERS', { name: 'compare_with' });
  const tiers = rules.kind === 'share' ? tiersByShare(known, peers ?? known, rules) : known.map((number) => tierByLimit(number, rules));
  let next = 0;
  return numbers.map((number) => {
    if (number === undefined) return undefined;
    const tier = tiers[next++];
    return tier === undefined ? '' : rules.tiers[tier]?.name;
  });
}

interface Peers {
  readonly column: readonly Cell[];
  readonly numbers: readonly number[];
}

/** Everybody to compare with; `undefined` when no range is given: then the values compare with each other. */
function peersIn(argument: Argument, context: FormulaContext): Peers | undefined {
  if (!isRange(argument)) return undefined;
  if (widthOf(argument) > 1) throw new FormulaProblem('ONE_COLUMN_OF_CUSTOMERS', { name: 'compare_with' });
  const column = columnOf(trimmed(argument), 0);
  const read = numberReader(column, context);
  return { column, numbers: column.flatMap((cell) => read(cell) ?? []) };
}

/** A column of words in the place of `rules` must be half of a rules table. */
function isText(rows: Rows, context: FormulaContext): boolean {
  const column = columnOf(rows, 0);
  const read = numberReader(column, context);
  return column.some((cell) => typeof cell === 'string' && !isBlank(cell)) && column.every((cell) => read(cell) === undefined);
}

function refuseWithoutNumbers(cells: readonly Cell[], numbers: readonly (number | undefined)[]): void {
  if (numbers.some((number) => number !== undefined) || cells.every(isBlank)) return;
  const hasText = cells.some((cell) => typeof cell === 'string' && !isBlank(cell) && !cell.startsWith('#'));
  throw hasText ? new FormulaProblem('NAMES_NOT_NUMBERS') : new FormulaProblem('NO_NUMBERS', { name: 'values' });
}

/** Several columns: an order list, names beside numbers, or just too many; the error names the right formula. */
function notOneColumn(values: Rows, context: FormulaContext): FormulaProblem {
  const rows = trimmed(values);
  const sorts = Array.from({ length: widthOf(rows) }, (_, index) => {
    const column = columnOf(rows, index);
    const read = numberReader(column, context);
    const readDay = dayReader(column, context);
    const counted: Record<CellSort, number> = { number: 0, date: 0, text: 0, blank: 0 };
    for (const cell of column) counted[sortOf(cell, { isNumber: (text) => read(text) !== undefined, isDate: (text) => readDay(text) !== undefined })]++;
    const sort = (['number', 'date', 'text'] as const).reduce((most, each) => (counted[each] > counted[most] ? each : most));
    return counted[sort] === 0 ? 'blank' : sort;
  });
  const [text, date, number] = (['text', 'date', 'number'] as const).map((sort) => sorts.indexOf(sort)) as [number, number, number];
  if (text >= 0 && date >= 0 && number >= 0) {
    return new FormulaProblem('LOOKS_LIKE_ORDERS', { customers: columnLetter(text), dates: columnLetter(date), amounts: columnLetter(number) });
  }
  if (text >= 0 && number >= 0) return new FormulaProblem('NAMES_AND_NUMBERS', { column: columnLetter(number) });
  return new FormulaProblem('ONE_COLUMN_OF_NUMBERS');
}
