import type { PresetId } from './policy';
import type { PolicyLanguage } from './presets';

/** What a preset calls its tiers, best first, and what each is for. */
export type PresetTiers = readonly (readonly [name: string, purpose: string])[];

/** Tier names and purposes of a preset; an online shop's are those of any shop. */
export function presetTiers(id: PresetId, language: PolicyLanguage): PresetTiers {
  return PRESET_TIERS[language][id === 'ecommerce' ? 'shop' : id];
}

const PRESET_TIERS: Readonly<Record<PolicyLanguage, Readonly<Record<Exclude<PresetId, 'ecommerce'>, PresetTiers>>>> = {
  en: {
    shop: [
      ['VIP', 'Looked after by name, first to hear of what is new; not a reason to serve anybody else worse.'],
      ['Gold', 'Thanked and asked what would bring them closer; not for discounts they did not ask for.'],
      ['Silver', 'Kept coming with useful reminders; not for pressure to spend more.'],
      ['Bronze', 'Good standard service, and found again quickly when they grow; not a list to neglect.'],
    ],
    b2b: [
      ['Key', 'A named contact and a plan made together each quarter; not a promise of the lowest price.'],
      ['Growth', 'Visited to find out what more they need; not for pushing stock.'],
      ['Standard', 'Answered within a day and reviewed each quarter; not put off when they call.'],
      ['Basic', 'Served well through catalogue and mail; not refused, and moved up when their orders grow.'],
    ],
    services: [
      ['Platinum', 'Their own adviser and the first choice of dates; not for services they do not need.'],
      ['Gold', 'Asked for feedback after each visit and answered in person; not for selling on top.'],
      ['Silver', 'Reminded when the next visit is due; not for daily messages.'],
      ['Member', 'Welcomed and helped to get the most from what they booked; not a waiting list.'],
    ],
    wholesale: [
      ['Partner', 'Supply secured first and terms agreed in person; not for credit without a limit.'],
      ['Gold', 'Range and reorder rhythm planned with them; not for filling their store room.'],
      ['Silver', 'Told of the products that buyers like them take; not for larger minimum orders.'],
      ['Bronze', 'Easy reorders at list terms; not dropped for being small.'],
    ],
  },
  zh: {
    shop: [
      ['VIP', '专人维护，新品优先告知；不作为怠慢其他客户的理由。'],
      ['金', '表示感谢，了解还缺什么；不主动塞优惠。'],
      ['银', '用有用的提醒保持往来；不施压多消费。'],
      ['铜', '提供良好的标准服务，成长时及时发现；不是冷落名单。'],
    ],
    b2b: [
      ['战略', '专属联系人，每季度共同制定计划；不等于承诺最低价。'],
      ['重点', '上门了解更多需求；不用来压货。'],
      ['普通', '一天内答复，每季度回顾；来电不推托。'],
      ['基础', '通过目录和邮件周到服务；不拒单，订单增长即升级。'],
    ],
    services: [
      ['铂金', '专属顾问，优先预约；不推销不需要的服务。'],
      ['金卡', '每次服务后征询意见并当面回复；不借机加售。'],
      ['银卡', '到期提醒下次服务；不每天打扰。'],
      ['会员', '热情接待，帮其用好已购服务；不是等候名单。'],
    ],
    wholesale: [
      ['核心', '优先保供，当面商定条款；不给无上限的账期。'],
      ['金', '共同规划品类与补货节奏；不用来填满对方仓库。'],
      ['银', '介绍同类客户常买的商品；不抬高起订量。'],
      ['铜', '按标准条款轻松补货；不因量小而放弃。'],
    ],
  },
};
