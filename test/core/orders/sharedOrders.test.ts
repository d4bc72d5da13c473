import { expect, test } from 'vitest';
import { readingLocale } from '../../../src/core/model/locale';
import { readOrders } from '../../../src/core/orders';

test('an order of two customers is told also when more order numbers were left out before it than orders counted', () => {
  const day = '2025-07-01';
  const blanks = ['O2', 'O3', 'O4', 'O5'].map((order) => [order, 'Ana', day, '']);
  const rows = [['Order', 'Customer', 'Date', 'Amount'], ['O1', 'Ana', day, 10], ...blanks, ['O9', 'Ben', day, 20], ['O9', 'Cleo', day, 30]];
  const read = readOrders({ sheet: 'Orders', rows }, { locale: readingLocale('en_US'), asOf: { kind: 'latest' } });
  if (!read.ok) throw new Error(read.problem.code);
  expect(read.value.issues.find(({ code }) => code === 'ORDER_MANY_CUSTOMERS')).toMatchObject({ rows: 1, first: { row: 8, column: 0 } });
});
