import type { Policy, TierRules, Weights } from './policy';

const DEFAULT_TIER_NAMES = { en: ['VIP', 'Gold', 'Silver', 'Bronze'], zh: ['VIP', '金', '银', '铜'] } as const;
export type PolicyLanguage = keyof typeof DEFAULT_TIER_NAMES;

/** `金` → `Gold`: the English twin of a default tier's name; any other name as it is. */
export function sameTierInEnglish(name: string): string {
  const position = Object.values(DEFAULT_TIER_NAMES).reduce((found, names) => (found >= 0 ? found : (names as readonly string[]).indexOf(name)), -1);
  return DEFAULT_TIER_NAMES.en[position] ?? name;
}

/** What a tier is called now: `names` in another language may call a default tier otherwise. A name that nobody bears any more stays. */
export function nameNow(name: string, names: readonly string[]): string {
  if (names.includes(name)) return name;
  const known = sameTierInEnglish(name);
  return names.find((each) => sameTierInEnglish(each) === known) ?? name;
}

/** The same rules with the default tiers called as the language calls them; unchanged where two would then be called alike. */
export function namedIn(language: PolicyLanguage, policy: Policy): Policy {
  const named = (name: string) => nameNow(name, DEFAULT_TIER_NAMES[language]);
  const names = policy.rules.tiers.map(({ name }) => named(name));
  if (new Set(names).size !== names.length) return policy;
  const inRules = (rules: TierRules): TierRules => ({ ...rules, tiers: rules.tiers.map((tier) => ({ ...tier, name: named(tier.name) })) });
  return {
    ...policy,
    rules: inRules(policy.rules),
    groups: policy.groups.map((group) => ({ ...group, rules: group.rules && inRules(group.rules) })),
    purposes: Object.fromEntries(Object.entries(policy.purposes).map(([name, purpose]) => [named(name), purpose])),
  };
}

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
  return {
    rules: defaultTierRules(language),
    weights: DEFAULT_WEIGHTS,
    sheet: undefined,
    columns: {},
    asOf: undefined,
    probableCustomers: false,
    settings: {},
    extras: [],
    method: 'score',
    windowMonths: undefined,
    halfLifeMonths: undefined,
    frequencyBy: 'order',
    calm: undefined,
    protectNewDays: 0,
    groups: [],
    purposes: {},
    preset: undefined,
    customersSheet: undefined,
    currency: undefined,
    rates: [],
  };
}
