import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/host';
import type { Block } from '../../src/workflows/panel/panelPage';
import { cellsOf, onHost } from '../support/onHost';
import { rowsIn, screensOf } from '../support/panelScreens';
import { CUSTOMERS, calledShop, NAMES, nameAll, nameNobody, nameOf, orders, textOf } from './calledShop';

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

describe('where an e-mail tells customers apart', () => {
  test('lists tell their names beside it, third, and where no order tells a name there is no such column', async () => {
    const { headings, rows } = listed(await calledShop());
    expect(headings.slice(0, 4)).toEqual(['Customer', 'Tier', 'Name', 'Score']);
    expect(Object.fromEntries(rows.map(({ Customer, Name }) => [Customer, Name]))).toEqual(
      Object.fromEntries(Object.keys(NAMES).map((name) => [`${name}@example.com`, NAMES[name]])),
    );
    expect(listed(await calledShop(false)).headings.slice(0, 3)).toEqual(['Customer', 'Tier', 'Score']);
  });

  test('the lists of whom to call begin with the name', async () => {
    const host = await calledShop();
    complain(host);
    for (const sheet of ['Tiers · Watch list', 'Tiers · This week']) expect(textOf(host, sheet)).toContain('"Lars Tee · late@example.com"');
    const { news } = screensOf(host).home() as unknown as { readonly news: readonly Extract<Block, { kind: 'rows' }>[] };
    expect(news[0]?.rows[0]).toMatchObject({ title: 'Lars Tee · late@example.com', press: { go: { page: 'explain', about: 'late@example.com' } } });
  });

  test('a customer is found by name in the panel, by part of it, and from the row of a list of calls', async () => {
    const host = await calledShop();
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
    const host = await calledShop(false);
    const sheet = host.book.sheetByName(CUSTOMERS) as { readonly id: number };
    host.byHand(() => host.book.insertColumns(sheet.id, 2, 1));
    host.edit(`${CUSTOMERS}!C1`, 'Name');
    host.edit(`${CUSTOMERS}!C2`, 'my own note of it');
    nameAll(host);
    host.menu('Update now');
    const [headings = [], first = []] = cellsOf(host.book, CUSTOMERS);
    expect(headings.slice(0, 5)).toEqual(['Customer', 'Tier', 'Name', 'Name', 'Score']);
    expect(first.slice(2, 4).sort()).toEqual([nameOf(String(first[0])), 'my own note of it'].sort());
  });

  test('names that are gone from the orders are gone from the lists', async () => {
    const host = await calledShop();
    nameNobody(host);
    host.menu('Update now');
    for (const name of Object.values(NAMES)) expect(textOf(host, CUSTOMERS)).not.toContain(name);
  });

  test('who is erased is in no list, mailing lists among them, and is told where people’s own cells name them', async () => {
    const host = await calledShop();
    complain(host);
    host.ui.moveTo(host.book.sheetByName(CUSTOMERS)!.id, { row: 1, column: 0, rows: 1, columns: 1 });
    host.menu('Make a mailing list');
    expect(textOf(host, 'Mailing list')).toContain('late@example.com');
    const reply = host.clientRun('ui_eraseCustomer', ['late@example.com']);
    expect(reply).toMatchObject({ ok: true, value: { ok: true } });
    expect(reply).toMatchObject({ value: { value: { count: 25 * 2 + 1 } } }); // address and name in each order, and the feedback
    const holders = host.book.sheets
      .map(({ name }) => name)
      .filter((name) => !['Orders', 'Tiers · Feedback'].includes(name) && /Lars Tee|late@example\.com/.test(textOf(host, name)));
    expect(holders).toEqual([]);
  });

  test.each(['Tiers · Watch list', 'Tiers · This week'])('whichever cell of a row of %s is selected, its customer is the one to erase', async (sheet) => {
    const host = await calledShop();
    complain(host);
    const row = cellsOf(host.book, sheet).findIndex((cells) => cells.includes('Lars Tee · late@example.com'));
    for (const column of [0, 1, 2, 3]) {
      host.ui.moveTo(host.book.sheetByName(sheet)!.id, { row, column, rows: 1, columns: 1 });
      host.ui.answers.push('NO');
      host.menu('Erase a customer');
      expect(host.ui.alerts.at(-1)?.title, `column ${column}`).toBe('Erase Lars Tee · late@example.com?');
    }
  });

  test('a tier set by hand in a row under the name is changed in that row from the panel, and ended there', async () => {
    const host = await calledShop();
    const { page, act } = screensOf(host);
    const fields = { tier: 'VIP', what: 'floor', reason: 'Old friend', whoSays: 'Mia', until: '' };
    host.menu('Set a tier by hand');
    for (const [cell, text] of Object.entries({ A2: 'Ben Okoro', B2: 'pin', C2: 'Bronze', A3: 'Chloe Martin · chloe@example.com', B3: 'pin', C3: 'Gold' }))
      host.edit(`Tiers · Overrides!${cell}`, text);
    const rows = () =>
      cellsOf(host.book, 'Tiers · Overrides')
        .slice(1)
        .map((row) => row.slice(0, 3).map(String))
        .filter(([customer]) => customer !== '');
    expect(JSON.stringify(page('override', { about: 'ben@example.com' }))).toContain('"value":"Bronze"');
    for (const about of ['ben@example.com', 'chloe@example.com', 'late@example.com']) act('setOverride', { about, fields });
    expect(rows().map(([customer, , tier]) => [customer, tier])).toEqual([
      ['Ben Okoro', 'VIP'],
      ['Chloe Martin · chloe@example.com', 'VIP'],
      ['late@example.com', 'VIP'],
    ]);
    act('endOverride', { about: 'ben@example.com' });
    expect(cellsOf(host.book, 'Tiers · Overrides')[1]?.[5]).not.toBe('');
  });

  test('a row under a name that two share is nobody’s: the panel writes a row of their own', async () => {
    const host = await onHost({ Orders: orders((email) => (email.startsWith('ben') ? 'Ana Silva' : nameOf(email))) });
    host.menu('Update now');
    host.menu('Set a tier by hand');
    for (const [cell, text] of Object.entries({ A2: 'Ana Silva', B2: 'pin', C2: 'Bronze' })) host.edit(`Tiers · Overrides!${cell}`, text);
    screensOf(host).act('setOverride', { about: 'ben@example.com', fields: { tier: 'VIP', what: 'pin', reason: 'x', whoSays: 'Mia', until: '' } });
    expect(
      cellsOf(host.book, 'Tiers · Overrides')
        .slice(1, 3)
        .map((row) => [row[0], row[2]]),
    ).toEqual([
      ['Ana Silva', 'Bronze'],
      ['ben@example.com', 'VIP'],
    ]);
  });
});
