import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/model/cell';
import { type OrderColumns, orderColumns } from '../../../src/core/orders/orderColumns';
import { findHeader } from '../../../src/core/reading';
import * as chinese from '../../fixtures/platforms/chinese';
import * as forms from '../../fixtures/platforms/forms';
import * as payments from '../../fixtures/platforms/payments';
import * as quickBooks from '../../fixtures/platforms/quickBooks';
import type { Export } from '../../fixtures/platforms/table';
import * as western from '../../fixtures/platforms/western';
import * as zoho from '../../fixtures/platforms/zoho';

/** The columns of an export that may be read as the day, the amount and the customer; all others would be wrong. */
interface Right {
  readonly from: Export;
  readonly date: string;
  readonly amount: string;
  readonly customer: string;
}

const RIGHT: readonly Right[] = [
  {
    from: western.shopifyOrders,
    date: 'Paid at,Created at',
    amount: 'Total,Lineitem price',
    customer: 'Email,Phone,Billing Phone,Billing Name,Shipping Phone,Shipping Name',
  },
  { from: western.wooAnalytics, date: 'Date', amount: 'Net Sales,N. Revenue (formatted)', customer: 'Customer' },
  {
    from: western.wooSuite,
    date: 'paid_date,order_date',
    amount: 'order_total',
    customer: 'customer_email,billing_email,billing_phone',
  },
  { from: western.stripeNew, date: 'Created date (UTC)', amount: 'Amount', customer: 'Customer ID,Customer Email' },
  { from: western.stripeOld, date: 'Created (UTC)', amount: 'Amount', customer: 'Customer ID,Customer Email' },
  {
    from: western.squareTransactions,
    date: 'Date',
    amount: 'Net Sales,Total Collected,Net Total,Gross Sales',
    customer: 'Customer ID,Customer Name,Customer Reference ID',
  },
  { from: western.squareItems, date: 'Date', amount: 'Net Sales,Gross Sales', customer: 'Customer ID,Customer Name,Customer Reference ID' },
  { from: western.quickBooksDetail, date: 'Transaction date', amount: 'Amount,Sales price', customer: 'Customer full name' },
  {
    from: western.zohoDeals,
    date: 'Closing Date,Created Time',
    amount: 'Amount',
    customer: 'Account Name.id,Account Name,Contact Name.id,Contact Name',
  },
  { from: western.hubSpotDeals, date: 'Close Date', amount: 'Amount', customer: 'Associated Company' },
  { from: western.xeroInvoices, date: 'InvoiceDate', amount: 'Total', customer: 'EmailAddress,ContactName' },
  {
    from: chinese.taobaoClassic,
    date: '订单付款时间,订单创建时间',
    amount: '买家实际支付金额,买家应付货款,总金额',
    customer: '买家会员名,联系手机,联系电话,收货人姓名',
  },
  {
    from: chinese.alibaba1688,
    date: '订单付款时间,订单创建时间',
    amount: '实付款,货品总价(元)',
    customer: '买家会员名,买家公司名,联系手机,联系电话,收货人姓名',
  },
  { from: chinese.jd, date: '付款确认时间,下单时间', amount: '应付金额,订单金额,京东价', customer: '下单帐号,客户姓名' },
  {
    from: chinese.youzan,
    date: '买家付款时间,订单创建时间',
    amount: '订单实付金额',
    customer: '买家手机号,买家昵称,收货人手机号/提货人手机号,收货人/提货人',
  },
  { from: chinese.fxiaoke, date: '下单日期,创建时间', amount: '销售订单金额(元)', customer: '客户名称,收货人电话,收货人' },
  { from: quickBooks.salesByCustomer, date: 'Transaction date', amount: 'Amount,Sales price', customer: '' },
  { from: quickBooks.salesByProduct, date: 'Transaction date', amount: 'Amount,Sales price', customer: '' },
  { from: quickBooks.customersWithJobs, date: 'Date', amount: 'Amount,Sales Price', customer: 'Customer' },
  { from: payments.stripeFew, date: 'Created (UTC)', amount: 'Amount', customer: 'Customer Email' },
  {
    from: payments.squareOld,
    date: 'Date',
    amount: 'Net Sales,Total Collected,Net Total,Gross Sales',
    customer: 'Customer ID,Customer Name,Customer Reference ID',
  },
  {
    from: zoho.salesOrders,
    date: 'Created Time,Due Date',
    amount: 'Grand Total,List Price',
    customer: 'Account Name.id,Account Name,Customer No,Contact Name',
  },
  { from: zoho.salesOrdersWithoutTime, date: 'Due Date', amount: 'Grand Total,List Price', customer: 'Account Name,Customer No,Contact Name' },
  { from: zoho.contacts, date: '', amount: '', customer: '' },
  { from: western.wooSkyVerge, date: 'date', amount: 'order_total', customer: 'billing_email,billing_phone,customer_id' },
  { from: western.quickBooksFlat, date: 'Transaction date', amount: 'Amount,Sales price', customer: 'Customer full name' },
  { from: western.quickBooksLegacy, date: 'Date', amount: 'Amount,Sales Price', customer: 'Customer' },
  { from: western.plainEnglish, date: 'Date', amount: 'Amount', customer: 'Customer' },
  { from: western.shopifyCustomers, date: '', amount: '', customer: '' },
  { from: chinese.taobaoTemplate, date: '买家付款时间,买家下单时间', amount: '买家实付金额', customer: '买家会员名,联系手机' },
  { from: chinese.taobaoNewer, date: '订单创建时间', amount: '买家应付货款,总金额', customer: '' },
  { from: chinese.tmallRefunds, date: '订单付款时间', amount: '买家实际支付金额', customer: '买家会员名称' },
  { from: chinese.pinduoduo, date: '订单成交时间', amount: '用户实付金额(元),商品总价(元)', customer: '' },
  { from: chinese.douyin, date: '订单提交时间', amount: '订单应付金额', customer: '' },
  { from: chinese.plainChinese, date: '下单日期', amount: '金额（元）', customer: '客户编号' },
  { from: forms.jiandaoyunRepeated, date: '下单日期', amount: '订单金额', customer: '客户编号,客户名称' },
  { from: forms.traditionalChinese, date: '訂單日期', amount: '金額,單價', customer: '客戶編號,電郵,電話,客戶名稱' },
  { from: chinese.jiandaoyun, date: '下单日期', amount: '订单金额', customer: '客户编号,客户名称' },
];

