import { expect, test } from 'vitest';
import { readingLocale } from '../../../src/core/model/locale';
import { readOrders } from '../../../src/core/orders';

test.each<[why: string, heading: string, numbers: readonly string[]]>([
  ['a letter and digits', 'Customer', ['C100011', 'C100081', 'C100017']],
  ['letters, a dash and digits', 'Client', ['CUST-0001', 'CUST-0002', 'CUST-0003']],
  ['member numbers in Chinese', '会员', ['VIP00012', 'VIP00013', 'VIP00014']],
])('numbers of customers under a heading for customers are no order numbers: %s', (_, heading, numbers) => {
  const rows = [['Order no.', 'Date', heading, 'Amount'], ...numbers.map((number, index) => [`${index + 1}`, `2025-07-0${index + 1}`, number, 10])];
  const read = readOrders({ sheet: 'Orders', rows }, { locale: readingLocale('en_US'), asOf: { kind: 'latest' } });
  expect(read).toMatchObject({ ok: true, value: { customers: numbers.map((name) => ({ name })), rowsUsed: 3 } });
});
