import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Cell, SheetRows } from '../../src/core/model/cell';
import { type Day, isoDay, parseIsoDay } from '../../src/core/model/day';
import { readingLocale } from '../../src/core/model/locale';
import { type OrderBook, readOrders } from '../../src/core/orders';
import { customerKey, isPlausibleDay, readAmount, readDay } from '../../src/core/reading';
import { shared } from './shared';

const LINES = shared.path('data/uci_online_retail_ii_2009_2010_lines.csv.gz');
const DIRTY = shared.path('sec/dirty');
/** Items of `sec/dirty` this reader does not do, or not yet; everything else there is checked. */
const NOT_READ = {
  amounts: [1e-300], // a number so small is 0 to the ten-thousandth
  dates: ['令和7年7月3日', 'R7.7.3', '平成31年4月30日', '民國114年7月3日', '2025-W27-4', 1_751_500_800, 1_751_500_800_000, '1751500800'], // eras, week dates, seconds since 1970
  ids: ['I11', 'I12', 'I21', 'I27'], // need another policy than the default; full case folding; direction marks are dropped
};
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
    ]);
  });

  test('4,383 customers, 69 of them without any order, and 19,215 orders', () => {
    const ordering = new Set(book?.orders.map(({ customer }) => customer));
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

function bookOf(table: SheetRows) {
  const read = readOrders(table, { locale: readingLocale('en_GB'), asOf: { kind: 'latest' } });
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
type DirtyAmount = Expectation & { input: string | number; value: number | null };
type DirtyDate = Expectation & { input: string | number; iso: string | null; dmy?: string; mdy?: string | null };
type DirtyId = { id: string; same?: boolean; reject?: boolean; v: (string | { t: string; v: Cell })[] };
type DirtyTable = { id: string; rows: Cell[][] };

describe.runIf(isThere)('amounts people type', () => {
  const items = dirty<DirtyAmount>('amounts').filter(({ input }) => !NOT_READ.amounts.includes(input as number));
  const read = (input: string | number, decimalComma = false) => readAmount(input, { decimalComma, isGuess: true });

  test.each(items.filter(({ action }) => action === 'accept'))('$input is $value', ({ input, value }) => {
    expect(read(input)).toBe(Math.round((value as number) * 10_000) + 0);
  });
  test.each(items.filter(({ action }) => action === 'reject'))('$input is refused ($code)', ({ input }) => {
    expect(['unreadable', 'error', 'tooLarge']).toContain(read(input));
  });
  test.each(items.filter(({ code }) => code === 'AMOUNT_BLANK'))('"$input" is no amount', ({ input }) => {
    expect(read(input)).toBe('blank');
  });
  test.each(items.filter(({ code }) => code === 'AMOUNT_APPROX_OR_UNIT'))('$input is not guessed (left out, for now)', ({ input }) => {
    expect(read(input)).toBe('unreadable');
  });
  test.each(items.filter(({ code }) => code === 'AMOUNT_SEPARATOR_AMBIGUOUS'))('$input differs by a factor of a thousand', ({ input }) => {
    const [small, large] = [read(input), read(input, true)].sort((a, b) => Number(a) - Number(b));
    expect(large).toBe(1000 * Number(small));
  });
});

describe.runIf(isThere)('dates people type', () => {
  const items = dirty<DirtyDate>('dates').filter(({ input }) => !NOT_READ.dates.includes(input));
  const read = (input: string | number, dayFirst = true) => {
    const day = readDay(input, { dayFirst, isGuess: true });
    return day === undefined || !isPlausibleDay(day) ? undefined : isoDay(day);
  };

  test.each(
    items.filter(
      ({ action, iso }) => iso !== null && (action === 'accept' || action === 'repair' || action === 'flag') && isPlausibleDay(parseIsoDay(iso) as Day),
    ),
  )('$input is $iso', ({ input, iso }) => {
    expect([read(input), read(input, false)]).toEqual([iso, iso]);
  });
  test.each(items.filter(({ action, iso }) => action === 'reject' || (action === 'flag' && (iso === null || !isPlausibleDay(parseIsoDay(iso) as Day)))))(
    '"$input" is refused ($code)',
    ({ input }) => {
      expect(read(input)).toBeUndefined();
    },
  );
  test.each(items.filter(({ action }) => action === 'infer-or-ask'))('$input is $dmy or $mdy', ({ input, dmy, mdy }) => {
    expect([read(input), read(input, false)]).toEqual([dmy, mdy ?? dmy]); // dots are only ever day first
  });
});

describe.runIf(isThere)('customer ids', () => {
  const groups = dirty<DirtyId>('ids').filter(({ id }) => !NOT_READ.ids.includes(id));
  const keysOf = ({ v }: DirtyId) =>
    v
      .filter((member) => member !== '#N/A' && !(typeof member === 'object' && member.t === 'e'))
      .map((member) => customerKey(typeof member === 'object' ? (member.v as Cell) : member));

  test.each(groups.filter(({ same }) => same === true))('$id: one customer', (group) => {
    expect(new Set(keysOf(group)).size).toBe(1);
  });
  test.each(groups.filter(({ same }) => same === false))('$id: different customers', (group) => {
    expect(new Set(keysOf(group)).size).toBe(group.v.length);
  });
  test.each(groups.filter(({ reject }) => reject === true))('$id: nobody', (group) => {
    expect(new Set(keysOf(group))).toEqual(new Set(['']));
  });
});

describe.runIf(isThere)('whole tables', () => {
  type Expected = string | { customers?: number; issues?: string[] };
  const EXPECTED: Record<string, Expected> = {
    T01: 'TABLE_EMPTY',
    T02: 'TABLE_NO_DATA',
    T03: { customers: 1 },
    T04: 'COLUMN_MISSING',
    T05: { customers: 2 },
    T07: 'COLUMN_AMBIGUOUS',
    T09: { customers: 2, issues: ['ROW_IS_TOTAL'] },
    T10: { customers: 2 },
    T11: { customers: 2, issues: ['ROW_IS_TOTAL'] },
    T12: { customers: 2 },
    T14: { customers: 1, issues: ['ID_BLANK'] },
    T15: { customers: 4, issues: ['AMOUNT_REFUND_SIGN', 'ORDER_CANCELLED'] },
    T16: 'CURRENCY_MIXED',
    T19: { customers: 3 },
    T20: { issues: ['ROW_DUPLICATE'] },
    T23: { issues: ['DATE_SUSPECT'] }, // DATE_SUSPECT: 73 years after the order before it
    T24: { customers: 1 },
    T27: { customers: 4 },
    T31: { customers: 2 },
    T32: { customers: 3 },
    T34: { customers: 1 },
  };
  const tables = dirty<DirtyTable>('tables').filter(({ id }) => id in EXPECTED);

  test.each(tables)('$id $name', ({ id, rows }) => {
    const expected = EXPECTED[id] as Expected;
    const read = readOrders(
      { sheet: 'Orders', rows },
      { locale: readingLocale('zh_CN'), asOf: { kind: 'capped', today: parseIsoDay('2025-07-10') as Day, toleranceDays: 7 } },
    );
    if (typeof expected === 'string') expect(read).toMatchObject({ ok: false, problem: { code: expected } });
    else expect(read.ok ? seen(read.value) : read.problem).toMatchObject({ issues: [], ...expected });
  });
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
