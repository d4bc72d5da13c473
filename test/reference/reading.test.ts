import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Cell, SheetRows } from '../../src/core/model/cell';
import { type Day, isoDay, parseIsoDay } from '../../src/core/model/day';
import { readingLocale } from '../../src/core/model/locale';
import { type AsOf, type OrderBook, readOrders } from '../../src/core/orders';
import { amountColumn, customerKey, isErrorCell, readAmount, readDay } from '../../src/core/reading';
import { dayOfSerial } from '../../src/core/reading/dayNumber';
import { shared } from './shared';

const LINES = shared.path('data/uci_online_retail_ii_2009_2010_lines.csv.gz');
const DIRTY = shared.path('sec/dirty');
const { isThere } = shared;

test.runIf(process.env.CI === 'true')('the reference data is there', () => {
  expect(isThere).toBe(true);
});

describe.runIf(isThere)('UCI Online Retail II, 2009–2010: 525,461 invoice lines', () => {
  const book = isThere ? bookOf(onlineRetail()) : undefined;

  test('rows read 525,461 = used 417,534 + without customer 107,927', () => {
    expect(book).toMatchObject({ rowsRead: 525_461, rowsUsed: 417_534, currency: undefined });
    expect(book?.issues).toMatchObject([
      { code: 'ID_BLANK', rows: 107_927, listed: true },
      { code: 'ROW_REPEATED_LINE', rows: 6772, listed: false },
      { code: 'NET_NEGATIVE', rows: 89, listed: false },
    ]);
  });

  test('4,383 customers, 69 of them without any order, and 19,215 orders', () => {
    const ordering = new Set(book?.orders.customers);
    expect([book?.customers.length, (book?.customers.length ?? 0) - ordering.size, book?.orders.length]).toEqual([4383, 69, 19_215]);
  });

  test('orders and refunds together are worth 8,348,208.57, to the cent', () => {
    const sum = [...(book?.orders ?? []), ...(book?.refunds ?? [])].reduce((total, { amount }) => total + amount, 0);
    expect(Math.round(sum / 100) / 100).toBe(8_348_208.57);
  });

  test('the last order is of 9 December 2010', () => {
    expect(isoDay(book?.asOf as Day)).toBe('2010-12-09');
  });
});

