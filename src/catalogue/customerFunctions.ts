import { AMOUNTS, AS_OF, CUSTOMERS, DATES, RULES, TIERS } from './arguments';
import type { CustomFunction } from './function';

/** Functions of customers: how many stand in each tier, which is theirs, and what their orders come to. */
export const CUSTOMER_FUNCTIONS: readonly CustomFunction[] = [
  {
    name: 'TIER_SUMMARY',
    shape: 'table',
    suggested: false,
    help: { en: 'Counts customers and sales per tier.', zh: '统计各层人数与金额。' },
    arguments: [
      TIERS,
      {
        name: 'values',
        example: 'B2:B',
        optional: true,
        help: { en: 'Optional. One column of numbers to add up, such as spend.', zh: '可选：要合计的一列数值，例如消费金额。' },
      },
      {
        name: 'rules',
        example: 'TIER_RULES',
        optional: true,
        help: { en: 'Optional. Tier rules, for the order of the tiers.', zh: '可选：分层规则，用于确定层级顺序。' },
      },
    ],
    examples: [
      {
        formula: '=TIER_SUMMARY({"VIP";"Gold";"Gold";"Rest"}, {500;300;100;100}, "VIP>=400, Gold>=100, Rest")',
        result: [
          ['Tier', 'Customers', 'Share', 'Total', 'Share of total', 'Average'],
          ['VIP', 1, 0.25, 500, 0.5, 500],
          ['Gold', 2, 0.5, 400, 0.4, 200],
          ['Rest', 1, 0.25, 100, 0.1, 100],
        ],
      },
    ],
  },
  {
    name: 'TIER_OF',
    shape: 'row',
    suggested: true,
    help: { en: 'Shows the official tier of each customer, as in the tier sheets.', zh: '显示每位客户在分层表中的正式层级。' },
    arguments: [
      { name: 'customers', example: 'A2:A', optional: false, help: { en: 'One column of customers, or one cell.', zh: '一列客户，或一个单元格。' } },
      { name: 'tiers', example: 'TIERS', optional: false, help: { en: 'The range TIERS, which Update now makes.', zh: '区域 TIERS，由“立即更新”生成。' } },
    ],
    examples: [{ formula: '=TIER_OF("ana ", {"Customer","Tier";"Ana","VIP";"Ben","Gold"})', result: 'VIP' }],
  },
  {
    name: 'TIER_CUSTOMERS',
    shape: 'table',
    suggested: true,
    help: { en: 'Turns an order list into one row per customer.', zh: '把订单汇总为每位客户一行。' },
    arguments: [CUSTOMERS, DATES, AMOUNTS, AS_OF],
    examples: [
      {
        formula: '=TIER_CUSTOMERS(Orders!A2:A, Orders!B2:B, Orders!C2:C, DATE(2025,11,21))',
        result: [
          ['Customer', 'First order', 'Last order', 'Days since', 'Orders', 'Spend', 'Average'],
          ['Ana', '2025-06-03', '2025-11-18', 3, 4, 1600, 400],
          ['Ben', '2025-09-10', '2025-11-01', 20, 2, 240, 120],
          ['Chloe', '2025-03-12', '2025-03-12', 254, 1, 800, 800],
          ['Deng', '2025-10-12', '2025-11-15', 6, 5, 250, 50],
          ['Emil', '2025-05-02', '2025-06-20', 154, 2, 250, 125],
          ['Fay', '2025-11-20', '2025-11-20', 1, 1, 35, 35],
        ],
      },
    ],
  },
  {
    name: 'TIER_RFM',
    shape: 'table',
    suggested: true,
    help: { en: 'Scores customers on how recently, how often and how much they buy.', zh: '按最近、次数、金额为客户打分（RFM）。' },
    arguments: [CUSTOMERS, DATES, AMOUNTS, RULES, AS_OF],
    examples: [
      {
        formula: '=TIER_RFM(Orders!A:A, Orders!B:B, Orders!C:C, , DATE(2025,11,21))',
        result: [
          ['Customer', 'Days since', 'Orders', 'Spend', 'R', 'F', 'M', 'Score', 'Tier'],
          ['Ana', 3, 4, 1600, 5, 5, 5, 88, 'VIP'],
          ['Deng', 6, 5, 250, 4, 5, 3, 68, 'Gold'],
          ['Emil', 154, 2, 250, 2, 3, 3, 41, 'Silver'],
          ['Chloe', 254, 1, 800, 1, 1, 5, 35, 'Bronze'],
          ['Ben', 20, 2, 240, 3, 3, 2, 35, 'Bronze'],
          ['Fay', 1, 1, 35, 5, 1, 1, 33, 'Bronze'],
        ],
      },
    ],
  },
  {
    name: 'TIER_LIFECYCLE',
    shape: 'table',
    suggested: true,
    help: {
      en: 'Says where each customer is: New, Active, Slowing, At risk, Lost, Won back.',
      zh: '判断每位客户的阶段：新客、活跃、放缓、有风险、流失、回流。',
    },
    arguments: [CUSTOMERS, DATES, AS_OF],
    examples: [
      {
        formula: '=TIER_LIFECYCLE(Orders!A:A, Orders!B:B, DATE(2025,11,21))',
        result: [
          ['Customer', 'Usual gap', 'Days since', 'Times usual', 'Stage'],
          ['Ana', 48, 3, 0.1, 'Active'],
          ['Ben', 52, 20, 0.4, 'Active'],
          ['Chloe', '–', 254, 5.4, 'Lost'],
          ['Deng', 9, 6, 0.7, 'Active'],
          ['Emil', 49, 154, 3.1, 'At risk'],
          ['Fay', '–', 1, 0, 'New'],
        ],
      },
    ],
  },
];
