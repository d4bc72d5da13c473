import type { DimensionId } from '../dimensions';
import type { Day } from '../model/day';
import type { CurrencyRules } from '../model/rate';

/** What a tier's limit means: best share of all customers, score to reach, or amount to reach. */
export type LimitKind = 'share' | 'score' | 'amount';

/**
 * One tier, best first. `limit` is in hundredths of a percent for shares (cumulative: 2,000 = the best 20 %),
 * in points for scores and in currency units for amounts; `undefined` = everybody else (the last tier only).
 */
export interface TierRule {
  readonly name: string;
  readonly limit: number | undefined;
}

/** The rules for telling tiers apart, as a formula's `rules` argument or the policy states them. */
export interface TierRules {
  readonly kind: LimitKind;
  readonly tiers: readonly TierRule[];
}

/** Weights in hundredths of a point, so that sums are exact; 0 leaves a dimension out. */
export type Weights = Readonly<Record<DimensionId, number>>;

/** Column roles and the header text or letter the user chose for them. */
export type ChosenColumns = Readonly<Record<string, string>>;

/** The whole rule document. JSON is its wire form, the Rules sheet its living one; `parsePolicy` and `parseRulesTable` read them. */
export interface Policy extends CurrencyRules {
  readonly rules: TierRules;
  readonly weights: Weights;
  readonly sheet: string | undefined; // the orders sheet, when the user named one
  readonly columns: ChosenColumns;
  readonly asOf: Day | undefined; // a fixed day to count back from
  readonly probableCustomers: boolean; // where buyers are masked, phone, name and region together stand for a customer
}
