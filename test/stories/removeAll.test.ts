import { describe, expect, test } from 'vitest';
import type { Fault, Host } from '../../src/host';
import { cellsOf, onHost, userSheetsOf } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';

const USER_SHEETS = ['Orders', 'My notes'];
const REMOVE = 'Remove everything Tierkeeper made';
const PHRASE = 'REMOVE EVERYTHING';

/** Everything the add-on can make: tiers, rules, tiers set by hand, a list for a CRM, names, and a schedule. */
async function fullHouse(): Promise<Host> {
  const host = await onHost({ Orders: exampleOrderRows, 'My notes': [['Call Ana', { formula: '=SUM(Orders!C2:C16)' }]] });
  host.menu('Update now');
  host.menu('Zoho CRM');
  host.clientRun('ui_applyPolicy', [{}]);
  host.clientRun('ui_setByHand', ['Ana']);
  host.menu('Update every day');
  host.book.defineName('MINE', { sheetId: host.book.sheetByName('Orders')?.id ?? 0, row: 0, column: 0, lastRow: 1, lastColumn: 1 });
  host.ui.alerts.length = 0;
  return host;
}

const remove = (host: Host) => host.menu(REMOVE);
const namesOf = (host: Host) => host.book.sheets.map(({ name }) => name);
const said = (host: Host) => [...host.ui.alerts, ...host.ui.toasts].map(({ message }) => message).join('\n');

/** All that could be left of us; nothing of it is the user's. */
const tracesOf = (host: Host) => ({
  metadata: host.world.metadata.rows.filter(({ key }) => key.startsWith('tierkeeper')),
  names: host.book.names.map(({ name }) => name).filter((name) => name !== 'MINE'),
  properties: [...host.properties.document.keys(), ...host.properties.user(host.user.email).keys()].filter((key) => key.startsWith('tierkeeper')),
  triggers: host.triggers.length,
  sheets: namesOf(host).filter((name) => !USER_SHEETS.includes(name)),
});
const NOTHING = { metadata: [], names: [], properties: [], triggers: 0, sheets: [] };

