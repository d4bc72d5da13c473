import type { Day } from '../../core/model/day';
import { type PromisedContacts, promisedContacts, recordedSince, type ServicePlan } from '../../core/services';
import type { CareInput } from './careInput';
import type { Served } from './servedCustomers';

/** What each customer's tier promises today, and how often somebody was in touch. An order counts where the shop says that it does. Who wants no contact is promised none. */
export function promisesOf(customers: readonly Served[], { said, outcome, today }: CareInput, { services, settings }: ServicePlan): PromisedContacts[] {
  const touches = new Map<string, Set<Day>>();
  const note = (key: string, day: Day) => touches.set(key, (touches.get(key) ?? new Set<Day>()).add(day));
  for (const { customer, day } of said.contacts ?? []) note(customer, day);
  const { book } = outcome;
  if (settings.orderIsContact) for (const { customer, day } of book.orders) note((book.customers[customer] as { key: string }).key, day);
  const asked = customers.filter(({ facts }) => !facts.wantsNone);
  return promisedContacts(
    asked.map(({ key, facts }) => ({ key, tier: facts.tier, firstOrder: facts.firstOrder, touches: [...(touches.get(key) ?? [])] })),
    services,
    { recordedSince: recordedSince(said.contacts ?? [], today), today },
  );
}
