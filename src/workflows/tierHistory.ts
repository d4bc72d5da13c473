import { nameNow, type Policy, sameTierInEnglish } from '../core/policy';
import { textHash } from '../core/reading';
import { historyOf, historyTexts, type KeptTier, type TierHistory } from '../core/tiers';
import type { Areas } from './generation/journal';
import type { StateSheet } from './services';

const AREA = 'tiers';

/** The official tiers as the last run left them, by their names of today; `undefined` at the first run, and when nobody can read them any more. */
export function keptTiers(state: Pick<StateSheet, 'area'>, { rules }: Pick<Policy, 'rules'>): TierHistory | undefined {
  const kept = historyOf(state.area(AREA));
  const names = rules.tiers.map(({ name }) => name);
  return kept && { ...kept, customers: new Map([...kept.customers].map(([key, tier]) => [key, calledNow(tier, names)])) };
}

function calledNow({ previous, ...tier }: KeptTier, names: readonly string[]): KeptTier {
  const now = (name: string) => nameNow(name, names);
  return {
    ...tier,
    shown: now(tier.shown),
    label: now(tier.label),
    earned: now(tier.earned),
    ...(previous && { previous: { ...previous, tier: now(previous.tier) } }),
  };
}

/** What a run leaves for the next one. */
export function tierArea(history: TierHistory): Areas {
  return { [AREA]: historyTexts(history) };
}

/** Tells rules that judge otherwise from those applied before: sheets, columns, words for tiers' purposes and the language of their names do not count. */
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
  const tiers = rules.tiers.map(({ name, ...tier }) => ({ ...tier, name: sameTierInEnglish(name) }));
  const judging = [{ ...rules, tiers }, weights, settings, extras, method, windowMonths, halfLifeMonths, frequencyBy, calm, protectNewDays, groups];
  return String(textHash(JSON.stringify(judging, sortedKeys)));
}

/** An object says the same in whatever order it was written. */
function sortedKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
