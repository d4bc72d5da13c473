import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { intlOffset, zoneOf } from '../../src/apps-script/zone';
import type { Day } from '../../src/core/model/day';

const ZONES = [
  'Etc/UTC',
  'Asia/Shanghai',
  'America/New_York',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Pacific/Apia',
  'Africa/Casablanca',
  'America/Sao_Paulo',
  'Asia/Beirut',
];
const YEAR_1990 = Date.UTC(1990, 0, 1);
const YEAR_2035 = Date.UTC(2035, 0, 1);

/** The civil day as the platform's own calendar gives it. */
function dayByCalendar(ms: number, timeZone: string): number {
  const [year = 0, month = 0, date = 0] = new Intl.DateTimeFormat('sv', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    .format(ms)
    .split('-')
    .map(Number);
  return Date.UTC(year, month - 1, date) / 86_400_000;
}

describe('the spreadsheet’s calendar', () => {
  test.each(ZONES)('in %s every instant from 1990 to 2035 falls on the day the calendar says', (timeZone) => {
    const zone = zoneOf(intlOffset(timeZone));
    fc.assert(
      fc.property(fc.integer({ min: YEAR_1990, max: YEAR_2035 }), (ms) => {
        expect(zone.dayOf(new Date(ms))).toBe(dayByCalendar(ms, timeZone));
      }),
      { numRuns: 1000 },
    );
  });

  test.each(ZONES)('in %s a day’s midnight belongs to that day', (timeZone) => {
    const zone = zoneOf(intlOffset(timeZone));
    fc.assert(
      fc.property(fc.integer({ min: 7305, max: 23_740 }), (day) => {
        fc.pre(!(timeZone === 'Pacific/Apia' && day === 15_338)); // 30 December 2011 did not happen there
        expect(zone.dayOf(zone.midnightOf(day as Day))).toBe(day);
      }),
      { numRuns: 300 },
    );
  });

  test('asks the zone a few times a year, not once a date', () => {
    for (const [timeZone, most] of [
      ['Asia/Shanghai', 28],
      ['America/New_York', 80],
    ] as const) {
      const offset = intlOffset(timeZone);
      let asked = 0;
      const zone = zoneOf((ms) => {
        asked++;
        return offset(ms);
      });
      for (let hour = 0; hour < 2 * 365 * 24; hour++) zone.dayOf(new Date(Date.UTC(2024, 0, 1) + hour * 3_600_000));
      expect(asked, timeZone).toBeLessThanOrEqual(most);
    }
  });
});
