import { type Done, failed } from './result';
import type { Lock, Workbook } from './services';

export const WAIT_OF_PEOPLE_MS = 10_000;

/**
 * Runs `action` while nobody else runs: what it wrote is settled before the lock is given back, also when it failed.
 * Told, not thrown, when somebody else is at it.
 */
export function exclusively<T>({ workbook, lock }: { workbook: Workbook; lock: Lock }, waitMs: number, action: () => Done<T>): Done<T> {
  if (!lock.take(waitMs)) return failed('run.LOCK_BUSY');
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
