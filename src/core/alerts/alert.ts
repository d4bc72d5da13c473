import type { Day } from '../model/day';
import type { Money } from '../model/money';

/** What an alert is about, most pressing first. */
export const ALERT_KINDS = ['complaint', 'overdue', 'ratingFall', 'frequencyDrop', 'amountDrop', 'refunds', 'oddAmount', 'spike'] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

/** Something about a customer that a person should look at, in figures; words come later. */
export interface Alert {
  readonly kind: AlertKind;
  readonly customer: string; // key
  readonly name: string; // as people are told of them
  readonly mark: number; // tells this time from others of the kind: a day, or a count of quarters
  readonly since: Day; // when it began
  readonly stake: Money; // what they bought, net, in the year up to their last order; never below 0
  readonly figures: Readonly<Record<string, number>>; // days, counts, ratings; amounts in currency units
}

/** One test of one customer: an alert if it holds among all tests of its kind. */
export interface Suspicion {
  readonly customer: number; // index in the book
  readonly chance: number; // of as much, were all as ever; 1: tested and nothing found
  readonly since: Day;
  readonly mark: number;
  readonly figures: Readonly<Record<string, number>>;
}
