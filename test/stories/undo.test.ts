import { describe, expect, test } from 'vitest';
import { type Change, changesOf, tierAt } from '../../src/core/changes';
import type { Fault, Host } from '../../src/host';
import { cellsOf } from '../support/onHost';
import { bannerOf, fayBuys, journalOf, listsOf, SHOWN, said, shop, updatedTwice, usersOf } from './undoPage';

const UNDONE = 'The last update was undone: this is the one before it. Press Update now to make a new one.';
const LISTS = SHOWN.filter((name) => name !== 'Tiers · Summary');

const undo = (host: Host) => host.menu('Undo last update');
const tierOfFay = (host: Host) => cellsOf(host.book, 'Tiers · Customers').find(([name]) => name === 'Fay')?.[1];

/** The Summary without the line that says that it was undone. */
const summaryOf = (host: Host) => JSON.parse(JSON.stringify(listsOf(host, ['Tiers · Summary'])).replace(UNDONE, ''));

function historyOf(host: Host) {
  const byGen = new Map<number, string[]>();
  for (const row of cellsOf(host.book, '__tier_state').slice(3)) {
    const [gen, text] = row.slice(10, 12);
    if (typeof gen === 'number') byGen.set(gen, [...(byGen.get(gen) ?? []), String(text)]);
  }
  return [...byGen].map(([gen, texts]) => changesOf(gen, texts)).sort((a, b) => a.gen - b.gen);
}

describe('undoing the last update', () => {
  test('brings every list back, cell by cell, says so in the Summary, and dates the lists as they were', async () => {
    const host = await shop();
    const [lists, summary, banner, users] = [listsOf(host, LISTS), summaryOf(host), bannerOf(host), usersOf(host)];
    fayBuys(host);
    host.menu('Update now');
    expect(tierOfFay(host)).toBe('VIP');
    host.advance(3_600_000);
    undo(host);
    expect(said(host)).toBe('The last update is undone: the lists show the one of 2025-11-21 12:00 again.');
    expect(listsOf(host, LISTS)).toEqual(lists);
    expect(cellsOf(host.book, 'Tiers · Summary')[4]?.[0]).toBe(UNDONE);
    expect(summaryOf(host)).toEqual(summary);
    expect([bannerOf(host), bannerOf(host, 'Tiers · Summary')]).toEqual([banner, banner]);
    expect(journalOf(host).slice(0, 2)).toEqual(['IDLE', 3]);
    expect((usersOf(host) as unknown[]).at(1)).toEqual((users as unknown[]).at(1));
  });

  test('twice brings the undone update back, and so on', async () => {
    const host = await updatedTwice();
    const after = listsOf(host);
    undo(host);
    const before = listsOf(host);
    undo(host);
    expect(said(host)).toMatch(/^What was undone is back: the lists show the update of 2026-01-05 12:00 again\.$/);
    expect(listsOf(host)).toEqual(after);
    undo(host);
    expect(listsOf(host)).toEqual(before);
    expect(before).not.toEqual(after);
  });

  test('tells the moves back in the change log and the history, and every generation keeps its tiers', async () => {
    const host = await updatedTwice();
    undo(host);
    undo(host);
    const history = historyOf(host);
    expect(history.map(({ gen }) => gen)).toEqual([1, 2, 3, 4]);
    expect([1, 2, 3, 4].map((gen) => tierAt(history, 'fay', gen))).toEqual(['Bronze', 'VIP', 'Bronze', 'VIP']);
    const back = history[2]?.changes.find((change): change is Change & { kind: 'tier' } => change.kind === 'tier' && change.key === 'fay');
    expect(back).toMatchObject({ name: 'Fay', by: 'undone', from: 'VIP', to: 'Bronze', direction: -1, parts: [] });
    const lines = cellsOf(host.book, 'Tiers · Change log').filter((row) => row[1] === 'Fay');
    expect(lines.map((row) => [row[2], row[3], row[5] === 'the update was undone'])).toEqual([
      ['Bronze', 'VIP', true],
      ['VIP', 'Bronze', true],
      ['Bronze', 'VIP', false],
    ]);
  });

  test('keeps notes, also those written since the update that is undone', async () => {
    const host = await updatedTwice();
    const at = cellsOf(host.book, 'Tiers · Customers').findIndex(([name]) => name === 'Fay');
    const column = (cellsOf(host.book, 'Tiers · Customers')[0] ?? []).indexOf('Notes');
    host.edit(`Tiers · Customers!${String.fromCharCode(65 + column)}${at + 1}`, 'call her');
    undo(host);
    const noteIn = (name: string) => cellsOf(host.book, name).find(([customer]) => customer === 'Fay')?.[column];
    expect([noteIn('Tiers · Customers'), noteIn('Tiers · Bronze')]).toEqual(['call her', 'call her']);
  });

  test('leaves the panel telling what the lists show', async () => {
    const host = await shop();
    const tiersShown = () => (host.clientRun('ui_home') as { value: { value: { lastRun: { asOf: string; tiers: unknown } } } }).value.value.lastRun;
    const before = tiersShown();
    fayBuys(host);
    host.menu('Update now');
    expect(tiersShown().asOf).not.toBe(before.asOf);
    undo(host);
    expect([tiersShown().asOf, tiersShown().tiers]).toEqual([before.asOf, before.tiers]);
  });

  test.each<[why: string, host: () => Promise<Host>]>([
    ['there has been one update only', shop],
    ['there is no hidden sheet any more', async () => withoutState(await updatedTwice())],
    ['the last but one is damaged', async () => damaged(await updatedTwice())],
  ])('is refused in words, and writes nothing, when %s', async (_, made) => {
    const host = await made();
    const before = listsOf(host);
    expect(undo(host).writes).toBe(0);
    expect(said(host)).toMatch(/^There is no update to go back to/);
    expect(listsOf(host)).toEqual(before);
  });
});

