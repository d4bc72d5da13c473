import type { Issue } from '../model/issue';
import type { Freshness } from './freshness';
import { COMPONENTS, type Component, ISSUE_FACTS } from './issueFacts';

/** Whole points 0–100, or why nobody knows. */
export type Points = number | UnknownReason;
/** FEW_DAYS: too few days with orders to know the usual gap; DAY_GIVEN: the rules name the day to count to. */
export type UnknownReason = 'FEW_DAYS' | 'DAY_GIVEN';

export interface DataScore {
  readonly whole: number; // mean of the known components, rounded down
  readonly byComponent: Readonly<Record<Component, Points>>;
}

export interface ScoredData {
  readonly rowsRead: number; // more than 0
  readonly customers: number;
  readonly issues: readonly Issue[];
}

/**
 * How good the data is. Completeness, validity, uniqueness and consistency: 100 × (1 − rows in trouble ÷ rows read −
 * customers in trouble ÷ customers), at least 0. Freshness: 100 × days allowed ÷ days since the last order, at most
 * 100; allowed is the usual gap between days with orders, at least the tolerance. All rounded down: 100 means that
 * nothing was found.
 *
 * @param freshness `undefined` when the rules name the day to count to: old data is then meant
 */
export function dataScore(data: ScoredData, freshness: Freshness | undefined, toleranceDays: number): DataScore {
  const byComponent = Object.fromEntries(
    COMPONENTS.map((component) => [component, component === 'freshness' ? freshnessPoints(freshness, toleranceDays) : sharePoints(data, component)]),
  ) as Record<Component, Points>;
  const known = Object.values(byComponent).filter((points): points is number => typeof points === 'number');
  return { whole: Math.floor(known.reduce((sum, points) => sum + points, 0) / known.length), byComponent };
}

/** In whole numbers: rows × customers is the common denominator. */
function sharePoints({ rowsRead, customers, issues }: ScoredData, component: Component): number {
  const bad = { rows: 0, customers: 0 };
  for (const { code, rows } of issues) if (ISSUE_FACTS[code].component === component) bad[ISSUE_FACTS[code].of] += rows;
  const people = Math.max(1, customers);
  const all = rowsRead * people;
  const good = all - bad.rows * people - bad.customers * rowsRead;
  return Math.max(0, Math.floor((100 * good) / all));
}

function freshnessPoints(freshness: Freshness | undefined, toleranceDays: number): Points {
  if (freshness === undefined) return 'DAY_GIVEN';
  const { daysSince, usualGap } = freshness;
  if (daysSince === undefined || usualGap === undefined) return 'FEW_DAYS';
  const allowed = Math.max(usualGap, toleranceDays);
  return daysSince <= allowed ? 100 : Math.floor((100 * allowed) / daysSince);
}
