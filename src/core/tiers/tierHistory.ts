import type { Day } from '../model/day';

/** The tier before the one a customer has now. */
export interface PreviousTier {
  readonly tier: string; // '' = below all tiers
  readonly until: Day; // its last day
}

/** What is kept of one customer between runs. Tiers go by name, so that other limits or a new order of tiers lose nobody. `''` = below all tiers. */
export interface KeptTier {
  readonly shown: string; // the official tier, overrides included
  readonly since: Day; // when `shown` began
  readonly label: string; // the official tier without overrides
  readonly earned: string; // the label without the protection of new customers
  readonly failedReviews: number; // in a row
  readonly failedSince?: Day; // the first of them, where leaving the best tier waits for days
  readonly previous?: PreviousTier | undefined; // none as long as the first tier holds
}

/** What one run leaves for the next. */
export interface TierHistory {
  readonly lastReview: Day;
  readonly rules: string; // a mark of the rules that were applied: another one makes a run a review
  readonly customers: ReadonlyMap<string, KeptTier>; // by customer key
}
