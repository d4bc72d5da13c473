import { describe, expect, test } from 'vitest';
import { instantOfHour } from '../../src/apps-script/wallClock';
import type { Day } from '../../src/core/model/day';
import { type Notebook, type Scheduler, setSchedule, stopUpdating, sweep, type Workbook } from '../../src/workflows';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const DAILY = { every: 'day', hour: 6 };

/** A document with a notebook, one person's triggers, and a clock in UTC that tests set. */
function aDocument(startHour = 12) {
  const notes = new Map<string, string>();
  const notebook: Notebook = {
    read: (key) => notes.get(key),
    write: (key, value) => void notes.set(key, value),
    erase: (key) => void notes.delete(key),
    keys: () => [...notes.keys()],
  };
  let triggers: string[] = [];
  let made = 0;
  const scheduler: Scheduler = {
    own: () => [...triggers],
    start: () => {
      triggers = [...triggers, `trigger ${++made}`];
      return `trigger ${made}`;
    },
    stop: (id) => {
      triggers = triggers.filter((each) => each !== id);
    },
    personId: () => 'me',
    makePersonId: () => 'me',
    forgetPerson: () => undefined,
  };
  const clock = { now: 20_000 * DAY + startHour * HOUR };
  const journal: { phase: string; checkedAt?: number } = { phase: 'IDLE' };
  const periods: (number | undefined)[] = [];
  const workbook = {
    timeZone: 'Etc/UTC',
    now: () => clock.now,
    today: () => Math.floor(clock.now / DAY) as Day,
    instantOf: (day: Day, hour: number) => instantOfHour(() => 0, day, hour),
    clockText: (ms: number) => new Date(ms).toISOString().slice(0, 16).replace('T', ' '),
    settle: () => undefined,
    state: { journal: () => journal, notePeriod: (days: number | undefined) => void periods.push(days) },
  } as unknown as Workbook;
  const services = { workbook, notebook, scheduler, lock: { take: () => 'taken' as const, stillHeld: () => true, release: () => undefined } };
  const fire = (trigger = 'trigger 1') => {
    const swept = sweep(services, trigger, () => {
      journal.checkedAt = clock.now;
      return { ok: true, value: undefined };
    });
    return swept.ok ? swept.value : swept.failure.code;
  };
  return { services, clock, notes, journal, periods, fire, triggers: () => triggers };
}

describe('when a sweep is due', () => {
  test.each<[startHour: number, days: number, hour: number, expected: 'ran' | 'not due', why: string]>([
    [12, 0, 23, 'not due', 'switched on after the hour: the first run is tomorrow’s'],
    [3, 0, 5, 'not due', 'before the hour'],
    [3, 0, 6, 'ran', 'switched on at night: this morning'],
    [3, 0, 9, 'ran', 'Google may fire late'],
    [12, 3, 0, 'ran', 'days later, whatever the hour: what was missed is made up'],
  ])('switched on at %i:00; %i days later at %i:00 → %s (%s)', (startHour, days, hour, expected) => {
    const { services, clock, fire } = aDocument(startHour);
    setSchedule(services, DAILY);
    clock.now = (20_000 + days) * DAY + hour * HOUR;
    expect(fire()).toBe(expected);
  });

  test('once it ran, or somebody updated by hand after the hour, nothing is due before the next', () => {
    const { services, clock, journal, fire } = aDocument(3);
    setSchedule(services, DAILY);
    clock.now += 3 * HOUR;
    expect([fire(), fire()]).toEqual(['ran', 'not due']);
    clock.now += DAY;
    journal.checkedAt = clock.now;
    clock.now += HOUR;
    expect(fire()).toBe('not due');
  });

  test('work that did not fit goes on at the next sweep, whatever the hour', () => {
    const { services, clock, journal, fire } = aDocument();
    setSchedule(services, DAILY);
    journal.phase = 'COMMIT';
    clock.now += HOUR;
    expect(fire()).toBe('ran');
  });

  test('a sweep writes nothing of its own', () => {
    const { services, clock, notes, fire } = aDocument(3);
    setSchedule(services, DAILY);
    const before = new Map(notes);
    for (let hour = 0; hour < 100; hour++) {
      clock.now += HOUR;
      fire();
    }
    expect(notes).toEqual(before);
  });

  test('a failed update is noted, and due again at the next sweep', () => {
    const { services, clock, notes, fire } = aDocument(3);
    setSchedule(services, DAILY);
    clock.now += 4 * HOUR;
    expect(sweep(services, 'trigger 1', () => ({ ok: false, failure: { code: 'LOCK_BUSY', key: 'run.LOCK_BUSY', params: {} } }))).toMatchObject({ ok: false });
    expect([...notes.keys()]).toContain('tierkeeper.lastFailure');
    expect(fire()).toBe('ran');
  });

  test('a trigger made twice by one person is theirs; one of somebody else’s does nothing', () => {
    const { services, clock, fire } = aDocument(3);
    setSchedule(services, DAILY);
    clock.now += 4 * HOUR;
    expect(sweep({ ...services, scheduler: { personId: () => 'somebody else' } }, 'their trigger', () => fail())).toEqual({ ok: true, value: 'not due' });
    expect(fire('another of mine')).toBe('ran');
  });

  test('a stop during the run stands: no note of the schedule comes back', () => {
    const { services, clock, notes } = aDocument(3);
    setSchedule(services, DAILY);
    clock.now += 4 * HOUR;
    sweep(services, 'trigger 1', () => {
      stopUpdating(services);
      return { ok: true, value: undefined };
    });
    expect(notes.size).toBe(0);
  });

  test.each([
    ['nothing', undefined],
    ['no JSON', '{'],
    ['another shape', '{"trigger":"trigger 1"}'],
    ['no schedule', 'null'],
    ['an older version', '{"version":1,"trigger":"trigger 1","hour":6,"seenOn":1,"ranOn":1}'],
  ])('a note holding %s is no schedule', (_, text) => {
    const { services, notes, fire } = aDocument();
    if (text !== undefined) notes.set('tierkeeper.schedule', text);
    expect(fire()).toBe('not due');
    expect(setSchedule(services, DAILY)).toMatchObject({ value: { on: true, mine: true } });
  });
});

describe('the days between two updates, as the banner wants them', () => {
  test.each([
    ['every day', DAILY, 1],
    ['every week', { every: 'week', hour: 6 }, 7],
    ['every month', { every: 'month', hour: 6 }, 31],
    ['by hand', null, undefined],
  ])('%s', (_, schedule, days) => {
    const { services, periods } = aDocument();
    setSchedule(services, DAILY);
    setSchedule(services, schedule);
    expect(periods.at(-1)).toBe(days);
    expect(periods).toHaveLength(2);
  });
});

function fail(): never {
  throw new Error('this must not run');
}
