import type { Cell } from '../model/cell';
import { once } from '../model/once';
import { cellText, isNeverRead, normaliseHeader } from '../reading';

/** What further columns of a customers' or an orders' table can mean. */
export const ATTRIBUTES = {
  margin: 'margin, gross margin, gross profit, profit, margin amount, 毛利, 毛利额, 利润',
  cost: 'cost, total cost, cost amount, order cost, cost of goods, cogs, 成本, 成本额, 成本金额, 总成本',
  breadth: 'products bought, product count, distinct products, categories bought, 购买品类数, 品类数, 购买商品种数',
  engagement: 'active days, days active, visits, visit days, logins, login days, 活跃天数, 登录天数, 访问天数, 到店天数',
  experience: 'rating, stars, review rating, satisfaction, satisfaction score, csat, feedback score, 评分, 满意度, 评价分, 星级, 好评分',
  referredBy: 'referred by, referrer, recommended by, introduced by, referral from, 推荐人, 介绍人, 转介绍人, 推荐客户',
  followers: 'followers, follower count, fans, audience, subscribers, 粉丝, 粉丝数, 粉丝量, 关注人数',
  standing: 'standing, industry standing, reputation, market standing, 行业地位, 行业口碑, 口碑, 影响力评级',
  standingSource: 'standing source, reputation source, source of standing, 口碑来源, 地位来源, 评级来源',
  standingDate: 'standing date, reputation date, standing as of, 口碑日期, 地位日期, 评级日期',
  potential: 'open quotes, open quote amount, quoted amount, pipeline, pipeline amount, opportunity amount, 报价金额, 未成交报价, 商机金额, 预计金额',
  payment: 'days late, days overdue, overdue days, average days late, payment delay, 逾期天数, 拖欠天数, 平均逾期天数, 付款延迟天数',
} as const;
export type Attribute = keyof typeof ATTRIBUTES;

const byHeader = /* @__PURE__ */ once(() => {
  const found = new Map<string, Attribute>();
  for (const [attribute, words] of Object.entries(ATTRIBUTES)) {
    for (const word of words.split(',')) found.set(normaliseHeader(word), attribute as Attribute);
  }
  return found;
});

/** The leftmost column for each attribute, 0-based. */
export function attributeColumns(header: readonly Cell[]): ReadonlyMap<Attribute, number> {
  const found = new Map<Attribute, number>();
  header.forEach((cell, column) => {
    const attribute = typeof cell === 'string' && !isNeverRead(cell) ? byHeader().get(normaliseHeader(cell)) : undefined;
    if (attribute !== undefined && !found.has(attribute)) found.set(attribute, column);
  });
  return found;
}

/** The column with exactly this heading, or else one that reads the same; −1 for none, and for what is never read. */
export function columnOfHeading(header: readonly Cell[], heading: string): number {
  const isAllowed = (cell: Cell) => typeof cell === 'string' && !isNeverRead(cell);
  const exact = header.findIndex((cell) => isAllowed(cell) && cellText(cell).trim() === heading.trim());
  const wanted = normaliseHeader(heading);
  return exact >= 0 || wanted === '' ? exact : header.findIndex((cell) => isAllowed(cell) && normaliseHeader(cellText(cell)) === wanted);
}
