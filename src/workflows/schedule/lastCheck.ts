import { lastFailureAt, lastRunAt } from '../lastRun';
import type { Notebook, Workbook } from '../services';

/** The last update or check that ended. */
interface LastCheck {
  readonly checkedAt: number; // ms since 1970; -Infinity: never
  readonly unfinished: boolean; // it did not fit into one run, or was broken off
}

export function lastCheck({ workbook, notebook }: { workbook: Workbook; notebook: Notebook }): LastCheck {
  const journal = workbook.state.journal();
  const checkedAt = journal === undefined ? lastRunAt(notebook) : journal.checkedAt;
  return { checkedAt: checkedAt ?? -Infinity, unfinished: journal?.phase === 'COMMIT' };
}

/** When the last sweep or person is known to have tried, whether or not it worked. */
export function lastTryAt(services: { workbook: Workbook; notebook: Notebook }): number {
  return Math.max(lastCheck(services).checkedAt, lastFailureAt(services.notebook) ?? -Infinity);
}
