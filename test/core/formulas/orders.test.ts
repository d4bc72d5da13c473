import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Argument } from '../../../src/core/formulas';
import type { Cell } from '../../../src/core/model/cell';
import { defaultPolicy, rulesTableRows } from '../../../src/core/policy';
import { dayOn } from '../../support/customers';
import { blanks, call, column, exampleRange, on, shown } from '../../support/formulas';

type Order = readonly [customer: Cell, date: Cell, amount: Cell];

/** Three columns from a list of orders. */
const columnsOf = (orders: readonly Order[]): Argument[] => ([0, 1, 2] as const).map((at) => column(...orders.map((order) => order[at])));
const customers = (orders: readonly Order[], asOf?: Argument, locale?: string) =>
  shown(call('TIER_CUSTOMERS', [...columnsOf(orders), asOf], locale)) as unknown[][];
const rfm = (orders: readonly Order[], rules?: Argument, asOf?: Argument) => shown(call('TIER_RFM', [...columnsOf(orders), rules, asOf])) as unknown[][];
const ana: Order = ['Ana', on('2025-11-01'), 10];

describe('TIER_CUSTOMERS', () => {
  test.each<[why: string, orders: Order[], rows: unknown[][]]>([
    ['a single order', [ana], [['Ana', '2025-11-01', '2025-11-01', 0, 1, 10, 10]]],
    ['one customer on one day is one order', [ana, ['ana ', on('2025-11-01'), 5]], [['Ana', '2025-11-01', '2025-11-01', 0, 1, 15, 15]]],
    ['a heading on top', [['Customer', 'Date', 'Amount'], ana], [['Ana', '2025-11-01', '2025-11-01', 0, 1, 10, 10]]],
    [
      'a heading over amounts that are text',
      [
        ['Kunde', 'Datum', 'Betrag'],
        ['Ana', '2025-11-01', '$10'],
      ],
      [['Ana', '2025-11-01', '2025-11-01', 0, 1, 10, 10]],
    ],
    [
      'blank rows inside and below',
      [ana, ['', '', ''], ['Ben', on('2025-10-31'), 6], ...blanks(900).map((cell): Order => [cell, cell, cell])],
      [
        ['Ana', '2025-11-01', '2025-11-01', 0, 1, 10, 10],
        ['Ben', '2025-10-31', '2025-10-31', 1, 1, 6, 6],
      ],
    ],
    [
      'rows that cannot be read are left out',
      [ana, ['Ben', 'tbc', 5], ['Chloe', on('2025-11-01'), 'tbc'], ['', on('2025-11-01'), 5]],
      [['Ana', '2025-11-01', '2025-11-01', 0, 1, 10, 10]],
    ],
    ['a refund lowers spend only', [ana, ['Ana', on('2025-10-02'), -4]], [['Ana', '2025-11-01', '2025-11-01', 0, 1, 6, 6]]],
    [
      'refunds only: no dates, no average',
      [ana, ['Zoe', on('2025-10-01'), -4]],
      [
        ['Ana', '2025-11-01', '2025-11-01', 0, 1, 10, 10],
        ['Zoe', '', '', '', 0, -4, ''],
      ],
    ],
    [
      'a date mistyped as 2052 does not count',
      [ana, ['Ana', on('2025-10-01'), 10], ['Ben', on('2052-01-01'), 10]],
      [['Ana', '2025-10-01', '2025-11-01', 0, 2, 20, 10]],
    ],
    [
      'in order of first appearance',
      [['Zoe', on('2025-11-01'), 1], ana],
      [
        ['Zoe', '2025-11-01', '2025-11-01', 0, 1, 1, 1],
        ['Ana', '2025-11-01', '2025-11-01', 0, 1, 10, 10],
      ],
    ],
  ])('%s', (_, orders, rows) => expect(customers(orders).slice(1)).toEqual(rows));

  test('three single cells are one order', () => {
    expect(shown(call('TIER_CUSTOMERS', ['Ana', on('2025-11-01'), 10]))).toEqual([expect.anything(), ['Ana', '2025-11-01', '2025-11-01', 0, 1, 10, 10]]);
  });

  test('headings follow the spreadsheet’s language, text dates and amounts its locale', () => {
    expect(customers([ana], undefined, 'zh_CN')[0]).toEqual(['客户', '首次下单', '最近下单', '距今天数', '订单数', '消费金额', '平均']);
    expect(customers([['Jörg', '3.4.2025', '1.200,50 €']], undefined, 'de_DE')[1]).toEqual(['Jörg', '2025-04-03', '2025-04-03', 0, 1, 1200.5, 1200.5]);
    expect(customers([['Joe', '3/4/2025', '$1,200.50']], undefined, 'en_US')[1]).toEqual(['Joe', '2025-03-04', '2025-03-04', 0, 1, 1200.5, 1200.5]);
    expect(customers([['张三', '２０２５年４月３日', '￥１２００']], undefined, 'zh_CN')[1]).toEqual(['张三', '2025-04-03', '2025-04-03', 0, 1, 1200, 1200]);
  });

  test.each<[why: string, asOf: Argument, days: number]>([
    ['left out: the latest order', undefined, 0],
    ['skipped with a comma', '', 0],
    ['a date', on('2025-11-21'), 20],
    ['ISO text', ' 2025-11-21 ', 20],
    ['the day of the order itself', on('2025-11-01'), 0],
  ])('as_of %s', (_, asOf, days) => expect(customers([ana], asOf)[1]?.[3]).toBe(days));

  test('50,000 orders of 20,000 customers are answered', () => {
    const orders = Array.from({ length: 50_000 }, (_, index): Order => [`C${index % 20_000}`, { day: dayOn('2025-01-01') } as Cell, index]);
    expect(customers(orders)).toHaveLength(20_001);
  });
});

