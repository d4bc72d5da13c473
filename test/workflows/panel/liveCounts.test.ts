import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { liveCounts } from '../../../src/core/math/liveCounts';
import { moveShare, wholeShares } from '../../../src/core/math/wholeShares';
import type { Cell } from '../../../src/core/model/cell';
import { readingLocale } from '../../../src/core/model/locale';
import { type Policy, parsePolicy } from '../../../src/core/policy';
import { type Outcome, tierCustomers } from '../../../src/core/tierCustomers';
import { ruleWeights, typedRules } from '../../../src/workflows/panel/ruleFields';
import { peersOf } from '../../../src/workflows/panel/rulesPage';
import { dayOn } from '../../support/customers';
import { somePolicyDocument } from '../../support/policies';

const FIRST_DAY = dayOn('2025-11-20');
const orders = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 0, max: 700 }), fc.integer({ min: -200, max: 4000 })), { minLength: 5, maxLength: 90 })
  .map((rows): Cell[][] => [
    ['Customer', 'Date', 'Amount', 'Type'],
    ...rows.map(([who, ago, amount]): Cell[] => [
      `C${who}`,
      { day: (FIRST_DAY - ago) as never },
      amount / 10,
      ['Shop', 'Wholesale', 'Online'][who % 3] as string,
    ]),
  ]);

function judged(rows: Cell[][], policy: Policy): Outcome | undefined {
  const context = { locale: readingLocale('en_US'), asOf: { kind: 'given', day: dayOn('2025-11-21') } } as const;
  const result = tierCustomers({ sheet: 'Orders', rows }, policy, context);
  return result.ok ? result.value : undefined;
}

/** By the tiers of today's figures, and at last those without one. */
function countsOf({ customers }: Outcome, { rules }: Policy): number[] {
  return [...rules.tiers.map((_, rank) => customers.filter(({ tier }) => tier === rank).length), customers.filter(({ tier }) => tier === undefined).length];
}

describe('counts that follow a slider', () => {
  test('are those of an update by these rules, on 100 random policies and shops, also after sliders and limits have moved', () => {
    let [seen, moved] = [0, 0];
    fc.assert(
      fc.property(
        orders,
        somePolicyDocument,
        fc.nat(),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 1, max: 9 }),
        (rows, document, which, to, factor) => {
          const parsed = parsePolicy(document, 'en');
          if (!parsed.ok) throw new Error(`${parsed.problem.code} ${JSON.stringify(document)}`);
          const policy = parsed.value;
          const outcome = judged(rows, policy);
          if (outcome === undefined) return;
          seen++;
          const weights = ruleWeights(policy, policy);
          const peers = peersOf(outcome, policy, weights);
          const missing = (key: string) => policy.settings[key as 'recency']?.missing ?? 'leaveOut';
          const live = (shown: Policy, of: readonly number[]) =>
            liveCounts({
              weights: weights.map(({ key }, at) => ({ id: key, weight: of[at] as number, missing: missing(key) })),
              limitKind: shown.rules.kind,
              tiers: shown.rules.tiers,
              peers,
            });
          expect(
            live(
              policy,
              weights.map(({ weight }) => weight),
            ),
          ).toEqual(countsOf(outcome, policy));
          const shares = moveShare(wholeShares(weights.map(({ weight }) => weight)), which % weights.length, to);
          const limits = policy.rules.tiers.flatMap(({ limit }, at) =>
            limit === undefined ? [] : [[`tier:${at}:limit`, String((limit / (policy.rules.kind === 'share' ? 100 : 1) / factor).toFixed(2))]],
          );
          const typed = typedRules(
            policy,
            policy,
            { ...Object.fromEntries(weights.map(({ field }, at) => [field, String(shares[at])])), ...Object.fromEntries(limits) },
            'en',
          );
          const after = judged(rows, typed.policy);
          if (after === undefined) return;
          moved++;
          const now = new Map(ruleWeights(typed.policy, policy).map(({ key, weight }) => [key, weight]));
          expect(
            live(
              typed.policy,
              weights.map(({ key }) => now.get(key) ?? 0),
            ),
          ).toEqual(countsOf(after, typed.policy));
        },
      ),
      { numRuns: 100 },
    );
    expect([seen > 90, moved > 90]).toEqual([true, true]);
  });

  test.each<[why: string, shares: number[], moved: number, to: number, expected: number[]]>([
    ['the others give in proportion', [30, 30, 40], 2, 70, [15, 15, 70]],
    ['and take in proportion', [20, 30, 50], 2, 0, [40, 60, 0]],
    ['whole points: the larger remainder gets the point', [33, 33, 34], 0, 50, [50, 25, 25]],
    ['all to one', [30, 30, 40], 0, 100, [100, 0, 0]],
    ['from one to all, evenly where nothing is known', [100, 0, 0], 0, 49, [49, 26, 25]],
    ['a single one is always everything', [100], 0, 30, [100]],
  ])('%s', (_, shares, moved, to, expected) => expect(moveShare(shares, moved, to)).toEqual(expected));

  test('always sum to 100', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 2, maxLength: 14 }), fc.nat(), fc.integer({ min: 0, max: 100 }), (weights, which, to) => {
        const shares = moveShare(wholeShares(weights), which % weights.length, to);
        expect([shares.reduce((sum, share) => sum + share, 0), shares.every((share) => Number.isInteger(share) && share >= 0)]).toEqual([100, true]);
      }),
    );
  });
});
