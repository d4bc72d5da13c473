import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Cell, SheetRows } from '../../src/core/model/cell';
import { type Day, isoDay, parseIsoDay } from '../../src/core/model/day';
import { readingLocale } from '../../src/core/model/locale';
import { readOrders } from '../../src/core/orders';

const SHARED = process.env.TIERKEEPER_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url));
const LINES = `${SHARED}/data/uci_online_retail_ii_2009_2010_lines.csv.gz`;
const isThere = existsSync(LINES);

test.runIf(process.env.CI === 'true')('the reference data is there', () => {
  expect(isThere).toBe(true);
});

describe.runIf(isThere)('UCI Online Retail II, 2009–2010: 525,461 invoice lines', () => {
  const book = isThere ? bookOf(onlineRetail()) : undefined;

  test('rows read 525,461 = used 417,534 + without customer 107,927', () => {
    expect(book).toMatchObject({ rowsRead: 525_461, rowsUsed: 417_534, headerRow: 1, currency: undefined });
    expect(book?.issues.filter(({ listed }) => listed)).toMatchObject([{ code: 'ID_BLANK', rows: 107_927 }]);
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
    expect([isoDay(book?.asOf as Day), isoDay(book?.latestOrder as Day)]).toEqual(['2010-12-09', '2010-12-09']);
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
