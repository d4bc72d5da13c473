import { describe, expect, test } from 'vitest';
import type { ColumnRole } from '../../../src/core/reading';
import { bestColumns, findHeader, isCustomerHeading, normaliseHeader } from '../../../src/core/reading';

describe('header words', () => {
  test.each<[header: string, normalised: string, why: string]>([
    ['Order_Date', 'orderdate', 'underscores'],
    ['  ORDER DATE: ', 'orderdate', 'case, spaces, punctuation'],
    ['OrderDate', 'orderdate', 'run together'],
    ['Amount (USD)', 'amount', 'a trailing unit'],
    ['金额（元）', '金额', 'a trailing unit in full-width brackets'],
    ['单价【元】', '单价', 'other brackets'],
    ['Created (UTC)', 'created', 'a time zone'],
    ['(Total)', 'total', 'brackets around everything are kept'],
    ['Ｅｍａｉｌ', 'email', 'full width'],
    ['\ufeffCustomer\r', 'customer', 'byte-order mark and line end'],
    ['Order #', 'order', 'a sign'],
    ['收货人/提货人', '收货人提货人', 'a slash'],
    ['—', '', 'no letter at all'],
    ['word '.repeat(30), '', 'prose'],
  ])('%s → %s (%s)', (header, normalised) => {
    expect(normaliseHeader(header)).toBe(normalised);
  });
});

/** Headers as real exports and people write them, and the column each role is found in (0-based; several = equal claims). */
describe('which column is what', () => {
  type Expected = Partial<Record<ColumnRole, number[]>>;
  test.each<[header: string, expected: Expected, why: string]>([
    ['Customer,Date,Amount', { name: [0], date: [1], amount: [2] }, 'the plainest table'],
    [
      'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country',
      { order: [0], item: [1], quantity: [3], date: [4], unitPrice: [5], customer: [6] },
      'UCI Online Retail',
    ],
    [
      'customer_id,order_date,revenue,first_name,last_name,email',
      { customer: [0], date: [1], amount: [2], email: [5], name: [] },
      'first and last name are no key',
    ],
    ['master_id,customer_id,date,quantity,amount', { customer: [1], date: [2], quantity: [3], amount: [4] }, 'a master id is not a customer id'],
    ['Order ID,Customer Email,Order Date,Order Total,Status', { order: [0], email: [1], date: [2], amount: [3], status: [4] }, 'shop export'],
    ['Order #,Customer,Date,Net Sales,Status', { order: [0], name: [1], date: [2], amount: [3], status: [4] }, 'WooCommerce words'],
    [
      'Date,Transaction Type,Num,Customer,Product/Service,Memo/Description,Qty,Sales Price,Amount',
      { date: [0], name: [3], item: [4], quantity: [6], unitPrice: [7], amount: [8] },
      'QuickBooks',
    ],
    [
      'ContactName,EmailAddress,InvoiceNumber,InvoiceDate,DueDate,Total,InvoiceAmountDue,Currency',
      { name: [0], email: [1], order: [2], date: [3], amount: [5], currency: [7] },
      'Xero-like; the due date is no order date',
    ],
    [
      'id,Created date (UTC),Amount,Amount Refunded,Currency,Status,Customer ID,Customer Email',
      { date: [1], amount: [2], currency: [4], status: [5], customer: [6], email: [7], order: [] },
      'Stripe; refunds are not the amount',
    ],
    ['Client,Purchase Date,Spend (EUR)', { name: [0], date: [1], amount: [2] }, 'hand-made'],
    ['Member No.,Visit,Paid at,Total paid', { customer: [0], date: [2], amount: [3] }, 'loyalty list'],
    ['Name,Mobile,Date,Total USD', { name: [0], phone: [1], date: [2], amount: [3] }, 'currency without brackets'],
    ['Amount,Total,Date,Customer', { amount: [0, 1] }, 'two equal claims'],
    ['Amount,Amount,Date,Customer', { amount: [0, 1] }, 'the same word twice'],
    ['Amount,Order total,Date,Customer', { amount: [1] }, 'order total says more'],
    ['Order date,Ship date,Customer,Amount', { date: [0] }, 'the shipping date is never taken'],
    ['Date,Order date,Paid at', { date: [2] }, 'paid before ordered before plain'],
    ['Date,Order date', { date: [1] }, 'ordered before plain'],
    ['Quantity,Qty,Unit price,Price', { quantity: [0, 1], unitPrice: [2] }, 'unit price says more than price'],
    ['Discount,Tax,Shipping,Subtotal,Fee', { amount: [] }, 'parts of a total are not it'],
    ['客户编号,下单日期,金额', { customer: [0], date: [1], amount: [2] }, 'plain Chinese'],
    ['客户,日期,金额（元）', { name: [0], date: [1], amount: [2] }, 'with a unit'],
    [
      '订单编号,买家会员名,总金额,买家实际支付金额,订单状态,订单创建时间,订单付款时间,宝贝标题,宝贝总数量',
      { order: [0], customer: [1], amount: [3], status: [4], date: [6], item: [7], quantity: [8] },
      'Taobao: paid amount, paid time',
    ],
    [
      '订单号,商品名称,订购数量,下单时间,京东价,订单金额,订单状态,下单帐号,客户姓名,联系电话',
      { order: [0], item: [1], quantity: [2], date: [3], unitPrice: [4], amount: [5], status: [6], customer: [7], name: [8], phone: [9] },
      'JD',
    ],
    [
      '订单号,订单状态,订单创建时间,买家付款时间,收货人手机号/提货人手机号,订单实付金额,买家手机号',
      { order: [0], status: [1], date: [3], phone: [6], amount: [5] },
      'Youzan: the buyer, not the receiver',
    ],
    ['销售订单编号,客户名称,下单日期,销售订单金额(元),状态,负责人', { order: [0], name: [1], date: [2], amount: [3], status: [4] }, 'Fxiaoke'],
    ['会员号,消费日期,消费金额,门店', { customer: [0], date: [1], amount: [2] }, 'shop till'],
    ['手机号码,姓名,交易时间,实收金额,币种', { phone: [0], name: [1], date: [2], amount: [3], currency: [4] }, 'salon'],
    ['单号,商品,数量,单价,客户ID,日期', { order: [0], item: [1], quantity: [2], unitPrice: [3], customer: [4], date: [5] }, 'order lines'],
    ['发货时间,确认收货时间,退款金额,运费,优惠', { date: [], amount: [] }, 'none of these'],
    ['客戶編號,訂單日期,金額', { customer: [0], date: [1], amount: [2] }, 'traditional characters'],
    [
      '顧客,電郵,電話,訂單編號,下單時間,實付金額,數量,單價,訂單狀態,幣別',
      { name: [0], email: [1], phone: [2], order: [3], date: [4], amount: [5], quantity: [6], unitPrice: [7], status: [8], currency: [9] },
      'all of them',
    ],
    ['__proto__,constructor,toString', { name: [], date: [], amount: [] }, 'names of the language are just words'],
  ])('%s (%#)', (header, expected) => {
    const cells = header.split(',');
    const found = Object.fromEntries(Object.keys(expected).map((role) => [role, bestColumns(cells, role as ColumnRole)]));
    expect(found).toEqual(expected);
  });
});

