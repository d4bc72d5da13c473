import { afterEach, describe, expect, test, vi } from 'vitest';
import { runningClock } from '../../../src/host';
import type { Served } from '../../../src/host/server';
import { act, serveToy, stateOf, textsOf } from './served';

const SCRIPT = `function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Daily', 'daily').addToUi(); }
  function daily() { ScriptApp.newTrigger('count_').timeBased().everyHours(1).create(); }
  function count_() { var cell = SpreadsheetApp.getActive().getSheets()[0].getRange('A1'); cell.setValue(Number(cell.getValue()) + 1); }`;
const HOUR = 3_600_000;
const NOON = Date.UTC(2025, 10, 21, 4); // in Shanghai

let served: Served | undefined;
afterEach(async () => {
  vi.useRealTimers();
  await served?.close();
  served = undefined;
});

describe('a running clock', () => {
  test('goes on with the time of the machine, and jumps ahead when asked', () => {
    vi.useFakeTimers({ now: 5_000_000 });
    const clock = runningClock(NOON);
    expect(clock.now()).toBe(NOON);
    vi.advanceTimersByTime(1500);
    expect(clock.now()).toBe(NOON + 1500);
    clock.advance(HOUR);
    clock.advance(-HOUR); // never back
    vi.advanceTimersByTime(500);
    expect(clock.now()).toBe(NOON + HOUR + 2000);
  });

  test('begins now when nothing else is said', () => {
    vi.useFakeTimers({ now: NOON });
    expect(runningClock().now()).toBe(NOON);
  });
});

describe('schedules', () => {
  const serve = async () => {
    served = await serveToy(SCRIPT, { host: { timeZone: 'Asia/Shanghai', clock: runningClock(NOON) } });
    await act(served, { do: 'menu', label: 'Daily' });
    return served;
  };

  test('are listed on the clock of the spreadsheet', async () => {
    const { clock, triggers } = await stateOf(await serve());
    expect(clock).toBe('2025-11-21 12:00');
    expect(triggers).toEqual([{ handler: 'count_', owner: 'owner@example.com', nextDue: expect.stringMatching(/^2025-11-21 1[23]:\d\d$/) }]);
  });

  test('fire when the clock is advanced, as often as they fall due', async () => {
    const { state } = await act(await serve(), { do: 'advance', ms: 5 * HOUR });
    expect(state.clock).toBe('2025-11-21 17:00');
    expect(state.lastExecution).toMatchObject({ kind: 'trigger', fn: 'count_', writes: 1 });
    expect(await textsOf(served!, 1, 1, 1)).toEqual([['5']]);
  });

  test.each([Number.NaN, -1, 0, 367 * 24 * HOUR, 'soon'])('a jump of %s is none', async (ms) => {
    const { state } = await act(await serve(), { do: 'advance', ms: ms as number });
    expect(state.clock).toBe('2025-11-21 12:00');
  });

  test('fire by themselves as time passes', async () => {
    const { host } = await serve();
    const { revision } = await stateOf(served!);
    const [row] = host.triggers;
    host.clock.advance((row?.nextDue ?? 0) - host.clock.now() - 200); // due in a moment
    expect(host.executions.at(-1)?.kind).toBe('menu');
    await vi.waitFor(() => expect(host.executions.at(-1)?.kind).toBe('trigger'), { timeout: 45_000, interval: 50 });
    expect((await stateOf(served!)).revision).toBeGreaterThan(revision);
    expect(await textsOf(served!, 1, 1, 1)).toEqual([['1']]);
  });
});
