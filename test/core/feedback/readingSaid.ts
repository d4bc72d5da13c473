import { type ContactRow, type FeedbackRow, readContacts, readFeedback } from '../../../src/core/feedback';
import type { Cell } from '../../../src/core/model/cell';
import { dayOn } from '../../support/customers';
import { bookOf, type Rows } from '../orders/reading';

export const TODAY = dayOn('2025-07-15');

/** Two people called Wang Wei; Ana by number, e-mail, phone and name. */
const ORDERS: Rows = [
  ['Customer ID', 'Name', 'Email', 'Phone', 'Date', 'Amount'],
  ['C1', 'Ana Ruiz', 'ana@example.com', '13800138000', '2025-07-01', 10],
  ['C2', 'Wang Wei', 'wei@example.com', '13900000001', '2025-07-01', 20],
  ['C3', 'Wang Wei', '', '13900000002', '2025-07-02', 30],
  ['C14', 'Benedict Low', '', '', '2025-07-03', 40],
  ['Bright Coffee House', '', '', '', '2025-07-03', 40],
];

const reading = { book: bookOf(ORDERS), today: TODAY, locale: { dayFirst: true, decimalComma: false } };

export function contact(customer: Cell, day: Cell, rest: Partial<ContactRow> = {}): ContactRow {
  return { customer, day, channel: '', by: '', minutes: '', outcome: '', ...rest };
}

export function feedback(customer: Cell, day: Cell, rest: Partial<FeedbackRow> = {}): FeedbackRow {
  return { customer, day, kind: '', rating: '', text: '', answeredOn: '', answeredBy: '', result: '', ...rest };
}

export const contactsOf = (...rows: readonly ContactRow[]) => readContacts(rows, reading);
export const feedbackOf = (rows: readonly FeedbackRow[], heading = 'Rating') => readFeedback(rows, heading, reading);
