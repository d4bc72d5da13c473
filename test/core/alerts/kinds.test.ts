import { describe, expect, test } from 'vitest';
import { findAlerts } from '../../../src/core/alerts';
import type { Feedback } from '../../../src/core/model/contact';
import type { Day } from '../../../src/core/model/day';
import { orderListOf } from '../../../src/core/orders';
import { money } from '../../support/customers';
import { type Habit, simulatedShop, TODAY } from './shops';

type Sketch = readonly (readonly [daysAgo: number, amount: number])[];

const AROUND: readonly Habit[] = Array.from({ length: 20 }, (_, at) => ({ every: 20 + at, spread: 0.25, since: 700 }));
const usual = (from: number, to: number, every = 10): Sketch =>
  Array.from({ length: Math.floor((from - to) / every) + 1 }, (_, at) => [from - at * every, 100 + (at % 3)]);

/** Alerts about the first customer, among twenty who go on as ever. */
function alertsAbout(orders: Sketch, refunds: Sketch = [], feedback?: readonly Omit<Feedback, 'customer'>[]) {
  const around = simulatedShop(AROUND, 3);
  const own = orders.map(([ago, amount]) => ({ customer: 0, day: (TODAY - ago) as Day, amount: money(amount) }));
  const others = [...around.orders].map((order) => ({ ...order, customer: order.customer + 1 }));
  const given = refunds.map(([ago, amount]) => ({ customer: 0, day: (TODAY - ago) as Day, amount: money(-amount) }));
  const book = {
    customers: [{ key: 'me', name: 'Me' }, ...around.customers],
    orders: orderListOf([...own, ...others]),
    refunds: orderListOf(given),
    asOf: TODAY,
  };
  return findAlerts({ book, feedback: feedback?.map((each) => ({ ...each, customer: 'me' })), today: TODAY, isStale: false }).filter(
    ({ customer }) => customer === 'me',
  );
}

const said = (ago: number, more: Partial<Feedback>): Omit<Feedback, 'customer'> => ({
  day: (TODAY - ago) as Day,
  kind: undefined,
  rating: undefined,
  text: '',
  answeredOn: undefined,
  answeredBy: '',
  result: '',
  ...more,
});

describe('kinds of alerts', () => {
  test('overdue, in figures', () => {
    expect(alertsAbout(usual(600, 50))).toMatchObject([{ kind: 'overdue', mark: TODAY - 50, figures: { regular: 10, low: 10, high: 10, now: 50, gaps: 55 } }]);
  });

  test('a drop of frequency: every five days, then six times in ninety', () => {
    const [alert] = alertsAbout([...usual(600, 90, 5), ...usual(85, 5, 16)]);
    expect(alert).toMatchObject({ kind: 'frequencyDrop', figures: { regular: 18, now: 6, days: 90 } });
  });

  test('a drop of amounts, a spike, and an amount that is hardly true', () => {
    expect(alertsAbout([...usual(600, 40), [30, 20], [20, 22], [10, 21]])).toMatchObject([{ kind: 'amountDrop', figures: { orders: 3 } }]);
    expect(alertsAbout([...usual(600, 20), [8, 900]])).toMatchObject([{ kind: 'spike', mark: TODAY - 8 }]);
    expect(alertsAbout([...usual(600, 20), [8, 10_000]])).toMatchObject([{ kind: 'oddAmount', figures: { now: 10_000 } }]);
  });

  test('refunds of more than half of what was bought in a quarter', () => {
    expect(
      alertsAbout(usual(600, 5), [
        [40, 300],
        [10, 300],
      ]),
    ).toMatchObject([{ kind: 'refunds', figures: { refunds: 2, back: 600 } }]);
    expect(
      alertsAbout(usual(600, 5), [
        [40, 100],
        [10, 100],
      ]),
    ).toEqual([]);
  });

  test('a complaint until it is answered, counted from the oldest', () => {
    const open = [said(9, { kind: 'complaint' }), said(2, { kind: 'complaint' })];
    expect(alertsAbout(usual(600, 5), [], open)).toMatchObject([{ kind: 'complaint', since: TODAY - 9, figures: { complaints: 2, days: 9 } }]);
    expect(
      alertsAbout(
        usual(600, 5),
        [],
        open.map((each) => ({ ...each, answeredOn: TODAY })),
      ),
    ).toEqual([]);
    expect(alertsAbout(usual(600, 5), [], [said(2, { kind: 'praise' })])).toEqual([]);
  });

  test.each<[why: string, ratings: readonly number[], falls: boolean]>([
    ['from 5 to 2', [5, 5, 4, 2], true],
    ['always middling', [3, 3, 3], false],
    ['a little lower', [5, 5, 4], false],
    ['two ratings tell nothing', [5, 1], false],
  ])('a fall of ratings %s: %j', (_, ratings, falls) => {
    const feedback = ratings.map((rating, at) => said(10 * (ratings.length - at), { rating }));
    expect(alertsAbout(usual(600, 5), [], feedback).map(({ kind }) => kind)).toEqual(falls ? ['ratingFall'] : []);
  });

  test('nothing of somebody who goes on as ever, and at stake is what they bought in a year', () => {
    expect(alertsAbout(usual(600, 5))).toEqual([]);
    const [alert] = alertsAbout([[1000, 5000], ...usual(600, 50)]);
    expect(alert?.stake).toBe(
      money(
        usual(600, 50)
          .filter(([ago]) => ago < 50 + 365)
          .reduce((sum, [, amount]) => sum + amount, 0),
      ),
    );
  });
});