/** Columns nobody listed, with cells that could pass for what we look for. */
const FOREIGN: readonly [header: string, cell: Cell][] = [
  ['Umsatz brutto', 99.5],
  ['Gewicht', 12],
  ['Lieferdatum', '2025-08-01'],
  ['Geburtstag', '1980-02-03'],
  ['Partner', 'partner@example.com'],
  ['Filiale', 'Nord'],
  ['导购', '小王'],
  ['预计到货', '2025-09-01'],
  ['成本', 7],
  ['Card Number', '4242 4242 4242 4242'],
];

interface Change {
  readonly order: readonly number[];
  readonly dropped: readonly boolean[];
  readonly renamed: readonly boolean[];
  readonly foreign: readonly number[];
}

const anyChange = (width: number): fc.Arbitrary<Change> => {
  const sometimes = fc.array(
    fc.integer({ min: 0, max: 5 }).map((die) => die === 0),
    { minLength: width, maxLength: width },
  );
  return fc.record({
    order: fc.shuffledSubarray(
      Array.from({ length: width }, (_, column) => column),
      { minLength: width, maxLength: width },
    ),
    dropped: sometimes,
    renamed: sometimes,
    foreign: fc.subarray(FOREIGN.map((_, at) => at)),
  });
};

/** The export with its columns in another order, some gone, some under names nobody knows, and others' columns among them. */
function changed({ header, rows, headerRow }: Export, { order, dropped, renamed, foreign }: Change) {
  const columns = order.filter((column) => dropped[column] !== true);
  const others = foreign.map((at) => FOREIGN[at] as [string, Cell]);
  const head = [
    ...columns.map((column) => (renamed[column] === true ? `Spalte ${'x'.repeat(column + 1)}` : (header[column] as string))),
    ...others.map(([name]) => name),
  ];
  const below = rows.slice(headerRow + 1).map((row) => [...columns.map((column) => row[column] ?? ''), ...others.map(([, cell]) => cell)]);
  return [head, ...below];
}

function columnsOrCode(rows: readonly (readonly Cell[])[]): OrderColumns | string {
  const header = findHeader(rows);
  if (header === undefined) return 'HEADER_MISSING';
  const columns = orderColumns(header, {}, { sheet: 'Orders', rows });
  return columns.ok ? columns.value : columns.problem.code;
}

describe('columns in another order, gone, renamed, or other people’s: what is read is right, or nothing is read', () => {
  test.each(RIGHT.map((right) => ({ platform: right.from.platform, right })))('$platform', ({ right }) => {
    let [read, refused] = [0, 0];
    fc.assert(
      fc.property(anyChange(right.from.header.length), (change) => {
        const rows = changed(right.from, change);
        const columns = columnsOrCode(rows);
        if (typeof columns === 'string') {
          refused++;
          return;
        }
        read++;
        const name = (column: number | undefined) => (column === undefined ? undefined : rows[0]?.[column]);
        expect(right.date.split(',')).toContain(name(columns.date));
        expect(right.amount.split(',')).toContain(name(columns.amount ?? columns.unitPrice));
        expect(right.customer.split(',')).toContain(name(columns.customer));
      }),
      { numRuns: 1000 },
    );
    expect(right.customer === '' || right.date === '' ? refused : read).toBeGreaterThan(100); // it is no law about refusals alone
  });

  test('the order of the columns changes nothing', () => {
    for (const { from } of RIGHT) {
      const still = { dropped: [], renamed: [], foreign: [] };
      const names = (order: number[]) => {
        const rows = changed(from, { ...still, order });
        const columns = columnsOrCode(rows);
        return typeof columns === 'string' ? columns : columns.found.map(({ role, column, reason }) => `${role} ${rows[0]?.[column]} ${reason}`);
      };
      const forward = from.header.map((_, column) => column);
      expect(names([...forward].reverse())).toEqual(names(forward));
    }
  });
});
