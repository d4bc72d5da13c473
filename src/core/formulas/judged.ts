import { type Cell, isBlank } from '../model/cell';
import type { TierRules } from '../policy';
import { tierByLimit, tiersByShare } from '../tiers';
import { answeredRows, knownIn, type NumberColumn, numberColumn } from './numberColumn';
import { numberReader } from './numbers';
import { FormulaProblem } from './problem';
import { type Argument, columnOf, type FormulaContext, isAbsent, isRange, type Rows, refuseLoading, trimmed, widthOf } from './range';
import { policyOf } from './rules';

/** What TIER, TIER_NEXT and TIER_EXPLAIN are given. */
export interface JudgedArguments {
  readonly values: Argument;
  readonly rules: Argument;
  readonly compareWith: Argument;
}

/** Values with the tier each is in. */
export interface Judged {
  readonly rules: TierRules;
  readonly column: NumberColumn;
  readonly tiers: readonly (number | undefined)[]; // of each cell: index into the rules' tiers; undefined: no number, or below every limit
  readonly peers: readonly number[]; // everybody to compare with
  readonly isOneCell: boolean;
}

/**
 * Reads a row function's values and rules and finds the tiers. A one-column range of numbers in the place of `rules` is
 * `compare_with` (the habit of RANK).
 *
 * @throws FormulaProblem, RuleError
 */
export function judge(formula: string, { values, rules, compareWith }: JudgedArguments, context: FormulaContext): Judged {
  refuseLoading(values, rules, compareWith);
  if (values === undefined) throw new FormulaProblem('ARGUMENT_MISSING', { name: 'values' });
  const isPeers = isAbsent(compareWith) && isRange(rules) && widthOf(rules) === 1 && !isText(rules, context);
  const tierRules = policyOf(isPeers ? undefined : rules, context).rules;
  const peers = peersIn(isPeers ? rules : compareWith, context);
  if (!isRange(values) && tierRules.kind === 'share' && peers === undefined) throw new FormulaProblem('ONE_VALUE_NEEDS_PEERS', { fn: formula });
  const column = isRange(values) ? numberColumn(values, formula, context) : oneCell(values, peers, context);
  const known = knownIn(column.numbers);
  if (tierRules.kind === 'score' && known.some((number) => number < 0 || number > 100)) throw new FormulaProblem('LIMITS_FOR_SCORES');
  if (tierRules.kind === 'share' && known.length > 0 && peers?.numbers.length === 0) throw new FormulaProblem('NO_NUMBERS', { name: 'compare_with' });
  const others = peers?.numbers ?? known;
  return { rules: tierRules, column, tiers: tiersOf(column.numbers, others, tierRules), peers: others, isOneCell: !isRange(values) };
}

/** A cell for a cell, rows for a range. */
export function answerOf({ column, isOneCell }: Judged, heading: string, answer: (number: number, row: number) => Cell): Cell | Cell[][] {
  const rows = answeredRows(column, heading, answer);
  return isOneCell ? (rows[0]?.[0] ?? '') : rows;
}

function tiersOf(numbers: readonly (number | undefined)[], peers: readonly number[], rules: TierRules): (number | undefined)[] {
  const known = knownIn(numbers);
  const tiers = rules.kind === 'share' ? tiersByShare(known, peers, rules) : known.map((number) => tierByLimit(number, rules));
  let next = 0;
  return numbers.map((number) => (number === undefined ? undefined : tiers[next++]));
}

function oneCell(value: Cell, peers: Peers | undefined, context: FormulaContext): NumberColumn {
  const read = numberReader(peers?.column ?? [value], context);
  return { hasHeading: false, cells: [value], numbers: [isBlank(value) ? undefined : read(value)] };
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
