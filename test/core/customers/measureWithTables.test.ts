import { describe, expect, test } from 'vitest';
import { measureWithTables, readCustomers } from '../../../src/core/customers';
import type { MeasuringRules } from '../../../src/core/customers/measuring';
import type { Cell } from '../../../src/core/model/cell';
import { readingLocale } from '../../../src/core/model/locale';
import { readOrders } from '../../../src/core/orders';
import { dayOn, money } from '../../support/customers';

type Rows = readonly (readonly Cell[])[];
const locale = readingLocale('en_US');

/** Values by customer name, measured on 2025-11-21. */
function values(rules: MeasuringRules, orders: Rows, customers?: Rows): Record<string, unknown> {
  const read = readOrders({ sheet: 'Orders', rows: orders }, { locale, asOf: { kind: 'given', day: dayOn('2025-11-21') } });
  const table = customers && readCustomers({ sheet: 'Customers', rows: customers }, { locale });
  if (!read.ok || table?.ok === false) throw new Error(JSON.stringify([read, table]).slice(0, 300));
  const measured = measureWithTables(read.value, { rules, locale, table: table?.ok ? table.value.table : undefined }) ?? [];
  return Object.fromEntries(measured.map((customer) => [customer.name, customer.values ?? {}]));
}

const LINES: Rows = [
  ['Customer ID', 'Order ID', 'Order date', 'Amount', 'Cost', 'Product', 'Rating', 'Days late', 'Referred by', 'Visits in shop'],
  ['C1', 'o1', '2025-10-01', 100, 60, 'Tea', 5, 0, '', 3],
  ['C1', 'o1', '2025-10-01', 50, 40, 'tea ', 4, '', '', 4],
  ['C1', 'o2', '2025-11-01', 30, 10, 'Cup', '', 3, '', ''],
  ['C2', 'o3', '2025-11-02', 80, '', 'Cup', 'good', 10, 'C1', 1],
  ['C3', 'o4', '2025-11-03', -10, -4, '', 2, '', 'C1', 2],
  ['C3', 'o5', '2025-11-03', 40, 15, 'Pot', 1, 1, 'C1', ''],
];

describe('further columns of the orders', () => {
  test('margin is amounts less costs, refunds included; not known when a row does not say its cost', () => {
    expect(values({ weights: { margin: 10 } }, LINES)).toEqual({ C1: { margin: money(70) }, C2: {}, C3: { margin: money(19) } });
  });

  test('breadth counts different items, however they are spelled', () => {
    expect(values({ weights: { breadth: 10 } }, LINES)).toEqual({ C1: { breadth: 2 }, C2: { breadth: 1 }, C3: { breadth: 1 } });
  });

  test('experience is the mean of the ratings given, payment of the days late; who gave none is not known', () => {
    expect(values({ weights: { experience: 10, payment: 5 } }, LINES)).toEqual({
      C1: { experience: 4.5, payment: 1.5 },
      C2: { payment: 10 },
      C3: { experience: 1, payment: 1 },
    });
  });

  test('any further column is taken by its heading', () => {
    expect(values({ weights: {}, extras: [{ column: 'visits in Shop', weight: 10 }] }, LINES)).toEqual({
      C1: { 'column:visits in Shop': 3.5 },
      C2: { 'column:visits in Shop': 1 },
      C3: {},
    });
  });

  test('referrals are what those sent have spent net: 80 and 30, of which one part counts up to the 99th percentile', () => {
    expect(values({ weights: { referrals: 10 } }, LINES)).toEqual({ C1: { referrals: money(110) }, C2: { referrals: 0 }, C3: { referrals: 0 } });
  });

  test('what is not weighed is not read, and a dimension without a column is known of nobody', () => {
    expect(values({ weights: { recency: 10, followers: 10 } }, LINES)).toEqual({ C1: {}, C2: {}, C3: {} });
  });
});

const THREE: Rows = [
  ['Customer ID', 'Date', 'Amount'],
  ['C1', '2025-11-01', 100],
  ['C2', '2025-11-02', 200],
  ['C3', '2025-11-03', 300],
];

