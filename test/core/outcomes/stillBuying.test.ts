import { expect, test } from 'vitest';
import { type StillBuying, stillBuying } from '../../../src/core/outcomes';
import { bookOfCustomers, everyDays, type LookedAt, quartersOf } from './lookedBack';

const TODAY = 1360;
const found = (customers: Readonly<Record<string, LookedAt>>, fewest = 1): StillBuying[] =>
  stillBuying(quartersOf(customers, TODAY), bookOfCustomers(customers, TODAY), { tiers: 2, fewest });
const shares = ({ after }: StillBuying) => after.map(({ days, share, followed }) => [days, Number(share.toFixed(3)), followed]);

/** Usually every 20 days, so silent after 50: two of four stop after 51 days, one of them for good; one began two quarters later. */
const FOUR: Readonly<Record<string, LookedAt>> = {
  ann: { tier: 0, days: everyDays(20, 990, 1350) },
  bob: { tier: 0, days: [980, 1000] },
  cal: { tier: 0, days: [980, 1000, ...everyDays(20, 1100, 1350)] },
  dee: { tier: 0, days: everyDays(20, 1150, 1350), since: 2 },
};

test('who began later is followed for less time; who came back after a silence had stopped', () => {
  const [best, last] = found(FOUR) as [StillBuying, StillBuying];
  expect([best.customers, shares(best)]).toEqual([
    4,
    [
      [90, 0.5, 2],
      [180, 0.5, 2],
      [270, 0.5, 1],
      [360, 0.5, 1],
    ],
  ]);
  expect([last.customers, last.after]).toEqual([0, []]);
});

test('a figure ends where fewer are followed than the smallest group; a smaller tier has none', () => {
  expect(found(FOUR, 2)[0]?.after.map(({ days }) => days)).toEqual([90, 180]);
  expect(found(FOUR, 5)[0]).toEqual({ tier: 0, customers: 4, after: [] });
});

test.each<[customer: LookedAt, steps: number[], why: string]>([
  [{ tier: 0, days: [950, 1000] }, [0, 0, 0, 0], 'silent from day 51 on'],
  [{ tier: 0, days: [950, 1000, 1050, ...everyDays(20, 1070, 1350)] }, [1, 1, 1, 1], 'exactly two and a half gaps are no silence yet'],
  [{ tier: 0, days: [950, 1000, 1051, ...everyDays(20, 1071, 1350)] }, [0, 0, 0, 0], 'one day more is'],
  [{ tier: 0, days: [980], stage: 'new', gap: 5 }, [0, 0, 0, 0], 'after a single order 90 days are given, and then it is over'],
  [{ tier: 0, days: [980, 1070, ...everyDays(5, 1075, 1350)], stage: 'new', gap: 5 }, [1, 1, 1, 1], 'an order on the last of them'],
  [{ tier: 0, days: everyDays(20, 980, 1309) }, [1, 1, 1, 0], 'silent for 60 days today'],
  [{ tier: 0, days: everyDays(20, 990, 1310) }, [1, 1, 1, 1], 'silent for 50'],
])('%#: %j still buys each quarter: %j (%s)', (customer, steps) => {
  const [best] = found({ customer }, 0) as [StillBuying];
  expect(best.after.map(({ share }) => share)).toEqual(steps);
});

test.each<[customer: LookedAt, why: string]>([
  [{ tier: undefined, days: [990] }, 'without a tier'],
  [{ tier: 0, days: [990], stage: 'lost' }, 'already overdue whenever a quarter began'],
  [{ tier: 0, days: [990], stage: 'atRisk' }, 'the same'],
])('who is not looked at: %j (%s)', (customer) => expect(found({ customer })[0]?.customers).toBe(0));
