import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/host';
import type { Block } from '../../src/workflows/panel/panelPage';
import { cellsOf, date, onHost, type Table } from '../support/onHost';
import { rowsIn, screensOf } from '../support/panelScreens';

const CUSTOMERS = 'Tiers · Customers';
const WEEKS = 40;

/** One order a week from each, under an address; `late` stopped some months ago. */
function orders(nameOf: (email: string, week: number) => string): Table {
  const people = ['ana@example.com', 'ben@example.com', 'chloe@example.com', 'deng@example.com', 'late@example.com'];
  const rows = Array.from({ length: WEEKS }, (_, week) =>
    people.flatMap((email, at) => {
      const day = new Date(Date.UTC(2025, 1, 10 + 7 * week + at)).toISOString().slice(0, 10);
      return email.startsWith('late') && week > WEEKS - 16 ? [] : [[email, nameOf(email, week), date(day), 100 + 40 * at] as Table[number]];
    }),
  );
  return [['Email', 'Billing Name', 'Date', 'Amount'], ...rows.flat()];
}

const NAMES: Readonly<Record<string, string>> = { ana: 'Ana Silva', ben: 'Ben Okoro', chloe: 'Chloe Martin', deng: '邓小红', late: 'Lars Tee' };
const nameOf = (email: string) => NAMES[email.split('@')[0] as string] as string;

async function shop(named = true): Promise<Host> {
  const host = await onHost({ Orders: orders(named ? nameOf : () => '') });
  host.menu('Update now');
  return host;
}

/** Lars has complained, and is written down by name: from the next update on he is on the lists of whom to call. */
function complain(host: Host): void {
  host.menu('Services for each tier');
  host.menu('Note feedback');
  for (const [cell, text] of Object.entries({ A2: 'Lars Tee', B2: '2025-11-01', C2: 'complaint', E2: 'Arrived broken' }))
    host.edit(`Tiers · Feedback!${cell}`, text);
  host.menu('Update now');
}

const listed = (host: Host, sheet = CUSTOMERS) => {
  const [headings = [], ...rows] = cellsOf(host.book, sheet);
  return { headings, rows: rows.map((row) => Object.fromEntries(headings.map((heading, at) => [String(heading), row[at]]))) };
};
const textOf = (host: Host, sheet: string) => JSON.stringify(cellsOf(host.book, sheet));

describe('where an e-mail tells customers apart', () => {
  test('lists tell their names beside it, third, and where no order tells a name there is no such column', async () => {
    const { headings, rows } = listed(await shop());
    expect(headings.slice(0, 4)).toEqual(['Customer', 'Tier', 'Name', 'Score']);
    expect(Object.fromEntries(rows.map(({ Customer, Name }) => [Customer, Name]))).toEqual(
      Object.fromEntries(Object.keys(NAMES).map((name) => [`${name}@example.com`, NAMES[name]])),
    );
    expect(listed(await shop(false)).headings.slice(0, 3)).toEqual(['Customer', 'Tier', 'Score']);
  });

  test('the lists of whom to call begin with the name', async () => {
    const host = await shop();
    complain(host);
    for (const sheet of ['Tiers · Watch list', 'Tiers · This week']) expect(textOf(host, sheet)).toContain('"Lars Tee · late@example.com"');
    const { news } = screensOf(host).home() as unknown as { readonly news: readonly Extract<Block, { kind: 'rows' }>[] };
    expect(news[0]?.rows[0]).toMatchObject({ title: 'Lars Tee · late@example.com', press: { go: { page: 'explain', about: 'late@example.com' } } });
  });

  test('a customer is found by name in the panel, by part of it, and from the row of a list of calls', async () => {
    const host = await shop();
    complain(host);
    const { page } = screensOf(host);
    for (const who of ['Lars Tee', 'lars tee', 'late@example.com', 'Lars Tee · late@example.com'])
      expect(page('explain', { fields: { who } }).title).toBe('Lars Tee · late@example.com');
    expect(rowsIn(page('explain', { fields: { who: 'lars' } })).map(({ title }) => title)).toContain('Lars Tee · late@example.com');
    expect(page('explain', { fields: { who: '邓小红' } }).title).toBe('邓小红 · deng@example.com');
  });

  test('of two with one name neither is meant until somebody says which', async () => {
    const host = await onHost({ Orders: orders((email) => (email.startsWith('ben') ? 'Ana Silva' : nameOf(email))) });
    host.menu('Update now');
    const { page } = screensOf(host);
    const asked = page('explain', { fields: { who: 'Ana Silva' } });
    expect(asked.title).toBe('Explain a customer');
    expect(
      rowsIn(asked)
        .map(({ title }) => title)
        .filter((title) => title.includes('·')),
    ).toEqual(['Ana Silva · ana@example.com', 'Ana Silva · ben@example.com']);
  });

  test('names that come later come without touching a column that people have made, even one called Name', async () => {
    const host = await shop(false);
    const sheet = host.book.sheetByName(CUSTOMERS) as { readonly id: number };
    host.byHand(() => host.book.insertColumns(sheet.id, 2, 1));
    host.edit(`${CUSTOMERS}!C1`, 'Name');
    host.edit(`${CUSTOMERS}!C2`, 'my own note of it');
    for (const [at, [, name]] of orders(nameOf).entries()) if (at > 0) host.edit(`Orders!B${at + 1}`, String(name));
    host.menu('Update now');
    const [headings = [], first = []] = cellsOf(host.book, CUSTOMERS);
    expect(headings.slice(0, 5)).toEqual(['Customer', 'Tier', 'Name', 'Name', 'Score']);
    expect(first.slice(2, 4).sort()).toEqual([nameOf(String(first[0])), 'my own note of it'].sort());
  });

  test('names that are gone from the orders are gone from the lists', async () => {
    const host = await shop();
    for (let row = 2; row <= host.book.sheetByName('Orders')!.rowCount; row++) host.edit(`Orders!B${row}`, '');
    host.menu('Update now');
    for (const name of Object.values(NAMES)) expect(textOf(host, CUSTOMERS)).not.toContain(name);
  });

  test('who is erased is in no list, mailing lists among them, and is told where people’s own cells name them', async () => {
    const host = await shop();
    complain(host);
    host.ui.moveTo(host.book.sheetByName(CUSTOMERS)!.id, { row: 1, column: 0, rows: 1, columns: 1 });
    host.menu('Make a mailing list');
    expect(cellsOf(host.book, 'Mailing list')[0]).toEqual(['Customer', 'Name', 'Tier', 'E-mail', 'Phone', 'Consent']);
    expect(textOf(host, 'Mailing list')).toContain('Lars Tee');
    const reply = host.clientRun('ui_eraseCustomer', ['Lars Tee']);
    expect(reply).toMatchObject({ ok: true, value: { ok: true } });
    expect(reply).toMatchObject({ value: { value: { count: 25 * 2 + 1 } } }); // address and name in each order, and the feedback
    const holders = host.book.sheets
      .map(({ name }) => name)
      .filter((name) => !['Orders', 'Tiers · Feedback'].includes(name) && /Lars Tee|late@example\.com/.test(textOf(host, name)));
    expect(holders).toEqual([]);
  });
});
