import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { whyMoved } from '../../../src/core/changes';
import { METHODS, type Policy } from '../../../src/core/policy';
import { judgedTwice, type OrderRow, outcomeOf, plain, why } from './twoRuns';

const shop: readonly OrderRow[] = [
  ['ana', 20_000, 100],
  ['ben', 20_010, 200],
  ['chloe', 20_020, 300],
  ['deng', 20_030, 400],
  ['emil', 20_040, 500],
];
const START = 20_050;
const pointsOnly: Policy = {
  ...plain,
  method: 'points',
  settings: { recency: { cap: 100 }, frequency: { cap: 10 }, monetary: { cap: 1000 } },
};

describe('one thing changed, and that one is told', () => {
  test.each<[reason: string, runs: Parameters<typeof why>, parts: Record<string, number>]>([
    ['nothing changed', ['ana', { orders: shop, asOf: START }, { orders: shop, asOf: START }], {}],
    [
      'her old order reads 250 now: one of four others overtaken, a quarter of 40 points',
      ['ana', { orders: shop, asOf: START }, { orders: [...shop.slice(1), ['ana', 20_000, 250]], asOf: START }],
      { data: 1000 },
    ],
    [
      'orders written in late, of days before the last run: second in recency (−7.5), and now behind one in orders (−3.75)',
      ['emil', { orders: shop, asOf: START }, { orders: [...shop, ['ana', 20_045, 50], ['ana', 20_046, 10]], asOf: START }],
      { data: -1125 },
    ],
    [
      'somebody else bought and passed him: recency −7.5, orders −3.75, spend −10',
      ['emil', { orders: shop, asOf: START }, { orders: [...shop, ['ana', START + 1, 600]], asOf: START + 1 }],
      { peers: -2125 },
    ],
    [
      'ten days more without an order, of a hundred that count 30 points',
      ['ana', { orders: shop, asOf: START, policy: pointsOnly }, { orders: shop, asOf: START + 10, policy: pointsOnly }],
      { time: -300 },
    ],
    [
      'the rules weigh recency alone: 50 points instead of 0.3 · 50 + 0.3 · 10 + 0.4 · 10 = 22',
      ['ana', { orders: shop, asOf: START, policy: pointsOnly }, { orders: shop, asOf: START, policy: { ...pointsOnly, weights: { recency: 10_000 } } }],
      { policy: 2800 },
    ],
    [
      'an order of 100 on the day itself: 4 points of amount, 3 of orders, 15 of recency; the day that passed, 0.3, is halved between time and the order that undid it',
      ['ana', { orders: shop, asOf: START, policy: pointsOnly }, { orders: [...shop, ['ana', START + 1, 100]], asOf: START + 1, policy: pointsOnly }],
      { frequency: 1815, amount: 400, time: -15 },
    ],
  ])('%s', (_, runs, parts) => {
    const told = why(...runs);
    expect(told.parts).toEqual(parts);
    expect(Object.values(told.parts).reduce((sum, part) => sum + part, 0)).toBe(told.change);
  });
});

const orders = fc.array(fc.tuple(fc.constantFrom('ana', 'ben', 'chloe', 'deng'), fc.integer({ min: 19_900, max: 20_060 }), fc.integer({ min: -2, max: 30 })), {
  maxLength: 12,
});
const everybody: readonly OrderRow[] = ['ana', 'ben', 'chloe', 'deng'].map((name) => [name, 19_950, 10]);
const policies = fc
  .record({
    method: fc.constantFrom(...METHODS),
    weights: fc.record({
      recency: fc.constantFrom(3000, 5000),
      frequency: fc.constantFrom(0, 3000),
      monetary: fc.constantFrom(1000, 4000),
      tenure: fc.constantFrom(0, 2000),
    }),
    windowMonths: fc.constantFrom(undefined, 2),
    halfLifeMonths: fc.constantFrom(undefined, 3),
  })
  .map((some): Policy => ({ ...plain, ...some, settings: { recency: { cap: 150 }, monetary: { cap: 50 }, frequency: { cap: 5 } } }));

describe('laws', () => {
  test('the parts sum exactly to the change of the score, largest first, none of them 0', () => {
    fc.assert(
      fc.property(orders, orders, policies, policies, fc.nat(40), fc.boolean(), (one, other, oldPolicy, policy, days, isSame) => {
        const runs = judgedTwice(
          { orders: [...everybody, ...one], asOf: 20_060, policy: oldPolicy },
          { orders: [...everybody, ...other], asOf: 20_060 + days, policy: isSame ? oldPolicy : policy },
        );
        const told = whyMoved(runs);
        for (const { 0: key } of everybody) {
          const parts = told(key);
          const sizes = parts.map(([, part]) => Math.abs(part));
          const [before, after] = [runs.before.customers.get(key)?.score, runs.scores.get(key)?.score];
          if (before === undefined || after === undefined) return;
          expect(parts.reduce((sum, [, part]) => sum + part, 0)).toBe(after - before);
          expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
          expect(sizes).not.toContain(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a cause that did not happen has no part', () => {
    fc.assert(
      fc.property(orders, orders, policies, fc.nat(40), (past, since, policy, days) => {
        const first = { orders: [...everybody, ...past], asOf: 20_060, policy };
        const later = since.map(([customer, day, amount]): OrderRow => [customer, 20_061 + (day % 30), amount]);
        const named = (second: typeof first) => Object.keys(why('ana', first, second).parts);
        expect(named({ ...first, orders: [...first.orders, ...later], asOf: 20_100 + days })).not.toContain('policy');
        expect(named({ ...first, orders: [...first.orders, ...later], asOf: 20_100 })).not.toContain('data');
        const others = later.filter(([customer]) => customer !== 'ana');
        for (const own of ['amount', 'frequency', 'data']) expect(named({ ...first, orders: [...first.orders, ...others], asOf: 20_100 })).not.toContain(own);
      }),
      { numRuns: 40 },
    );
  });
});

test('500 who moved among 50,000 customers are told within seconds', () => {
  const random = (index: number, of: number) => (index * 7919 + 13) % of;
  const many: OrderRow[] = Array.from({ length: 100_000 }, (_, index) => [`customer ${index % 50_000}`, 19_500 + random(index, 540), 1 + random(index, 997)]);
  const later: OrderRow[] = Array.from({ length: 500 }, (_, index) => [`customer ${index}`, 20_051 + (index % 9), 1 + random(index, 5000)]);
  const runs = judgedTwice({ orders: many, asOf: START }, { orders: [...many, ...later], asOf: 20_060 });
  const began = process.cpuUsage().user;
  const told = whyMoved(runs);
  const parts = later.map(([key]) => told(key));
  expect(parts.filter(({ length }) => length > 0).length).toBeGreaterThan(400);
  expect((process.cpuUsage().user - began) / 1e6).toBeLessThan(5);
  expect(outcomeOf(later, 20_060).customers).toHaveLength(500);
});
