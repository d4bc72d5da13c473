import { AMOUNTS, CUSTOMERS, DATES, RULES, TIERS, VALUES } from './arguments';
import type { CustomFunction } from './function';

/** Functions that look at tiers, groups and data as a whole, and the default rules. */
export const CHECK_FUNCTIONS: readonly CustomFunction[] = [
  {
    name: 'TIER_TREND',
    shape: 'row',
    suggested: false,
    help: {
      en: 'Growing, Steady or Falling for each row of a history; – with fewer than 4 values.',
      zh: '判断每行历史的趋势：增长、平稳或下降；不足 4 个数值时为 –。',
    },
    arguments: [
      {
        name: 'history',
        example: 'C:N',
        optional: false,
        help: {
          en: 'One column of numbers per period, at least 4, oldest on the left, without the names. Blank cells are left out.',
          zh: '每个时期一列数值，至少 4 列，最早的在左边，不含名称；空白单元格不计。',
        },
      },
    ],
    examples: [
      { formula: '=TIER_TREND({200,220,210,260,250,300; 120,90,130,100,110,120; 400,380,300,260,0,0})', result: [['Growing'], ['Steady'], ['Falling']] },
    ],
  },
  {
    name: 'TIER_BREAKS',
    shape: 'table',
    suggested: false,
    help: { en: 'Where the natural gaps in a column are.', zh: '找出一列数值的自然分界。' },
    arguments: [
      VALUES,
      {
        name: 'tiers',
        example: '4',
        optional: true,
        help: { en: 'Optional. How many tiers, 2 to 20; left out, 4.', zh: '可选：分几层，2 到 20；省略则为 4。' },
      },
    ],
    examples: [
      {
        formula: '=TIER_BREAKS(B2:B11, 4)',
        result: [
          ['From', 'To', 'Customers'],
          [4200, 4200, 1],
          [1400, 1850, 2],
          [610, 920, 3],
          [95, 300, 3],
        ],
      },
    ],
  },
  {
    name: 'TIER_MOVES',
    shape: 'table',
    suggested: false,
    help: { en: 'Counts who moved from which tier to which, from two tier columns.', zh: '由两列层级统计层级变动。' },
    arguments: [
      {
        name: 'before',
        example: 'D2:D',
        optional: false,
        help: { en: 'One column: the tiers before; blank for new customers.', zh: '一列：之前的层级，新增客户留空。' },
      },
      {
        name: 'after',
        example: 'E2:E',
        optional: false,
        help: { en: 'One column: the tiers after; blank for customers who are gone.', zh: '一列：之后的层级，离开的客户留空。' },
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
        formula: '=TIER_MOVES({"VIP";"Gold";"Gold";""}, {"VIP";"VIP";"";"Rest"}, "VIP 10%, Gold 30%, Rest")',
        result: [
          ['From ↓ to →', 'VIP', 'Gold', 'Rest', 'Gone'],
          ['VIP', 1, 0, 0, 0],
          ['Gold', 1, 0, 0, 1],
          ['Rest', 0, 0, 0, 0],
          ['New', 0, 0, 1, ''],
        ],
      },
    ],
  },
  {
    name: 'TIER_FAIR',
    shape: 'table',
    suggested: false,
    help: { en: 'Compares how groups fare: who reaches the top tiers.', zh: '公平性检查：比较各组进入高层级的比例。' },
    arguments: [
      TIERS,
      {
        name: 'groups',
        example: 'D2:D',
        optional: false,
        help: { en: 'One column: the group of each customer, such as a city.', zh: '一列：每位客户的组别，例如城市。' },
      },
      {
        name: 'top',
        example: 'VIP',
        optional: true,
        help: {
          en: 'Optional. Tiers that count as good, like "VIP, Gold"; left out, the upper half of the rules.',
          zh: '可选：算作高层级的层级，省略则为规则的上半部分。',
        },
      },
      RULES,
    ],
    examples: [
      {
        formula: '=TIER_FAIR({"VIP";"Gold";"Gold";"Rest"}, {"North";"North";"South";"South"}, "VIP", "VIP 10%, Gold 30%, Rest")',
        result: [
          ['Group', 'Customers', 'In top tiers', 'Share', 'Likely range', 'Reading'],
          ['North', 2, 1, 0.5, '9%–91%', 'Too few to tell'],
          ['South', 2, 0, 0, '0%–66%', 'Too few to tell'],
        ],
      },
    ],
  },
  {
    name: 'TIER_CHECK',
    shape: 'table',
    suggested: true,
    help: {
      en: 'Lists what is wrong with an order list; rows count from the top of the columns given.',
      zh: '检查订单数据，列出问题；行号从所给列的顶部数起。',
    },
    arguments: [CUSTOMERS, DATES, AMOUNTS],
    examples: [
      { formula: '=TIER_CHECK(Orders!A:A, Orders!B:B, Orders!C:C)', result: 'No problems found · 15 rows' },
      {
        formula:
          '=TIER_CHECK({"Customer";"Wang Li";"wang li ";"Ben";"Wang Li"}, {"Date";"2025-11-01";"2025-11-08";"tbc";"2025-11-20"}, {"Amount";120;80;60;-35})',
        result: [
          ['Problem', 'Rows', 'First row', 'Example', 'What we do'],
          ['Date cannot be read', 1, 4, 'tbc', 'left out'],
          ['Same customer, two spellings', 1, 3, '"Wang Li" / "wang li "', 'counted as one'],
          ['Negative amount', 1, 5, '-35', 'counted as a refund'],
        ],
      },
    ],
  },
  {
    name: 'TIER_DEFAULTS',
    shape: 'table',
    suggested: false,
    help: { en: 'The default rules as a table to copy, paste as values and edit.', zh: '默认规则表，可复制、以数值粘贴后修改。' },
    arguments: [],
    examples: [
      {
        formula: '=TIER_DEFAULTS()',
        result: [
          ['Tier', 'Best share'],
          ['VIP', '5%'],
          ['Gold', '20%'],
          ['Silver', '50%'],
          ['Bronze', ''],
          ['Weight: recency', 30],
          ['Weight: frequency', 30],
          ['Weight: monetary', 40],
        ],
      },
    ],
  },
];
