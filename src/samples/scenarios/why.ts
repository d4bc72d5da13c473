import { dayOf } from '../day';
import type { SampleRow } from '../types';
import { between, buys, day, numbered, type Order, ordersSheet, rhythm, type Scenario, TODAY, YEAR } from './scenario';

/** S1-62: late deliveries, then a fall; and others with the same who stayed. */
export const fellAfterService: Scenario = {
  id: 'SC-07',
  title: { en: 'Down a tier after late deliveries', zh: '配送迟到之后，客户降级了' },
  story: {
    en: 'Six large customers complained of late deliveries in summer and have bought less since. Six others had the same and stayed. It is told as possible, beside those who stayed.',
    zh: '六位大客户夏天投诉过配送迟到，之后买得少了。另有六位遇到同样的事，却没有走。我们只说“可能有关”，并列出没走的人。',
  },
  sample(random) {
    const fell = numbered('F', 6);
    const stayed = numbered('G', 6);
    const others = numbered('C', 68);
    const event = TODAY - 75;
    const before = (customer: string) => buys(random, customer, rhythm(random, { gap: 10, spread: 2, first: TODAY - YEAR, last: event }), [200, 300]);
    const orders = [
      ...fell.flatMap((customer) => [
        ...before(customer),
        ...buys(random, customer, rhythm(random, { gap: 40, spread: 5, first: event, last: TODAY - 30 }), [20, 40]),
      ]),
      ...stayed.flatMap((customer) => [
        ...before(customer),
        ...buys(random, customer, rhythm(random, { gap: 10, spread: 2, first: event, last: TODAY }), [200, 300]),
      ]),
      ...others.flatMap((customer) =>
        buys(random, customer, rhythm(random, { gap: between(random, 25, 60), spread: 8, first: TODAY - YEAR, last: TODAY }), [40, 160]),
      ),
    ];
    const feedback = [...fell, ...stayed].map((customer): SampleRow => {
      const on = event + between(random, -3, 3);
      return [customer, day(on), 'complaint', 2, 'Delivery came late', day(on + 2), 'Mia', 'apologised'];
    });
    return { today: TODAY, sheets: [ordersSheet(orders)], contacts: [], feedback, who: { fell, stayed } };
  },
};

/** S0-29: one customer in three spellings, one shop's month missing. */
export const incompleteCapture: Scenario = {
  id: 'SC-11',
  title: { en: 'One large customer, three numbers', zh: '一位大客户，三个编号' },
  story: {
    en: 'A large customer stands in the file under three numbers with one phone, and the orders of one shop are missing for a month. Both are found before anybody is judged by it.',
    zh: '一位大客户在表里有三个编号、同一个电话，有一家店缺了一个月的订单。这两件事在下结论之前就会被发现。',
  },
  sample(random) {
    const parts = ['N-101', 'N-557', 'N-903'];
    const others = numbered('C', 60);
    const isMissing = (shop: string, at: number) => shop === 'Harbour' && at >= dayOf(2025, 9, 1) && at <= dayOf(2025, 9, 30);
    const placed = (orders: readonly Order[], phone: string): Order[] =>
      orders.map((order, at) => ({ ...order, more: { Phone: phone, Channel: at % 3 === 0 ? 'Harbour' : 'Market' } }));
    const orders = [
      ...parts.flatMap((customer) =>
        placed(buys(random, customer, rhythm(random, { gap: 24, spread: 4, first: TODAY - YEAR, last: TODAY }), [250, 400]), '13900000001'),
      ),
      ...others.flatMap((customer, at) =>
        placed(
          buys(random, customer, rhythm(random, { gap: between(random, 12, 30), spread: 5, first: TODAY - YEAR, last: TODAY }), [40, 260]),
          `1390001${1000 + at}`,
        ),
      ),
    ].filter(({ day: at, more }) => !isMissing(String(more?.Channel), at));
    return { today: TODAY, sheets: [ordersSheet(orders, ['Phone', 'Channel'], 'Customer ID')], contacts: [], feedback: [], who: { parts } };
  },
};

/** S1-64: those who buy less have moved to the same district. */
export const movedAway: Scenario = {
  id: 'SC-12',
  title: { en: 'They moved away', zh: '他们搬走了' },
  story: {
    en: 'Twenty-five customers buy less and less. What they share is not the shop, nor the goods: they moved to the new district across the river. Asking about delivery is the first step.',
    zh: '二十五位客户越买越少。他们的共同点不是门店，也不是商品，而是都搬到了江对岸的新区。第一步是问问要不要送货。',
  },
  sample(random) {
    const moved = numbered('M', 25);
    const others = numbered('C', 135);
    const turn = TODAY - 85;
    const first = TODAY - 2 * YEAR;
    const districts = ['Old town', 'Station', 'Hill'];
    const living = (orders: readonly Order[], since?: number): Order[] => {
      const home = districts[random.below(3)] as string;
      const colour = random.chance(0.5) ? 'red' : 'blue';
      return orders.map((order) => ({ ...order, more: { District: since !== undefined && order.day >= since ? 'New district' : home, Colour: colour } }));
    };
    const orders = [
      ...moved.flatMap((customer) =>
        living(
          [
            ...buys(random, customer, rhythm(random, { gap: 14, spread: 3, first, last: turn - 1 }), [60, 120]),
            ...buys(random, customer, [turn + between(random, 0, 14), turn + between(random, 40, 55)], [10, 25]),
          ],
          turn,
        ),
      ),
      ...others.flatMap((customer) =>
        living(
          buys(random, customer, rhythm(random, { gap: between(random, 14, 30), spread: 4, first, last: TODAY }), [40, 130]),
          random.chance(0.05) ? turn : undefined,
        ),
      ),
    ];
    return { today: TODAY, sheets: [ordersSheet(orders, ['District', 'Colour'])], contacts: [], feedback: [], who: { moved } };
  },
};

/** S0-18: the same behaviour, and half the chance of a high tier, by a column that stands for the region. */
export const sameButLower: Scenario = {
  id: 'SC-17',
  title: { en: 'Same behaviour, half the chance', zh: '行为一样，机会少一半' },
  story: {
    en: 'Customers of North and South buy alike. The rules also count club points, which the South shop hardly ever gave out. The audit finds the gap, and names the column behind it.',
    zh: '南北两地的客户买得一样。规则里还算了会员积分，而南方门店几乎没发过积分。公平检查会发现差距，并指出是哪一列造成的。',
  },
  sample(random) {
    const [north, south] = [numbered('N', 150), numbered('S', 150)];
    const orders = [...north, ...south].flatMap((customer) =>
      buys(random, customer, rhythm(random, { gap: between(random, 15, 60), spread: 8, first: TODAY - YEAR, last: TODAY }), [30, 200]),
    );
    const points = (customer: string) => (customer.startsWith('N') ? between(random, 300, 900) : between(random, 0, 250));
    const rows = [...north, ...south].map((customer): SampleRow => [customer, customer.startsWith('N') ? 'North' : 'South', points(customer)]);
    const customers = { name: 'Customers', rows: [['Customer', 'Region', 'Club points'], ...rows] };
    const rules = { weights: { recency: 10, frequency: 10, monetary: 10 }, extras: [{ column: 'Club points', weight: 70 }] };
    return { today: TODAY, sheets: [ordersSheet(orders), customers], contacts: [], feedback: [], rules, who: { north, south } };
  },
};
