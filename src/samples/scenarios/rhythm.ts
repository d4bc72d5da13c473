import type { SampleRow } from '../types';
import { between, buys, day, numbered, ordersSheet, rhythm, type Scenario, TODAY, YEAR } from './scenario';

/** S1-60: the same silence means something for one, and nothing for the other. */
export const suddenDrop: Scenario = {
  id: 'SC-06',
  title: { en: 'The weekly buyer who stopped', zh: '每周都来的客户不来了' },
  story: {
    en: 'One customer came every week and has not come for three weeks. Another comes whenever they like and has been away just as long. Only the first is news.',
    zh: '一位客户每周都来，已经三周没来了。另一位想来就来，也同样久没来。只有第一位值得留意。',
  },
  sample(random) {
    const silentSince = TODAY - 21;
    const weekly = rhythm(random, { gap: 7, spread: 1, first: TODAY - YEAR, last: silentSince - 7 });
    const irregular: number[] = [];
    for (let at = TODAY - YEAR; at < silentSince; at += between(random, 2, 60)) irregular.push(at);
    const others = numbered('C', 60);
    const orders = [
      ...buys(random, 'Weekly', [...weekly, silentSince], [40, 60]),
      ...buys(random, 'Whenever', [...irregular, silentSince], [40, 60]),
      ...others.flatMap((customer) => buys(random, customer, steady(random), [30, 90])),
    ];
    return { today: TODAY, sheets: [ordersSheet(orders)], contacts: [], feedback: [], who: { stopped: ['Weekly'], irregular: ['Whenever'] } };
    function steady(chance: typeof random): number[] {
      const gap = between(chance, 15, 40);
      return rhythm(chance, { gap, spread: 3, first: TODAY - YEAR, last: TODAY }).concat(TODAY - between(chance, 0, gap - 5));
    }
  },
};

/** S0-09: tiny, and twice as large every half year. */
export const startUp: Scenario = {
  id: 'SC-08',
  title: { en: 'The start-up that grows', zh: '慢慢长大的初创客户' },
  story: {
    en: 'A start-up orders every two weeks, twice as much every half year. For two years it stands low by spend, and is called Rising long before it stands on top.',
    zh: '一家初创公司每两周下一单，金额每半年翻一番。两年里按金额它一直排在后面，可早在它登顶之前，就被标为“上升”。',
  },
  sample(random) {
    const others = numbered('C', 60);
    const first = TODAY - 3 * YEAR;
    const days = rhythm(random, { gap: 14, spread: 2, first, last: TODAY });
    const doubled = days.map((at) => ({ customer: 'Start-up', day: at, amount: Math.round(5 * 2 ** ((at - first) / 182.5) * (0.85 + 0.3 * random.next())) }));
    const orders = [
      ...doubled,
      ...others.flatMap((customer, at) => buys(random, customer, rhythm(random, { gap: 20 + at, spread: 8, first, last: TODAY }), [40 + 2 * at, 120 + 4 * at])),
    ];
    return { today: TODAY, sheets: [ordersSheet(orders)], contacts: [], feedback: [], who: { rising: ['Start-up'] } };
  },
};

/** S0-47: one large quarter, and then nothing. */
export const shortBurst: Scenario = {
  id: 'SC-10',
  title: { en: 'A burst that looks like a great customer', zh: '短期高峰，看着像大客户' },
  story: {
    en: 'Five customers bought a great deal within three weeks, and nothing since. Their spend says top tier; the tag Spike says why to wait.',
    zh: '五位客户在三周内买了很多，之后再也没来。金额说他们是顶级客户，“短期高峰”的标签说明为什么要再等等。',
  },
  sample(random) {
    const burst = numbered('X', 5);
    const others = numbered('C', 95);
    const orders = [
      ...burst.flatMap((customer) => {
        const start = TODAY - between(random, 200, 240);
        return buys(random, customer, [start, start + between(random, 4, 9), start + between(random, 12, 20)], [1500, 3000]);
      }),
      ...others.flatMap((customer) =>
        buys(random, customer, rhythm(random, { gap: between(random, 20, 60), spread: 8, first: TODAY - YEAR, last: TODAY }), [30, 200]),
      ),
    ];
    return { today: TODAY, sheets: [ordersSheet(orders)], contacts: [], feedback: [], who: { burst } };
  },
};

/** S1-45: nobody should have to argue about these. */
export const clearCases: Scenario = {
  id: 'SC-13',
  title: { en: 'Large every month, and one small order', zh: '每月大额采购，和偶尔一小单' },
  story: {
    en: 'One customer buys much every month; one bought a little, once, long ago; one bought a little last week. The first is on top, the second lowest, the third is new and not judged yet.',
    zh: '一位客户每月大额采购；一位很久以前买过一点；一位上周刚买了一点。第一位在最高层，第二位在最低层，第三位是新客户，先不下结论。',
  },
  sample(random) {
    const others = numbered('C', 77);
    const orders = [
      ...buys(random, 'Every month', rhythm(random, { gap: 30, spread: 2, first: TODAY - YEAR, last: TODAY }).concat(TODAY - 3), [4000, 6000]),
      ...buys(random, 'Once, long ago', [TODAY - YEAR + 10], [8, 12]),
      ...buys(random, 'Just came', [TODAY - 6], [8, 12]),
      ...others.flatMap((customer) =>
        buys(random, customer, rhythm(random, { gap: between(random, 25, 90), spread: 10, first: TODAY - YEAR, last: TODAY }), [20, 300]),
      ),
    ];
    const contacts: SampleRow[] = [['Every month', day(TODAY - 12), 'call', 'Mia', 15, 'happy']];
    return {
      today: TODAY,
      sheets: [ordersSheet(orders)],
      contacts,
      feedback: [],
      who: { top: ['Every month'], lowest: ['Once, long ago'], fresh: ['Just came'] },
    };
  },
};
