/** Why a formula cannot answer. Each becomes the sentence Sheets shows on hover: what to do, then why. */
export const FORMULA_PROBLEM_CODES = [
  'ONE_VALUE_NEEDS_PEERS',
  'ONE_COLUMN_OF_NUMBERS',
  'LOOKS_LIKE_ORDERS',
  'NAMES_AND_NUMBERS',
  'NAMES_NOT_NUMBERS',
  'NO_NUMBERS',
  'NO_DATES',
  'DIFFERENT_HEIGHTS',
  'LIMITS_AS_ARGUMENTS',
  'LIMITS_FOR_SCORES',
  'RULES_ONE_COLUMN',
  'TOO_MANY_ORDERS',
  'TOO_MANY_CUSTOMERS',
  'STILL_LOADING',
  'ONE_COLUMN_OF_CUSTOMERS',
  'TIERS_RANGE',
  'AS_OF_UNREADABLE',
  'AS_OF_TOO_EARLY',
  'ARGUMENT_MISSING',
  'ONE_CURRENCY',
  'NO_ORDER_READABLE',
  'SUM_TOO_LARGE',
  'WHOLE_COLUMN',
  'WEIGHTS_COUNT',
  'WEIGHTS_UNREADABLE',
  'CUTOFFS_UNREADABLE',
  'BREAKS_COUNT',
  'TOP_NEEDED',
  'TOP_UNKNOWN',
  'NO_TIERS',
  'JUDGED_BY_MORE',
  'PERIODS_NEEDED',
] as const;
export type FormulaProblemCode = (typeof FORMULA_PROBLEM_CODES)[number];

/** Thrown by the formula functions and caught at the edge, which words it: a cell can only show an error that is thrown. */
export class FormulaProblem extends Error {
  constructor(
    readonly code: FormulaProblemCode,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
  }
}
