import type { IssueLine } from './server/answers';

/** Rows that were left out come first, then what was counted all the same; within each, the most rows first. */
export function sortIssues(issues: readonly IssueLine[]): IssueLine[] {
  return [...issues].sort((a, b) => Number(b.listed) - Number(a.listed) || b.count - a.count);
}
