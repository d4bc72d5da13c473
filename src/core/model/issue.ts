import type { Money } from './money';

/** What can be wrong with the rows people give us. Each is told with its count and first place; good rows still count. */
export const ISSUE_CODES = [
  'HEADER_NOT_FIRST',
  'COLUMNS_GUESSED',
  'TOTALS_ONLY',
  'CUSTOMER_IN_GROUP',
  'CUSTOMER_OF_JOB',
  'DATE_STANDS_IN',
  'ID_BLANK',
  'ID_FILLED_FROM_MERGE',
  'ID_VARIANT',
  'ID_WEAKER',
  'ID_BY_NAME',
  'ID_PROBABLE',
  'ID_JOINED',
  'ID_LOOKALIKE',
  'ID_LEADING_ZERO_LOOKALIKE',
  'ID_PRECISION_LOST',
  'ID_TURNED_INTO_DATE',
  'ID_ODD_TYPE',
  'ID_MULTIPLE_IN_CELL',
  'ID_TOO_LONG',
  'DATE_BLANK',
  'DATE_INVALID',
  'DATE_NO_YEAR',
  'DATE_TOO_COARSE',
  'DATE_RANGE',
  'DATE_RELATIVE',
  'DATE_PLACEHOLDER',
  'DATE_IMPLAUSIBLE',
  'DATE_MIXED',
  'DATE_AMBIGUOUS',
  'DATE_SERIAL',
  'DATE_EPOCH_S',
  'DATE_EPOCH_MS',
  'DATE_SUSPECT',
  'DATE_SUSPECT_EARLY',
  'DATE_FUTURE',
  'AMOUNT_BLANK',
  'AMOUNT_NOT_NUMBER',
  'AMOUNT_OUT_OF_RANGE',
  'AMOUNT_IS_DATE',
  'AMOUNT_TWO_CURRENCIES',
  'AMOUNT_APPROX_OR_UNIT',
  'AMOUNT_SEPARATOR_AMBIGUOUS',
  'AMOUNT_REFUND_SIGN',
  'CURRENCY_OTHER',
  'CURRENCY_NO_RATE',
  'CELL_ERROR',
  'ORDER_CANCELLED',
  'ORDER_UNPAID',
  'ORDER_TEST',
  'ORDER_MANY_CUSTOMERS',
  'ORDER_CONFLICT',
  'ORDER_ID_PRECISION_LOST',
  'ROW_DUPLICATE',
  'ROW_REPEATED_LINE',
  'ROW_IS_TOTAL',
  'ROW_BLANK',
  'ROW_LOOKS_LIKE_TEST',
  'ROWS_HIDDEN',
  'NET_NEGATIVE',
  'NO_VARIATION',
  'FEWER_CUSTOMERS_THAN_TIERS',
  'CHANNEL_SILENT',
  'CUSTOMER_ROW_REPEATED',
  'VALUE_NOT_NUMBER',
] as const;
export type IssueCode = (typeof ISSUE_CODES)[number];

/** One kind of trouble in one table. */
export interface Issue {
  readonly code: IssueCode;
  readonly rows: number; // how many rows it concerns; customers for ID_* but ID_BLANK and ID_WEAKER, and for NET_NEGATIVE
  readonly listed: boolean; // true: these rows were left out; false: they were used, after what the sentence says
  readonly amount: Money; // of the rows left out, as far as it can be read, in the table's currency; 0 for rows used
  readonly otherAmounts?: Readonly<Record<string, Money>>; // the same of rows left out in other currencies, by currency as named
  readonly first: Place;
  readonly examples: readonly Example[]; // the topmost few rows, `first` among them
  readonly mark: string; // the same as long as the same cells are in trouble, in any order of rows
  readonly details: Readonly<Record<string, string | number>>; // what the sentence names besides count and place
}

/** One cell in trouble, and its text, shortened. */
export interface Example {
  readonly row: number; // 1-based
  readonly column: number; // 0-based
  readonly value: string;
}

export interface Place {
  readonly sheet: string;
  readonly row: number; // 1-based, as on the sheet
  readonly column: number; // 0-based
}

/** Why nothing could be computed at all. Each becomes one sentence with the next step. */
export const PROBLEM_CODES = [
  'TABLE_EMPTY',
  'TABLE_NO_DATA',
  'TABLE_ALL_BAD',
  'TABLE_ONE_COLUMN_CSV',
  'TABLE_TRANSPOSED',
  'TABLE_WIDE',
  'TABLE_SUMMED',
  'TABLE_OF_REFUNDS',
  'HEADER_MISSING',
  'HEADER_TWO_ROWS',
  'HEADER_DUPLICATE',
  'HEADER_BLANK',
  'COLUMN_MISSING',
  'COLUMN_AMBIGUOUS',
  'COLUMN_UNKNOWN',
  'COLUMN_PROPOSED',
  'COLUMN_NEVER_READ',
  'CUSTOMER_ABSENT',
  'CUSTOMER_MASKED',
  'CUSTOMER_BY_NAME',
  'CURRENCY_MIXED',
  'SUM_TOO_LARGE',
  'STILL_LOADING',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export interface Problem {
  readonly code: ProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };
