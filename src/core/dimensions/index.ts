import type { Customer } from '../model/customer';

/** One thing we judge a customer by. */
export interface Dimension {
  readonly unit: 'days' | 'orders' | 'money';
  readonly better: 'lower' | 'higher';
  /** `undefined` = not known for this customer: not zero, and not scored. */
  measure(customer: Customer): number | undefined;
}

/** THE list. A new entry makes the compiler ask for its words, its weight and, later, its SQL. */
export const DIMENSIONS = {
  recency: { unit: 'days', better: 'lower', measure: (customer) => customer.recencyDays },
  frequency: { unit: 'orders', better: 'higher', measure: (customer) => customer.orders },
  monetary: { unit: 'money', better: 'higher', measure: (customer) => customer.spend },
} satisfies Record<string, Dimension>;

export type DimensionId = keyof typeof DIMENSIONS;

export const DIMENSION_IDS = Object.keys(DIMENSIONS) as readonly DimensionId[];
