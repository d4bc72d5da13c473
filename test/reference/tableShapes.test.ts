import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Cell, columnLetter } from '../../src/core/model/cell';
import { readingLocale } from '../../src/core/model/locale';
import { readOrders } from '../../src/core/orders';
import { shared } from './shared';

interface DirtyTable {
  readonly id: string;
  readonly name: string;
  readonly rows: Cell[][];
}

function items<Item>(file: string): Item[] {
  return shared.isThere ? (JSON.parse(readFileSync(shared.path(file), 'utf8')) as { items: Item[] }).items : [];
}

function read(rows: readonly (readonly Cell[])[], columns = {}) {
  return readOrders({ sheet: 'Orders', rows }, { columns, locale: readingLocale('zh_CN'), asOf: { kind: 'latest' } });
}

/** T30 is refused for now: there is no way yet to tier totals that have no dates. */
const EXPECTED: Readonly<Record<string, string>> = {
  T06: 'HEADER_TWO_ROWS',
  T07: 'HEADER_DUPLICATE',
  T08: 'HEADER_BLANK',
  T28: 'TABLE_TRANSPOSED',
  T29: 'TABLE_WIDE',
  T30: 'TABLE_SUMMED',
  T35: 'TABLE_ONE_COLUMN_CSV',
};

describe.runIf(shared.isThere)('tables of another shape', () => {
  const tables = items<DirtyTable>('sec/dirty/tables.json');

  test.each(tables.filter(({ id }) => id in EXPECTED))('$id $name', ({ id, rows }) => {
    expect(read(rows)).toMatchObject({ ok: false, problem: { code: EXPECTED[id], params: { sheet: 'Orders' } } });
  });

  test('T24 junk far to the right and below costs nothing and changes nothing', () => {
    const { rows } = tables.find(({ id }) => id === 'T24') as DirtyTable;
    const wide = [...rows, ...Array.from({ length: 4997 }, (): Cell[] => []), [...new Array<Cell>(701).fill(''), 'x']];
    expect(read(wide)).toMatchObject({ ok: true, value: { customers: [{ name: 'C1' }] } });
  });

  test('T26 names of the language as headers and as customers: two customers, and it is told', () => {
    const { rows } = tables.find(({ id }) => id === 'T26') as DirtyTable;
    expect(read(rows)).toMatchObject({ ok: true, value: { customers: [{ key: '__proto__' }, { key: 'constructor' }], issues: [{ code: 'COLUMNS_GUESSED' }] } });
  });
});

describe.runIf(shared.isThere)('108 odd headers', () => {
  const headers = items<string>('sec/headers/header_names.json');
  const own = () => [Object.prototype, Array.prototype, Function.prototype].map((each) => Reflect.ownKeys(each).length);
  const KNOWN = ['Customer ID', 'Order date', 'Order total'];
  const ROW = ['C1', '2025-07-01', 10];

  test.each(headers.map((header) => [header]))('%j beside the columns we need changes nothing, or is asked about by letter', (header) => {
    const before = own();
    for (const rows of [
      [
        [...KNOWN, header],
        [...ROW, 'x'],
      ],
      [
        [header, ...KNOWN, header],
        ['x', ...ROW, 'x'],
      ],
    ]) {
      const answer = read(rows);
      if (answer.ok) expect(answer.value.customers.map(({ name }) => name)).toEqual(['C1']);
      else expect(JSON.stringify(answer.problem.params)).toMatch(/\([A-E]\)/);
    }
    expect(own()).toEqual(before);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test.each(headers.map((header) => [header]))('%j named by its letter is read, or refused by name', (header) => {
    for (let column = 0; column < 3; column++) {
      const names = ['Wer', 'Wann', 'Wieviel'];
      names[column] = header;
      const answer = read([names, ROW], { customer: `${names[0]} (A)`, date: `${names[1]} (B)`, amount: `${names[2]} (C)` });
      if (answer.ok) expect(answer.value.customers.map(({ name }) => name)).toEqual(['C1']);
      else expect([header, JSON.stringify(answer.problem)]).toEqual([header, expect.stringContaining(columnLetter(column))]);
    }
  });
});
