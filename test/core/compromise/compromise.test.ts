import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canBeMixed, findCompromise, mixesOf, quickTiers } from '../../../src/core/compromise';
import type { Cell } from '../../../src/core/model/cell';
import type { Day } from '../../../src/core/model/day';
import { defaultPolicy, type Policy, parsePolicy, policyJson } from '../../../src/core/policy';
import { type Outcome, type RunContext, tierCustomers } from '../../../src/core/tierCustomers';
import type { TierHistory } from '../../../src/core/tiers';
import { dayOn } from '../../support/customers';

const END = dayOn('2025-11-20');
const markOf = (policy: Policy) => JSON.stringify([policy.rules, policy.weights, policy.calm, policy.protectNewDays]);

type Row = readonly [who: number, daysAgo: number, amount: number];
const someRows = fc.array(fc.tuple(fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 40 })), {
  minLength: 25,
  maxLength: 45,
});
const tableOf = (rows: readonly Row[]): Cell[][] => [
  ['Customer', 'Date', 'Amount', 'Type'],
  ...rows.map(([who, ago, amount]): Cell[] => [`c${who}`, { day: (END - ago) as Day }, 10 * amount, who % 3 === 0 ? 'Trade' : 'Shop']),
];

function judged(rows: readonly Row[], policy: Policy, history?: TierHistory): Outcome {
  const context: RunContext = {
    locale: { dayFirst: false, decimalComma: false },
    asOf: { kind: 'given', day: END },
    tiers: { kept: () => history, rules: markOf(policy) },
  };
  const outcome = tierCustomers({ sheet: 'Orders', rows: tableOf(rows) }, policy, context);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

/** By key, through the whole corridor. */
function tiersByKey(rows: readonly Row[], policy: Policy, history?: TierHistory): Map<string, string> {
  const { customers } = judged(rows, policy, history);
  return new Map(customers.map(({ measures, tier }) => [measures.key, tier === undefined ? '' : (policy.rules.tiers[tier]?.name ?? '')]));
}

const NAMES = ['VIP', 'Gold', 'Silver', 'Bronze'];
interface Sketch {
  readonly weights?: readonly [recency: number, frequency: number, monetary: number];
  readonly limits?: readonly number[];
  readonly more?: Partial<Policy>;
}

/** Shares in percent, best first; whoever is below the last is Bronze. */
function rules({ weights = [34, 33, 33], limits = [5, 20, 50], more = {} }: Sketch = {}): Policy {
  const [recency, frequency, monetary] = weights;
  return {
    ...defaultPolicy('en'),
    weights: { recency: 100 * recency, frequency: 100 * frequency, monetary: 100 * monetary },
    rules: { kind: 'share', tiers: NAMES.map((name, rank) => ({ name, limit: limits[rank] === undefined ? undefined : 100 * limits[rank] })) },
    ...more,
  };
}

const limitsOf = ({ rules: { tiers } }: Policy) => tiers.flatMap(({ limit }) => (limit === undefined ? [] : [limit / 100]));

describe('mixes', () => {
  test('weights lie between, in whole points that sum to 100; equal limits stay', () => {
    const mixes = mixesOf([rules({ weights: [0, 0, 100] }), rules({ weights: [60, 40, 0] })]);
    expect(mixes.map(({ weights }) => weights)).toEqual(
      [
        [0, 0, 100],
        [8, 5, 87],
        [15, 10, 75],
        [23, 15, 62],
        [30, 20, 50],
        [38, 25, 37],
        [45, 30, 25],
        [53, 35, 12],
        [60, 40, 0],
      ].map(([recency, frequency, monetary]) => ({ recency: 100 * recency!, frequency: 100 * frequency!, monetary: 100 * monetary! })),
    );
    expect(new Set(mixes.map((mix) => limitsOf(mix).join()))).toEqual(new Set(['5,20,50']));
  });

  test('the limits of both hold: the smaller best tier, the larger share above the lowest, and what is between lies between', () => {
    const mixes = mixesOf([rules({ limits: [5, 20, 50] }), rules({ limits: [10, 32, 70] })]);
    expect(mixes.map(limitsOf)).toEqual([20, 23, 26, 29, 32].map((middle) => [5, middle, 70]));
  });

  test('scores and amounts fall from best to worst: the higher limit is the stricter one', () => {
    const of = (limits: readonly number[]) => rules({ more: { rules: { kind: 'amount', tiers: NAMES.map((name, rank) => ({ name, limit: limits[rank] })) } } });
    const mixes = mixesOf([of([1000, 500, 100]), of([800, 600, 50])]);
    expect(mixes.map(({ rules: { tiers } }) => tiers.map(({ limit }) => limit))).toEqual(
      [500, 525, 550, 575, 600].map((middle) => [1000, middle, 50, undefined]),
    );
  });

  test('of every protection the strongest is kept', () => {
    const calm = { reviews: 'monthly', hysteresis: 300, graceReviews: 0, confirmTop: true, confirmDays: 30 } as const;
    const other = { reviews: 'everyRun', hysteresis: 100, graceReviews: 2, confirmTop: false } as const;
    const [mix] = mixesOf([rules({ more: { calm, protectNewDays: 30 } }), rules({ more: { calm: other, protectNewDays: 90 } })]);
    expect(mix?.calm).toEqual({ reviews: 'monthly', hysteresis: 300, graceReviews: 2, confirmTop: true, confirmDays: 30 });
    expect(mix?.protectNewDays).toBe(90);
  });

  test.each<[why: string, other: Policy, can: boolean]>([
    ['weights, limits and protection', rules({ weights: [100, 0, 0], limits: [1, 2, 3], more: { protectNewDays: 5 } }), true],
    ['another window', rules({ more: { windowMonths: 12 } }), false],
    ['another method', rules({ more: { method: 'abc' } }), false],
    ['orders counted by day', rules({ more: { frequencyBy: 'day' } }), false],
    ['a last tier with a limit', rules({ limits: [5, 20, 50, 90] }), false],
    [
      'a tier of another name',
      rules({
        more: {
          rules: {
            kind: 'share',
            tiers: [
              { name: 'Best', limit: 500 },
              { name: 'Rest', limit: undefined },
            ],
          },
        },
      }),
      false,
    ],
  ])('what differs in %s', (_, other, can) => {
    expect(canBeMixed(rules(), other)).toBe(can);
  });

  test('every mix is a rule document that can be applied', () => {
    const percents = fc.uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 3, maxLength: 3 }).map((limits) => limits.sort((a, b) => a - b));
    const weights = fc.tuple(fc.nat(50), fc.nat(50), fc.integer({ min: 1, max: 50 }));
    const some = fc.record({ weights, limits: percents }).map(rules);
    fc.assert(
      fc.property(fc.array(some, { minLength: 2, maxLength: 3 }), some, (proposals, applied) => {
        for (const mix of mixesOf(proposals, applied)) {
          const read = parsePolicy(policyJson(mix), 'en');
          expect(read.ok && limitsOf(read.value)).toEqual(limitsOf(mix));
        }
      }),
      { numRuns: 20 },
    );
  });
});

