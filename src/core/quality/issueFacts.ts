import type { IssueCode } from '../model/issue';

/** What data can be good or bad in; each is scored 0–100. */
export const COMPONENTS = ['completeness', 'freshness', 'validity', 'uniqueness', 'consistency'] as const;
export type Component = (typeof COMPONENTS)[number];

/** What became of the rows an issue speaks of, in two words. */
export type Treatment = 'leftOut' | 'once' | 'counted' | 'asRead' | 'asOne' | 'apart' | 'filled' | 'passedOver';

/** What one kind of issue costs, and what we did. */
export interface IssueFacts {
  readonly component: Exclude<Component, 'freshness'> | undefined; // undefined: it says nothing against the data (a cancelled order, a title)
  readonly of: 'rows' | 'customers'; // what the issue's count counts
  readonly treatment: Treatment;
}

/** Every code has its row, or this does not compile. */
export const ISSUE_FACTS: Readonly<Record<IssueCode, IssueFacts>> = {
  HEADER_NOT_FIRST: noFault('passedOver'),
  COLUMNS_GUESSED: noFault('asRead'),
  TOTALS_ONLY: noFault('asRead'),
  CUSTOMER_IN_GROUP: noFault('filled'),
  CUSTOMER_OF_JOB: noFault('asOne'),
  DATE_STANDS_IN: rows('consistency', 'asRead'),
  ID_BLANK: rows('completeness', 'leftOut'),
  ID_FILLED_FROM_MERGE: noFault('filled'),
  ID_VARIANT: customers('uniqueness', 'asOne'),
  ID_WEAKER: rows('completeness', 'counted'),
  ID_BY_NAME: noFault('counted'),
  ID_PROBABLE: customers('uniqueness', 'counted'),
  ID_JOINED: noFault('asOne'),
  ID_LOOKALIKE: customers('uniqueness', 'apart'),
  ID_LEADING_ZERO_LOOKALIKE: customers('uniqueness', 'apart'),
  ID_PRECISION_LOST: customers('validity', 'counted'),
  ID_TURNED_INTO_DATE: customers('validity', 'counted'),
  ID_ODD_TYPE: customers('validity', 'counted'),
  ID_MULTIPLE_IN_CELL: customers('validity', 'asOne'),
  ID_TOO_LONG: customers('validity', 'counted'),
  DATE_BLANK: rows('completeness', 'leftOut'),
  DATE_INVALID: rows('validity', 'leftOut'),
  DATE_NO_YEAR: rows('validity', 'leftOut'),
  DATE_TOO_COARSE: rows('validity', 'leftOut'),
  DATE_RANGE: rows('validity', 'leftOut'),
  DATE_RELATIVE: rows('validity', 'leftOut'),
  DATE_PLACEHOLDER: rows('completeness', 'leftOut'),
  DATE_IMPLAUSIBLE: rows('validity', 'leftOut'),
  DATE_MIXED: rows('consistency', 'leftOut'),
  DATE_AMBIGUOUS: rows('validity', 'asRead'),
  DATE_SERIAL: rows('consistency', 'asRead'),
  DATE_EPOCH_S: rows('consistency', 'asRead'),
  DATE_EPOCH_MS: rows('consistency', 'asRead'),
  DATE_SUSPECT: rows('validity', 'leftOut'),
  DATE_SUSPECT_EARLY: rows('validity', 'counted'),
  DATE_FUTURE: rows('validity', 'leftOut'),
  AMOUNT_BLANK: rows('completeness', 'leftOut'),
  AMOUNT_NOT_NUMBER: rows('validity', 'leftOut'),
  AMOUNT_OUT_OF_RANGE: rows('validity', 'leftOut'),
  AMOUNT_IS_DATE: rows('validity', 'leftOut'),
  AMOUNT_TWO_CURRENCIES: rows('validity', 'leftOut'),
  AMOUNT_APPROX_OR_UNIT: rows('validity', 'asRead'),
  AMOUNT_SEPARATOR_AMBIGUOUS: rows('validity', 'asRead'),
  AMOUNT_REFUND_SIGN: rows('consistency', 'leftOut'),
  CURRENCY_OTHER: rows('consistency', 'leftOut'),
  CURRENCY_NO_RATE: rows('consistency', 'leftOut'),
  CELL_ERROR: rows('validity', 'leftOut'),
  ORDER_CANCELLED: noFault('leftOut'),
  ORDER_UNPAID: noFault('leftOut'),
  ORDER_TEST: noFault('leftOut'),
  ORDER_MANY_CUSTOMERS: rows('consistency', 'apart'),
  ORDER_CONFLICT: rows('consistency', 'counted'),
  ORDER_ID_PRECISION_LOST: rows('validity', 'counted'),
  ROW_DUPLICATE: rows('uniqueness', 'once'),
  ROW_REPEATED_LINE: rows('uniqueness', 'counted'),
  ROW_IS_TOTAL: noFault('leftOut'),
  ROW_BLANK: noFault('passedOver'),
  ROW_LOOKS_LIKE_TEST: rows('validity', 'counted'),
  ROWS_HIDDEN: noFault('counted'),
  NET_NEGATIVE: customers('consistency', 'counted'),
  NO_VARIATION: noFault('counted'),
  FEWER_CUSTOMERS_THAN_TIERS: noFault('counted'),
  CHANNEL_SILENT: rows('completeness', 'counted'),
  CUSTOMER_ROW_REPEATED: rows('uniqueness', 'leftOut'),
  VALUE_NOT_NUMBER: rows('validity', 'passedOver'),
};

function rows(component: IssueFacts['component'], treatment: Treatment): IssueFacts {
  return { component, of: 'rows', treatment };
}

function customers(component: IssueFacts['component'], treatment: Treatment): IssueFacts {
  return { component, of: 'customers', treatment };
}

function noFault(treatment: Treatment): IssueFacts {
  return { component: undefined, of: 'rows', treatment };
}
