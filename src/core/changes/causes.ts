import type { DimensionId, DimensionKey } from '../dimensions';

/**
 * What a change of score is put down to. `amount`, `frequency` and `other` are the customer's own figures since the last
 * run; `time` is what the calendar alone did to them; `peers` is what became of everybody else; `policy` the rules;
 * `data` rows of the time before the last run that read differently now.
 */
export const CAUSES = ['amount', 'frequency', 'other', 'time', 'peers', 'policy', 'data'] as const;
export type Cause = (typeof CAUSES)[number];

/** Whose doing it is when a customer's own value in a dimension changes. An order moves the last order day: buying again. */
const OWN_CAUSES = {
  recency: 'frequency',
  frequency: 'frequency',
  monetary: 'amount',
  averageOrder: 'amount',
  margin: 'amount',
  tenure: 'time',
  breadth: 'frequency',
  engagement: 'frequency',
  experience: 'other',
  referrals: 'amount',
  followers: 'other',
  standing: 'other',
  potential: 'amount',
  payment: 'other',
} as const satisfies Record<DimensionId, Cause>;

export function ownCause(key: DimensionKey): Cause {
  return key in OWN_CAUSES ? OWN_CAUSES[key as DimensionId] : 'other';
}

/** The set of players with the cause in it, as `shapleyParts` numbers them. */
export function has(set: number, cause: Cause): boolean {
  return (set & (1 << CAUSES.indexOf(cause))) !== 0;
}
