import { between, buys, numbered, ordersSheet, rhythm, type Scenario, TODAY, YEAR } from './scenario';

/** S0-56: sales looks at large orders, service at those who come often, and neither wants to give way. */
export const salesAndService: Scenario = {
  id: 'SC-14',
  title: { en: 'Sales, service, and what lies between', zh: '销售与服务各执一词，以及折中' },
  story: {
    en: 'Sales wants spend to count and a small best tier. Service wants those who come often, more customers above the lowest tier, and newcomers protected. A compromise keeps the limits of both and moves fewer customers than either.',
    zh: '销售部门希望看重金额，最高层要小。服务部门希望看重常来的客户，让更多客户高于最低层，并保护新客户。折中方案守住双方的界限，变动的客户比任何一方都少。',
  },
  sample(random) {
    const [large, often, others, fresh] = [numbered('L', 25), numbered('O', 35), numbered('C', 54), numbered('N', 6)];
    const buying = (customers: readonly string[], [gap, spread]: readonly [number, number], silent: number, amounts: readonly [number, number]) =>
      customers.flatMap((customer) => buys(random, customer, rhythm(random, { gap, spread, first: TODAY - YEAR, last: TODAY - silent }), amounts));
    const orders = [
      ...buying(large, [90, 20], 40, [1500, 4000]),
      ...buying(often, [12, 5], 0, [20, 60]),
      ...buying(others, [45, 20], 10, [60, 300]),
      ...fresh.flatMap((customer) => buys(random, customer, [TODAY - between(random, 30, 50)], [10, 30])),
    ];
    const proposals = [
      { name: 'Sales', fields: { 'weight:recency': '0', 'weight:frequency': '20', 'weight:monetary': '80' }, more: {} },
      {
        name: 'Service',
        fields: { 'weight:recency': '40', 'weight:frequency': '50', 'weight:monetary': '10', 'tier:0:limit': '10', 'tier:1:limit': '30', 'tier:2:limit': '60' },
        more: { protectNew: '60' },
      },
    ];
    return { today: TODAY, sheets: [ordersSheet(orders)], contacts: [], feedback: [], proposals, who: { large, often, fresh } };
  },
};
