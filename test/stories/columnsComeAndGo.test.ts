import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/host';
import { cellsOf, onHost } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';

const VIP = 'Tiers · VIP';
const CUSTOMERS = 'Tiers · Customers';

const names = (host: Host) => host.book.sheets.map(({ name }) => name);
const idOf = (host: Host, name: string) => host.book.sheets.find((sheet) => sheet.name === name)?.id as number;

/** The cells of one column below its heading, beside their customers. */
function besides(host: Host, sheet: string, heading: string): Record<string, unknown> {
  const [headings = [], ...rows] = cellsOf(host.book, sheet);
  const at = headings.indexOf(heading);
  return Object.fromEntries(rows.map((row) => [String(row[0]), row[at]]));
}

/** Between the calls at which a run is cut off. */
const STEP = process.env.TIERKEEPER_DEEP === undefined ? 23 : 1;
const CARE = ['Worth knowing', 'Next action', 'Who does it', 'To do by'];

/** From the next update on, lists have four columns more. */
function beginCare(host: Host): void {
  host.menu('Note feedback');
  for (const [cell, text] of Object.entries({ A2: 'Ana', B2: '2025-11-01', C2: 'complaint', E2: 'Arrived broken' }))
    host.edit(`Tiers · Feedback!${cell}`, text);
}

describe('columns that lists get and lose', () => {
  test('a column that people have put where new ones come stays theirs, and moves on', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    host.menu('Update now');
    const before = cellsOf(host.book, VIP)[0] ?? [];
    const at = before.indexOf('Notes');
    host.byHand(() => host.book.insertColumns(idOf(host, VIP), at, 1));
    const letter = String.fromCharCode(65 + at);
    host.edit(`${VIP}!${letter}1`, 'Phone');
    host.edit(`${VIP}!${letter}2`, '555-1234');
    const sheets = names(host);
    beginCare(host);
    host.menu('Update now');
    expect(besides(host, VIP, 'Phone')).toMatchObject({ Ana: '555-1234' });
    expect(cellsOf(host.book, VIP)[0]?.filter((heading) => heading !== 'Phone')).toEqual(cellsOf(host.book, CUSTOMERS)[0]);
    expect(names(host).filter((name) => !sheets.includes(name) && /edit/i.test(name))).toEqual([]);
  });

  test('taken back, no cell of a column that is no more stands beside another customer', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    host.menu('Update now');
    const before = cellsOf(host.book, CUSTOMERS).map(([name]) => name);
    beginCare(host);
    host.edit('Orders!C16', '99999');
    host.menu('Update now');
    expect(besides(host, CUSTOMERS, 'Next action')).toMatchObject({ Ana: 'Call, listen, and say what will be done by when' });
    expect(cellsOf(host.book, CUSTOMERS).map(([name]) => name)).not.toEqual(before);
    host.menu('Undo last update');
    expect(cellsOf(host.book, CUSTOMERS).map(([name]) => name)).toEqual(before);
    for (const heading of CARE) expect(Object.values(besides(host, CUSTOMERS, heading)).join('')).toBe('');
    host.menu('Undo last update');
    expect(besides(host, CUSTOMERS, 'Next action')).toMatchObject({ Ana: 'Call, listen, and say what will be done by when' });
  });

  test('the list of a tier that is no more tells nothing of anybody', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    host.menu('Update now');
    beginCare(host);
    host.menu('Update now');
    host.clientRun('ui_applyPolicy', [{ tiers: [{ name: 'Top', share: 30 }, { name: 'Rest' }] }]);
    host.menu('Update now');
    const [, row = [], ...others] = cellsOf(host.book, VIP);
    expect(others.flat().join('')).toBe('');
    expect(row.filter((cell) => typeof cell === 'string' && cell !== '')).toEqual(['This tier is no longer in your rules; its list is empty on purpose.']);
  });

  test('what somebody has written into a column that goes is kept in a copy', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    host.menu('Update now');
    beginCare(host);
    host.menu('Update now');
    const at = (cellsOf(host.book, CUSTOMERS)[0] ?? []).indexOf('Next action');
    host.edit(`${CUSTOMERS}!${String.fromCharCode(65 + at)}2`, 'My own plan');
    const sheets = names(host);
    host.menu('Undo last update');
    const copies = names(host).filter((name) => !sheets.includes(name));
    expect(copies).toHaveLength(1);
    expect(cellsOf(host.book, copies[0] as string)[1]?.[at]).toBe('My own plan');
    expect(Object.values(besides(host, CUSTOMERS, 'Next action')).join('')).toBe('');
  });

  test('a heading that people have renamed beside new columns stays theirs, and the notes below it with their customers', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    host.menu('Update now');
    const at = (cellsOf(host.book, CUSTOMERS)[0] ?? []).indexOf('Notes');
    const letter = String.fromCharCode(65 + at);
    host.edit(`${CUSTOMERS}!${letter}2`, 'likes tea');
    const who = String(cellsOf(host.book, CUSTOMERS)[1]?.[0]);
    host.menu('Update now');
    host.edit(`${CUSTOMERS}!${letter}1`, 'My notes');
    beginCare(host);
    host.edit('Orders!C16', '99999');
    host.menu('Update now');
    const headings = cellsOf(host.book, CUSTOMERS)[0] ?? [];
    expect(headings.filter((heading) => /notes/i.test(String(heading)))).toHaveLength(1);
    expect(besides(host, CUSTOMERS, String(headings[at + 4]))[who]).toBe('likes tea');
  });

  test('taken back and forth, nothing is kept as an edit of anybody’s', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    host.menu('Update now');
    beginCare(host);
    host.menu('Update now');
    const sheets = names(host);
    const headings = cellsOf(host.book, CUSTOMERS)[0];
    for (let times = 0; times < 4; times++) host.menu('Undo last update');
    expect([names(host), cellsOf(host.book, CUSTOMERS)[0]]).toEqual([sheets, headings]);
  });

  test('cut off anywhere, the next update leaves each column once', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    host.menu('Update now');
    beginCare(host);
    const moment = host.snapshot();
    host.menu('Update now');
    const calls = host.executions.at(-1)?.calls ?? 0;
    const headings = cellsOf(host.book, CUSTOMERS)[0] ?? [];
    const left: Record<number, unknown> = {};
    for (let call = 3; call < calls; call += STEP) {
      host.restore(moment);
      host.faults.at(call, { does: 'kill', when: 'after' });
      host.menu('Update now');
      host.faults.clear();
      host.menu('Update now');
      for (const sheet of [CUSTOMERS, VIP]) {
        const row = (cellsOf(host.book, sheet)[0] ?? []).slice(0, headings.length);
        if (JSON.stringify(row.slice(0, -2)) !== JSON.stringify(headings.slice(0, -2))) left[call] = row;
      }
    }
    expect(left).toEqual({});
  });
});
