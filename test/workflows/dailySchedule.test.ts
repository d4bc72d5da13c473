import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/core/model/day';
import { type Notebook, type Scheduler, startDaily, stopDaily, sweep, type Workbook } from '../../src/workflows';

/** A document with a notebook, one person's triggers, and a clock that tests set. */
function aDocument(hour = 12) {
  const notes = new Map<string, string>();
  const notebook: Notebook = { read: (key) => notes.get(key), write: (key, value) => void notes.set(key, value), erase: (key) => void notes.delete(key) };
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
  };
  const clock = { day: 20_000, hour };
  const workbook = { today: () => clock.day as Day, hourOfDay: () => clock.hour } as Workbook;
  return { services: { workbook, notebook, scheduler }, clock, notes, triggers: () => triggers };
}

const ran = { ok: true, value: undefined } as const;

describe('the sweep and people who change the schedule while it runs', () => {
  test('a stop during the run stands: no note of the schedule comes back', () => {
    const { services, clock, notes } = aDocument();
    startDaily(services);
    clock.day++;
    sweep(services, 'trigger 1', () => {
      stopDaily(services);
      return ran;
    });
    expect(notes.size).toBe(0);
    expect(startDaily(services)).toMatchObject({ value: { key: 'schedule.on' } });
  });

  test('stopped and started anew during the run: the new trigger goes on', () => {
    const { services, clock, triggers } = aDocument();
    startDaily(services);
    clock.day++;
    sweep(services, 'trigger 1', () => {
      stopDaily(services);
      startDaily(services);
      return ran;
    });
    expect(triggers()).toEqual(['trigger 2']);
    clock.day++;
    expect(sweep(services, 'trigger 2', () => ran)).toEqual({ ok: true, value: 'ran' });
  });

  test('a run that is cut off has still been seen, so that nobody takes the schedule for dead', () => {
    const { services, clock, notes } = aDocument();
    startDaily(services);
    clock.day += 5;
    expect(() =>
      sweep(services, 'trigger 1', () => {
        throw new Error('killed');
      }),
    ).toThrow('killed');
    expect(JSON.parse([...notes.values()][0] ?? '{}')).toMatchObject({ seenOn: clock.day, ranOn: clock.day - 5 });
  });
});

describe('when a sweep is due', () => {
  test.each<[startHour: number, days: number, hour: number, expected: 'ran' | 'not due', why: string]>([
    [12, 0, 23, 'not due', 'switched on after the hour: the first run is tomorrow’s'],
    [3, 0, 5, 'not due', 'before the hour'],
    [3, 0, 6, 'ran', 'switched on at night: this morning'],
    [3, 0, 9, 'ran', 'Google may fire late'],
    [12, 3, 0, 'not due', 'days later, but not yet the hour'],
    [12, 3, 7, 'ran', 'days later'],
  ])('switched on at %i:00; %i days later at %i:00 → %s (%s)', (startHour, days, hour, expected) => {
    const { services, clock } = aDocument(startHour);
    startDaily(services);
    Object.assign(clock, { day: clock.day + days, hour });
    expect(sweep(services, 'trigger 1', () => ran)).toEqual({ ok: true, value: expected });
  });

  test.each([
    ['nothing', undefined],
    ['no JSON', '{'],
    ['another shape', '{"trigger":"trigger 1"}'],
    ['a version to come', '{"version":2,"trigger":"trigger 1","hour":6,"seenOn":1,"ranOn":1}'],
  ])('a note holding %s is no schedule', (_, text) => {
    const { services, notes } = aDocument();
    if (text !== undefined) notes.set('tierkeeper.schedule', text);
    expect(sweep(services, 'trigger 1', () => ran)).toEqual({ ok: true, value: 'not due' });
    expect(startDaily(services)).toMatchObject({ value: { key: 'schedule.on' } });
  });
});
