import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Cell, SheetRows } from '../../src/core/model/cell';
import { type Day, parseIsoDay } from '../../src/core/model/day';
import { readingLocale } from '../../src/core/model/locale';
import { defaultPolicy, type Policy } from '../../src/core/policy';
import { tierCustomers } from '../../src/core/tierCustomers';
import { shared } from './shared';

interface DirtyTable {
  readonly id: string;
  readonly name: string;
  readonly rows: Cell[][];
  readonly merges?: string[]; // 'A2:A3'
  readonly formats?: Record<string, string>; // by cell
  readonly expand?: Record<string, string>; // `A2: "A*50000"` is a cell of fifty thousand letters A
  readonly tiers?: number;
}

/** What each table comes to: refused with a code, or read, with what is told of its rows. */
type Stated = string | { readonly customers: number; readonly told: readonly string[] };

const read = (customers: number, ...told: string[]): Stated => ({ customers, told });
const FEW = 'FEWER_CUSTOMERS_THAN_TIERS'; // told of nearly all of these small tables

const STATED: Readonly<Record<string, readonly [stated: Stated, why: string]>> = {
  T01: ['TABLE_EMPTY', 'nothing there'],
  T02: ['TABLE_NO_DATA', 'a header and nothing below'],
  T03: [read(1), 'one order'],
  T04: ['COLUMN_MISSING', 'no date, no amount'],
  T05: [read(2, 'HEADER_NOT_FIRST'), 'the header stands in row 4'],
  T06: ['HEADER_TWO_ROWS', 'two lines must be read together: asked'],
  T07: ['HEADER_DUPLICATE', 'two amounts of one name: asked by letter'],
  T08: ['HEADER_BLANK', 'an amount without a name: asked by letter'],
  T09: [read(2, 'ROW_IS_TOTAL'), '合计 without a date'],
  T10: [read(2), 'a customer called Total has a date'],
  T11: [read(2, 'ROW_IS_TOTAL'), 'subtotals among the rows'],
  T12: [read(2, 'ROW_BLANK'), 'a blank row'],
  T13: [read(2, 'ID_FILLED_FROM_MERGE'), 'merged cells are one customer’s'],
  T14: [read(1, 'ID_BLANK'), 'a blank cell is nobody’s'],
  T15: [read(4, 'AMOUNT_REFUND_SIGN', 'ORDER_CANCELLED', 'NET_NEGATIVE'), 'all four stay in the list'],
  T16: ['CURRENCY_MIXED', 'three currencies, none of more than half the rows'],
  T17: ['CURRENCY_MIXED', 'the same in number formats only'],
  T18: ['TABLE_ALL_BAD', 'no row without an error'],
  T19: [read(3), 'hidden rows count; their number is told by the run that can see them'],
  T20: [read(1, 'ROW_DUPLICATE'), 'a copy with the same order number'],
  T21: [read(1, 'ORDER_CONFLICT'), 'one order number, two amounts'],
  T22: [read(2, 'ROW_LOOKS_LIKE_TEST'), 'never dropped silently'],
  T23: [read(1, 'DATE_FUTURE'), 'still to come'],
  T24: [read(1), 'junk far away'],
  T25: [read(1, 'ID_TOO_LONG'), 'fifty thousand letters'],
  T26: [read(2, 'COLUMNS_GUESSED'), 'names of the language are just names'],
  T27: [read(4), 'names that look like formulas'],
  T28: ['TABLE_TRANSPOSED', 'the header stands on its side'],
  T29: ['TABLE_WIDE', 'a column for each month'],
  T30: [read(1, 'TOTALS_ONLY'), 'totals per customer, without dates'],
  T31: [read(2, 'NO_VARIATION'), 'every amount is 0'],
  T32: [read(3), 'all ties'],
  T33: [read(1), 'one customer for five tiers'],
  T34: [read(1), 'byte-order mark and line ends'],
  T35: ['TABLE_ONE_COLUMN_CSV', 'one column of text with commas'],
  T36: ['COLUMN_MISSING', 'one of our own sheets: kept out by its mark before it is read, see the stories of the source sheet'],
};

