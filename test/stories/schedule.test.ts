import { describe, expect, test } from 'vitest';
import type { Execution, Host } from '../../src/host';
import type { Answer, HomeState, Schedule, ScheduleState } from '../../src/workflows';
import { cellsOf, onHost } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const COLLEAGUE = { email: 'colleague@example.com', locale: 'en' };
const OWNER = { email: 'owner@example.com', locale: 'en' };
const shop = () => onHost({ Orders: exampleOrderRows }, { now: '2025-11-21T10:00', timeZone: 'Asia/Shanghai' });

const updates = (executions: readonly Execution[]) =>
  executions.filter(({ writes, trace }) => writes > 0 && trace.some(({ name }) => name === 'Range.setValues'));
const triggerCalls = ({ trace }: Execution) =>
  trace.map(({ name }) => name).filter((name) => name === 'ClockTriggerBuilder.create' || name === 'ScriptApp.deleteTrigger');

/** What the panel is answered, as JSON brought it over. */
function panel<T>(host: Host, fn: string, ...args: readonly unknown[]): Answer<T> {
  const reply = host.clientRun(fn, args);
  if (!reply.ok) throw new Error(reply.error.message);
  return JSON.parse(JSON.stringify(reply.value)) as Answer<T>;
}
const choose = (host: Host, schedule: Partial<Schedule> | null) => panel<ScheduleState>(host, 'ui_setSchedule', schedule);
function shown(host: Host): ScheduleState {
  const home = panel<HomeState>(host, 'ui_home');
  if (!home.ok) throw new Error(home.error.message);
  return home.value.schedule;
}

/** Nothing fires before that moment on the spreadsheet's clock; then every trigger does. */
function sweepAt(host: Host, moment: string): Execution[] {
  host.clock.advance(Date.parse(`${moment.replace(' ', 'T')}+08:00`) - host.clock.now());
  for (const row of host.world.triggers.rows) row.nextDue = host.clock.now();
  return host.advance(0);
}

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
    const firstDay = updates(host.advance(DAY));
    expect(firstDay).toHaveLength(1);
    host.edit('Orders!A17', 'Gil');
    host.edit('Orders!B17', '2025-11-22');
    host.edit('Orders!C17', '5000');
    const nextDays = updates(host.advance(3 * DAY));
    expect(nextDays).toHaveLength(3);
    expect(hourIn(nextDays[0] as Execution, 'Asia/Shanghai')).toBe(6);
    expect(cellsOf(host.book, 'Tiers · Customers').some(([customer]) => customer === 'Gil')).toBe(true);
  });

  test('a sweep with nothing due makes few calls and writes nothing', async () => {
    const host = await shop();
    host.menu('Update every day');
    host.advance(DAY);
    const idle = host.advance(4 * HOUR);
    expect(idle.length).toBeGreaterThanOrEqual(3);
    for (const sweep of idle) expect(sweep).toMatchObject({ writes: 0 });
    for (const sweep of idle) expect(sweep.calls).toBeLessThanOrEqual(20); // two of them read the engine, some the journal
  });

  test('a day’s update that failed is tried again by the next sweep', async () => {
    const host = await shop();
    host.menu('Update every day');
    host.edit('Orders!C1', 'Colour');
    const day = host.advance(22 * HOUR);
    expect(day.flatMap(({ log }) => log)).toEqual(['update failed: COLUMN_PROPOSED', 'update failed: COLUMN_PROPOSED']);
    host.edit('Orders!C1', 'Amount');
    expect(updates(host.advance(2 * HOUR))).toHaveLength(1);
  });

  test('a colleague’s click sets up no second trigger, and may not stop the first', async () => {
    const host = await shop();
    host.menu('Update every day');
    host.user = COLLEAGUE;
    host.menu('Update every day');
    host.menu('Stop updating');
    expect(host.triggers.map(({ owner }) => owner)).toEqual(['owner@example.com']);
    expect(host.ui.toasts.slice(-2).map(({ message }) => message)).toEqual([
      'Somebody else’s automatic update already runs in this file, so no second one was set up. To run it as you instead, open the panel.',
      'No automatic update was set up by you in this file.',
    ]);
  });

  test('Stop updating takes the trigger away and says so', async () => {
    const host = await shop();
    host.menu('Update every day');
    host.menu('Stop updating');
    expect(host.triggers).toHaveLength(0);
    expect(host.advance(DAY)).toEqual([]);
    host.menu('Stop updating');
    expect(host.ui.toasts.slice(-2).map(({ message }) => message)).toEqual([
      'The tiers are no longer updated by themselves. Use Update now whenever you like.',
      'No automatic update was set up by you in this file.',
    ]);
  });

  test('a trigger of the user’s own script is neither taken for ours nor taken away', async () => {
    const host = await shop();
    host.world.triggers.add({ handler: 'myOwnBackup', owner: host.user.email, documentId: host.world.documentId, schedule: { every: 'hours', count: 24 } });
    host.menu('Stop updating');
    expect(host.triggers.map(({ handler }) => handler)).toEqual(['myOwnBackup']);
  });
});

