import type { Contact } from '../model/contact';
import type { Day } from '../model/day';
import { fittingServices } from './fittingServices';
import type { Service } from './service';

/** A customer with the days on which somebody was in touch with them. */
export interface ContactedCustomer {
  readonly key: string;
  readonly tier: string | undefined; // whose services they get
  readonly firstOrder: Day | undefined;
  readonly touches: readonly Day[]; // no day twice
}

/** How often the services of a customer's tier promise a contact, and how often there was one. */
export interface PromisedContacts {
  readonly key: string;
  readonly tier: string | undefined;
  readonly days: number; // looked back
  readonly promised: number; // at least 1
  readonly held: number | undefined; // undefined: records do not reach back so far
  readonly knownFrom: Day | undefined; // the day from which they will; undefined: nothing is recorded
}

/** Looked back at least; further where contacts are promised less often. */
export const PROMISE_DAYS = 90;

/**
 * What the tier alone promises, whatever situation a customer is in: the first fitting service with a rhythm. Nothing is
 * promised from before the first order. Who is promised no contact in the days looked back is not among them.
 *
 * @param recordedSince the day of the oldest recorded contact with anybody; undefined: none is recorded
 */
export function promisedContacts(
  customers: readonly ContactedCustomer[],
  services: readonly Service[],
  { recordedSince, today }: { readonly recordedSince: Day | undefined; readonly today: Day },
): PromisedContacts[] {
  const tiers = [...new Set(customers.map(({ tier }) => tier))];
  const rhythms = new Map(tiers.map((tier) => [tier, rhythmOf(tier, services)]));
  return customers.flatMap(({ key, tier, firstOrder, touches }): PromisedContacts[] => {
    const everyDays = rhythms.get(tier);
    if (everyDays === undefined || firstOrder === undefined) return [];
    const days = Math.max(PROMISE_DAYS, Math.ceil(everyDays));
    const promised = Math.floor(Math.min(days, today - firstOrder - 1) / everyDays); // what is due today may still come
    if (promised < 1) return [];
    const knownFrom = recordedSince === undefined ? undefined : ((recordedSince + days) as Day);
    const isKnown = knownFrom !== undefined && knownFrom <= today;
    const held = isKnown ? touches.filter((day) => day >= today - days && day <= today).length : undefined;
    return [{ key, tier, days, promised, held, knownFrom }];
  });
}

function rhythmOf(tier: string | undefined, services: readonly Service[]): number | undefined {
  return fittingServices(services, { tier, situations: [] }).find(({ everyDays }) => everyDays !== undefined)?.everyDays;
}

/** The oldest recorded contact up to today. */
export function recordedSince(contacts: readonly Contact[], today: Day): Day | undefined {
  return contacts.reduce((first: Day | undefined, { day }) => (day <= today && (first === undefined || day < first) ? day : first), undefined);
}
