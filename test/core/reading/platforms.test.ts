import { describe, expect, test } from 'vitest';
import { columnLetter } from '../../../src/core/model/cell';
import { isoDay } from '../../../src/core/model/day';
import { unitsOf } from '../../../src/core/model/money';
import type { Order } from '../../../src/core/orders/orderList';
import type { ColumnRole } from '../../../src/core/reading';
import * as chinese from '../../fixtures/platforms/chinese';
import * as forms from '../../fixtures/platforms/forms';
import * as payments from '../../fixtures/platforms/payments';
import * as quickBooks from '../../fixtures/platforms/quickBooks';
import type { Export } from '../../fixtures/platforms/table';
import * as western from '../../fixtures/platforms/western';
import * as zoho from '../../fixtures/platforms/zoho';
import { columnsOf, readExport } from './exports';

type Letters = Partial<Record<ColumnRole, string>>;

/** Column letters by role; what is not named has no column. */
const MAPPED: [export_: Export, letters: Letters, statuses: string, why: string][] = [
  [
    western.shopifyOrders,
    { order: 'A', email: 'B', status: 'C', date: 'D', currency: 'H', amount: 'L', quantity: 'Q', item: 'R', unitPrice: 'S', refund: 'AP', channel: 'AY' },
    'C AM',
    'Name is the order number; paid before created; cancelled by a date',
  ],
  [western.wooAnalytics, { date: 'A', order: 'B', status: 'D', name: 'E', amount: 'J' }, 'D', 'net sales, not the formatted revenue'],
  [western.wooSuite, { order: 'A', date: 'D', status: 'E', amount: 'M', currency: 'O', email: 'X' }, 'E', 'guests all have customer id 0'],
  [western.wooSkyVerge, { order: 'A', date: 'C', status: 'D', amount: 'F', refund: 'G', currency: 'H', email: 'L' }, 'D', 'the same'],
  [western.stripeNew, { order: 'A', date: 'B', amount: 'C', refund: 'D', currency: 'E', status: 'N', customer: 'Q' }, 'N F L', 'captured and mode speak, too'],
  [western.stripeOld, { order: 'A', date: 'D', amount: 'E', refund: 'F', currency: 'G', status: 'N', customer: 'P' }, 'N M S', 'card columns are never read'],
  [
    western.squareTransactions,
    { date: 'A', amount: 'G', order: 'U', customer: 'AG', status: 'AM', channel: 'AO' },
    'AM AD',
    'net sales; refunds have rows of their own',
  ],
  [western.squareItems, { date: 'A', item: 'E', quantity: 'F', amount: 'L', order: 'N', status: 'S', customer: 'V', channel: 'T' }, 'S', 'one row an item'],
  [
    western.quickBooksDetail,
    { date: 'B', status: 'C', order: 'D', name: 'E', item: 'F', quantity: 'G', unitPrice: 'H', amount: 'I' },
    'C',
    'header below the titles, first column without a name',
  ],
  [western.quickBooksFlat, { item: 'A', date: 'B', status: 'C', order: 'D', name: 'E', quantity: 'G', unitPrice: 'H', amount: 'I' }, 'C', 'flat'],
  [western.quickBooksLegacy, { date: 'A', status: 'B', order: 'C', name: 'D', item: 'E', quantity: 'G', unitPrice: 'H', amount: 'I' }, 'B', 'legacy names'],
  [
    quickBooks.salesByCustomer,
    { name: 'A', date: 'B', status: 'C', order: 'D', item: 'E', quantity: 'G', unitPrice: 'H', amount: 'I' },
    'C',
    'customers stand above their lines, under a title that says so',
  ],
  [
    quickBooks.customersWithJobs,
    { date: 'A', status: 'B', order: 'C', name: 'D', item: 'E', quantity: 'G', unitPrice: 'H', amount: 'I' },
    'B',
    'the customer column, jobs and all',
  ],
  [payments.stripeFew, { order: 'A', date: 'B', amount: 'C', refund: 'D', currency: 'E', status: 'F', email: 'G' }, 'F', 'as few columns as somebody ticked'],
  [payments.squareOld, { date: 'A', amount: 'F', order: 'V', status: 'AE', customer: 'AH', channel: 'L' }, 'AE', 'no status but the kind of event'],
  [zoho.salesOrders, { order: 'B', date: 'AE', customer: 'O', amount: 'AB', status: 'L' }, 'L', 'when it was made, not when it is due'],
  [zoho.salesOrdersWithoutTime, { order: 'B', date: 'I', name: 'O', amount: 'AA', status: 'L' }, 'L', 'the due date stands in, which is told'],
  [forms.jiandaoyunSubForm, { customer: 'B', order: 'C', date: 'D', amount: 'E', item: 'F', quantity: 'G', unitPrice: 'H' }, '', 'both lines of the header'],
  [forms.jiandaoyunRepeated, { customer: 'B', order: 'C', date: 'D', amount: 'E' }, '', 'the inner table under names of its own'],
  [
    forms.traditionalChinese,
    { customer: 'A', order: 'E', date: 'F', status: 'G', item: 'H', quantity: 'I', unitPrice: 'J', amount: 'K', currency: 'L' },
    'G',
    'traditional characters; card, identity, password and address are never read',
  ],
  [western.zohoDeals, { order: 'A', amount: 'D', date: 'F', customer: 'G', currency: 'T' }, 'I', 'the account, not the contact; by stage'],
  [western.hubSpotDeals, { order: 'A', amount: 'D', date: 'F', name: 'I' }, 'C', 'closing date, not the creation'],
  [western.xeroInvoices, { email: 'B', order: 'C', date: 'D', amount: 'F', currency: 'H' }, '', 'the total, not the amount due'],
  [western.plainEnglish, { name: 'A', date: 'B', amount: 'C' }, '', 'plain'],
  [chinese.taobaoClassic, { order: 'A', customer: 'B', amount: 'I', status: 'K', date: 'S', channel: 'AA' }, 'K', 'really paid, when it was paid'],
  [chinese.taobaoTemplate, { date: 'B', amount: 'F', customer: 'H', status: 'N' }, 'N', 'no order number in this form'],
  [chinese.alibaba1688, { order: 'A', customer: 'C', amount: 'I', status: 'J', date: 'L', item: 'S', unitPrice: 'T' }, 'J', 'the buyer, not the seller'],
  [
    chinese.jd,
    { order: 'A', item: 'B', quantity: 'D', unitPrice: 'G', amount: 'K', status: 'L', customer: 'N', date: 'X', channel: 'AC' },
    'L',
    'the account, as the phones are masked; payable after discounts',
  ],
  [chinese.youzan, { order: 'A', status: 'B', date: 'D', amount: 'H', phone: 'O', refund: 'R' }, 'B', 'the buyer’s phone: nicknames change'],
  [chinese.fxiaoke, { order: 'A', name: 'B', date: 'C', amount: 'D', status: 'J' }, 'J K', 'two status columns'],
  [chinese.jiandaoyun, { customer: 'B', order: 'F', date: 'G', amount: 'H' }, '', 'the order’s amount, not the money received so far'],
  [chinese.plainChinese, { customer: 'A', date: 'B', amount: 'C' }, '', 'plain'],
];

