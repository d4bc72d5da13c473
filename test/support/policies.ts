import fc from 'fast-check';

const NAMES = ['VIP', 'Gold', 'Silver', 'Bronze', 'Basic', '金牌', 'A & B', 'Top 10'] as const;
const PRESETS = ['shop', 'services', 'wholesale', undefined, undefined, undefined] as const;

const names = fc.shuffledSubarray([...NAMES], { minLength: 2, maxLength: 5 });

/** Limits that go from best to worst; the last tier is everybody else, or has a limit, too. */
const limits = fc.oneof(
  fc.record({ kind: fc.constant('share' as const), values: fc.uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 5, maxLength: 5 }) }),
  fc.record({ kind: fc.constant('score' as const), values: fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 5 }) }),
  fc.record({ kind: fc.constant('amount' as const), values: fc.uniqueArray(fc.integer({ min: 0, max: 900 }), { minLength: 5, maxLength: 5 }) }),
);

const weight = fc.integer({ min: 0, max: 60 });
const weights = fc.record({ recency: weight, frequency: weight, monetary: fc.integer({ min: 1, max: 60 }) }, { requiredKeys: ['monetary'] });
const calm = fc.option(
  fc.record({
    reviews: fc.constantFrom('everyRun', 'monthly', 'quarterly'),
    hysteresis: fc.integer({ min: 0, max: 8 }),
    graceReviews: fc.integer({ min: 0, max: 2 }),
    confirmTop: fc.boolean(),
  }),
);

/** A rule document that `parsePolicy` takes: any tiers and weights, calm or not, sometimes with a group of its own rules. */
export const somePolicyDocument = fc
  .record({
    names,
    limits,
    isOpen: fc.boolean(),
    weights,
    calm,
    preset: fc.constantFrom(...PRESETS),
    method: fc.constantFrom('score', 'score', 'rfm', 'rfmR', 'abc'),
    windowMonths: fc.option(fc.integer({ min: 3, max: 30 })),
    frequencyBy: fc.constantFrom('order', 'day'),
    protectNewDays: fc.constantFrom(0, 30, 400),
    missing: fc.constantFrom('leaveOut', 'worst', 'notEnough'),
    group: fc.constantFrom('none', 'plain', 'tiers', 'weights', 'both'),
    purpose: fc.constantFrom('', 'Call them weekly', '=SUM(A1)'),
  })
  .map(({ names: tierNames, limits: { kind, values }, isOpen, group, purpose, missing, ...rest }) => {
    const falling = [...values].sort((a, b) => (kind === 'share' ? a - b : b - a));
    const tiers = tierNames.map((name, at) => ({ name, purpose, ...(isOpen && at === tierNames.length - 1 ? {} : { [kind]: falling[at] as number }) }));
    const own = tiers.slice(1).map(({ purpose: _, ...tier }) => tier);
    const groups =
      group === 'none'
        ? []
        : [
            {
              name: 'Trade',
              column: 'Type',
              value: 'Wholesale',
              ...(group === 'tiers' || group === 'both' ? { tiers: own } : {}),
              ...(group === 'weights' || group === 'both' ? { weights: { monetary: 90, recency: 10 } } : {}),
            },
          ];
    const settings = { frequency: { missing } };
    return Object.fromEntries(Object.entries({ version: 2, ...rest, tiers, groups, settings }).filter(([, value]) => value !== undefined));
  });