/** What the search should find, judging everybody anew by every mix. */
function byBruteForce(rows: readonly Row[], proposals: readonly Policy[], mixes: readonly Policy[], applied: Policy, history?: TierHistory) {
  const today = tiersByKey(rows, applied, history);
  const differing = (a: Map<string, string>, b: Map<string, string>) => [...a].filter(([key, tier]) => tier !== b.get(key)).length;
  const proposed = proposals.map((policy) => tiersByKey(rows, policy, history));
  const fewest = Math.min(...proposed.map((tiers) => differing(tiers, today)));
  const tried = mixes.flatMap((policy) => {
    const tiers = tiersByKey(rows, policy, history);
    const apart = proposed.map((own) => differing(tiers, own));
    return apart.includes(0) ? [] : [{ policy, changes: differing(tiers, today), apart }];
  });
  const fewer = tried.filter(({ changes }) => changes < fewest);
  const pool = fewer.length > 0 ? fewer : tried;
  const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0);
  const [best] = [...pool].sort((a, b) => Math.max(...a.apart) - Math.max(...b.apart) || sum(a.apart) - sum(b.apart) || a.changes - b.changes);
  return best && { ...best, isFewer: fewer.length > 0 };
}

/** As the panel does it: one judging by rules that know everything, and then only points. */
function bySearch(rows: readonly Row[], proposals: readonly Policy[], mixes: readonly Policy[], applied: Policy, history?: TierHistory) {
  const { customers } = judged(rows, proposals[0] as Policy, history);
  const tiersOf = quickTiers({ customers, history, asOf: END, words: {}, markOf });
  const now = tiersByKey(rows, applied, history);
  const today = customers.map(({ measures }) => now.get(measures.key) ?? '');
  const found = findCompromise(mixes, proposals, { today, tiersOf });
  return found && { policy: found.policy, changes: found.changes, apart: found.proposals.map(({ apart }) => apart), isFewer: found.isFewer };
}