describe('every known export maps without a question', () => {
  test.each(MAPPED.map(([each, letters, statuses, why]) => ({ platform: each.platform, each, letters, statuses, why })))(
    '$platform ($why)',
    ({ each, letters, statuses }) => {
      const columns = columnsOf(each);
      expect(Object.fromEntries(columns.found.map(({ role, column }) => [role, columnLetter(column)]))).toEqual(letters);
      expect(columns.statuses.map(({ column }) => columnLetter(column)).join(' ')).toBe(statuses);
    },
  );
});

describe('exports that cannot say who bought what and when', () => {
  const refused: [export_: Export, code: string, params: Record<string, string>, why: string][] = [
    [western.shopifyCustomers, 'TABLE_SUMMED', {}, 'totals per customer, without dates'],
    [chinese.taobaoNewer, 'CUSTOMER_ABSENT', { kind: 'taobao' }, 'only an address names the buyer'],
    [chinese.tmallRefunds, 'TABLE_OF_REFUNDS', {}, 'refunds, not orders'],
    [chinese.pinduoduo, 'CUSTOMER_ABSENT', { kind: 'pinduoduo' }, 'no buyer column at all'],
    [
      quickBooks.salesByProduct,
      'COLUMN_MISSING',
      { role: 'customer', headers: 'Transaction date, Transaction type, Num, Description, Quantity, Sales price, Amount' },
      'groups of products are no customers',
    ],
    [zoho.contacts, 'COLUMN_MISSING', { role: 'amount' }, 'people, and nothing they bought'],
    [chinese.douyin, 'CUSTOMER_MASKED', { cell: 'J2', column: '收件人手机号 (J)' }, 'the buyer is masked'],
  ];
  test.each(refused.map(([each, code, params, why]) => ({ platform: each.platform, each, code, params, why })))(
    '$platform is $code: $why',
    ({ each, code, params }) => {
      expect(readExport(each)).toMatchObject({ ok: false, problem: { code, params: { sheet: 'Orders', ...params } } });
    },
  );
});

