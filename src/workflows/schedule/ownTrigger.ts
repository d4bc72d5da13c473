import type { Scheduler } from '../services';

/**
 * Leaves this user with exactly one clock trigger in this document. Google may make one and then say that it did not, so
 * what counts is what it lists afterwards. Two that were made at once are told apart by their ids, so that both makers keep the same one.
 *
 * @param known   the trigger that the schedule names
 * @param isDead  it is listed, but has not fired for long: one is made anew (Google takes no second one beside it)
 */
export function oneTrigger(scheduler: Scheduler, known?: string, isDead = false): string {
  if (isDead) noTrigger(scheduler);
  const found = scheduler.own();
  return keepOne(scheduler, found.length > 0 ? found : madeTriggers(scheduler), known);
}

/** Takes away all of this user's clock triggers in this document. */
export function noTrigger(scheduler: Scheduler): number {
  const own = scheduler.own();
  for (const id of own) scheduler.stop(id);
  return own.length;
}

function madeTriggers(scheduler: Scheduler): string[] {
  try {
    const made = scheduler.start();
    const own = scheduler.own();
    return own.length > 0 ? own : [made];
  } catch (error) {
    const own = scheduler.own();
    if (own.length === 0) throw error;
    return own;
  }
}

function keepOne(scheduler: Scheduler, own: readonly string[], known: string | undefined): string {
  const kept = own.find((id) => id === known) ?? ([...own].sort()[0] as string);
  for (const id of own) if (id !== kept) scheduler.stop(id);
  return kept;
}
