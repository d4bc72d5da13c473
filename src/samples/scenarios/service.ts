import type { Random } from '../random';
import type { SampleRow } from '../types';
import { between, buys, day, numbered, type Order, ordersSheet, rhythm, type Scenario, TODAY, YEAR } from './scenario';

const LATE = ['Delivery was late again', 'The parcel came a week late', '配送太慢了', '又晚到了三天', 'Waited ten days for delivery'];
const FINE = ['Good coffee', 'All fine', '很好', '不错，会再来', 'Nice as ever'];
const OTHER = ['The price went up', 'One bag was broken', '价格有点贵', 'Wrong colour'];

/** Ratings on ten days of the last half year. */
function said(random: Random, customer: string, rating: number, text: string): SampleRow {
  const on = TODAY - between(random, 5, 170);
  return [customer, day(on), rating < 3.5 ? 'complaint' : 'praise', rating, text, day(on + between(random, 0, 3)), 'Mia', 'answered'];
}

/** S1-49: large, frequent, and waiting too long for their parcels. */
export const deliverySpeed: Scenario = {
  id: 'SC-01',
  title: { en: 'The best customers wait for their parcels', zh: '最好的客户在等快递' },
  story: {
    en: 'Thirty customers buy often and much, and rate the shop 2 or 3. Most of what they write is about delivery. By spend alone nobody would look.',
    zh: '三十位客户买得多、买得勤，却只打 2、3 分，写的大多是配送慢。只看金额的话，没有人会注意到。',
  },
  sample(random) {
    const waiting = numbered('W', 30);
    const others = numbered('C', 370);
    const orders = [
      ...waiting.flatMap((customer) => buys(random, customer, rhythm(random, { gap: 12, spread: 3, first: TODAY - YEAR, last: TODAY }), [180, 260])),
      ...others.flatMap((customer) => buys(random, customer, rhythm(random, { gap: 60, spread: 25, first: TODAY - YEAR, last: TODAY }), [20, 90])),
    ];
    const feedback = [
      ...waiting.flatMap((customer) => [0, 1].map(() => said(random, customer, between(random, 2, 3), pick(random, random.chance(0.7) ? LATE : OTHER)))),
      ...others
        .filter(() => random.chance(0.5))
        .map((customer) => said(random, customer, random.chance(0.45) ? 5 : 4, pick(random, random.chance(0.04) ? LATE : FINE))),
    ];
    return { today: TODAY, sheets: [ordersSheet(orders)], contacts: [], feedback, who: { waiting } };
  },
};

/** S1-31: how long each tier waits for an answer. */
export const responseTime: Scenario = {
  id: 'SC-04',
  title: { en: 'Who waits for an answer', zh: '谁在等回复' },
  story: {
    en: 'Questions of large customers are answered within a day, those of small ones after a week, and five are still open after a month. The open ones count as waiting.',
    zh: '大客户的问题一天内回复，小客户要等一周，还有五个问题一个月都没人答。没答的，算还在等。',
  },
  sample(random) {
    const large = numbered('L', 20);
    const small = numbered('S', 180);
    const forgotten = small.slice(0, 5);
    const orders = [
      ...large.flatMap((customer) => buys(random, customer, rhythm(random, { gap: 14, spread: 4, first: TODAY - YEAR, last: TODAY }), [300, 500])),
      ...small.flatMap((customer) => buys(random, customer, rhythm(random, { gap: 80, spread: 30, first: TODAY - YEAR, last: TODAY }), [15, 60])),
    ];
    const asked = (customer: string, wait: number | undefined): SampleRow => {
      const on = wait === undefined ? TODAY - 30 : TODAY - between(random, 15, 80);
      return [customer, day(on), 'question', '', 'When do you open?', wait === undefined ? '' : day(on + wait), wait === undefined ? '' : 'Mia', ''];
    };
    const feedback = [
      ...large.map((customer) => asked(customer, between(random, 0, 1))),
      ...small.slice(5, 65).map((customer) => asked(customer, between(random, 5, 9))),
      ...forgotten.map((customer) => asked(customer, undefined)),
    ];
    return { today: TODAY, sheets: [ordersSheet(orders)], contacts: [], feedback, who: { large, small, forgotten } };
  },
};

/** S1-56: small in money, large in ideas. */
export const smallButEngaged: Scenario = {
  id: 'SC-05',
  title: { en: 'Small orders, many ideas', zh: '买得少，主意多' },
  story: {
    en: 'Eight of eighty accounts spend little and suggest something every month. They are high potential, and a score by spend would never say so.',
    zh: '八十家客户里，有八家买得少，却每个月都提建议。它们是高潜力客户，只看金额的评分永远说不出来。',
  },
  sample(random) {
    const engaged = numbered('E', 8);
    const others = numbered('B', 72);
    const orders: Order[] = [
      ...engaged.flatMap((customer) => buys(random, customer, rhythm(random, { gap: 70, spread: 10, first: TODAY - YEAR, last: TODAY }), [20, 40])),
      ...others.flatMap((customer, at) =>
        buys(random, customer, rhythm(random, { gap: 30 + at, spread: 8, first: TODAY - YEAR, last: TODAY }), [60, 400 - 3 * at]),
      ),
    ];
    const feedback = [
      ...engaged.flatMap((customer) =>
        Array.from(
          { length: between(random, 6, 9) },
          (_, at): SampleRow => [customer, day(TODAY - 10 - 25 * at), 'suggestion', '', 'Please offer smaller bags', day(TODAY - 8 - 25 * at), 'Mia', 'noted'],
        ),
      ),
      ...others
        .filter(() => random.chance(0.1))
        .map((customer): SampleRow => [customer, day(TODAY - 40), 'question', '', 'Is there an invoice?', day(TODAY - 39), 'Mia', 'sent']),
    ];
    return { today: TODAY, sheets: [ordersSheet(orders)], contacts: [], feedback, who: { engaged } };
  },
};

function pick<T>(random: Random, things: readonly T[]): T {
  return things[random.below(things.length)] as T;
}
