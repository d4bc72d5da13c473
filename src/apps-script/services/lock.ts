import type { Lock } from '../../workflows';
import { isOurs, sortError } from './googleErrors';
import { readNotesAnew } from './notebook';
import { patient, tried } from './patience';

/** Between tries when the lock itself fails: with these a run of the clock waits less than 5 s for it. */
const WAITS_MS = [500, 2_000];

/**
 * The document's lock; where there is none (Google documents `null`), the script's, which is only ever stricter. Asked
 * for when it is taken. It ends with the execution, so giving it back cannot fail.
 */
export function documentLock(): Lock {
  let lock: GoogleAppsScript.Lock.Lock | null = null;
  const release = () => {
    try {
      lock?.releaseLock();
    } catch {
      // Google gives it back when the execution ends
    }
  };
  return {
    take(waitMs) {
      const end = Date.now() + waitMs;
      try {
        return tried(() => {
          lock ??= LockService.getDocumentLock() ?? LockService.getScriptLock();
          if (lock === null) return 'unavailable';
          if (!lock.tryLock(Math.max(0, end - Date.now()))) return 'busy';
          readNotesAnew();
          return 'taken';
        }, WAITS_MS);
      } catch (error) {
        if (isOurs(error) || sortError(error).trouble === 'AUTH') throw error;
        release(); // it may have been taken all the same
        return 'busy';
      }
    },
    stillHeld: () => lock !== null && patient(lock).hasLock(),
    release: () => {
      if (lock !== null) lock = patient(lock);
      release();
    },
  };
}
