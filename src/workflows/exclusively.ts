import { type Done, failed } from './result';
import type { Lock, Workbook } from './services';

export const WAIT_OF_PEOPLE_MS = 10_000;

/**
 * Runs `action` while nobody else runs: what it wrote is settled before the lock is given back, also when it failed.
 * Told, not thrown, when somebody else is at it, or when nobody can say whether somebody is: without the lock nothing is done.
 */
export function exclusively<T>({ workbook, lock }: { workbook: Workbook; lock: Lock }, waitMs: number, action: () => Done<T>): Done<T> {
  const taken = lock.take(waitMs);
  if (taken !== 'taken') return failed(taken === 'busy' ? 'run.LOCK_BUSY' : 'run.LOCK_UNAVAILABLE');
  try {
    const result = action();
    workbook.settle();
    return result;
  } catch (error) {
    settleQuietly(workbook);
    throw error;
  } finally {
    lock.release();
  }
}

/** The first error is the one to tell. */
function settleQuietly(workbook: Workbook): void {
  try {
    workbook.settle();
  } catch {
    // nothing more can be done here, and the error that led here is on its way
  }
}
