import type { Feedback } from '../model/contact';
import type { Day } from '../model/day';
import { isOpenComplaint } from './outcomesByTier';

/** A customer's value and what they say point different ways. */
export interface Disagreement {
  readonly key: string;
  readonly kind: 'valuedUnhappy' | 'modestPraising';
  readonly rating: number | undefined; // the last within the days looked back
  readonly openComplaints: number;
}

/** What was said longer ago is another time's mood. */
const DAYS_BACK = 180;
const UNHAPPY = 2; // and below
const HAPPY = 4.5; // and above

/**
 * Customers of the upper tiers who are unhappy (last rating 2 or lower, or an open complaint), and of the lower tiers who
 * praise (last rating 4.5 or higher, or a praise, and no open complaint). In the order given.
 *
 * @param customers with a tier
 */
export function disagreements(
  customers: readonly { readonly key: string; readonly isUpper: boolean }[],
  feedback: readonly Feedback[],
  today: Day,
): Disagreement[] {
  const said = new Map<string, Feedback[]>();
  for (const each of feedback) if (each.day <= today) said.set(each.customer, [...(said.get(each.customer) ?? []), each]);
  return customers.flatMap(({ key, isUpper }): Disagreement[] => {
    const all = said.get(key) ?? [];
    const recent = all.filter(({ day }) => today - day <= DAYS_BACK);
    const rating = recent.reduce<number | undefined>((last, each) => each.rating ?? last, undefined);
    const openComplaints = all.filter(isOpenComplaint).length;
    const isUnhappy = openComplaints > 0 || (rating !== undefined && rating <= UNHAPPY);
    const isPraising = openComplaints === 0 && (rating === undefined ? recent.some(({ kind }) => kind === 'praise') : rating >= HAPPY);
    if (isUpper && isUnhappy) return [{ key, kind: 'valuedUnhappy', rating, openComplaints }];
    return !isUpper && isPraising ? [{ key, kind: 'modestPraising', rating, openComplaints }] : [];
  });
}