/** Tables about what people set by hand: they want the sheet of overrides, which comes with the review of tiers. */
const LATER = ['T37', 'T38', 'T39', 'T40'];

/** The one with as many customers as there are tiers. */
const ENOUGH = ['T27'];

const RUN = { kind: 'capped', today: parseIsoDay('2025-07-10') as Day, toleranceDays: 7 } as const;

describe.runIf(shared.isThere)('forty small tables', () => {
  const { items } = shared.isThere
    ? (JSON.parse(readFileSync(shared.path('sec/dirty/tables.json'), 'utf8')) as { items: DirtyTable[] })
    : { items: [] as DirtyTable[] };

  test('each has its result, or waits for overrides', () => {
    expect(items.map(({ id }) => id)).toEqual([...Object.keys(STATED), ...LATER]);
    expect(items.filter((item) => 'overrides' in item).map(({ id }) => id)).toEqual(LATER);
  });

  test.each(items.filter(({ id }) => id in STATED).map((item) => ({ ...item, why: STATED[item.id]?.[1] })))('$id $name: $why', (item) => {
    const [stated] = STATED[item.id] as [Stated, string];
    const outcome = tierCustomers(sheetOf(item), policyOf(item), { locale: readingLocale('zh_CN'), asOf: RUN });
    if (typeof stated === 'string') expect(outcome).toMatchObject({ ok: false, problem: { code: stated } });
    else {
      const codes = outcome.ok ? outcome.value.book.issues.map(({ code }) => code) : [outcome.problem.code];
      expect(codes).toEqual([...stated.told, ...(ENOUGH.includes(item.id) ? [] : [FEW])]);
      expect(outcome.ok && outcome.value.customers.length).toBe(stated.customers);
    }
  });
});

test.runIf(shared.isThere)('T15: who only got money back has no tier, with the reason', () => {
  const { items } = JSON.parse(readFileSync(shared.path('sec/dirty/tables.json'), 'utf8')) as { items: DirtyTable[] };
  const outcome = tierCustomers(sheetOf(items.find(({ id }) => id === 'T15') as DirtyTable), defaultPolicy('zh'), {
    locale: readingLocale('zh_CN'),
    asOf: RUN,
  });
  if (!outcome.ok) throw new Error(outcome.problem.code);
  expect(outcome.value.customers.map(({ measures: { key, orders, spend }, tier, reason }) => [key, orders, spend, tier, reason])).toEqual([
    ['c1', 1, 0, 0, undefined],
    ['c2', 0, 0, undefined, 'NO_ORDER'],
    ['c4', 0, 0, undefined, 'NO_ORDER'],
    ['c3', 0, -300_000, undefined, 'NO_ORDER'],
  ]);
  expect(outcome.value.book.issues.find(({ code }) => code === 'NET_NEGATIVE')).toMatchObject({ rows: 1, first: { row: 5, column: 0 } });
});

function policyOf({ tiers }: DirtyTable): Policy {
  const policy = defaultPolicy('zh');
  if (tiers === undefined) return policy;
  const limits = Array.from({ length: tiers }, (_, at) => ({ name: `T${at + 1}`, limit: at === tiers - 1 ? undefined : ((at + 1) * 10_000) / tiers }));
  return { ...policy, rules: { kind: 'share', tiers: limits } };
}

/** The table as a sheet, with its merged cells and number formats. */
function sheetOf({ rows, merges = [], formats = {}, expand = {} }: DirtyTable): SheetRows {
  const filled = rows.map((row) => [...row]);
  for (const [address, recipe] of Object.entries(expand)) {
    const [letter = '', times = ''] = recipe.split('*');
    (filled[Number(address.slice(1)) - 1] as Cell[])[address.charCodeAt(0) - 65] = letter.repeat(Number(times));
  }
  const merged = merges.map((range) => range.match(/\d+/g)?.map((row) => Number(row) - 1) as [number, number]);
  return {
    sheet: 'Orders',
    rows: filled,
    mergedRows: (column) => (column === 0 ? merged.map(([from, to]) => ({ from, to })) : []),
    moneyFormats: (column) => rows.map((_, row) => formats[`${String.fromCharCode(65 + column)}${row + 1}`] ?? ''),
  };
}
