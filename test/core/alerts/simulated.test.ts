import { describe, expect, test } from 'vitest';
import { type AlertKind, FALSE_ALERTS, FALSE_LATE, findAlerts } from '../../../src/core/alerts';
import { type Habit, simulatedShop, TODAY } from './shops';

const RUNS = 100;
const YEAR = 365;

/** Forty customers who go on as ever, each with a rhythm of their own, weekly to every five weeks. */
const goingOn = (spread: number): Habit[] => Array.from({ length: 40 }, (_, at) => ({ every: 7 + (at % 15) * 2, spread, since: 2 * YEAR }));
const STEADY = goingOn(0.25);

/** How many of so many shops alert the first customer. */
function alerted(first: Habit, kinds: readonly AlertKind[], around = STEADY): number {
  let found = 0;
  for (let seed = 1; seed <= RUNS; seed++) {
    const book = simulatedShop([first, ...around], seed);
    const alerts = findAlerts({ book, feedback: undefined, today: TODAY, isStale: false });
    if (alerts.some(({ customer, kind }) => customer === 'c0' && kinds.includes(kind))) found++;
  }
  return found;
}

describe('alerts on simulated customers', () => {
  test('a regular buyer who stops is found within three usual gaps, an irregular one with the same silence is not, and steady ones are left alone', () => {
    const stopped = (usualGaps: number): Habit => ({ every: 14, spread: 0.25, since: 2 * YEAR, silent: Math.round(14 * usualGaps) });
    const table = [1, 1.5, 2, 2.5, 3].map((gaps) => ({
      who: `every 14 days, silent for ${gaps} usual gaps`,
      share: alerted(stopped(gaps), ['overdue']) / RUNS,
    }));
    const irregular = alerted({ every: 14, spread: 1.2, since: 2 * YEAR, silent: 42 }, ['overdue']) / RUNS;
    const [steady, loose] = [lateOf(STEADY), lateOf(goingOn(0.6))];
    const rows = [
      ...table,
      { who: 'irregular, silent for the same 42 days', share: irregular },
      { who: 'steady (gaps differ by a quarter), called late on a day', share: steady.late },
      { who: 'less steady (gaps differ by six tenths), called late on a day', share: loose.late },
      { who: 'shops of 40 steady customers with any other alert', share: steady.shops },
    ];
    console.log(rows.map(({ who, share }) => `| ${who} | ${(100 * share).toFixed(1)} % |`).join('\n'));
    expect(table[4]?.share).toBeGreaterThanOrEqual(0.95);
    expect(irregular).toBeLessThanOrEqual(0.05);
    expect(steady.late).toBeLessThanOrEqual(FALSE_LATE);
    expect(loose.late).toBeLessThanOrEqual(FALSE_LATE);
    expect(steady.shops).toBeLessThanOrEqual(3 * FALSE_ALERTS); // three tests
  });

  test('no alert that rests on silence comes from stale data', () => {
    const book = simulatedShop([{ every: 14, spread: 0.25, since: 2 * YEAR, silent: 60 }, ...STEADY], 1);
    expect(findAlerts({ book, feedback: undefined, today: TODAY, isStale: false }).map(({ kind }) => kind)).toContain('overdue');
    expect(findAlerts({ book, feedback: undefined, today: TODAY, isStale: true })).toEqual([]);
  });
});

/** Of customers who go on as ever: the share called late on a day, and of shops in which a test of another kind held. */
function lateOf(habits: readonly Habit[]): { readonly late: number; readonly shops: number } {
  let [late, shops] = [0, 0];
  for (let seed = 1; seed <= RUNS; seed++) {
    const alerts = findAlerts({ book: simulatedShop(habits, seed), feedback: undefined, today: TODAY, isStale: false });
    late += alerts.filter(({ kind }) => kind === 'overdue').length;
    if (alerts.some(({ kind }) => kind !== 'overdue')) shops++;
  }
  return { late: late / (RUNS * habits.length), shops: shops / RUNS };
}
