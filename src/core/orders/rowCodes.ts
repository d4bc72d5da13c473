import type { IssueCode } from '../model/issue';
import type { AmountFault, DayColumn, DayFault } from '../reading';

/** The code of a row whose amount is none. */
export const AMOUNT_CODES: Readonly<Record<AmountFault, IssueCode>> = {
  blank: 'AMOUNT_BLANK',
  error: 'CELL_ERROR',
  notNumber: 'AMOUNT_NOT_NUMBER',
  outOfRange: 'AMOUNT_OUT_OF_RANGE',
  isDate: 'AMOUNT_IS_DATE',
  twoCurrencies: 'AMOUNT_TWO_CURRENCIES',
};

/** The code of a row whose date is none. */
export const DAY_CODES: Readonly<Record<DayFault, IssueCode>> = {
  blank: 'DATE_BLANK',
  error: 'CELL_ERROR',
  invalid: 'DATE_INVALID',
  noYear: 'DATE_NO_YEAR',
  tooCoarse: 'DATE_TOO_COARSE',
  range: 'DATE_RANGE',
  relative: 'DATE_RELATIVE',
  placeholder: 'DATE_PLACEHOLDER',
  implausible: 'DATE_IMPLAUSIBLE',
  mixed: 'DATE_MIXED',
};

/** The code of a row whose date was read, though it is worth telling how. */
export const DOUBT_CODES: Readonly<Record<NonNullable<ReturnType<DayColumn['doubtOf']>>, IssueCode>> = {
  ambiguous: 'DATE_AMBIGUOUS',
  serial: 'DATE_SERIAL',
  epochSeconds: 'DATE_EPOCH_S',
  epochMilliseconds: 'DATE_EPOCH_MS',
};

/** Troubles that are told but do not cost the row. */
export const USED_ALL_THE_SAME: readonly IssueCode[] = [
  'TOTALS_ONLY',
  'CUSTOMER_OF_JOB',
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
  'DATE_AMBIGUOUS',
  'DATE_SERIAL',
  'DATE_EPOCH_S',
  'DATE_EPOCH_MS',
  'DATE_SUSPECT_EARLY',
  'AMOUNT_APPROX_OR_UNIT',
  'AMOUNT_SEPARATOR_AMBIGUOUS',
  'ORDER_MANY_CUSTOMERS',
  'ORDER_CONFLICT',
  'ORDER_ID_PRECISION_LOST',
  'ROW_REPEATED_LINE',
  'ROW_BLANK',
  'ROW_LOOKS_LIKE_TEST',
  'NET_NEGATIVE',
  'CHANNEL_SILENT',
];