describe('TIER_RFM', () => {
  test('puts customers without an order last, with neither digits nor tier', () => {
    expect(rfm([['Zoe', on('2025-10-01'), -4], ana]).slice(1)).toEqual([
      ['Ana', 0, 1, 10, 5, 5, 5, 100, 'VIP'],
      ['Zoe', '', 0, -4, '', '', '', '', ''],
    ]);
  });

  test('sorts by score, then spend, then name by code point', () => {
    const same = ['b', '\u{1F600}', 'a', '\uFF5E'].map((name): Order => [name, on('2025-11-01'), 10]);
    expect(
      rfm([...same, ['rich', on('2025-11-01'), 99]])
        .slice(1)
        .map(([name]) => name),
    ).toEqual(['rich', 'a', 'b', '\uFF5E', '\u{1F600}']);
  });

  test('follows weights and tiers of a rules table', () => {
    const rules: Argument = [
      ['Tier', 'From score'],
      ['Star', 80],
      ['Other', ''],
      ['Weight: recency', 0],
      ['Weight: frequency', 0],
    ];
    const rows = call('TIER_RFM', [...['Orders!A:A', 'Orders!B:B', 'Orders!C:C'].map(exampleRange), rules, on('2025-11-21')]) as unknown[][];
    expect(rows.slice(1).map(([name, , , , , , , score, tier]) => `${name} ${score} ${tier}`)).toEqual([
      'Ana 100 Star',
      'Chloe 80 Star',
      'Deng 50 Other',
      'Emil 50 Other',
      'Ben 20 Other',
      'Fay 0 Other',
    ]);
  });

  test('counts back from the day the rules name, unless it is given one', () => {
    const rules: Argument = [
      ['Tier', 'Best share'],
      ['VIP', '5%'],
      ['Rest', ''],
      ['As of', '2025-11-11'],
    ];
    expect(rfm([ana], rules)[1]?.[1]).toBe(10);
    expect(rfm([ana], rules, on('2025-11-21'))[1]?.[1]).toBe(20);
  });

  test('digits are 1 to 5 even for one customer, and all equal are in the middle', () => {
    expect(rfm([ana])[1]).toEqual(['Ana', 0, 1, 10, 5, 5, 5, 100, 'VIP']);
    expect(rfm([ana, ['Ben', on('2025-11-01'), 10]]).slice(1)).toEqual([
      ['Ana', 0, 1, 10, 3, 3, 3, 50, 'VIP'],
      ['Ben', 0, 1, 10, 3, 3, 3, 50, 'VIP'],
    ]);
  });
});

const anOrder = fc.tuple(
  fc.constantFrom('Ana', 'Ben', 'Chloe', 'Deng', '张三'),
  fc.integer({ min: 20_000, max: 20_413 }).map((day) => ({ day }) as Cell),
  fc.integer({ min: -50, max: 900 }),
);
const orderLists = fc.array(anOrder, { minLength: 1, maxLength: 30 });

describe('laws of order lists', () => {
  test('the order of the rows does not change TIER_RFM', () => {
    const shuffled = orderLists.chain((orders) => fc.tuple(fc.constant(orders), fc.shuffledSubarray(orders, { minLength: orders.length })));
    fc.assert(
      fc.property(shuffled, ([orders, others]) => {
        expect(rfm(others)).toEqual(rfm(orders));
      }),
      { numRuns: 50 },
    );
  });

  test('default rules given as a table answer as rules left out', () => {
    fc.assert(
      fc.property(orderLists, (orders) => {
        expect(rfm(orders, rulesTableRows(defaultPolicy('en'), 'en'))).toEqual(rfm(orders));
      }),
      { numRuns: 30 },
    );
  });
});