describe('removing everything', () => {
  test('asks first, and tells what goes and what people wrote that goes with it', async () => {
    const host = await fullHouse();
    host.ui.answers.push('NO');
    const before = namesOf(host);
    expect(remove(host).writes).toBe(0);
    const [asked] = host.ui.alerts;
    expect([asked?.title, asked?.buttons]).toEqual(['Remove everything Tierkeeper made?', 'YES_NO']);
    expect(asked?.message).toContain('Tiers · Summary, Tiers · Customers, Tiers · VIP');
    expect(asked?.message).toMatch(
      /What you wrote into Tiers · Rules, Tiers · Overrides goes, too|What you wrote into Tiers · Overrides, Tiers · Rules goes, too/,
    );
    expect(asked?.message).toMatch(/formulas that read the others will show an error/);
    expect(namesOf(host)).toEqual(before);
  });

  test('leaves the document as if nothing of ours had ever been there, and is told; twice does no more', async () => {
    const host = await fullHouse();
    const users = userSheetsOf(host.book, USER_SHEETS);
    remove(host);
    expect(said(host)).toContain('Everything Tierkeeper made is gone. Your own sheets are as they were.');
    expect([tracesOf(host), userSheetsOf(host.book, USER_SHEETS)]).toEqual([NOTHING, users]);
    expect(host.book.names.map(({ name }) => name)).toEqual(['MINE']);
    expect(remove(host).writes).toBe(0);
    host.menu('Update now');
    expect(namesOf(host)).toContain('Tiers · Customers');
  });

  test('keeps lists that somebody wrote into, as their own sheets, with values only', async () => {
    const host = await fullHouse();
    const notes = (cellsOf(host.book, 'Tiers · Customers')[0] ?? []).indexOf('Notes');
    host.edit(`Tiers · Customers!${String.fromCharCode(65 + notes)}2`, 'likes tea');
    host.menu('Update now');
    host.edit('Tiers · Gold!T2', 'beside');
    host.edit('Tiers · Silver!A9', 'below');
    const shown = cellsOf(host.book, 'Tiers · Customers').map((row) => row.slice(0, notes + 1));
    remove(host);
    const kept = ['Tiers · Customers · kept', 'Tiers · Gold · kept', 'Tiers · Silver · kept'];
    expect(tracesOf(host)).toEqual({ ...NOTHING, sheets: kept });
    expect(said(host)).toContain(kept.join(', '));
    expect(cellsOf(host.book, kept[0] as string)).toEqual(shown);
    expect(cellsOf(host.book, kept[1] as string)[1]?.at(-1)).toBe('beside');
    expect(
      cellsOf(host.book, kept[1] as string)
        .flat()
        .filter((cell) => /_key|_gen|As of/.test(String(cell))),
    ).toEqual([]);
    host.menu('Update now');
    remove(host);
    expect(tracesOf(host)).toEqual({ ...NOTHING, sheets: kept });
  });

  test('makes an empty sheet when no other would be left', async () => {
    const host = await fullHouse();
    for (const name of USER_SHEETS) host.book.deleteSheet(host.book.sheetByName(name)?.id ?? -1);
    remove(host);
    expect(tracesOf(host)).toEqual({ ...NOTHING, sheets: ['Sheet1'] });
    expect(cellsOf(host.book, 'Sheet1')).toEqual([]);
  });

  test('a copy that somebody made of a list of ours stays theirs, without our mark', async () => {
    const host = await fullHouse();
    const copy = host.book.copySheet(host.book.sheetByName('Tiers · VIP')?.id ?? -1, 'My VIPs');
    expect(host.world.metadata.rows.filter(({ sheetId }) => sheetId === copy.id)).toHaveLength(1);
    remove(host);
    expect(tracesOf(host)).toEqual({ ...NOTHING, sheets: ['My VIPs'] });
  });

  test('a name TIERS that the user gave to cells of their own stays', async () => {
    const host = await onHost({ Orders: exampleOrderRows, 'My notes': [['x']] });
    host.book.defineName('TIERS', { sheetId: host.book.sheetByName('Orders')?.id ?? 0, row: 0, column: 0, lastRow: 1, lastColumn: 1 });
    host.menu('Update now');
    remove(host);
    expect(tracesOf(host)).toEqual({ ...NOTHING, names: ['TIERS'] });
  });

  test('ends a co-worker’s schedule; the trigger, which only they can remove, then does nothing', async () => {
    const host = await fullHouse();
    const mia = { ...host.user, email: 'mia@example.com' };
    const owner = host.user;
    host.user = mia;
    remove(host);
    expect(host.triggers).toHaveLength(1);
    host.user = owner;
    host.advance(26 * 3_600_000);
    expect(host.executions.at(-1)?.kind).toBe('trigger');
    expect(namesOf(host)).toEqual(USER_SHEETS);
    remove(host);
    expect(tracesOf(host)).toEqual(NOTHING);
  });

  test.each([[undefined], [true], ['remove everything'], [{}]])('the panel’s door does nothing when it is given %s', async (confirmed) => {
    const host = await fullHouse();
    const before = namesOf(host);
    expect(host.clientRun('ui_removeAll', [confirmed ?? null])).toMatchObject({ value: { ok: false, error: { code: 'NOT_CONFIRMED' } } });
    expect([host.executions.at(-1)?.writes, namesOf(host)]).toEqual([0, before]);
    expect(host.clientRun('ui_removeAll', [PHRASE])).toMatchObject({ value: { ok: true, value: { kept: [] } } });
    expect(tracesOf(host)).toEqual(NOTHING);
  });
});

test.each<[why: string, fault: Fault, step: number]>([
  ['a call of a removal is the last before Google ends the run (every third tried)', { does: 'kill', when: 'after' }, 3],
  ['a call fails for once, having taken effect (every seventh tried)', { does: 'throw', when: 'after' }, 7],
  ['a call fails for good (every seventh tried)', { does: 'throw', message: 'You do not have permission to do that.' }, 7],
])('when %s, the same click once more leaves nothing of ours', async (_, fault, step) => {
  const host = await fullHouse();
  host.edit('Tiers · Gold!T2', 'beside');
  const ready = host.snapshot();
  remove(host);
  const calls = host.executions.at(-1)?.trace.length ?? 0;
  const users = userSheetsOf(host.book, USER_SHEETS);
  expect(calls).toBeGreaterThan(40);
  for (let k = 1; k <= calls; k += step) {
    host.restore(ready);
    host.faults.at(k, fault);
    remove(host);
    host.faults.clear();
    const call = `call ${k}, ${host.executions.at(-1)?.trace[k - 1]?.name}`;
    expect(userSheetsOf(host.book, USER_SHEETS), call).toEqual(users);
    remove(host);
    expect(tracesOf(host), call).toEqual({ ...NOTHING, sheets: ['Tiers · Gold · kept'] });
    expect(userSheetsOf(host.book, USER_SHEETS), call).toEqual(users);
  }
});
