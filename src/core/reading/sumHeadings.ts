import type { Cell } from '../model/cell';
import { once } from '../model/once';
import { normaliseHeader } from './normaliseHeader';

/** What a column of totals per customer counts. */
export type SumKind = 'orders' | 'spend';

/** What one customer came to, without saying when. */
const SUM_HEADINGS: Readonly<Record<SumKind, string>> = {
  orders: `total orders, orders, order count, orders count, number of orders, no. of orders, purchase count, number of purchases, 累计订单数, 累计订单,
    累计消费次数, 消费次数, 购买次数, 订单数, 订单数量, 订单总数, 下单次数`,
  spend: `total spent, total spend, lifetime value, ltv, lifetime spend, amount spent, 累计消费, 累计消费金额, 累计金额, 累计实付金额, 消费总额, 总消费, 总消费金额,
    累计销售额`,
};

const kinds = once(() => {
  const byHeading = new Map<string, SumKind>();
  for (const kind of Object.keys(SUM_HEADINGS) as SumKind[]) {
    for (const heading of SUM_HEADINGS[kind].split(',')) byHeading.set(normaliseHeader(heading), kind);
  }
  return byHeading;
});

/** "Total Orders", 累计消费 …; `undefined` for every other heading. */
export function sumKind(cell: Cell | undefined): SumKind | undefined {
  return typeof cell === 'string' ? kinds().get(normaliseHeader(cell)) : undefined;
}
