import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/host';
import { cellsOf, columnsOf, onHost, shownCells, type Table } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';
import { idOf, update } from './overridesPage';

const WEEK = 'Tiers · This week';
const CARE = 'Tiers · Care';
const SERVICES = 'Tiers · Services';

const week = (host: Host) => columnsOf(host.book, WEEK, 'Customer', 'Done', 'Notes');
const rowOf = (host: Host, name: string) => cellsOf(host.book, WEEK).findIndex(([each]) => each === name) + 1;
const care = (host: Host) => shownCells(host.book, CARE).map(([first]) => String(first));
const copies = (host: Host) => host.book.sheets.map(({ name }) => name).filter((name) => name.includes('your edits'));
const tick = (host: Host, name: string, done = 'TRUE') => host.edit(`${WEEK}!H${rowOf(host, name)}`, done);
const note = (host: Host, name: string, text: string) => host.edit(`${WEEK}!I${rowOf(host, name)}`, text);
let amount = 300;
/** Updates with something new in the orders, so that every sheet is written. */
const again = (host: Host) => {
  host.edit('Orders!C2', String(++amount));
  update(host);
};

/** Care begins when somebody opens the sheet of services. */
async function shop(orders: Table = exampleOrderRows): Promise<Host> {
  const host = await onHost({ Orders: orders });
  expect(host.menu('Services for each tier').error).toBeUndefined();
  update(host);
  return host;
}

describe('this week’s list', () => {
  test('names whom to call, why, who does it and by when, within the preset’s five hours', async () => {
    const host = await shop();
    const rows = columnsOf(host.book, WEEK, 'Customer', 'Next action', 'Owner', 'Due', 'Minutes');
    expect(rows).toEqual([
      ['Chloe', 'Ask once what was missing, and say they are welcome back', 'Shop owner', '2025-11-21', 5],
      ['Fay', 'Thank them and ask whether everything arrived well', 'Shop owner', '2025-11-23', 5],
      ['Emil', 'Call and ask whether something went wrong', 'Shop owner', '2025-11-21', 15],
    ]);
    expect(care(host)).toContain('This week: 3 actions in 25 of 300 minutes; 3 for lower tiers and rising customers (at least 1).');
    expect(care(host)).toContain('Customers with a next action: 6; without one, each with its reason: 0.');
  });

  test('what is ticked as done stays done through ten updates, is a contact, and uses up the week’s hours', async () => {
    const host = await shop();
    tick(host, 'Chloe');
    note(host, 'Chloe', 'back in May');
    for (let times = 0; times < 10; times++) {
      again(host);
      expect(week(host)).toEqual([
        ['Fay', '', ''],
        ['Emil', '', ''],
        ['Chloe', true, 'back in May'],
      ]);
    }
    expect(care(host)).toContain('Ticked as done since Monday: 1, 5 minutes.');
    expect(care(host)).toContain('Contacts of the last 90 days: 1. Minutes that nobody wrote count as 10 (estimated).');
    expect(copies(host)).toEqual([]);
  });

  test.each<[done: string, counts: boolean, why: string]>([
    ['yes', true, 'a word'],
    ['✓', true, 'a mark'],
    ['2025-11-20', true, 'a day'],
    ['FALSE', false, 'an empty box'],
    ['no', false, 'a no'],
  ])('%j counts as done: %s (%s)', async (done, counts) => {
    const host = await shop();
    tick(host, 'Fay', done);
    again(host);
    again(host);
    expect(care(host).some((line) => line.startsWith('Ticked as done since Monday: 1'))).toBe(counts);
  });

  test('a tick that is taken away is no contact any more', async () => {
    const host = await shop();
    tick(host, 'Chloe');
    again(host);
    tick(host, 'Chloe', '');
    again(host);
    expect(week(host)[0]).toEqual(['Chloe', '', '']);
    expect(care(host).some((line) => line.startsWith('Not enough data on attention'))).toBe(true);
  });

  test('ticks and notes stay with their customer when people sort the list', async () => {
    const host = await shop();
    tick(host, 'Emil');
    note(host, 'Fay', 'size 38');
    host.byHand(() => host.book.reorderRows({ sheetId: idOf(host, WEEK), row: 1, column: 0, rows: 3, columns: 11 }, [2, 0, 1]));
    again(host);
    expect(week(host)).toEqual([
      ['Chloe', '', ''],
      ['Fay', '', 'size 38'],
      ['Emil', true, ''],
    ]);
    expect(copies(host)).toEqual([]);
  });

  test('a note keeps its customer in the list until it is cleared', async () => {
    const host = await shop();
    note(host, 'Fay', 'size 38');
    host.edit('Orders!A17', 'Fay');
    host.edit('Orders!B17', '2025-11-21');
    host.edit('Orders!C17', '20');
    update(host);
    expect(week(host)).toContainEqual(['Fay', '', 'size 38']);
    note(host, 'Fay', '');
    again(host);
    expect(week(host).map(([name]) => name)).not.toContain('Fay');
  });

  test('a deleted list comes back with its ticks, and so does the list after Undo', async () => {
    const host = await shop();
    tick(host, 'Chloe');
    again(host);
    host.byHand(() => host.book.deleteSheet(idOf(host, WEEK)));
    again(host);
    expect(week(host)).toContainEqual(['Chloe', true, '']);
    expect(host.menu('Undo last update').error).toBeUndefined();
    expect(week(host)).toContainEqual(['Chloe', true, '']);
    again(host);
    expect(week(host)).toContainEqual(['Chloe', true, '']);
    expect(care(host)).toContain('Contacts of the last 90 days: 1. Minutes that nobody wrote count as 10 (estimated).');
  });
});

