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

/** Weights in hundredths of a point, so that sums are exact; 0, or none, leaves a dimension out. */
export type Weights = Readonly<Partial<Record<DimensionId, number>>>;

/** What becomes of a customer whose value is not known: judged by the others, taken for the worst, or not judged at all. */
export type MissingRule = 'leaveOut' | 'worst' | 'notEnough';

/** How a dimension differs from what is usual for it. */
export interface DimensionSettings {
  readonly better?: 'higher' | 'lower';
  readonly cap?: number; // in the dimension's own unit (money in currency units); more counts as this much
  readonly missing?: MissingRule;
}

/** A further numeric column of the orders' or customers' table, judged by its values. */
export interface ExtraDimension extends DimensionSettings {
  readonly column: string; // its header
  readonly weight: number; // hundredths
}

/** How customers are scored. `rfm`: digits with honest ties; `rfmR`: with the cuts of R's package rfm; `abc`: by cumulative share of spend. */
export const METHODS = ['score', 'rfm', 'rfmR', 'abc', 'points'] as const;
export type Method = (typeof METHODS)[number];

/** When labels may move, and how far; without it every run labels by today's score. */
export interface Calm {
  readonly reviews: 'everyRun' | 'monthly' | 'quarterly'; // the 1st of the month, or of the quarter
  readonly hysteresis: number; // hundredths of a point beyond a limit that a move needs
  readonly graceReviews: number; // reviews in a row a customer must fail before one step down
  readonly confirmTop: boolean; // leaving the best tier waits for a recorded confirmation
  readonly confirmDays?: number; // but no longer than so many days after the first failed review; none: for as long as it takes
}

/** The lifecycle stages by which a group may be told. */
export type StageId = 'prospect' | 'new' | 'active' | 'slowing' | 'atRisk' | 'lost' | 'wonBack';

/** Other rules for some customers: those whose cell in a column says so, or in a stage. The first that fits applies; they rank among themselves. */
export interface GroupRules {
  readonly name: string;
  readonly column: string; // header in the orders' or customers' table; '' = by lifecycle stage
  readonly value: string; // the cell's text, or the stage's id
  readonly rules: TierRules | undefined; // some of the same tiers, with limits of their own kind's; undefined: the same
  readonly weights: Weights | undefined; // all of them; undefined: the same weights
}

export const PRESET_IDS = ['shop', 'ecommerce', 'b2b', 'services', 'wholesale'] as const;
export type PresetId = (typeof PRESET_IDS)[number];

/** Column roles and the header text or letter the user chose for them. */
export type ChosenColumns = Readonly<Record<string, string>>;

/** The whole rule document. JSON is its wire form, the Rules sheet its living one; `parsePolicy` and `parseRulesTable` read them. */
export interface Policy extends CurrencyRules {
  readonly rules: TierRules;
  readonly weights: Weights;
  readonly settings: Readonly<Partial<Record<DimensionId, DimensionSettings>>>;
  readonly extras: readonly ExtraDimension[];
  readonly method: Method;
  readonly windowMonths: number | undefined; // undefined: everything in the sheet
  readonly halfLifeMonths: number | undefined; // older amounts and orders count half after so long
  readonly frequencyBy: 'order' | 'day';
  readonly calm: Calm | undefined;
  readonly protectNewDays: number; // new customers stay one tier above the lowest for so long; 0: no protection
  readonly groups: readonly GroupRules[];
  readonly smallestGroup?: number; // customers a group needs before fairness is read of it; none: 10
  readonly purposes: Readonly<Record<string, string>>; // by tier name: what it is for
  readonly preset: PresetId | undefined; // what these rules began as
  readonly customersSheet: string | undefined; // the table of customers, when the user named one
  readonly sheet: string | undefined; // the orders sheet, when the user named one
  readonly columns: ChosenColumns;
  readonly asOf: Day | undefined; // a fixed day to count back from
  readonly probableCustomers: boolean; // where buyers are masked, phone, name and region together stand for a customer
}
