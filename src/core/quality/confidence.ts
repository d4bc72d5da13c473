import { type MeasuringRules, measureCustomers } from '../customers';
import type { Customer } from '../model/customer';
import type { CustomerDoubt, OrderBook } from '../orders';

export type ConfidenceLevel = 'high' | 'medium' | 'low';

/** What makes a customer's figures less sure. */
export type ConfidenceReason = CustomerDoubt | 'doubtfulRows' | 'singleOrder';

/** How sure we are of a customer's figures; the reasons are codes, the gravest first, none when it is high. */
export interface Confidence {
  readonly level: ConfidenceLevel;
  readonly reasons: readonly ConfidenceReason[];
}

/** How far each reason lowers it. Joined by a person's own word: not at all. */
const LOWERS_TO: Readonly<Record<ConfidenceReason, ConfidenceLevel>> = {
  probable: 'low',
  byName: 'low',
  multiple: 'low',
  precisionLost: 'low',
  manyContacts: 'low',
  lookalike: 'medium',
  turnedIntoDate: 'medium',
  oddType: 'medium',
  tooLong: 'medium',
  weakerKey: 'medium',
  sameContact: 'medium',
  silentChannel: 'medium',
  joined: 'high',
  doubtfulRows: 'medium',
  singleOrder: 'medium',
};

const SURE: Confidence = { level: 'high', reasons: [] };

/**
 * Confidence of each customer, in the order of `measures` (that of the book).
 *
 * @param rules what they were measured by
 */
export function confidences(book: Pick<OrderBook, 'doubts' | 'surer'>, measures: readonly Customer[], rules?: MeasuringRules): Confidence[] {
  const surer = book.surer?.();
  const sure = surer && measureCustomers(surer, rules);
  return measures.map((customer, index) => {
    const reasons: ConfidenceReason[] = [...(book.doubts.get(index) ?? [])];
    if (sure !== undefined && isOtherThan(customer, sure[index])) reasons.push('doubtfulRows');
    if (customer.orders === 1) reasons.push('singleOrder');
    return reasons.length === 0 ? SURE : confidenceBy(reasons);
  });
}

function confidenceBy(reasons: readonly ConfidenceReason[]): Confidence {
  const low = reasons.filter((reason) => LOWERS_TO[reason] === 'low');
  const medium = reasons.filter((reason) => LOWERS_TO[reason] === 'medium');
  if (low.length + medium.length === 0) return SURE;
  return { level: low.length > 0 ? 'low' : 'medium', reasons: [...low, ...medium] };
}

/** A row in doubt shows in what is measured, or it does not matter. */
function isOtherThan(customer: Customer, sure: Customer | undefined): boolean {
  return (
    sure === undefined ||
    sure.orders !== customer.orders ||
    sure.spend !== customer.spend ||
    sure.firstOrder !== customer.firstOrder ||
    sure.lastOrder !== customer.lastOrder
  );
}
