import type { DimensionId } from '../dimensions';
import type { UntieredReason } from '../tiers';

/** What a column holds; decides number format, alignment and width where it is written. */
export type ColumnKind = 'text' | 'count' | 'score' | 'date' | 'money' | 'share' | 'why';

export const HEADING_CODES = [
  'CUSTOMER',
  'TIER',
  'SCORE',
  'FIRST_ORDER',
  'LAST_ORDER',
  'DAYS_SINCE',
  'ORDERS',
  'SPEND',
  'WHY',
  'CUSTOMERS',
  'SHARE',
  'SPEND_SHARE',
  'AVERAGE',
] as const;
export type HeadingCode = (typeof HEADING_CODES)[number];

export interface Column {
  readonly heading: HeadingCode;
  readonly kind: ColumnKind;
}

/** A reason as codes and numbers; words come later. Points are hundredths, as scored. */
export type Why = { readonly code: 'SCORED'; readonly points: Readonly<Partial<Record<DimensionId, number>>> } | { readonly code: UntieredReason };

/** A value in its column's kind: text as is, counts, points, currency units, shares 0–1, day numbers. `undefined` is blank. */
export type TableCell = string | number | Why | undefined;

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly TableCell[])[];
}
