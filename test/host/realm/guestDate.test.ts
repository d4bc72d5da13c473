import { describe, expect, test } from 'vitest';
import { virtualClock } from '../../../src/host/index';
import { Zone } from '../../../src/host/services/zone';
import { MANIFEST, resultOf } from '../services/toyHost';

const inZone = (timeZone: string) => ({ manifest: { ...MANIFEST, timeZone }, clock: virtualClock(Date.UTC(2026, 6, 4, 18, 30)) });

describe('a script’s Date is in the zone of the manifest, whatever zone this machine is in', () => {
  test.each([
    ['Etc/UTC', [2026, 6, 4, 18, 30, 0]],
    ['Asia/Shanghai', [2026, 6, 5, 2, 30, -480]],
    ['America/New_York', [2026, 6, 4, 14, 30, 240]],
    ['Asia/Kolkata', [2026, 6, 5, 0, 0, -330]],
  ])('%s', (zone, expected) => {
    const body = 'var d = new Date(); return [d.getFullYear(), d.getMonth(), d.getDate(), d.getHours(), d.getMinutes(), d.getTimezoneOffset()];';
    expect(resultOf(body, inZone(zone))).toEqual(expected);
  });

  test('parts, setters and texts without a zone mean that zone', () => {
    const body = `var d = new Date(2026, 0, 31); d.setMonth(1, 1); d.setHours(23);
      return [d.toISOString(), new Date('2026-01-02T03:04:05').toISOString(), new Date('2026-01-02').toISOString(), new Date('Jan 2, 2026').toISOString(), new Date('2026-01-02T03:04:05Z').toISOString()];`;
    expect(resultOf(body, inZone('Asia/Shanghai'))).toEqual([
      '2026-02-01T15:00:00.000Z',
      '2026-01-01T19:04:05.000Z',
      '2026-01-02T00:00:00.000Z',
      '2026-01-01T16:00:00.000Z',
      '2026-01-02T03:04:05.000Z',
    ]);
  });

  test('it is written in that zone', () => {
    const body = 'var d = new Date(Date.UTC(2026, 0, 2, 18)); return [String(d), d.toDateString(), d.toLocaleDateString("de-DE"), typeof Date()];';
    expect(resultOf(body, inZone('Asia/Shanghai'))).toEqual(['Sat Jan 03 2026 02:00:00 GMT+0800 (Asia/Shanghai)', 'Sat Jan 03 2026', '3.1.2026', 'string']);
  });

  test('it is the host’s time, and classes of dates still work', () => {
    const body =
      'class Day extends Date {} return [Date.now(), new Day(5) instanceof Day, new Day(5) instanceof Date, new Date(5).getTime(), new Date(new Date(7)).getTime(), isNaN(new Date("x"))];';
    expect(resultOf(body, inZone('Etc/UTC'))).toEqual([Date.UTC(2026, 6, 4, 18, 30), true, true, 5, 7, true]);
  });
});

describe('zones', () => {
  test.each([
    ['Etc/UTC', Date.UTC(2026, 0, 1), 0],
    ['Europe/Paris', Date.UTC(2026, 2, 29, 0, 59, 59), 3_600_000],
    ['Europe/Paris', Date.UTC(2026, 2, 29, 1), 7_200_000],
    ['Asia/Shanghai', Date.UTC(1899, 11, 30), 29_143_000],
    ['Asia/Kathmandu', Date.UTC(2026, 0, 1), 20_700_000],
  ])('%s at %d is ahead by %d ms', (zone, instant, offset) => {
    expect(Zone.of(zone).offsetAt(instant)).toBe(offset);
  });

  test('a clock face that is skipped moves on, one that comes twice means the first', () => {
    const paris = Zone.of('Europe/Paris');
    expect(new Date(paris.instantOf(Date.UTC(2026, 2, 29, 2, 30))).toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(new Date(paris.instantOf(Date.UTC(2026, 9, 25, 2, 30))).toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  test('every hour of a year goes to a serial and back', () => {
    const zone = Zone.of('America/New_York');
    for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2027, 0, 1); at += 3_600_000) {
      const back = zone.instantOfSerial(zone.serialOf(at));
      const ambiguous = at >= Date.UTC(2026, 10, 1, 6) && at < Date.UTC(2026, 10, 1, 7);
      expect(back).toBe(ambiguous ? at - 3_600_000 : at);
    }
  });
});