describe('a table of customers', () => {
  test('tells followers, potential, ratings and any column by its heading; whoever it leaves out is not known', () => {
    const customers: Rows = [
      ['Our customers'],
      ['客户编号', '粉丝数', '报价金额', '评分', 'Shelf metres'],
      [' c1', '1,200', '¥3,000.50', 4.5, 2.25],
      ['C3', '', '', '', ''],
    ];
    const rules = { weights: { followers: 10, potential: 10, experience: 10 }, extras: [{ column: 'Shelf metres', weight: 5 }] };
    expect(values(rules, THREE, customers)).toEqual({
      C1: { followers: 1200, potential: money(3000.5), experience: 4.5, 'column:Shelf metres': 2.25 },
      C2: {},
      C3: {},
    });
  });

  test.each<[why: string, row: readonly Cell[], standing: number | undefined]>([
    ['of this year with its source', ['C1', 4, 'trade fair', '2025-02-01'], 4],
    ['a year old to the day', ['C1', 4, 'trade fair', '2024-11-21'], undefined],
    ['one day younger', ['C1', 4, 'trade fair', '2024-11-22'], 4],
    ['without a source', ['C1', 4, '', '2025-02-01'], undefined],
    ['without a date', ['C1', 4, 'trade fair', ''], undefined],
    ['dated after today', ['C1', 4, 'trade fair', '2026-01-01'], undefined],
  ])('standing %s', (_, row, standing) => {
    const customers: Rows = [['Customer ID', 'Standing', 'Standing source', 'Standing date'], row];
    expect(values({ weights: { standing: 10 } }, THREE, customers).C1).toEqual(standing === undefined ? {} : { standing });
  });

  test.each<[why: string, sent: readonly (readonly [string, string])[], referrals: readonly number[]]>([
    [
      'each by another',
      [
        ['C2', 'C1'],
        ['C3', 'C2'],
      ],
      [200, 300, 0],
    ],
    [
      'in a ring nobody was sent, but who follows it was',
      [
        ['C1', 'C2'],
        ['C2', 'C1'],
        ['C3', 'C1'],
      ],
      [300, 0, 0],
    ],
    ['by oneself is by nobody', [['C2', 'C2']], [0, 0, 0]],
    ['by a stranger is by nobody', [['C2', 'Zoe']], [0, 0, 0]],
  ])('sent %s', (_, sent, referrals) => {
    const found = values({ weights: { referrals: 1 } }, THREE, [['Customer ID', 'Referred by'], ...sent]);
    expect(Object.values(found)).toEqual(referrals.map((units) => ({ referrals: money(units) })));
  });

  test('goes before the orders’ own columns, which fill in what it leaves blank', () => {
    const customers: Rows = [
      ['Customer ID', 'Rating'],
      ['C1', 2],
      ['C3', ''],
    ];
    expect(values({ weights: { experience: 10 } }, LINES, customers)).toEqual({ C1: { experience: 2 }, C2: {}, C3: { experience: 1 } });
  });
});

describe('reading it', () => {
  const read = (rows: Rows) => readCustomers({ sheet: 'Customers', rows }, { locale });

  test('tells rows without a customer, rows repeated, and cells that are no number, by their cells', () => {
    const found = read([['Customer ID', 'Name', 'Followers'], ['C1', 'Ana', 5], ['', '', 7], ['c1', 'Ann', 9], ['C2', 'Ben', 'many'], []]);
    if (!found.ok) throw new Error(found.problem.code);
    const { rowsRead, rowsUsed, issues, table } = found.value;
    expect([rowsRead, rowsUsed]).toEqual([4, 2]);
    expect(issues.map(({ code, rows, listed, first }) => [code, rows, listed, first.row, first.column])).toEqual([
      ['ID_BLANK', 1, true, 3, 0],
      ['CUSTOMER_ROW_REPEATED', 1, true, 4, 0],
      ['VALUE_NOT_NUMBER', 1, false, 5, 2],
    ]);
    expect(table.cellOf({ key: 'c1', name: 'C1' }, 'Name')).toBe('Ana');
  });

  test('finds customers by any of their keys, but not by a name two of them have', () => {
    const found = read([
      ['Customer ID', 'Email', 'Name'],
      ['C1', 'a@x.com', 'Wang Li'],
      ['C2', 'b@x.com', 'Wang Li'],
    ]);
    if (!found.ok) throw new Error(found.problem.code);
    const rowOf = (key: string) => found.value.table.rowOf({ key, name: key });
    expect([rowOf('c1'), rowOf('b@x.com'), rowOf('wang li'), rowOf('c9')]).toEqual([1, 2, undefined, undefined]);
  });

  test.each<[why: string, rows: Rows, code: string]>([
    ['an empty table', [[''], []], 'TABLE_EMPTY'],
    [
      'no heading we know',
      [
        ['a', 'b'],
        [1, 2],
      ],
      'HEADER_MISSING',
    ],
    [
      'nobody named',
      [
        ['Amount', 'Date'],
        [1, '2025-01-01'],
      ],
      'COLUMN_MISSING',
    ],
  ])('%s is one problem', (_, rows, code) => expect(read(rows)).toMatchObject({ ok: false, problem: { code } }));
});
