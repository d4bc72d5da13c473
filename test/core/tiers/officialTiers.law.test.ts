import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/core/model/day';
import type { Calm } from '../../../src/core/policy';
import { decideOfficialTiers, type OfficialTier, type Override, type TierHistory } from '../../../src/core/tiers';
import { judged, ladder } from './judged';

const START = 20_000;
const MANY = { numRuns: 1000 };

const calms: fc.Arbitrary<Calm> = fc.record({
  reviews: fc.constantFrom('everyRun' as const, 'monthly' as const, 'quarterly' as const),
  hysteresis: fc.integer({ min: 0, max: 1000 }),
  graceReviews: fc.integer({ min: 0, max: 3 }),
  confirmTop: fc.boolean(),
});
const runs = fc.array(fc.record({ points: fc.integer({ min: 0, max: 100 }), isReview: fc.boolean(), wait: fc.integer({ min: 1, max: 60 }) }), {
  minLength: 2,
  maxLength: 12,
});
const protection = fc.constantFrom(0, 90);

/** One customer's official tiers over the runs, none of them unjudged. */
function replayed(
  calm: Calm | undefined,
  steps: readonly { points: number; isReview: boolean; wait: number }[],
  protectNewDays: number,
  override?: Override,
): OfficialTier[] {
  let history: TierHistory | undefined;
  let asOf = START;
  return steps.map(({ points, isReview, wait }) => {
    asOf += wait;
    const run = { asOf: asOf as Day, isReview, rules: '', ...(override === undefined ? {} : { overrides: new Map([['ana', override]]) }) };
    const next = decideOfficialTiers([judged(points, { firstOrder: START as Day, hysteresis: calm?.hysteresis ?? 0 })], history, { calm, protectNewDays }, run);
    history = next.history;
    return next.decisions[0] as OfficialTier;
  });
}

const tiers = (decisions: readonly OfficialTier[]) => decisions.map(({ tier }) => tier as number);

describe('laws of official tiers', () => {
  test('without calm and protection they are today’s', () => {
    fc.assert(
      fc.property(runs, (steps) => {
        const decisions = replayed(undefined, steps, 0);
        expect(tiers(decisions)).toEqual(tiers(decisions.map(({ today }) => today as OfficialTier)));
      }),
      MANY,
    );
  });

  test('they never move between reviews, and never down by more than one step', () => {
    fc.assert(
      fc.property(calms, runs, protection, (calm, steps, protectNewDays) => {
        tiers(replayed(calm, steps, protectNewDays)).forEach((tier, at, all) => {
          if (at === 0) return;
          const before = all[at - 1] as number;
          if (!steps[at]?.isReview) expect(tier).toBe(before);
          expect(tier).toBeLessThanOrEqual(before + 1);
        });
      }),
      MANY,
    );
  });

  test('on a review nobody is left below the tier of their score less the hysteresis', () => {
    fc.assert(
      fc.property(calms, runs, protection, (calm, steps, protectNewDays) => {
        replayed(calm, steps, protectNewDays).forEach(({ tier }, at) => {
          const { points, isReview } = steps[at] as { points: number; isReview: boolean };
          if (isReview) expect(tier).toBeLessThanOrEqual(judged(points, { hysteresis: calm.hysteresis }).worst.tier as number);
        });
      }),
      MANY,
    );
  });

  test('equal customers with equal history have equal tiers, whoever else there is', () => {
    fc.assert(
      fc.property(calms, runs, fc.integer({ min: 0, max: 100 }), (calm, steps, other) => {
        let history: TierHistory | undefined;
        steps.forEach(({ points, isReview }, at) => {
          const people = [judged(points, { key: 'ana' }), judged(other, { key: 'ben' }), judged(points, { key: 'zoe' })];
          const next = decideOfficialTiers(people, history, { calm, protectNewDays: 0 }, { asOf: (START + at) as Day, isReview, rules: '' });
          expect(next.decisions[2]).toEqual(next.decisions[0]);
          history = next.history;
        });
      }),
      MANY,
    );
  });

  const overrides = fc.record({
    kind: fc.constantFrom('pin' as const, 'floor' as const, 'ceiling' as const),
    tier: fc.constantFrom(...ladder.tiers.map(({ name }) => name)),
  });

  test('a pin wins, a floor never lowers, a ceiling never raises', () => {
    fc.assert(
      fc.property(calms, runs, protection, overrides, (calm, steps, protectNewDays, { kind, tier }) => {
        const named = ladder.tiers.findIndex(({ name }) => name === tier);
        const free = tiers(replayed(calm, steps, protectNewDays));
        const held = tiers(replayed(calm, steps, protectNewDays, { kind, tier, reason: 'x', author: 'y', until: undefined }));
        expect(held).toEqual(free.map((each) => (kind === 'pin' ? named : kind === 'floor' ? Math.min(each, named) : Math.max(each, named))));
      }),
      MANY,
    );
  });

  test('an expired override has no effect', () => {
    fc.assert(
      fc.property(calms, runs, overrides, (calm, steps, override) => {
        const expired = { ...override, reason: 'x', author: 'y', until: START as Day };
        expect(replayed(calm, steps, 90, expired)).toEqual(replayed(calm, steps, 90));
      }),
      MANY,
    );
  });
});
