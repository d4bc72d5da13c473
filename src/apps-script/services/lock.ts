import type { Lock } from '../../workflows';

/** The document's lock; where there is none (Google documents `null`), the script's, which is only ever stricter. */
export function documentLock(): Lock {
  const lock = LockService.getDocumentLock() ?? LockService.getScriptLock();
  return {
    take: (waitMs) => lock.tryLock(waitMs),
    release: () => lock.releaseLock(),
  };
}