describe('the compromise', () => {
  const weights = fc.tuple(fc.nat(50), fc.nat(50), fc.integer({ min: 1, max: 50 }));
  const some = fc.record({ weights, limits: fc.constantFrom([5, 20, 50], [10, 30, 70], [8, 40, 60]) });
  const further = fc.record({
    calm: fc.constantFrom(undefined, { reviews: 'monthly', hysteresis: 200, graceReviews: 1, confirmTop: false } as const),
    protectNewDays: fc.constantFrom(0, 60),
    groups: fc.constantFrom(
      [],
      [{ name: 'Trade', column: 'Type', value: 'Trade', rules: undefined, weights: { recency: 0, frequency: 2000, monetary: 8000 } }],
    ),
    method: fc.constantFrom('score' as const, 'score' as const, 'rfm' as const, 'abc' as const),
  });

  test('is what judging everybody anew by every mix finds, with history and groups, too', () => {
    fc.assert(
      fc.property(someRows, fc.array(some, { minLength: 2, maxLength: 2 }), some, further, fc.boolean(), (rows, sketches, now, more, hasHistory) => {
        const proposals = sketches.map((sketch) => rules({ ...sketch, more }));
        const applied = rules({ ...now, more });
        const history = hasHistory ? judged(rows.slice(5), applied).history : undefined;
        const mixes = mixesOf(proposals, applied).filter((_, at) => at % 6 === 0);
        expect(bySearch(rows, proposals, mixes, applied, history)).toEqual(byBruteForce(rows, proposals, mixes, applied, history));
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  test.each<[why: string, today: string, a: string, b: string, mixes: readonly string[], changes: number | undefined, isFewer: boolean]>([
    ['the mix in the middle', 'AABB', 'BABA', 'ABBA', ['AABA', 'BBBB'], 1, true],
    ['nothing changes fewer: the nearest to both, and it says so', 'AABB', 'AABA', 'AAAB', ['BBBB', 'AAAA'], 2, false],
    ['the nearer one, though another changes nobody', 'AAAA', 'BBBA', 'BBAB', ['AAAA', 'ABAA'], 1, true],
    ['only the proposals themselves', 'AABB', 'BABA', 'ABBA', ['BABA', 'ABBA'], undefined, false],
  ])('%s', (_, today, a, b, mixes, changes, isFewer) => {
    const named = (tiers: string): Policy => rules({ more: { sheet: tiers } });
    const found = findCompromise(mixes.map(named), [named(a), named(b)], {
      today: [...today],
      tiersOf: ({ sheet }) => [...(sheet ?? '')],
    });
    expect([found?.changes, found?.isFewer ?? false]).toEqual([changes, isFewer]);
  });
});
