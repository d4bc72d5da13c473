import type { Scheduler } from '../services';

/** Longest name anybody is shown by. */
export const LONGEST_PERSON = 40;

/**
 * Who is at the panel: a random id that Google keeps with this user, so that two people are told apart though nobody's name
 * or address is known. `undefined` where Google keeps nothing for them: such a person counts as nobody.
 */
export function personHere(scheduler: Pick<Scheduler, 'makePersonId'>): string | undefined {
  return quietly(() => scheduler.makePersonId());
}

/** The same without writing anything; `undefined` also before this person has proposed, said or agreed to anything. */
export function personKnown(scheduler: Pick<Scheduler, 'personId'>): string | undefined {
  return quietly(() => scheduler.personId());
}

function quietly(ask: () => string | undefined): string | undefined {
  try {
    return ask() || undefined;
  } catch {
    return undefined;
  }
}
