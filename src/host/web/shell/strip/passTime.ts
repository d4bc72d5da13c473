import type { State } from '../../../server/protocol';

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
export const WEEK_MS = 7 * DAY_MS;
const MINUTE_MS = 60_000;

/**
 * How long until the next schedule has run; undefined when there is none. Both times are cut to the minute, so one minute
 * more makes sure of it.
 */
export function untilNext({ clock, triggers }: Pick<State, 'clock' | 'triggers'>): number | undefined {
  const waits = triggers.map(({ nextDue }) => minutesOf(nextDue) - minutesOf(clock)).filter((wait) => !Number.isNaN(wait));
  return waits.length === 0 ? undefined : Math.max(0, Math.min(...waits)) + MINUTE_MS;
}

function minutesOf(clock: string): number {
  return Date.parse(`${clock.replace(' ', 'T')}:00Z`);
}