describe('the times chosen in the panel', () => {
  test.each<[why: string, schedule: Partial<Schedule>, sweeps: readonly (readonly [at: string, updates: boolean, nextAt: string])[]]>([
    [
      'every Monday evening',
      { every: 'week', weekDay: 1, hour: 18 },
      [
        ['2025-11-24 17:59', false, '2025-11-24 18:00'],
        ['2025-11-24 18:40', true, '2025-12-01 18:00'],
        ['2025-11-24 19:40', false, '2025-12-01 18:00'],
        ['2025-12-03 02:00', true, '2025-12-08 18:00'], // Google was two days late
      ],
    ],
    [
      'every 31st: the last of November, and the 31st of December',
      { every: 'month', monthDay: 31, hour: 0 },
      [
        ['2025-11-29 23:59', false, '2025-11-30 00:00'],
        ['2025-11-30 00:00', true, '2025-12-31 00:00'],
        ['2025-12-30 23:59', false, '2025-12-31 00:00'],
        ['2025-12-31 00:30', true, '2026-01-31 00:00'],
      ],
    ],
  ])('%s', async (_, schedule, sweeps) => {
    const host = await shop();
    choose(host, schedule);
    for (const [at, isUpdated, nextAt] of sweeps) {
      expect(updates(sweepAt(host, at)), at).toHaveLength(isUpdated ? 1 : 0);
      expect(shown(host), at).toMatchObject({ nextAt });
    }
  });

  test('change without touching the trigger, whichever call fails meanwhile', async () => {
    const host = await shop();
    choose(host, { every: 'day', hour: 6 });
    const [{ id } = { id: '' }] = host.triggers;
    for (const schedule of [
      { every: 'day', hour: 9 },
      { every: 'week', hour: 9 },
      { every: 'month', monthDay: 15, hour: 3 },
    ] as const) {
      host.faults.on('ClockTriggerBuilder.create', { does: 'throw' }, 1);
      expect(choose(host, schedule)).toMatchObject({ ok: true, value: schedule });
      expect(triggerCalls(host.executions.at(-1) as Execution)).toEqual([]);
      expect(host.triggers.map((row) => row.id)).toEqual([id]);
      host.faults.clear();
    }
  });

  test.each<[why: string, sent: unknown]>([
    ['no argument', undefined],
    ['a text', 'day'],
    ['no hour', { every: 'day' }],
    ['an hour that is none', { every: 'day', hour: 24 }],
    ['a rhythm we do not know', { every: 'minute', hour: 1 }],
    ['somebody’s name beside it', { every: 'day', hour: 6, owner: 'me' }],
    ['a list', [1]],
    ['a text of a million characters', 'x'.repeat(1_000_000)],
  ])('that are none, as %s, are refused in words, and nothing is written', async (_, sent) => {
    const host = await shop();
    const reply = panel(host, 'ui_setSchedule', ...(sent === undefined ? [] : [sent]));
    expect(reply).toMatchObject({ ok: false, error: { code: 'SCHEDULE_WRONG', message: expect.stringContaining('choose a time') } });
    expect(host.executions.at(-1)).toMatchObject({ writes: 0 });
    expect(host.triggers).toEqual([]);
  });

  test('are kept without anybody’s name or address', async () => {
    const host = await shop();
    choose(host, { every: 'day', hour: 6 });
    const kept = JSON.stringify([...host.properties.document, ...host.properties.user(host.user.email)]);
    expect(kept).toContain('tierkeeper.person.');
    expect(kept).not.toMatch(/@|owner@|example\.com/);
  });
});

describe('a schedule of another editor', () => {
  test('can be run as oneself at once: the first trigger does nothing any more, and goes when its owner opens the panel', async () => {
    const host = await shop();
    choose(host, { every: 'day', hour: 6 });
    host.user = COLLEAGUE;
    expect(shown(host)).toMatchObject({ on: true, mine: false, nextAt: '2025-11-22 06:00' });
    expect(choose(host, { every: 'day', hour: 6 })).toMatchObject({ ok: true, value: { on: true, mine: true } });
    expect(host.triggers).toHaveLength(2);
    expect(updates(sweepAt(host, '2025-11-22 06:30')).map(({ user }) => user)).toEqual(['colleague@example.com']);
    host.user = OWNER;
    expect(shown(host)).toMatchObject({ on: true, mine: false });
    expect(host.triggers.map(({ owner }) => owner)).toEqual(['colleague@example.com']);
  });

  test('that has not come twice in a row is told, and taken over by a click: what was missed is made up at once', async () => {
    const host = await shop();
    host.menu('Update every day');
    host.authorised = false; // the owner took their permission back
    const sweeps = [1, 2, 3, 4, 5].flatMap((day) => sweepAt(host, `2025-11-2${day} 11:00`));
    expect(sweeps).toHaveLength(5);
    expect(sweeps.filter(({ error, writes, log }) => error !== undefined || writes > 0 || log.length > 0)).toEqual([]);
    host.authorised = true;
    host.user = COLLEAGUE;
    expect(shown(host)).toMatchObject({ on: true, mine: false, trouble: 'otherSilent' });
    host.menu('Update every day');
    expect(host.ui.toasts.at(-1)?.message).toMatch(/^The tiers will be updated every day/);
    expect(shown(host).trouble).toBeUndefined();
    const byUser = ['2025-11-25 12:00', '2025-11-26 06:30', '2025-11-27 06:30'].map((at) => updates(sweepAt(host, at)).map(({ user }) => user));
    expect(byUser).toEqual([['colleague@example.com'], ['colleague@example.com'], ['colleague@example.com']]); // at once, and two mornings
  });
});

