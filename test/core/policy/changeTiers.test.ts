import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placedByRules } from '../../../src/core/math/placedByRules';
import { type LimitKind, type Policy, parsePolicy, policyJson, withoutTier, withTier } from '../../../src/core/policy';
import { somePolicyDocument } from '../../support/policies';

function policyOf(document: unknown): Policy {
  const parsed = parsePolicy(document, 'en');
  if (!parsed.ok) throw new Error(`${parsed.problem.code} ${JSON.stringify(document)}`);
  return parsed.value;
}

const tiersOf = (kind: LimitKind, limits: readonly (number | undefined)[]) =>
  policyOf({ tiers: limits.map((limit, at) => ({ name: `T${at}`, ...(limit === undefined ? {} : { [kind]: limit }) })) });
const limitsOf = ({ rules: { kind, tiers } }: Policy) => tiers.map(({ limit }) => (limit !== undefined && kind === 'share' ? limit / 100 : limit));
const places = (scores: readonly (number | undefined)[], { rules }: Policy) => placedByRules(scores, rules, { spendOf: (index) => scores[index] });

describe('one more tier', () => {
  test.each<[why: string, kind: LimitKind, limits: (number | undefined)[], at: number, limit: number | undefined | 'no room']>([
    ['between shares, halfway', 'share', [5, 20, 50, undefined], 2, 35],
    ['at the top, half of the best share in whole percents', 'share', [6, 20, undefined], 0, 3],
    ['above everybody else, halfway to all', 'share', [5, 20, 50, undefined], 3, 75],
    ['between 1 and 2 percent there is half a percent', 'share', [1, 2, undefined], 1, 1.5],
    ['between 1 and 1.01 percent there is nothing', 'share', [1, 1.01, undefined], 1, 'no room'],
    ['below everybody else there is nobody', 'share', [5, undefined], 2, 'no room'],
    ['below a last tier with a limit, it is for everybody else', 'share', [5, 20], 2, undefined],
    ['where one tier is for everybody, half of them', 'share', [undefined], 0, 50],
    ['between scores', 'score', [80, 61, undefined], 1, 71],
    ['above the best score, towards 100', 'score', [80, undefined], 0, 90],
    ['above a score of 100 nobody gets', 'score', [100, 50], 0, 'no room'],
    ['between amounts', 'amount', [5000, 1000, undefined], 1, 3000],
    ['above the best amount, twice as much', 'amount', [5000, 1000, undefined], 0, 10_000],
    ['above an amount of nothing', 'amount', [0, undefined], 0, 100],
    ['above everybody else, half as much', 'amount', [5000, 1000, undefined], 2, 500],
    ['below an amount of nothing', 'amount', [1000, 0, undefined], 2, 'no room'],
    ['among debts', 'amount', [-100, undefined], 0, 'no room'],
  ])('%s', (_, kind, limits, at, limit) => {
    const more = withTier(tiersOf(kind, limits), at, 'New');
    expect(more === undefined ? 'no room' : limitsOf(more)).toEqual(limit === 'no room' ? limit : [...limits.slice(0, at), limit, ...limits.slice(at)]);
    if (more !== undefined) expect(more.rules.tiers[at]?.name).toBe('New');
  });
});

describe('one tier less', () => {
  test('its customers go to the next lower, those of the last to the one above', () => {
    const policy = tiersOf('share', [5, 20, 50, undefined]);
    expect([0, 1, 2, 3].map((at) => limitsOf(withoutTier(policy, at)))).toEqual([
      [20, 50, undefined],
      [5, 50, undefined],
      [5, 20, undefined],
      [5, 20, undefined],
    ]);
    expect(limitsOf(withoutTier(tiersOf('amount', [500, 100, 10]), 2))).toEqual([500, 10]);
  });

  test('its purpose and its place in the groups go with it; a group that knew no other has the neighbour', () => {
    const tiers = [{ name: 'VIP', share: 5, purpose: 'Call' }, { name: 'Gold', share: 20 }, { name: 'Rest' }];
    const group = (name: string, own: readonly object[]) => ({ name, column: 'Type', value: name, tiers: own });
    const policy = policyOf({
      tiers,
      groups: [
        group('A', [{ name: 'VIP', share: 30 }]),
        group('B', [
          { name: 'VIP', share: 1 },
          { name: 'Gold', share: 2 },
        ]),
        group('C', [{ name: 'Gold', share: 9 }, { name: 'Rest' }]),
      ],
    });
    const own = ({ groups }: Policy) => groups.map(({ rules }) => rules?.tiers.map(({ name, limit }) => `${name} ${limit ?? 'rest'}`).join(', '));
    expect(own(withoutTier(policy, 0))).toEqual(['Gold 3000', 'Gold 200', 'Gold 900, Rest rest']);
    expect(withoutTier(policy, 0).purposes).toEqual({});
    expect(own(withoutTier(policy, 2))).toEqual(['VIP 3000', 'VIP 100, Gold 200', 'Gold rest']);
  });
});

describe('on random rules', () => {
  test('whoever was in another tier stays in it, and nobody is left without one', () => {
    let removed = 0;
    fc.assert(
      fc.property(somePolicyDocument, fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 60 }), fc.nat(), (document, scores, which) => {
        const policy = policyOf(document);
        const { tiers } = policy.rules;
        const at = which % tiers.length;
        const less = withoutTier(policy, at);
        const heir = at === tiers.length - 1 ? at - 1 : at; // as the tiers left are counted
        const expected = places(scores, policy).map((place) => (place === undefined ? undefined : place === at ? heir : place > at ? place - 1 : place));
        expect(places(scores, less)).toEqual(expected);
        if (tiers.length > 2) expect(policyOf(policyJson(less))).toEqual(less);
        removed++;
      }),
      { numRuns: 500 },
    );
    expect(removed).toBe(500);
  });

  test('a tier that is added and taken out again leaves the rules as they were, and takes customers of its neighbours only', () => {
    let added = 0;
    fc.assert(
      fc.property(somePolicyDocument, fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 60 }), fc.nat(), (document, scores, which) => {
        const policy = policyOf(document);
        const at = which % (policy.rules.tiers.length + 1);
        const more = withTier(policy, at, 'Further');
        if (more === undefined) return;
        added++;
        expect(policyOf(policyJson(more))).toEqual(more);
        const isLast = at === policy.rules.tiers.length;
        if (!isLast) expect(withoutTier(more, at)).toEqual(policy);
        const now = places(scores, more);
        places(scores, policy).forEach((place, index) => {
          const allowed = place === undefined ? [isLast ? at : undefined] : place === at ? [at, at + 1] : [place > at ? place + 1 : place];
          expect(allowed).toContain(now[index]);
        });
      }),
      { numRuns: 500 },
    );
    expect(added).toBeGreaterThan(300);
  });
});
