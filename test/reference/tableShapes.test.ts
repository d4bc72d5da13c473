import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Cell, columnLetter } from '../../src/core/model/cell';
import { readingLocale } from '../../src/core/model/locale';
import { readOrders } from '../../src/core/orders';
import { defaultPolicy, type Policy } from '../../src/core/policy';
import { tierCustomers } from '../../src/core/tierCustomers';
import { shared } from './shared';

interface DirtyTable {
  readonly id: string;
  readonly name: string;
  readonly rows: Cell[][];
  readonly merges?: string[]; // 'A2:A3'
  readonly formats?: Record<string, string>; // by cell
}

function items<Item>(file: string): Item[] {
  return shared.isThere ? (JSON.parse(readFileSync(shared.path(file), 'utf8')) as { items: Item[] }).items : [];
}

function read(rows: readonly (readonly Cell[])[], columns = {}) {
  return readOrders({ sheet: 'Orders', rows }, { columns, locale: readingLocale('zh_CN'), asOf: { kind: 'latest' } });
}

describe.runIf(shared.isThere)('tables of another shape, more closely', () => {
  const tables = items<DirtyTable>('sec/dirty/tables.json');

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

describe.runIf(shared.isThere)('what the sheet says beside its values', () => {
  const table = (id: string) => items<DirtyTable>('sec/dirty/tables.json').find((each) => each.id === id) as DirtyTable;
  const reading = { locale: readingLocale('zh_CN'), asOf: { kind: 'latest' } } as const;
  const codesOf = (rows: Cell[][], policy: Policy) => {
    const outcome = tierCustomers({ sheet: 'Orders', rows }, policy, reading);
    if (!outcome.ok) throw new Error(outcome.problem.code);
    return { codes: outcome.value.book.issues.map(({ code }) => code), tiers: outcome.value.customers.map(({ tier }) => tier) };
  };

  test('T13 a merged id cell fills its rows; unmerged, as in T14, the row is left out with its 20', () => {
    const { rows, merges = [] } = table('T13');
    expect(merges).toEqual(['A2:A3']);
    const filled = readOrders({ sheet: 'Orders', rows, mergedRows: () => [{ from: 1, to: 2 }] }, reading);
    expect(filled).toMatchObject({ ok: true, value: { rowsUsed: 3, issues: [{ code: 'ID_FILLED_FROM_MERGE', rows: 1, listed: false }] } });
    expect(filled.ok && filled.value.customers.length).toBe(2);
    expect(readOrders({ sheet: 'Orders', rows }, reading)).toMatchObject({ ok: true, value: { issues: [{ code: 'ID_BLANK', rows: 1 }] } });
    expect(read(table('T14').rows)).toMatchObject({ ok: true, value: { customers: [{ key: 'c1' }], issues: [{ code: 'ID_BLANK', amount: 200_000 }] } });
  });

  test('T17 two currencies in number formats only are refused', () => {
    const { rows, formats = {} } = table('T17');
    const moneyFormats = (column: number) => rows.map((_, row) => formats[`${columnLetter(column)}${row + 1}`] ?? '');
    expect(readOrders({ sheet: 'Orders', rows, moneyFormats }, reading)).toMatchObject({
      ok: false,
      problem: { code: 'CURRENCY_MIXED', params: { list: 'EUR, CNY' } },
    });
  });

  test('T31 all amounts zero is told, and everybody is in one tier; T32 all ties are not', () => {
    const { codes, tiers } = codesOf(table('T31').rows, defaultPolicy('zh'));
    expect([codes, new Set(tiers).size]).toEqual([['NO_VARIATION', 'FEWER_CUSTOMERS_THAN_TIERS'], 1]);
    expect(codesOf(table('T32').rows, defaultPolicy('zh')).codes).toEqual(['FEWER_CUSTOMERS_THAN_TIERS']);
  });

  test('T33 one customer for five tiers is told, and gets the best one', () => {
    const tiers = [5, 10, 20, 50].map((share, at) => ({ name: `T${at}`, limit: share * 100 }));
    const policy: Policy = { ...defaultPolicy('zh'), rules: { kind: 'share', tiers: [...tiers, { name: 'T4', limit: undefined }] } };
    expect(codesOf(table('T33').rows, policy)).toEqual({ codes: ['FEWER_CUSTOMERS_THAN_TIERS'], tiers: [0] });
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
