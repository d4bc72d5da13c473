import { expect, test } from 'vitest';
import { ISSUE_CODES } from '../../../src/core/model/issue';
import { USED_ALL_THE_SAME } from '../../../src/core/orders/rowCodes';
import { ISSUE_FACTS } from '../../../src/core/quality/issueFacts';

/** Told of the table, its sheet or the tiers as a whole, and of cells in the table of customers: no rows of orders. */
const NOT_OF_ROWS: readonly string[] = [
  'HEADER_NOT_FIRST',
  'COLUMNS_GUESSED',
  'TOTALS_ONLY',
  'CUSTOMER_IN_GROUP',
  'CUSTOMER_OF_JOB',
  'DATE_STANDS_IN',
  'ROWS_HIDDEN',
  'NO_VARIATION',
  'FEWER_CUSTOMERS_THAN_TIERS',
  'VALUE_NOT_NUMBER',
];

test.each(ISSUE_CODES.filter((code) => !NOT_OF_ROWS.includes(code)))('%s: what people are told we did is what we did', (code) => {
  const isToldLeftOut = ['leftOut', 'once'].includes(ISSUE_FACTS[code].treatment);
  expect(isToldLeftOut).toBe(!USED_ALL_THE_SAME.includes(code));
});
