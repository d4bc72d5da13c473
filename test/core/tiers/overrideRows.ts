import type { Cell } from '../../../src/core/model/cell';
import { NO_ANSWERS, type SameAnswers } from '../../../src/core/orders';
import type { Policy } from '../../../src/core/policy';
import { type MatchedOverrides, matchOverrides, type OverrideRow } from '../../../src/core/tiers';
import { dayOn } from '../../support/customers';
import { bookOf, type Rows } from '../orders/reading';
import { calm, ladder } from './judged';

export const TODAY = dayOn('2025-07-15');

/** Two people called Wang Wei; Ana by number, e-mail, phone and name. */
export const ORDERS: Rows = [
  ['Customer ID', 'Name', 'Email', 'Phone', 'Date', 'Amount'],
  ['C1', 'Ana Ruiz', 'ana@example.com', '13800138000', '2025-07-01', 10],
  ['C2', 'Wang Wei', 'wei@example.com', '13900000001', '2025-07-01', 20],
  ['C3', 'Wang Wei', '', '13900000002', '2025-07-02', 30],
  ['C14', 'Benedict Low', '', '', '2025-07-03', 40],
];

const USUAL_BOOK = bookOf(ORDERS);

export function row(customer: Cell, what: Cell = '', tier: Cell = 'VIP', until: Cell = '', reason: Cell = 'Key account', who: Cell = 'Mia'): OverrideRow {
  return { customer, what, tier, reason, who, until };
}

/** What these rows come to with VIP, Gold, Silver and Bronze, on the 15th of July 2025. */
export function matched(
  rows: readonly OverrideRow[],
  orders?: Rows,
  policy: Partial<Pick<Policy, 'rules' | 'calm'>> = {},
  answers: SameAnswers = NO_ANSWERS,
): MatchedOverrides {
  const rules: Pick<Policy, 'rules' | 'calm'> = { rules: ladder, calm: { ...calm, confirmTop: true }, ...policy };
  const book = orders === undefined ? USUAL_BOOK : bookOf(orders, { answers });
  return matchOverrides(rows, book, rules, { today: TODAY, locale: { dayFirst: true, decimalComma: false } });
}
