import type { Customer } from '../model/customer';

/** What a dimension is counted in; decides how its values are worded and capped. */
export type DimensionUnit = 'days' | 'orders' | 'money' | 'items' | 'rating' | 'people';

/** One thing we judge a customer by. */
export interface Dimension {
  readonly unit: DimensionUnit;
  readonly better: 'lower' | 'higher';
  /** `undefined` = not known for this customer: not zero, and not scored. */
  measure(customer: Customer): number | undefined;
}

/**
 * THE list. A new entry makes the compiler ask for its words and, later, its SQL. Money is in exact ten-thousandths, all else
 * in its own unit. Orders and spend are judged as counted, or, where the rules say so, by purchase day or with older ones
 * counting less.
 */
export const DIMENSIONS = {
  recency: { unit: 'days', better: 'lower', measure: (customer) => customer.recencyDays },
  frequency: { unit: 'orders', better: 'higher', measure: ({ values, orders }) => values?.frequency ?? orders },
  monetary: { unit: 'money', better: 'higher', measure: ({ values, spend }) => values?.monetary ?? spend },
  averageOrder: further('money', 'averageOrder'),
  margin: further('money', 'margin'),
  tenure: further('days', 'tenure'),
  breadth: further('items', 'breadth'),
  engagement: further('days', 'engagement'),
  experience: further('rating', 'experience'),
  referrals: further('money', 'referrals'),
  followers: further('people', 'followers'),
  standing: further('rating', 'standing'),
  potential: further('money', 'potential'),
  payment: { ...further('days', 'payment'), better: 'lower' },
} satisfies Record<string, Dimension>;

export type DimensionId = keyof typeof DIMENSIONS;

export const DIMENSION_IDS = Object.keys(DIMENSIONS) as readonly DimensionId[];

/** A dimension of ours, or a further column by its header. */
export type DimensionKey = DimensionId | `column:${string}`;

export function columnKey(header: string): DimensionKey {
  return `column:${header}`;
}

/** The dimensions that every orders table has; the default rules judge by these. */
export const BASE_DIMENSION_IDS = ['recency', 'frequency', 'monetary'] as const satisfies readonly DimensionId[];

/** A dimension that only some tables know: its values are measured where there is a column for them. */
function further(unit: DimensionUnit, id: string): { unit: DimensionUnit; better: 'lower' | 'higher'; measure(customer: Customer): number | undefined } {
  return { unit, better: 'higher', measure: ({ values }) => values?.[id] };
}
