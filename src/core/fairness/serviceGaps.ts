import type { Contact, Feedback } from '../model/contact';
import type { Day } from '../model/day';

/** What one group got of us: contacts written down, and how long its complaints and questions waited for an answer. */
export interface ServiceGap {
  readonly contactsEach: number | undefined; // mean per customer; undefined: no contacts are kept
  readonly wait: { readonly median: number; readonly isAtLeast: boolean; readonly n: number } | undefined; // days; at least: the middle one is still waiting
}

/** Fewer waits than this have no usual one. */
const FEWEST_WAITS = 5;
const ASKS = ['complaint', 'question', 'suggestion'];

/**
 * By group, in the order of `groups`. What is unanswered counts as waiting until today, and is not dropped.
 *
 * @param groups keys of the customers of each
 */
export function serviceGaps(
  groups: readonly (readonly string[])[],
  said: { readonly contacts: readonly Contact[] | undefined; readonly feedback: readonly Feedback[] | undefined },
  period: { readonly from: Day; readonly to: Day },
): ServiceGap[] {
  const isIn = ({ day }: { readonly day: Day }) => day > period.from && day <= period.to;
  const contacts = said.contacts?.filter(isIn);
  const asked = said.feedback?.filter((each) => isIn(each) && (each.answeredOn !== undefined || ASKS.includes(each.kind ?? '')));
  return groups.map((keys): ServiceGap => {
    const members = new Set(keys);
    const held = contacts?.filter(({ customer }) => members.has(customer)).length;
    const waits = (asked ?? [])
      .filter(({ customer }) => members.has(customer))
      .map(({ day, answeredOn }) => ({ days: (answeredOn ?? period.to) - day, isOpen: answeredOn === undefined }))
      .sort((a, b) => a.days - b.days || Number(a.isOpen) - Number(b.isOpen));
    return { contactsEach: held === undefined || members.size === 0 ? undefined : held / members.size, wait: medianWait(waits) };
  });
}

/** The lower of two middle ones. A wait that goes on may yet outlast those above it, so one at or below the middle makes it a least. */
function medianWait(waits: readonly { readonly days: number; readonly isOpen: boolean }[]): ServiceGap['wait'] {
  if (waits.length < FEWEST_WAITS) return undefined;
  const middle = (waits.length - 1) >> 1;
  const isAtLeast = waits.slice(0, middle + 1).some(({ isOpen }) => isOpen);
  return { median: waits[middle]?.days as number, isAtLeast, n: waits.length };
}
