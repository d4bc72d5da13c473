import type { Cell } from '../model/cell';
import { once } from '../model/once';
import type { ColumnRole } from './columns';
import { normaliseHeader } from './normaliseHeader';

/** A known export: how to recognise its header row, and what differs from what the words of its headers say. */
export interface Platform {
  readonly id: string;
  readonly signature: string; // headers that are all there; `a|b` = either of two
  readonly columns?: Readonly<Partial<Record<ColumnRole, string>>>; // best first, `a|b`
  readonly keys?: readonly ColumnRole[]; // which of several keys tells its customers apart; usual order without it
  readonly isOrderPerRow?: true; // products and quantities are of the whole order: its rows are no order lines
  readonly isRefundList?: true; // it lists refunds, not orders
  readonly hasJobs?: true; // its customers may be written `Customer:Job`
  readonly standInDate?: string; // the header of a day that is no order's, taken for want of a better one, and told
  readonly hidesBuyers?: true; // its export leaves out, or hides, who bought
}

/** The first whose signature is there is taken. Exports whose columns are named as everybody names them need no entry. */
const PLATFORMS: readonly Platform[] = [
  { id: 'shopify', signature: 'Financial Status, Lineitem name', columns: { order: 'Name', date: 'Paid at|Created at', amount: 'Total' } },
  { id: 'woocommerce', signature: 'Order #, Customer type', columns: { amount: 'Net Sales' }, isOrderPerRow: true },
  {
    id: 'woocommerce',
    signature: 'order_id, order_total, billing_email|customer_email|customer_user',
    columns: { order: 'order_id' },
    keys: ['email', 'phone', 'customer', 'name'], // every guest has the customer id 0
    isOrderPerRow: true,
  },
  { id: 'stripe', signature: 'Amount Refunded, Converted Amount, Mode|Captured', columns: { order: 'id' }, isOrderPerRow: true },
  { id: 'stripe', signature: 'id, Amount Refunded, Created|Created date', columns: { order: 'id' }, isOrderPerRow: true }, // few columns ticked
  { id: 'square', signature: 'Net Sales, Total Collected, Event Type', columns: { amount: 'Net Sales', order: 'Transaction ID' }, isOrderPerRow: true },
  { id: 'square', signature: 'Gross Sales, Net Sales, Event Type|Time Zone', columns: { amount: 'Net Sales', order: 'Transaction ID' } },
  {
    id: 'zoho',
    signature: 'Deal Owner, Stage, Closing Date',
    columns: { order: 'Record Id|Deal Id', customer: 'Account Name.id|Company Name.id', name: 'Account Name|Company Name|Contact Name' },
    isOrderPerRow: true,
  },
  {
    id: 'zoho',
    signature: 'Sales Order Owner|SO Number, Grand Total, Account Name',
    columns: { order: 'SO Number', customer: 'Account Name.id', name: 'Account Name', date: 'Created Time|Due Date', amount: 'Grand Total' },
    isOrderPerRow: true,
    standInDate: 'Due Date',
  },
  { id: 'quickbooks', signature: 'Num, Transaction type, Sales price', hasJobs: true },
  { id: 'taobao', signature: '退款编号, 退款状态|退款完结时间', isRefundList: true },
  {
    id: 'taobao',
    signature: '宝贝标题|商品标题, 买家应付货款|买家实付金额|买家实际支付金额',
    columns: { amount: '买家实际支付金额|买家实付金额' },
    isOrderPerRow: true,
    hidesBuyers: true,
  },
  { id: 'jd', signature: '京东价|商家应收, 订单金额', columns: { amount: '应付金额|订单金额' } },
  {
    id: 'pinduoduo',
    signature: '商家实收金额, 样式ID|商家编码-规格维度|用户实付金额',
    columns: { amount: '用户实付金额' },
    isOrderPerRow: true,
    hidesBuyers: true,
  },
  { id: 'douyin', signature: '主订单编号, 选购商品', hidesBuyers: true },
  { id: 'youzan', signature: '全部商品名称, 订单实付金额', keys: ['phone', 'customer', 'email', 'name'], isOrderPerRow: true }, // nicknames change and repeat
];

/** `'a|b, c'` → `[[a, b], [c]]`, normalised. */
export function headerChoices(words: string): readonly (readonly string[])[] {
  return words.split(',').map((entry) => entry.split('|').map(normaliseHeader));
}

const signatures = once(() => PLATFORMS.map((platform) => ({ platform, needed: headerChoices(platform.signature) })));

/** The known export a header row belongs to; `undefined` for tables of people's own. */
export function platformOf(header: readonly Cell[]): Platform | undefined {
  const there = new Set(header.map((cell) => (typeof cell === 'string' ? normaliseHeader(cell) : '')));
  return signatures().find(({ needed }) => needed.every((alternatives) => alternatives.some((name) => there.has(name))))?.platform;
}