describe('when the panel opens', () => {
  test('a trigger that Google lost is made again, and the schedule goes on', async () => {
    const host = await shop();
    choose(host, { every: 'day', hour: 6 });
    host.world.triggers.rows = [];
    expect(shown(host)).toMatchObject({ on: true, mine: true });
    expect(shown(host).trouble).toBeUndefined();
    expect(host.triggers).toHaveLength(1);
    expect(updates(host.advance(DAY))).toHaveLength(1);
  });

  test('one that cannot be made is told, until it can', async () => {
    const host = await shop();
    choose(host, { every: 'day', hour: 6 });
    host.world.triggers.rows = [];
    const undo = host.faults.on('ClockTriggerBuilder.create', { does: 'throw' });
    expect(shown(host)).toMatchObject({ on: true, mine: true, trouble: 'gone' });
    undo();
    expect(shown(host).trouble).toBeUndefined();
    expect(host.triggers).toHaveLength(1);
  });

  test('a trigger that no schedule names is taken away', async () => {
    const host = await shop();
    choose(host, { every: 'day', hour: 6 });
    host.properties.document.clear();
    expect(shown(host)).toMatchObject({ on: false, mine: false });
    expect(host.triggers).toEqual([]);
  });

  test('while somebody else is at it, nothing is mended, and nobody waits', async () => {
    const host = await shop();
    choose(host, { every: 'day', hour: 6 });
    host.world.triggers.rows = [];
    host.lockHeldBy(60_000);
    expect(shown(host)).toMatchObject({ trouble: 'gone' });
    expect(host.executions.at(-1)?.ms).toBeLessThan(5000);
    expect(host.triggers).toEqual([]);
  });

  test('a trigger that Google has switched off is told after two missed updates, and set up anew by a click', async () => {
    const host = await shop();
    choose(host, { every: 'day', hour: 6 });
    sweepAt(host, '2025-11-22 06:30');
    for (const row of host.world.triggers.rows) row.enabled = false;
    const seen = ['2025-11-23 12:00', '2025-11-24 07:30', '2025-11-24 08:00'].map((at) => {
      sweepAt(host, at);
      return shown(host).trouble;
    });
    expect(seen).toEqual([undefined, undefined, 'silent']); // Google may be an hour late, and take another
    expect(choose(host, { every: 'day', hour: 6 })).toMatchObject({ ok: true, value: { on: true, mine: true } });
    expect(shown(host).trouble).toBeUndefined();
    expect(host.triggers.map(({ enabled }) => enabled)).toEqual([true]);
    expect(['2025-11-24 09:00', '2025-11-25 06:30'].map((at) => updates(sweepAt(host, at)).length)).toEqual([1, 1]); // what was missed, and the morning’s
  });

  test('updates that fail every hour are not silence', async () => {
    const host = await shop();
    choose(host, { every: 'day', hour: 6 });
    host.edit('Orders!C1', 'Colour');
    for (const day of [22, 23, 24, 25]) sweepAt(host, `2025-11-${day} 07:30`);
    host.advance(2 * HOUR);
    expect(shown(host).trouble).toBeUndefined();
  });
});

describe('whichever call fails', () => {
  test.each([
    ['throws and has no effect', { does: 'throw', when: 'before' }],
    ['takes effect and throws', { does: 'throw', when: 'after' }],
    ['takes effect, then Google ends the run', { does: 'kill', when: 'after' }],
  ] as const)('when it %s: switching on again leaves exactly one trigger, switching off again none', async (_, fault) => {
    const host = await shop();
    for (const [item, triggers] of [
      ['Update every day', 1],
      ['Stop updating', 0],
    ] as const) {
      const [rows, restore] = [host.world.triggers.rows, host.properties.remember()];
      for (let k = 1, fired = 1; fired > 0; k++) {
        host.world.triggers.rows = [...rows];
        restore();
        host.faults.at(k, fault);
        host.menu(item);
        fired = host.faults.fired;
        host.faults.clear();
        host.menu(item);
        expect(host.triggers, `${item}, call ${k}`).toHaveLength(triggers);
        expect(shown(host), `${item}, call ${k}`).toMatchObject({ on: triggers === 1 });
        if (fired === 0) expect(k).toBeGreaterThan(10);
      }
    }
  });
});

function hourIn(execution: Execution, timeZone: string): number {
  return Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: 'numeric' }).format(execution.startedAt));
}
