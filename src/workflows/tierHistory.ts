import type { Policy } from '../core/policy';
import { textHash } from '../core/reading';
import { historyOf, historyTexts, type TierHistory } from '../core/tiers';
import type { StateRow, StateSheet } from './services';

const AREA = 'tiers';

/** The official tiers as the last run left them; `undefined` at the first run, and when nobody can read them any more. */
export function keptTiers(state: StateSheet): TierHistory | undefined {
  return historyOf(state.area(AREA).map(([text]) => String(text ?? '')));
}

/** For `state.write`, together with whatever else a run leaves there. */
export function tierArea(history: TierHistory): Readonly<Record<string, readonly StateRow[]>> {
  return { [AREA]: historyTexts(history).map((text) => [text]) };
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
