import type { Cell } from '../model/cell';
import { once } from '../model/once';
import { customerKey } from '../reading';
import type { ServiceKind, SettingKind, Situation } from './service';

const KINDS: Readonly<Record<ServiceKind | SettingKind, string>> = {
  priority: 'priority service, priority, priority handling, priority shipping, 优先服务, 优先处理, 优先',
  custom: 'customised product, customized product, custom product, tailored product, 定制化产品, 定制产品, 定制',
  discount: 'exclusive discount, discount, 专属折扣, 折扣, 打折',
  coupon: 'coupon, voucher, 优惠券, 代金券',
  promotion: 'promotion, sale, 促销活动, 促销',
  contact: 'contact, call, visit, message, 联系, 回访, 拜访, 电话',
  agent: 'dedicated agent, account manager, named contact, agent, 专属客服, 专人, 客户经理',
  response: 'response target, response, 响应目标, 响应',
  gift: 'gift, present, 礼品, 礼物',
  credit: 'credit, credit term, payment term, 账期, 赊销',
  content: 'content, advice, guide, 内容, 指南',
  event: 'event, invitation, 活动邀请, 邀请',
  price: 'price, special price, 价格, 特价',
  floor: 'setting: care floor, care floor, floor, 设置：关怀底线, 关怀底线, 底线',
  hours: 'setting: hours a week, hours a week, hours per week, 设置：每周小时, 每周小时',
  reserved: 'setting: share kept for lower tiers, share kept for lower tiers, quota, 设置：低层保留比例, 低层保留比例, 配额',
  grace: 'setting: kept after a step down, kept after a step down, 设置：降层后保留, 降层后保留',
  orderIsContact: 'setting: an order counts as contact, an order counts as contact, 设置：订单算作联系, 订单算作联系',
};

const SITUATIONS: Readonly<Record<Situation | 'any', string>> = {
  any: 'any, all, every, 任何, 全部, 所有, 任意',
  complaint: 'open complaint, complaint, 未结投诉, 投诉',
  rising: 'rising, growing, 上升, 上升客户, 成长',
  prospect: 'prospect, 潜在',
  new: 'new, 新, 新客户, 新客',
  active: 'active, 活跃',
  slowing: 'slowing, 放缓',
  atRisk: 'at risk, 有风险, 有流失风险, 流失风险',
  lost: 'lost, 流失, 已流失',
  wonBack: 'won back, 回流, 已挽回, 赢回',
};

const EVERYONE = ['everyone', 'everybody', 'all', 'all tiers', '所有人', '全部', '所有客户', '每位客户'];

const kindIndex = once(() => indexOf(KINDS));
const situationIndex = once(() => indexOf(SITUATIONS));

/** In either language; `undefined` for anything else. */
export function kindWord(cell: Cell): ServiceKind | SettingKind | undefined {
  return kindIndex().get(customerKey(cell));
}

export function situationWord(cell: Cell): Situation | 'any' | undefined {
  return situationIndex().get(customerKey(cell));
}

export function isEveryone(cell: Cell): boolean {
  const key = customerKey(cell);
  return key === '' || EVERYONE.includes(key);
}

function indexOf<T extends string>(words: Readonly<Record<T, string>>): ReadonlyMap<string, T> {
  return new Map((Object.entries(words) as [T, string][]).flatMap(([code, list]) => list.split(',').map((each) => [customerKey(each), code] as const)));
}