describe('after an undone update', () => {
  test('the schedule changes nothing as long as no order changes, then updates', async () => {
    const host = await updatedTwice();
    host.clientRun('ui_setSchedule', [{ every: 'day', hour: 14 }]);
    undo(host);
    const undone = listsOf(host);
    host.advance(3 * 3_600_000);
    expect(host.executions.at(-1)?.kind).toBe('trigger');
    expect([listsOf(host), journalOf(host).slice(0, 2)]).toEqual([undone, ['IDLE', 3]]);
    host.edit('Orders!C16', '36');
    host.advance(24 * 3_600_000);
    expect([tierOfFay(host), journalOf(host).slice(0, 2)]).toEqual(['VIP', ['IDLE', 4]]);
  });

  test('a person who presses Update now has it again', async () => {
    const host = await updatedTwice();
    const after = listsOf(host, LISTS);
    undo(host);
    host.menu('Update now');
    expect([listsOf(host, LISTS), journalOf(host).slice(0, 2)]).toEqual([after, ['IDLE', 4]]);
  });
});

test.each<[why: string, fault: Fault, of: RegExp]>([
  ['any call of an undo is the last before Google ends the run', { does: 'kill', when: 'after' }, /./],
  ['a write of an undo puts down half of its rows, then Google ends the run', { does: 'half' }, /setValues/],
])('when %s, the next update shows a whole generation, and nobody’s sheet is touched', async (_, fault, of) => {
  const host = await updatedTwice();
  const ready = host.snapshot();
  const after = listsOf(host, LISTS);
  undo(host);
  const calls = (host.executions.at(-1)?.trace ?? []).flatMap(({ name }, at) => (of.test(name) ? [at + 1] : []));
  const seen = new Set<string>();
  for (const k of calls) {
    host.restore(ready);
    const users = usersOf(host);
    host.faults.at(k, fault);
    undo(host);
    host.faults.clear();
    const call = `call ${k}, ${host.executions.at(-1)?.trace[k - 1]?.name}`;
    expect(usersOf(host), call).toEqual(users);
    seen.add(journalOf(host).slice(0, 2).join(' '));
    host.menu('Update now');
    expect([journalOf(host)[0], listsOf(host, LISTS)], call).toEqual(['IDLE', after]);
    expect(bannerOf(host), call).toMatch(/^As of /);
  }
  expect(calls.length).toBeGreaterThan(8);
  expect([...seen].sort()).toEqual(['COMMIT 3', 'IDLE 2', ...(seen.has('IDLE 3') ? ['IDLE 3'] : [])]);
});

function withoutState(host: Host): Host {
  host.book.deleteSheet(host.book.sheetByName('__tier_state')?.id ?? -1);
  return host;
}

/** Somebody has typed over what generation 1 left. */
function damaged(host: Host): Host {
  host.edit('__tier_state!H4', 'x');
  return host;
}
