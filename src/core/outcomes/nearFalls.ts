import type { Tag, TagFinder } from '../feedback';
import type { Feedback } from '../model/contact';
import type { Day } from '../model/day';
import type { Counted } from './outcomesByTier';

export const SERVICE_EVENTS = ['complaint', 'lateAnswer', 'lowRating'] as const;

/** Something we did, or did not do, that a customer may have minded. */
export interface ServiceEvent {
  readonly kind: (typeof SERVICE_EVENTS)[number];
  readonly day: Day;
}

/** Of the customers looked at, those who had something near, and how many of them fell. */
export interface NearFall {
  readonly what: { readonly kind: ServiceEvent['kind'] } | { readonly complaintAbout: Tag };
  readonly counted: Counted;
}

/** Events near falls, and how many who had one did not fall. It tells what went together, not what led to what. */
export interface NearFalls {
  readonly events: ReadonlyMap<string, readonly ServiceEvent[]>; // by customer key, oldest first
  readonly each: readonly NearFall[]; // what anybody had, by kind; then what complaints spoke of, the most frequent first
  readonly without: Counted; // customers without any
}

/** An answer after more days than this is late; so is one that still has not come. */
const LATE_DAYS = 3;
/** And below. */
const LOW_RATING = 2;
/** Events count from so many days before the period on. */
const DAYS_BEFORE = 30;
/** What fewer customers complained of says little. */
const FEWEST_TOPIC = 5;

/**
 * @param fell   keys of those who fell during the period
 * @param stayed keys of those they are compared with: everybody else who could have fallen
 */
export function nearFalls(
  { fell, stayed }: { readonly fell: ReadonlySet<string>; readonly stayed: ReadonlySet<string> },
  feedback: readonly Feedback[],
  period: { readonly from: Day; readonly to: Day },
  tagsOf: TagFinder,
): NearFalls {
  const events = new Map<string, ServiceEvent[]>();
  const topics = new Map<Tag, Set<string>>();
  for (const said of feedback) {
    if (said.day < period.from - DAYS_BEFORE || said.day > period.to || !(fell.has(said.customer) || stayed.has(said.customer))) continue;
    const found = eventsOf(said, period.to);
    if (found.length > 0) events.set(said.customer, [...(events.get(said.customer) ?? []), ...found]);
    for (const topic of said.kind === 'complaint' ? tagsOf(said.text) : []) topics.set(topic, (topics.get(topic) ?? new Set<string>()).add(said.customer));
  }
  const count = (isIn: (key: string) => boolean): Counted => {
    const hits = [...fell].filter(isIn).length;
    return { hits, n: hits + [...stayed].filter(isIn).length };
  };
  const kinds = SERVICE_EVENTS.map(
    (kind): NearFall => ({ what: { kind }, counted: count((key) => events.get(key)?.some((event) => event.kind === kind) === true) }),
  );
  const about = [...topics].map(([complaintAbout, customers]): NearFall => ({ what: { complaintAbout }, counted: count((key) => customers.has(key)) }));
  return {
    events,
    each: [
      ...kinds.filter(({ counted }) => counted.n > 0),
      ...about.filter(({ counted }) => counted.n >= FEWEST_TOPIC).sort((one, other) => other.counted.n - one.counted.n),
    ],
    without: count((key) => !events.has(key)),
  };
}

function eventsOf({ kind, day, answeredOn, rating }: Feedback, today: Day): ServiceEvent[] {
  const isLate = (answeredOn ?? today) - day > LATE_DAYS && (kind === 'complaint' || kind === 'question' || answeredOn !== undefined);
  const isLow = rating !== undefined && rating <= LOW_RATING;
  const had: Record<ServiceEvent['kind'], boolean> = { complaint: kind === 'complaint', lateAnswer: isLate, lowRating: isLow };
  return SERVICE_EVENTS.flatMap((each): ServiceEvent[] => (had[each] ? [{ kind: each, day }] : []));
}
