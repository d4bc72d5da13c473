import type { Policy } from '../core/policy';
import { textHash } from '../core/reading';
import { historyOf, historyTexts, type TierHistory } from '../core/tiers';
import type { Areas } from './generation/journal';
import type { StateSheet } from './services';

const AREA = 'tiers';

/** The official tiers as the last run left them; `undefined` at the first run, and when nobody can read them any more. */
export function keptTiers(state: Pick<StateSheet, 'area'>): TierHistory | undefined {
  return historyOf(state.area(AREA));
}

/** What a run leaves for the next one. */
export function tierArea(history: TierHistory): Areas {
  return { [AREA]: historyTexts(history) };
}

/** Tells rules that judge otherwise from those applied before: sheets, columns and words for tiers' purposes do not count. */
export function rulesMark({
  rules,
  weights,
  settings,
  extras,
  method,
  windowMonths,
  halfLifeMonths,
  frequencyBy,
  calm,
  protectNewDays,
  groups,
}: Policy): string {
  const judging = [rules, weights, settings, extras, method, windowMonths, halfLifeMonths, frequencyBy, calm, protectNewDays, groups];
  return String(textHash(JSON.stringify(judging, sortedKeys)));
}

/** An object says the same in whatever order it was written. */
function sortedKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
