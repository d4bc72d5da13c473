import type { PolicyLanguage } from '../policy';

type Word =
  | 'answer'
  | 'hello'
  | 'complaint'
  | 'rising'
  | 'welcome'
  | 'howIsIt'
  | 'second'
  | 'slowing'
  | 'atRisk'
  | 'lost'
  | 'wonBack'
  | 'priority'
  | 'agent'
  | 'custom'
  | 'discount'
  | 'best'
  | 'middle'
  | 'lowest'
  | 'coupon'
  | 'promotion';

export const PRESET_OWNER: Readonly<Record<PolicyLanguage, string>> = { en: 'Shop owner', zh: '店主' };

/** What is done, and for prices the rule by which anybody can see who gets it. */
export const PRESET_WORDS: Readonly<Record<PolicyLanguage, Readonly<Record<Word, readonly [what: string, openRule?: string]>>>> = {
  en: {
    answer: ['Every message is answered within a day'],
    hello: ['Say hello and ask whether anything is missing'],
    complaint: ['Call, listen, and say what will be done by when'],
    rising: ['Ask what they are planning, and what would help'],
    welcome: ['Thank them and ask whether everything arrived well'],
    howIsIt: ['Ask how they get on with what they bought'],
    second: ['Offer what goes with their first order'],
    slowing: ['Remind them of what they usually order'],
    atRisk: ['Call and ask whether something went wrong'],
    lost: ['Ask once what was missing, and say they are welcome back'],
    wonBack: ['Thank them for coming back and ask what to do better'],
    priority: ['Their orders are handled first'],
    agent: ['One person of ours whom they can call'],
    custom: ['A product made to their wishes'],
    discount: ['Discount by quantity', 'Price list by quantity, open to everyone'],
    best: ['Call, ask how things are, and tell of what is new'],
    middle: ['Write in person about what suits their last order'],
    lowest: ['Short message about what suits their last order'],
    coupon: ['Coupon for the next order', 'Anyone who has not ordered for 60 days, whatever their tier'],
    promotion: ['Tell of the seasonal promotion that everybody can use'],
  },
  zh: {
    answer: ['每条消息一天内答复'],
    hello: ['问候一下，问问还缺什么'],
    complaint: ['打电话倾听，说明何时怎样解决'],
    rising: ['了解对方的计划，看看能帮什么'],
    welcome: ['表示感谢，询问是否顺利收货'],
    howIsIt: ['询问使用情况'],
    second: ['介绍与首单相配的商品'],
    slowing: ['提醒常购商品'],
    atRisk: ['打电话询问是否哪里不满意'],
    lost: ['问一次缺了什么，并欢迎再来'],
    wonBack: ['感谢回来，询问如何做得更好'],
    priority: ['优先服务：订单优先处理'],
    agent: ['专属客服：可直接联系的一位同事'],
    custom: ['定制化产品：按需求定制'],
    discount: ['专属折扣：按数量计', '按数量的价目表，对所有人公开'],
    best: ['打电话问候，并告知新品'],
    middle: ['针对上次购买，亲自写消息'],
    lowest: ['针对上次购买，发简短消息'],
    coupon: ['优惠券：下次购买可用', '60 天未下单者均可领取，不分层级'],
    promotion: ['促销活动：告知人人可用的当季活动'],
  },
};
