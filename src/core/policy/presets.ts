import type { Policy, TierRules, Weights } from './policy';

const DEFAULT_TIER_NAMES = { en: ['VIP', 'Gold', 'Silver', 'Bronze'], zh: ['VIP', '金', '银', '铜'] } as const;
export type PolicyLanguage = keyof typeof DEFAULT_TIER_NAMES;

/** Best 5 %, next 15 %, next 30 %, the rest: a top tier small enough to care for by hand. */
export function defaultTierRules(language: PolicyLanguage): TierRules {
  const [top, second, third, rest] = DEFAULT_TIER_NAMES[language];
  return {
    kind: 'share',
    tiers: [
      { name: top, limit: 500 },
      { name: second, limit: 2000 },
      { name: third, limit: 5000 },
      { name: rest, limit: undefined },
    ],
  };
}

/** Recency 30, frequency 30, monetary 40. */
export const DEFAULT_WEIGHTS: Weights = { recency: 3000, frequency: 3000, monetary: 4000 };

/** Plain shares for everyone: what applies until somebody changes a rule. */
export function defaultPolicy(language: PolicyLanguage): Policy {
  return { rules: defaultTierRules(language), weights: DEFAULT_WEIGHTS, sheet: undefined, columns: {}, asOf: undefined };
}
