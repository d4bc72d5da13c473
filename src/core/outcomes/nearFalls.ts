import type { Feedback } from '../model/contact';
import type { Day } from '../model/day';
import type { Counted } from './outcomesByTier';

/** Something we did, or did not do, that a customer may have minded. */
export interface ServiceEvent {
  readonly kind: 'complaint' | 'lateAnswer';
  readonly day: Day;
}

/** Events near falls, and how many who had one did not fall. It tells what went together, not what led to what. */
export interface NearFalls {
  readonly events: ReadonlyMap<string, readonly ServiceEvent[]>; // by customer key, oldest first
  readonly withEvent: Counted; // customers looked at who had one; hits = fell
  readonly without: Counted;
}

/** An answer after more days than this is late; so is one that still has not come. */
const LATE_DAYS = 3;
/** Events count from so many days before the period on. */
const DAYS_BEFORE = 30;

/**
 * @param fell   keys of those who fell during the period
 * @param stayed keys of those they are compared with: everybody else who could have fallen
 */
export function nearFalls(
  { fell, stayed }: { readonly fell: ReadonlySet<string>; readonly stayed: ReadonlySet<string> },
  feedback: readonly Feedback[],
  period: { readonly from: Day; readonly to: Day },
): NearFalls {
  const events = new Map<string, ServiceEvent[]>();
  for (const said of feedback) {
    if (said.day < period.from - DAYS_BEFORE || said.day > period.to || !(fell.has(said.customer) || stayed.has(said.customer))) continue;
    const found = eventsOf(said, period.to);
    if (found.length > 0) events.set(said.customer, [...(events.get(said.customer) ?? []), ...found]);
  }
  const count = (isIn: (key: string) => boolean): Counted => {
    const hits = [...fell].filter(isIn).length;
    return { hits, n: hits + [...stayed].filter(isIn).length };
  };
  return { events, withEvent: count((key) => events.has(key)), without: count((key) => !events.has(key)) };
}

function eventsOf({ kind, day, answeredOn }: Feedback, today: Day): ServiceEvent[] {
  const isLate = (answeredOn ?? today) - day > LATE_DAYS && (kind === 'complaint' || kind === 'question' || answeredOn !== undefined);
  return [...(kind === 'complaint' ? [{ kind: 'complaint', day } as const] : []), ...(isLate ? [{ kind: 'lateAnswer', day } as const] : [])];
}