describe('what the rows of an export come to', () => {
  const read: [export_: Export, orders: string[], issues: Record<string, number>, why: string][] = [
    [
      western.shopifyOrders,
      ['ana@example.com 2025-07-01 55', 'ben@example.com 2025-07-02 50', 'back: ana@example.com 2025-07-03 0'],
      { ORDER_CANCELLED: 1, ORDER_UNPAID: 1 },
      'second lines add nothing; 80 − 30; a full refund is no order; pending and voided are left out',
    ],
    [
      western.stripeNew,
      ['cus_A 2025-07-01 120.25', 'cus_B 2025-07-02 50'],
      { ORDER_CANCELLED: 1, ORDER_UNPAID: 1, ORDER_TEST: 1 },
      'failed, never captured, test mode; 80 − 30 although marked refunded',
    ],
    [western.stripeOld, ['cus_A 2025-07-01 20', 'cus_A 2025-07-01 8'], {}, 'two payments of one day are two orders'],
    [western.squareTransactions, ['SQA 2025-10-05 11', 'back: SQA 2025-10-14 -0.93'], { ID_BLANK: 1 }, 'a refund row; a walk-in without a name'],
    [western.squareItems, ['SQA 2025-10-05 11'], {}, '4 + 7 in one transaction'],
    [
      western.quickBooksDetail,
      ['Acme 2025-07-01 500', 'back: Acme 2025-07-15 -100'],
      { HEADER_NOT_FIRST: 4, ID_BY_NAME: 1, ROW_IS_TOTAL: 4 },
      'titles above; a group, two totals and a footnote are no orders',
    ],
    [western.quickBooksFlat, ['Acme 2025-07-13 70'], { ID_BY_NAME: 1, ORDER_UNPAID: 2 }, 'an estimate and a payment are no sales'],
    [western.zohoDeals, ['zcrm_A 2025-06-30 900'], { ORDER_CANCELLED: 1, ORDER_UNPAID: 1 }, 'won counts; lost and open do not'],
    [
      quickBooks.salesByCustomer,
      ['Acme 2025-07-01 500', 'Bolt 2025-07-16 60', 'Bolt 2025-07-17 40', 'back: Acme 2025-07-15 -100'],
      { HEADER_NOT_FIRST: 4, CUSTOMER_IN_GROUP: 2, ROW_IS_TOTAL: 8 },
      'the job within Bolt is Bolt’s; three names, three totals, the whole and a footnote are no orders',
    ],
    [
      quickBooks.customersWithJobs,
      ['Acme 2025-07-13 60', 'Acme 2025-07-14 20', 'Acme 2025-07-15 40', 'Bolt 2025-07-16 5'],
      { CUSTOMER_OF_JOB: 2 },
      'what stands before the colon is the customer',
    ],
    [payments.stripeFew, ['ana@example.com 2025-07-01 20', 'ben@example.com 2025-07-02 20'], { ORDER_CANCELLED: 1 }, '30 − 10; a failed charge is none'],
    [payments.squareOld, ['SQA 2017-10-05 10', 'back: SQA 2017-10-14 -0.93'], {}, 'net of discounts, a refund in a row of its own'],
    [zoho.salesOrders, ['zcrm_A 2025-07-01 660'], { ORDER_CANCELLED: 1 }, 'with tax; cancelled is none'],
    [zoho.salesOrdersWithoutTime, ['Acme 2025-07-20 660', 'Bolt 2025-07-21 55'], { DATE_STANDS_IN: 1, ID_BY_NAME: 2 }, 'the day it is due, and it is told'],
    [forms.jiandaoyunSubForm, ['KH001 2025-07-01 300', 'KH002 2025-07-02 80'], {}, 'the second product adds nothing to the order'],
    [forms.jiandaoyunRepeated, ['KH001 2025-07-01 300'], {}, 'the same with the order number on each row'],
    [forms.traditionalChinese, ['A01 2025-07-01 300'], { ORDER_CANCELLED: 1 }, '交易取消 is cancelled'],
    [western.wooAnalytics, ['Ana Ruiz 2025-07-01 2999', 'Ben Ito 2025-07-03 150'], { ORDER_CANCELLED: 1 }, 'net sales'],
    [western.wooSkyVerge, ['ana@example.com 2025-07-01 35.5', 'ben@example.com 2025-07-02 12'], {}, 'a guest and a member, by e-mail both'],
    [western.hubSpotDeals, ['Acme 2025-06-30 900'], { ID_BY_NAME: 1, ORDER_UNPAID: 1 }, 'closed and won; a contract sent is none yet'],
    [western.xeroInvoices, ['pay@acme.example 2025-07-01 220', 'ap@bolt.example 2025-07-02 80'], {}, 'invoiced, paid or not'],
    [chinese.jd, ['jd_lin 2025-07-01 89'], { ORDER_CANCELLED: 1 }, 'locked is cancelled'],
    [chinese.alibaba1688, ['hzcha 2025-07-01 510'], {}, 'with freight, as paid'],
    [chinese.jiandaoyun, ['KH001 2025-07-01 3000'], {}, 'the whole order'],
    [western.wooSuite, ['ana@example.com 2025-07-13 40', 'ben@example.com 2025-07-14 60'], { ORDER_UNPAID: 1 }, 'two guests are two customers'],
    [
      chinese.taobaoClassic,
      ['茶友小林 2025-07-01 108', '阿明爱茶 2025-07-04 70'],
      { ORDER_CANCELLED: 1, ORDER_UNPAID: 1 },
      'closed and unpaid are left out; shipped counts',
    ],
    [chinese.youzan, ['13800138000 2025-07-01 100', '13800138000 2025-07-02 40'], {}, '120 − 20; one buyer under two nicknames'],
    [chinese.fxiaoke, ['某某科技 2025-07-01 5000'], { ID_BY_NAME: 1, ORDER_CANCELLED: 1 }, 'void by its life cycle'],
  ];
  test.each(read.map(([each, orders, issues, why]) => ({ platform: each.platform, each, orders, issues, why })))(
    '$platform: $why',
    ({ each, orders, issues }) => {
      const book = readExport(each);
      if (!book.ok) throw new Error(book.problem.code);
      const { customers, orders: kept, refunds } = book.value;
      const line = ({ customer, day, amount }: Order) => `${customers[customer]?.name} ${isoDay(day)} ${unitsOf(amount)}`;
      expect([...[...kept].map(line), ...[...refunds].map((refund) => `back: ${line(refund)}`)]).toEqual(orders);
      expect(Object.fromEntries(book.value.issues.map(({ code, rows }) => [code, rows]))).toEqual(issues);
    },
  );
});