function bookOf(table: SheetRows, asOf: AsOf = { kind: 'latest' }) {
  const read = readOrders(table, { locale: readingLocale('en_GB'), asOf });
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

/** The file as Sheets would hold it: numbers as numbers, timestamps as dates, invoice and stock codes as they come. */
function onlineRetail(): SheetRows {
  const [header, ...lines] = Papa.parse<string[]>(gunzipSync(readFileSync(LINES)).toString('utf8').trimEnd()).data as [string[], ...string[][]];
  const dates = new Map<string, Cell>();
  const dateCell = (text: string): Cell => {
    const day = text.slice(0, 10);
    const known = dates.get(day) ?? { day: parseIsoDay(day) as Day };
    dates.set(day, known);
    return known;
  };
  const numberCell = (text: string): Cell => (text !== '' && Number.isFinite(Number(text)) ? Number(text) : text);
  const rows = lines.map((cells) => cells.map((text, column) => (column === 4 ? dateCell(text) : column === 2 || column === 7 ? text : numberCell(text))));
  return { sheet: 'Orders', rows: [header, ...rows] };
}

type Expectation = { action: string; code?: string };
type DirtyAmount = Expectation & { input: string | number; value: number | null; currency?: string };
type DirtyDate = Expectation & { input: string | number; iso: string | null; dmy?: string; mdy?: string | null };
type DirtyMember = string | { t: string; v: Cell };
type DirtyId = { id: string; same?: boolean; reject?: boolean; v: DirtyMember[]; flag?: string; policy?: string };
type DirtyTable = { id: string; rows: Cell[][] };

const LOCALES = ['zh_CN', 'ja_JP', 'en_US', 'en_GB', 'de_DE', 'fr_CH'];
const RUN: AsOf = { kind: 'capped', today: parseIsoDay('2025-07-10') as Day, toleranceDays: 7 };

/** One row of a table that has other, good rows: which codes are said of it, and what was read. */
function readAlone(row: { customer?: Cell; date?: Cell; amount?: Cell }, { locale = 'zh_CN', witnesses = [] as Cell[] } = {}) {
  const rows: Cell[][] = [
    ['Customer', 'Date', 'Amount'],
    ['good', '2025-06-20', 1],
    ['good', '2025-07-01', 1],
    ...witnesses.map((witness): Cell[] => ['good', row.date === undefined ? '2025-07-01' : witness, row.amount === undefined ? 1 : witness]),
    [row.customer ?? 'subject', row.date ?? '2025-07-01', row.amount ?? 1],
  ];
  const read = readOrders({ sheet: 'Orders', rows }, { locale: readingLocale(locale), asOf: RUN, columns: { customer: 'A', date: 'B', amount: 'C' } });
  if (!read.ok) throw new Error(read.problem.code);
  const { customers, orders, refunds, issues } = read.value;
  const found = [...orders, ...refunds].find(({ customer }) => customers[customer]?.key === 'subject');
  return {
    codes: issues.map(({ code }) => code).filter((code) => code !== 'NET_NEGATIVE' && code !== 'ROW_REPEATED_LINE'), // those are of several rows
    listed: issues.filter(({ listed }) => listed).map(({ code }) => code),
    day: found === undefined ? null : isoDay(found.day),
    units: found === undefined ? null : found.amount / 10_000,
  };
}

describe.runIf(isThere)('amounts people type: 103', () => {
  const items = dirty<DirtyAmount>('amounts');
  const style = { decimalComma: false, isGuess: true };

  test('all are there', () => expect(items.length).toBe(103));
  test.each(items.filter(({ action }) => action === 'accept'))('$input is $value', ({ input, value }) => {
    expect(readAlone({ amount: input })).toMatchObject({ codes: [], units: value });
  });
  test.each(items.filter(({ currency }) => currency !== undefined))('$input is in $currency', ({ input, currency }) => {
    const codes = amountColumn(() => [input], readingLocale('zh_CN')).currencyOf(input)?.codes ?? [];
    const wanted = (currency as string).split('|').filter((code) => code !== '*');
    expect(codes.slice(0, wanted.length)).toEqual(wanted);
  });
  test.each(items.filter(({ action }) => action === 'reject'))('$input is left out as $code', ({ input, code }) => {
    expect(readAlone({ amount: input })).toMatchObject({ codes: [code], listed: [code], units: null });
  });
  test.each(items.filter(({ code }) => code === 'AMOUNT_BLANK'))('"$input" is left out as no amount', ({ input }) => {
    expect(readAlone({ amount: input })).toMatchObject({ codes: ['AMOUNT_BLANK'], listed: ['AMOUNT_BLANK'] });
  });
  test.each(items.filter(({ code }) => code === 'AMOUNT_APPROX_OR_UNIT'))('$input counts as $value, and is told', ({ input, value }) => {
    expect(readAlone({ amount: input })).toMatchObject({ codes: ['AMOUNT_APPROX_OR_UNIT'], listed: [], units: value });
  });
  describe.each(LOCALES)('that do not tell their decimal mark, in %s', (locale) => {
    const ambiguous = items.filter(({ code }) => code === 'AMOUNT_SEPARATOR_AMBIGUOUS') as (DirtyAmount & { input: string })[];
    const asThousands = (input: string) => Number(input.replace(/[.,]/, ''));
    const asDecimals = (input: string) => Number(input.replace(',', '.'));
    test.each(ambiguous)('$input', ({ input }) => {
      const [byPoint, byComma] = input.includes(',') ? [asThousands(input), asDecimals(input)] : [asDecimals(input), asThousands(input)];
      expect(readAlone({ amount: input }, { locale, witnesses: ['1,234.50'] })).toMatchObject({ codes: [], units: byPoint });
      expect(readAlone({ amount: input }, { locale, witnesses: ['1.234,50'] })).toMatchObject({ codes: [], units: byComma });
      const byLocale = locale === 'de_DE' ? byComma : byPoint;
      expect(readAlone({ amount: input }, { locale })).toMatchObject({ codes: ['AMOUNT_SEPARATOR_AMBIGUOUS'], listed: [], units: byLocale });
    });
  });
  test('a footnote of a Chinese export', () => {
    expect(readAlone({ amount: '499.00（系统计算中，该值仅供参考）' })).toMatchObject({ codes: ['AMOUNT_APPROX_OR_UNIT'], listed: [], units: 499 });
    expect(readAmount('499.00（系统计算中，该值仅供参考）', style)).toBe(4_990_000);
  });
});

describe.runIf(isThere)('dates people type: 78', () => {
  const items = dirty<DirtyDate>('dates');
  const isRead = ({ action, iso }: DirtyDate) => iso !== null && (action === 'accept' || action === 'repair');

  test('all are there', () => expect(items.length).toBe(78));
  describe.each(LOCALES)('in %s', (locale) => {
    test.each(items.filter((item) => isRead(item) && (item.iso as string) <= '2025-07-10'))('$input is $iso', ({ input, iso, code }) => {
      expect(readAlone({ date: input }, { locale })).toMatchObject({ codes: code === undefined ? [] : [code], listed: [], day: iso });
    });
    test.each(items.filter((item) => isRead(item) && (item.iso as string) > '2025-07-10'))('$input is $iso, which is still to come', ({ input, iso }) => {
      expect(readDay(input, { dayFirst: true, saidBy: 'locale' })).toBe(parseIsoDay(iso as string));
      expect(readAlone({ date: input }, { locale }).listed).toEqual(['DATE_FUTURE']);
    });
  });
  test('an instant with a zone counts by the day as written', () => {
    expect(readAlone({ date: '2025-07-03T23:30:00+09:00' })).toMatchObject({ codes: [], day: '2025-07-03' });
  });
  test.each(items.filter(({ action }) => action === 'reject' || action === 'flag'))('"$input" is left out as $code', ({ input, code }) => {
    expect(readAlone({ date: input })).toMatchObject({ codes: [code], listed: [code], day: null });
  });
  test.each(items.filter(({ code, iso, input }) => code === 'DATE_IMPLAUSIBLE' && iso !== null && typeof input === 'number'))(
    'the number $input would be $iso',
    ({ input, iso }) => {
      expect(dayOfSerial(input as number)).toBe(parseIsoDay(iso as string));
    },
  );
  describe.each(LOCALES)('that do not tell their order, in %s', (locale) => {
    const isDayFirst = ['en_GB', 'de_DE', 'fr_CH'].includes(locale);
    test.each(items.filter(({ action }) => action === 'infer-or-ask'))('$input', ({ input, dmy, mdy }) => {
      const [dayFirst, monthFirst] = [dmy as string, mdy ?? (dmy as string)]; // dots are only ever day first
      expect(readAlone({ date: input }, { locale, witnesses: ['13/06/2025'] })).toMatchObject({ listed: [], day: dayFirst });
      expect(readAlone({ date: input }, { locale, witnesses: ['06/13/2025'] })).toMatchObject({ listed: [], day: monthFirst });
      const byLocale = readAlone({ date: input }, { locale });
      expect(byLocale).toMatchObject({ listed: [], day: isDayFirst ? dayFirst : monthFirst });
      expect(byLocale.codes).toContain('DATE_AMBIGUOUS');
      const mixed = readAlone({ date: input }, { locale, witnesses: ['13/06/2025', '06/13/2025'] });
      expect(mixed).toMatchObject(mdy === null ? { listed: [], day: dayFirst } : { codes: ['DATE_MIXED'], listed: ['DATE_MIXED'], day: null });
    });
  });
});

describe.runIf(isThere)('customer ids: 28 groups', () => {
  const groups = dirty<DirtyId>('ids');
  const cellOf = (member: DirtyMember): Cell => {
    if (typeof member === 'string') return member;
    return member.t === 'd' ? { day: parseIsoDay(member.v as string) as Day } : member.v;
  };
  const isError = (member: DirtyMember) => isErrorCell(cellOf(member));
  const keysOf = ({ v, policy }: DirtyId) => v.map((member) => customerKey(cellOf(member), POLICIES[policy ?? '']));
  const POLICIES: Record<string, 'caseSensitive' | 'phone'> = { 'case-sensitive': 'caseSensitive', phone: 'phone' };
  const bookOfIds = ({ v, policy }: DirtyId) => {
    const header = policy === 'phone' ? 'Phone' : 'Customer';
    const rows = v.map((member): Cell[] => [cellOf(member), '2025-07-01', 10]);
    return bookOf({ sheet: 'Orders', rows: [[header, 'Date', 'Amount'], ...rows, ['somebody else', '2025-07-02', 7]] }, RUN);
  };
  const SAME_ALL_THE_SAME = ['I27']; // direction marks are stripped, which the page allows when it is told

  test('all are there', () => expect(groups.length).toBe(28));
  test.each(groups.filter(({ same, id }) => same === true || SAME_ALL_THE_SAME.includes(id)))('$id: one customer', (group) => {
    expect(new Set(keysOf(group)).size).toBe(1);
  });
  test.each(groups.filter(({ same, id }) => same === false && !SAME_ALL_THE_SAME.includes(id)))('$id: different customers', (group) => {
    expect(new Set(keysOf(group)).size).toBe(group.v.length);
  });
  test.each(groups.filter(({ reject }) => reject === true))('$id: nobody', (group) => {
    expect(new Set(keysOf({ ...group, v: group.v.filter((member) => !isError(member)) }))).toEqual(new Set(['']));
    const codes = bookOfIds(group).issues.map(({ code, rows }) => [code, rows]);
    expect(codes).toEqual([
      ['ID_BLANK', group.v.filter((member) => !isError(member) && String(cellOf(member)).trim() !== '').length + BLANK_IDS],
      ['CELL_ERROR', group.v.filter(isError).length],
    ]);
  });
  const BLANK_IDS = 4; // members of I14 that are white space: their rows still have a date and an amount
  test.each(groups.filter(({ flag }) => flag !== undefined))('$id: $flag is told', (group) => {
    const codes = bookOfIds(group).issues;
    expect(codes.map(({ code }) => code)).toContain(group.flag);
    expect(codes.filter(({ listed }) => listed)).toEqual([]);
  });
  test.each(groups.filter(({ flag, reject, id }) => flag === undefined && reject !== true && id !== 'I22' && id !== 'I11' && id !== 'I21'))(
    '$id: nothing to tell but another spelling',
    (group) => {
      expect(bookOfIds(group).issues.filter(({ code }) => code !== 'ID_VARIANT')).toEqual([]);
    },
  );
  test.each((groups.find(({ id }) => id === 'I22')?.v ?? []) as string[])('I22: "%s" is a total at the end with the sum above, and else a customer', (word) => {
    const rows = (amount: number): Cell[][] => [
      ['Customer', 'Date', 'Amount'],
      ['C1', '2025-07-01', 10],
      ['C2', '2025-07-02', 20],
      [word, '2025-07-03', amount],
    ];
    expect(seen(bookOf({ sheet: 'Orders', rows: rows(30.1) }, RUN))).toEqual({ customers: 2, issues: ['ROW_IS_TOTAL'] });
    expect(seen(bookOf({ sheet: 'Orders', rows: rows(31) }, RUN))).toEqual({ customers: 3, issues: [] });
  });
});

test.runIf(isThere)('T18 beside one good row: its three errors are listed, and there is the one customer', () => {
  const rows = dirty<DirtyTable>('tables').find(({ id }) => id === 'T18')?.rows as Cell[][];
  const book = bookOf({ sheet: 'Orders', rows: [...rows, ['C4', '2025-07-01', 7]] }, RUN);
  expect(book.issues).toMatchObject([{ code: 'CELL_ERROR', rows: 3, listed: true, amount: 250_000 }]);
  expect(book.customers.map(({ name }) => name)).toEqual(['C4']);
});

function seen(book: OrderBook) {
  return { customers: book.customers.length, issues: book.issues.map(({ code }) => code) };
}

function dirty<Item>(name: string): (Item & { name: string })[] {
  if (!isThere) return [];
  const { items, groups } = JSON.parse(readFileSync(`${DIRTY}/${name}.json`, 'utf8')) as {
    items?: (Item & { name: string })[];
    groups?: (Item & { name: string })[];
  };
  return items ?? groups ?? [];
}
