import { type Cell, isBlank, isDateCell } from '../model/cell';
import { isoDay } from '../model/day';
import { defaultTierRules, RULE_WORDS } from '../policy';
import { customerKey } from '../reading';
import { FormulaProblem } from './problem';
import { type Argument, type FormulaContext, isAbsent, MOST_CUSTOMERS } from './range';
import { policyOf } from './rules';

/** Columns of tier names, without their heading row. */
export interface TierLabels {
  readonly names: readonly string[]; // best first
  readonly columns: readonly (readonly string[])[]; // each cell's name as in `names`; '' = blank
  readonly hasHeading: boolean;
  readonly ranked: number; // how many of the names, from the first, have a known order
}

/**
 * Reads columns of tier names. Their order is the rules'; without rules, that of the usual tiers when nothing else is
 * there, else the order they first appear in. Names that the rules do not know come last. The first row is a heading when
 * it is the word "Tier", or when it is none of the known tiers and everything below it is.
 *
 * @param isHeading whether another column of the call has a heading
 * @throws FormulaProblem, RuleError
 */
export function tierLabels(columns: readonly (readonly Cell[])[], rules: Argument, context: FormulaContext, isHeading = false): TierLabels {
  const known = isAbsent(rules) ? usualNames(columns, context) : policyOf(rules, context).rules.tiers.map(({ name }) => name);
  const hasHeading = isHeading || columns.some((column) => isTierHeading(column, known));
  const below = columns.map((column) => column.slice(hasHeading ? 1 : 0));
  const customers = below[0]?.length ?? 0;
  if (customers > MOST_CUSTOMERS) throw new FormulaProblem('TOO_MANY_CUSTOMERS', { customers });
  const nameOf = new Map(known.map((name) => [labelKey(name), name]));
  for (const cell of below.flat()) {
    if (!isBlank(cell) && !nameOf.has(labelKey(cell))) nameOf.set(labelKey(cell), labelText(cell));
  }
  if (below.every((column) => column.every(isBlank))) throw new FormulaProblem('NO_TIERS');
  return {
    names: [...nameOf.values()],
    columns: below.map((column) => column.map((cell) => nameOf.get(labelKey(cell)) ?? '')),
    hasHeading,
    ranked: known.length,
  };
}

export function labelText(cell: Cell): string {
  return isDateCell(cell) ? isoDay(cell.day) : String(cell).trim();
}

/** As customers are compared: letter case, widths and spaces around do not matter. */
export function labelKey(cell: Cell): string {
  return customerKey(isDateCell(cell) ? isoDay(cell.day) : cell);
}

/** The usual tiers in the language of the column, when no other name stands below its first row. */
function usualNames(columns: readonly (readonly Cell[])[], { language }: FormulaContext): string[] {
  const below = columns.flatMap((column) => column.slice(1)).filter((cell) => !isBlank(cell));
  const labels = below.length > 0 ? below : columns.flat().filter((cell) => !isBlank(cell));
  const languages = language === 'en' ? (['en', 'zh'] as const) : (['zh', 'en'] as const);
  const named = languages.map((each) => defaultTierRules(each).tiers.map(({ name }) => name));
  return named.find((names) => labels.every((cell) => isAmong(names, cell) || cell === '?')) ?? [];
}

function isTierHeading([first, ...rest]: readonly Cell[], known: readonly string[]): boolean {
  if (typeof first !== 'string' || isBlank(first) || isAmong(known, first) || first === '?') return false;
  if (Object.values(RULE_WORDS).some(({ tier }) => labelKey(tier) === labelKey(first))) return true;
  const labels = rest.filter((cell) => !isBlank(cell));
  return labels.length > 0 && labels.every((cell) => isAmong(known, cell) || cell === '?');
}

function isAmong(names: readonly string[], cell: Cell): boolean {
  return names.some((name) => labelKey(name) === labelKey(cell));
}
