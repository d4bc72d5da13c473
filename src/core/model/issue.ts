/** What can be wrong with the rows people give us. Each is told with its count and first place; good rows still count. */
export const ISSUE_CODES = [
  'ID_BLANK',
  'ID_VARIANT',
  'ID_WEAKER',
  'DATE_UNREADABLE',
  'DATE_AMBIGUOUS',
  'DATE_SUSPECT',
  'DATE_FUTURE',
  'AMOUNT_UNREADABLE',
  'AMOUNT_BLANK',
  'AMOUNT_TOO_LARGE',
  'AMOUNT_SEPARATOR_AMBIGUOUS',
  'AMOUNT_REFUND_SIGN',
  'CELL_ERROR',
  'ORDER_CANCELLED',
  'ORDER_TEST',
  'ORDER_MANY_CUSTOMERS',
  'ROW_DUPLICATE',
  'ROW_REPEATED_LINE',
  'ROW_IS_TOTAL',
] as const;
export type IssueCode = (typeof ISSUE_CODES)[number];

/** One kind of trouble in one table. */
export interface Issue {
  readonly code: IssueCode;
  readonly rows: number; // how many rows it concerns
  readonly listed: boolean; // true: these rows were left out; false: they were used, after what the sentence says
  readonly first: Place;
  readonly details: Readonly<Record<string, string | number>>; // what the sentence names besides count and place
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
  'HEADER_MISSING',
  'COLUMN_MISSING',
  'COLUMN_AMBIGUOUS',
  'COLUMN_UNKNOWN',
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
