import { describe, expect, test } from 'vitest';
import { FALSE_RISES, growthOf, highPotentials, spikes } from '../../../src/core/growth';
import { seededChance } from '../../../src/core/math/seededChance';
import type { Day } from '../../../src/core/model/day';
import { orderListOf } from '../../../src/core/orders';
import { money } from '../../support/customers';

const TODAY = 20_000;

type Sketch = readonly (readonly [daysAgo: number, amount: number])[];

function bookOf(...customers: readonly Sketch[]) {
  const orders = customers.flatMap((own, customer) => own.map(([ago, amount]) => ({ customer, day: (TODAY - ago) as Day, amount: money(amount) })));
  return {
    customers: customers.map((_, at) => ({ key: `c${at}`, name: `C${at}` })),
    orders: orderListOf(orders),
    refunds: orderListOf([]),
    asOf: TODAY as Day,
  };
}

const monthly = (months: number, amountOf: (month: number) => number): Sketch =>
  Array.from({ length: months }, (_, month) => [30 * (months - month) - 10, Math.round(amountOf(month) * 100) / 100]);

describe('growth by own history', () => {
  test.each<[why: string, own: Sketch, verdict: string, by?: string]>([
    ['a start-up that doubles each half-year from tiny', monthly(24, (month) => 20 * 2 ** (month / 6)), 'rising', 'spend'],
    ['the same already after a year and a quarter', monthly(16, (month) => 20 * 2 ** (month / 6)), 'rising', 'spend'],
    ['the same every month', monthly(24, () => 50), 'flat'],
    ['half as much each half-year', monthly(24, (month) => 400 * 0.5 ** (month / 6)), 'falling', 'spend'],
    [
      'ever more often',
      [
        [360, 50],
        [300, 50],
        [100, 50],
        [80, 50],
        [60, 50],
        [40, 50],
        [20, 50],
        [5, 50],
      ],
      'rising',
      'orders',
    ],
    [
      'the same, but in one rush of a week',
      [
        [360, 50],
        [300, 50],
        [5, 50],
        [4, 50],
        [3, 50],
        [2, 50],
        [1, 50],
      ],
      'flat',
    ],
    [
      'one big order is no trend',
      [
        [200, 50],
        [130, 50],
        [70, 50],
        [5, 5000],
      ],
      'flat',
    ],
    [
      'two orders',
      [
        [300, 50],
        [5, 500],
      ],
      'tooLittle',
    ],
    [
      'three orders within a month',
      [
        [30, 50],
        [20, 80],
        [5, 500],
      ],
      'tooLittle',
    ],
    ['no order at all', [], 'tooLittle'],
  ])('%s: %s is %s', (_, own, verdict, by) => {
    const [growth] = growthOf(bookOf(own));
    expect(growth).toMatchObject(by === undefined ? { verdict } : { verdict, by });
  });

  test('a tenth more each quarter is told as such, and nobody else’s orders change a verdict', () => {
    const own = monthly(24, (month) => 100 * 1.1 ** Math.floor(month / 3));
    const [alone] = growthOf(bookOf(own));
    expect(alone).toEqual(
      growthOf(
        bookOf(
          own,
          monthly(24, () => 9999),
        ),
      )[0],
    );
    expect(alone).toMatchObject({ periodDays: 91, periods: 7 });
    expect((alone as { growth: number }).growth).toBeCloseTo(0.1, 1);
  });

  test('histories in which only chance rises are called rising in at most 5 % of cases, and falling as seldom', () => {
    const shares = [
      { name: 'orders on any day', share: shuffled(0) },
      { name: 'orders in clusters', share: shuffled(0.5) },
    ];
    console.log(
      shares.map(({ name, share }) => `| ${name} | rising ${(100 * share.rising).toFixed(1)} % | falling ${(100 * share.falling).toFixed(1)} % |`).join('\n'),
    );
    for (const { share } of shares) expect(Math.max(share.rising, share.falling)).toBeLessThanOrEqual(FALSE_RISES);
  });
});

/** 4,000 histories of 4 to 13 orders on days drawn at random, some followed by another within days. */
function shuffled(clusters: number): { readonly rising: number; readonly falling: number } {
  const chance = seededChance(7);
  const histories = Array.from({ length: 4000 }, (_, at): Sketch => {
    const span = 150 + (at % 20) * 40;
    const days = Array.from({ length: 3 + (at % 10) }, () => Math.floor(chance() * span));
    const more = days.flatMap((ago) => (chance() < clusters ? [Math.max(0, ago - 1 - Math.floor(chance() * 5))] : []));
    return [[span, 50], ...[...days, ...more].map((ago): [number, number] => [ago, 20 + Math.floor(chance() * 200)])];
  });
  const verdicts = growthOf(bookOf(...histories)).map(({ verdict }) => verdict);
  const judged = verdicts.filter((verdict) => verdict !== 'tooLittle').length;
  expect(judged).toBeGreaterThan(3500);
  const share = (of: string) => verdicts.filter((verdict) => verdict === of).length / judged;
  return { rising: share('rising'), falling: share('falling') };
}

describe('a spike', () => {
  const shop = Array.from({ length: 8 }, () => monthly(24, () => 20));
  test.each<[why: string, own: Sketch, isSpike: boolean]>([
    [
      'one quarter huge, then nothing',
      [
        [500, 30],
        [300, 2000],
        [280, 1500],
        [240, 2500],
      ],
      true,
    ],
    [
      'one huge order a year ago',
      [
        [600, 40],
        [365, 9000],
      ],
      true,
    ],
    ['a steady good customer', monthly(24, () => 500), false],
    [
      'a burst that still goes on',
      [
        [500, 30],
        [40, 2000],
        [20, 1500],
        [5, 2500],
      ],
      false,
    ],
    [
      'new: there is nothing yet to compare with',
      [
        [60, 2000],
        [40, 2500],
      ],
      false,
    ],
    [
      'small money is no matter',
      [
        [500, 3],
        [300, 20],
        [280, 15],
      ],
      false,
    ],
  ])('%s: %s', (_, own, isSpike) => {
    expect(spikes(bookOf(own, ...shop))[0]?.isSpike).toBe(isSpike);
  });

  test('tells the shares it rests on', () => {
    expect(
      spikes(
        bookOf([
          [500, 100],
          [300, 600],
          [280, 300],
        ]),
      )[0],
    ).toMatchObject({ largest: 0.6, best30: 0.9, bestQuarter: 0.9, daysSince: 280 });
    expect(spikes(bookOf([]))).toEqual([undefined]);
  });
});

describe('high potential', () => {
  test('of 80 accounts exactly the 8 with low spend and many suggestions', () => {
    const accounts = Array.from({ length: 80 }, (_, at) => ({ spend: 1000 + at * 10, growth: undefined, words: at < 8 ? 6 : at % 9 === 0 ? 1 : 0 }));
    expect(highPotentials(accounts).flatMap((why, at) => (why === undefined ? [] : [`${at} ${why}`]))).toEqual(
      [0, 1, 2, 3, 4, 5, 6, 7].map((at) => `${at} engagement`),
    );
  });

  test('nobody by chance alone, in at least 19 shops of 20', () => {
    const chance = seededChance(3);
    const shops = Array.from({ length: 200 }, () => {
      const words = new Array<number>(80).fill(0);
      for (let said = 0; said < 60; said++) words[Math.floor(chance() * 80)]!++;
      return highPotentials(words.map((count, at) => ({ spend: at, growth: undefined, words: count }))).some((why) => why !== undefined);
    });
    expect(shops.filter(Boolean).length).toBeLessThanOrEqual(10);
  });

  test('large customers are not overlooked, and where nobody writes suggestions down nobody is engaged', () => {
    const [rising] = growthOf(bookOf(monthly(24, (month) => 20 * 2 ** (month / 6))));
    const few = (spend: number) => ({ spend, growth: undefined, words: undefined });
    expect(highPotentials([{ spend: 10, growth: rising, words: undefined }, few(20), few(30), { spend: 99, growth: rising, words: undefined }])).toEqual([
      'growth',
      undefined,
      undefined,
      undefined,
    ]);
  });
});
