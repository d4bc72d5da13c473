import { describe, expect, test } from 'vitest';
import type { Execution } from '../../src/host';
import { cellsOf, onHost } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';

const HOUR = 3_600_000;
const shop = () => onHost({ Orders: exampleOrderRows }, { now: '2025-11-21T10:00', timeZone: 'Asia/Shanghai' });

const updates = (executions: readonly Execution[]) =>
  executions.filter(({ writes, trace }) => writes > 0 && trace.some(({ name }) => name === 'Range.setValues'));

describe('Update every day', () => {
  test('sets up one hourly trigger however often it is clicked, and says at what hour the update comes', async () => {
    const host = await shop();
    for (let click = 0; click < 3; click++) host.menu('Update every day');
    expect(host.triggers).toHaveLength(1);
    expect(host.ui.toasts.map(({ message }) => message)).toEqual([
      'The tiers will be updated every day, between 6:00 and 7:00 (Asia/Shanghai).',
      'The tiers are already updated every day, between 6:00 and 7:00 (Asia/Shanghai).',
      'The tiers are already updated every day, between 6:00 and 7:00 (Asia/Shanghai).',
    ]);
  });

  test('updates once a day as the clock goes on, in the spreadsheet’s morning, with what was ordered since', async () => {
    const host = await shop();
    host.menu('Update every day');
    const firstDay = updates(host.advance(24 * HOUR));
    expect(firstDay).toHaveLength(1);
    host.edit('Orders!A17', 'Gil');
    host.edit('Orders!B17', '2025-11-22');
    host.edit('Orders!C17', '5000');
    const nextDays = updates(host.advance(3 * 24 * HOUR));
    expect(nextDays).toHaveLength(3);
    expect(hourIn(nextDays[0] as Execution, 'Asia/Shanghai')).toBe(6);
    expect(cellsOf(host.book, 'Tiers · Customers').some(([customer]) => customer === 'Gil')).toBe(true);
  });

  test('a sweep with nothing due makes few calls and writes nothing after the first of the day', async () => {
    const host = await shop();
    host.menu('Update every day');
    host.advance(24 * HOUR);
    const idle = host.advance(4 * HOUR);
    expect(idle.length).toBeGreaterThanOrEqual(3);
    for (const sweep of idle) expect(sweep).toMatchObject({ writes: 0 });
    for (const sweep of idle) expect(sweep.calls).toBeLessThanOrEqual(7); // two of them read the engine
  });

  test('a day’s update that failed is tried again by the next sweep', async () => {
    const host = await shop();
    host.menu('Update every day');
    const undo = host.faults.on('Range.setValues', { does: 'throw' }, 1);
    const runs = updates(host.advance(24 * HOUR));
    undo();
    expect(runs.map(({ log }) => log)).toEqual([['update failed: SERVICE'], []]);
  });

  test('a colleague’s click sets up no second trigger, and may not stop the first', async () => {
    const host = await shop();
    host.menu('Update every day');
    host.user = { email: 'colleague@example.com', locale: 'en' };
    host.menu('Update every day');
    host.menu('Stop updating');
    expect(host.triggers.map(({ owner }) => owner)).toEqual(['owner@example.com']);
    expect(host.ui.toasts.slice(-2).map(({ message }) => message)).toEqual([
      'Somebody else’s daily update already runs in this file, so no second one was set up.',
      'No daily update was set up by you in this file.',
    ]);
  });

  test('a colleague takes over when the first schedule has been silent for days: what was missed is made up at once, and the old trigger does nothing', async () => {
    const host = await shop();
    host.menu('Update every day');
    host.authorised = false; // the owner's grant lapsed: every sweep fails at its first call
    host.advance(5 * 24 * HOUR);
    host.authorised = true;
    host.user = { email: 'colleague@example.com', locale: 'en' };
    host.menu('Update every day');
    expect(host.ui.toasts.at(-1)?.message).toMatch(/^The tiers will be updated every day/);
    const byUser = updates(host.advance(2 * 24 * HOUR)).map(({ user }) => user);
    expect(new Set(byUser)).toEqual(new Set(['colleague@example.com']));
    expect(byUser).toHaveLength(3); // at once, and two mornings
  });

  test('Stop updating takes the trigger away and says so', async () => {
    const host = await shop();
    host.menu('Update every day');
    host.menu('Stop updating');
    expect(host.triggers).toHaveLength(0);
    expect(host.advance(3 * 24 * HOUR)).toEqual([]);
    host.menu('Stop updating');
    expect(host.ui.toasts.slice(-2).map(({ message }) => message)).toEqual([
      'The tiers are no longer updated by themselves. Use Update now whenever you like.',
      'No daily update was set up by you in this file.',
    ]);
  });

  test.each([
    ['throws and has no effect', { does: 'throw', when: 'before' }],
    ['takes effect and throws', { does: 'throw', when: 'after' }],
    ['takes effect, then Google ends the run', { does: 'kill', when: 'after' }],
  ] as const)('whichever call of switching on %s, clicking again leaves exactly one trigger', async (_, fault) => {
    for (let k = 1; ; k++) {
      const host = await shop();
      host.faults.at(k, fault);
      host.menu('Update every day');
      if (host.faults.fired === 0) {
        expect(k).toBeGreaterThan(10);
        return;
      }
      host.faults.clear();
      host.menu('Update every day');
      expect(host.triggers, `call ${k}`).toHaveLength(1);
      expect(updates(host.advance(24 * HOUR)), `call ${k}`).toHaveLength(1);
    }
  });

  test('a trigger of the user’s own script is neither taken for ours nor taken away', async () => {
    const host = await shop();
    host.world.triggers.add({ handler: 'myOwnBackup', owner: host.user.email, documentId: host.world.documentId, schedule: { everyHours: 24 } as never });
    host.menu('Stop updating');
    expect(host.triggers.map(({ handler }) => handler)).toEqual(['myOwnBackup']);
  });
});

function hourIn(execution: Execution, timeZone: string): number {
  return Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: 'numeric' }).format(execution.startedAt));
}