describe('the limits of care', () => {
  /** Contacts noted by name and day. */
  async function withContacts(...contacts: readonly (readonly [name: string, day: string])[]): Promise<Host> {
    const host = await shop();
    expect(host.menu('Note a contact').error).toBeUndefined();
    for (const [at, [name, day]] of contacts.entries()) {
      host.edit(`Tiers · Contacts!A${at + 2}`, name);
      host.edit(`Tiers · Contacts!B${at + 2}`, day);
    }
    return host;
  }
  const settingRow = (host: Host, kind: string) => cellsOf(host.book, SERVICES).findIndex((row) => row[2] === kind) + 1;

  test('a customer of the lowest tier is listed on the day its floor is passed, and not a day before', async () => {
    const listed = async (day: string) => {
      const others = ['Ana', 'Chloe', 'Deng', 'Emil'].map((name) => [name, '2025-11-20'] as const);
      const host = await withContacts(['Ben', day], ...others);
      update(host);
      const lines = shownCells(host.book, CARE);
      const [from, to] = ['Nobody forgotten', 'No contact recorded'].map((word) => lines.findIndex(([first]) => String(first).startsWith(word)));
      return from === -1 ? [] : lines.slice((from as number) + 1, (to as number) - 1);
    };
    expect(await listed('2025-05-25')).toEqual([]); // 180 days
    expect((await listed('2025-05-24')).map((row) => row.slice(0, 5))).toEqual([['Ben', 'Bronze', 181, '2025-05-24', 180]]);
  });

  test('impossible limits are refused with the sum, and who has waited longest is still listed', async () => {
    const host = await withContacts(['Ben', '2025-05-01'], ['Ana', '2025-09-01'], ['Chloe', '2025-08-01']);
    host.edit(`${SERVICES}!F${settingRow(host, 'setting: hours a week')}`, '0.3');
    update(host);
    expect(care(host)[1]).toMatch(/^No list keeps these limits: what is due now takes 0\.\d hours, and 0\.3 are left this week\./);
    expect(care(host)[2]).toMatch(/^The sum: \d due actions.* = \d+ minutes; there are 18\.$/);
    expect(week(host)[0]?.[0]).toBe('Ben');
  });

  test('each row of the sheet of services says what became of it', async () => {
    const host = await withContacts();
    const row = cellsOf(host.book, SERVICES).length + 1;
    for (const [column, cell] of ['Platinum', '', 'gift', 'Flowers'].entries()) host.edit(`${SERVICES}!${'ABCD'[column]}${row}`, cell);
    for (const [column, cell] of ['VIP', '', 'exclusive discount', '10% off'].entries()) host.edit(`${SERVICES}!${'ABCD'[column]}${row + 1}`, cell);
    update(host);
    const states = cellsOf(host.book, SERVICES).map((cells) => cells[10]);
    expect(states[1]).toBe('Counts; fits 6 customers now.');
    expect(states[row - 1]).toBe('The rules have no such tier. Choose one of everyone, VIP, Gold, Silver, Bronze.');
    expect(states[row]).toBe('Counts, but this price differs by tier: write the open rule by which anybody can get it, or give it to everyone.');
    expect(care(host)).toContain('Price by tier without an open rule: “10% off” for VIP. Write the rule in “Tiers · Services”, or give it to everyone.');
    expect(host.ui.toasts.at(-1)?.message).toContain('1 row of “Tiers · Services” cannot be counted, or not wholly; each says why in its State column.');
  });
});