describe('where the header is', () => {
  const HEADER = ['客户编号', '下单日期', '金额'];
  test.each<[rows: string[][], index: number | undefined, why: string]>([
    [[HEADER, ['C1', '2025-07-01', '10']], 0, 'the first row'],
    [[['2025年销售明细'], [], ['导出时间', '2025-07-03'], HEADER, ['C1', '2025-07-01', '10']], 3, 'below a title and a note'],
    [[['Total'], HEADER], 1, 'more words beat fewer'],
    [[HEADER, HEADER], 0, 'the first of equals'],
    [[...Array.from({ length: 19 }, () => ['']), HEADER], 19, 'the twentieth row is still looked at'],
    [[...Array.from({ length: 20 }, () => ['']), HEADER], undefined, 'the twenty-first is not'],
    [[['C1', '2025-07-01', '10']], undefined, 'only data'],
    [[], undefined, 'nothing'],
  ])('%#: row %s', (rows, index) => {
    expect(findHeader(rows)?.index).toBe(index);
  });

  test('numbers and dates are never header words', () => {
    expect(findHeader([[2025, { day: 20_000 as never }, true, '']])).toBeUndefined();
  });

  test('a text the policy names outweighs our own words', () => {
    expect(
      findHeader(
        [
          ['Customer', 'Total'],
          ['Kunde', 'Wann', 'Summe'],
        ],
        { customer: 'Kunde', date: 'Wann', amount: 'Summe' },
      )?.index,
    ).toBe(1);
  });

  test('columns named by letters alone: the first filled row is the header', () => {
    expect(findHeader([[''], ['Kunde', 'Wann', 'Summe'], ['C1', '2025-07-01', 10]], { customer: 'A', date: 'B', amount: 'C' })?.index).toBe(1);
  });
});

test('headings of a column of customers', () => {
  expect(['Customer', 'E-mail', '客户编号', '姓名', 'Ana', 'Amount'].map(isCustomerHeading)).toEqual([true, true, true, true, false, false]);
});
