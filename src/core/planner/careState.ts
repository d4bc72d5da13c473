import type { Day } from '../model/day';

/**
 * How long a customer has been left alone, beside the longest that is allowed. `noneRecorded`: no contact with this
 * customer is recorded, and records do not go back far enough to tell; `unknown`: nobody records any, or no floor is set.
 */
export type CareState =
  | { readonly state: 'within' | 'past'; readonly last: Day | undefined; readonly days: number; readonly floor: number } // no last: at least so many days
  | { readonly state: 'noneRecorded'; readonly days: number; readonly floor: number }
  | { readonly state: 'unknown' };

/** What is known of the contacts with one customer. */
export interface KnownContacts {
  readonly last: Day | undefined;
  readonly recordedSince: Day | undefined; // of anybody; undefined: contacts are not recorded
  readonly firstOrder: Day | undefined; // nobody could be contacted before
}

export function careState({ last, recordedSince, firstOrder }: KnownContacts, floor: number | undefined, today: Day): CareState {
  if (floor === undefined || (last === undefined && recordedSince === undefined)) return { state: 'unknown' };
  const from = last ?? Math.max(recordedSince as Day, firstOrder ?? Number.NEGATIVE_INFINITY);
  const days = Math.max(0, today - from);
  if (days > floor) return { state: 'past', last, days, floor };
  return last === undefined ? { state: 'noneRecorded', days, floor } : { state: 'within', last, days, floor };
}

/** Whether the floor is passed by the last day of the week that begins today. */
export function isPastThisWeek(care: CareState): boolean {
  return care.state === 'past' || (care.state === 'within' && care.days + 6 > care.floor);
}

/** Hours a week that keeping the floors takes for ever: each customer once in as many days as the floor has. */
export function steadyMinutes(tiers: readonly { readonly customers: number; readonly floor: number | undefined; readonly minutes: number }[]): number {
  return tiers.reduce((sum, { customers, floor, minutes }) => sum + (floor === undefined ? 0 : (customers * minutes * 7) / floor), 0);
}
