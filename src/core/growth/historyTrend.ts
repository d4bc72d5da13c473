import { pairSteps } from './mannKendall';

/** From fewer values nobody can tell a trend from chance. */
export const FEWEST_VALUES = 4;

/** Of histories in random order at most one in twenty is called growing, and as many falling. */
const NORMAL_LIMIT = 1.645;

export type HistoryTrend = 'growing' | 'steady' | 'falling';

/**
 * Where a history goes: by Mann–Kendall's normal z (Mann 1945, without correction for ties, so that ties speak for steady)
 * and with it the sign of the median slope (Theil–Sen), which rises when at least half of all pairs do.
 *
 * @param values in order of time, at least `FEWEST_VALUES`
 */
export function historyTrend(values: readonly number[]): HistoryTrend {
  const n = values.length;
  const { rises, falls } = pairSteps(values);
  const score = rises - falls;
  const z = (Math.abs(score) - 1) / Math.sqrt((n * (n - 1) * (2 * n + 5)) / 18);
  const isMedianSloped = 4 * Math.max(rises, falls) >= n * (n - 1);
  if (z < NORMAL_LIMIT || !isMedianSloped) return 'steady';
  return score > 0 ? 'growing' : 'falling';
}
