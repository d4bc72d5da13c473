/** A sentence in both languages; the formula helper shows them one after the other. */
export interface Help {
  readonly en: string;
  readonly zh: string;
}

export interface FunctionArgument {
  readonly name: string;
  readonly example: string; // shown in braces by the formula helper: a range to copy
  readonly optional: boolean;
  readonly help: Help;
}

/** A use of the function with its full answer on the example sheets of the documentation; a test evaluates each. */
export interface FunctionExample {
  readonly formula: string;
  readonly result: string | number | readonly (readonly (string | number)[])[];
}

/** One custom function. The stubs Google sees, the documentation and the tests are all made from this. */
export interface CustomFunction {
  readonly name: string;
  readonly shape: 'row' | 'table'; // row: as many rows out as in; table: a new table with a heading
  readonly suggested: boolean; // offered by Sheets while `=TIER` is typed
  readonly help: Help;
  readonly arguments: readonly FunctionArgument[];
  readonly examples: readonly FunctionExample[];
}

const CUSTOMERS: FunctionArgument = {
  name: 'customers',
  example: 'Orders!A:A',
  optional: false,
  help: { en: 'One column: the customer of each order.', zh: '一列：每笔订单的客户。' },
};
const DATES: FunctionArgument = {
  name: 'dates',
  example: 'Orders!B:B',
  optional: false,
  help: { en: 'One column: the date of each order.', zh: '一列：每笔订单的日期。' },
};
const AMOUNTS: FunctionArgument = {
  name: 'amounts',
  example: 'Orders!C:C',
  optional: false,
  help: { en: 'One column: the amount of each order; refunds are negative.', zh: '一列：每笔订单的金额，退款为负数。' },
};
const RULES: FunctionArgument = {
  name: 'rules',
  example: 'TIER_RULES',
  optional: true,
  help: { en: 'Optional. Tier rules: a range, or text like "VIP 5%, Gold 20%, Silver 50%, Bronze".', zh: '可选：分层规则，区域或文字。' },
};
const AS_OF: FunctionArgument = {
  name: 'as_of',
  example: 'DATE(2025,11,21)',
  optional: true,
  help: { en: 'Optional. The day to count back from; left out, the latest date in the data.', zh: '可选：统计截止日，省略则为数据中最晚的日期。' },
};

const VALUES: FunctionArgument = {
  name: 'values',
  example: 'B:B',
  optional: false,
  help: { en: 'One column of numbers, one row per customer.', zh: '一列数值，每位客户一行。' },
};
const COMPARE_WITH: FunctionArgument = {
  name: 'compare_with',
  example: 'B$2:B',
  optional: true,
  help: { en: 'Optional. All values to compare with, when the first argument is one cell.', zh: '可选：第一个参数是单个单元格时，用于比较的全部数值。' },
};
const TIERS: FunctionArgument = {
  name: 'tiers',
  example: 'E2:E',
  optional: false,
  help: { en: 'One column of tier names, one row per customer.', zh: '一列层级名称，每位客户一行。' },
};

export const FUNCTIONS: readonly CustomFunction[] = [
  {
    name: 'TIER',
    shape: 'row',
    suggested: true,
    help: { en: 'Puts each customer in a tier by one number, such as total spend.', zh: '按一个数值（如总消费）为每位客户分层。' },
    arguments: [VALUES, RULES, COMPARE_WITH],
    examples: [
      { formula: '=TIER(B2:B11)', result: [['VIP'], ['Gold'], ['Silver'], ['Silver'], ['Silver'], ['Bronze'], ['Bronze'], ['Bronze'], ['Bronze'], ['']] },
      {
        formula: '=TIER(B2:B11, "VIP>=5000, Gold>=1000, Bronze")',
        result: [['Gold'], ['Gold'], ['Gold'], ['Bronze'], ['Bronze'], ['Bronze'], ['Bronze'], ['Bronze'], ['Bronze'], ['']],
      },
      { formula: '=TIER(B7, B2:B11)', result: 'Bronze' },
      {
        formula: '=TIER(TIER_SCORE(B2:D11, {40, -30, 30}))',
        result: [['VIP'], ['Silver'], ['Bronze'], ['Gold'], ['Bronze'], ['Silver'], ['Silver'], ['Bronze'], ['Bronze'], ['']],
      },
    ],
  },
  {
    name: 'TIER_SCORE',
    shape: 'row',
    suggested: true,
    help: { en: 'A 0–100 score from one or several columns, by rank among the rows.', zh: '按各行的名次，由一列或多列得出 0–100 分。' },
    arguments: [
      { name: 'metrics', example: 'B2:D', optional: false, help: { en: 'One or more columns of numbers side by side.', zh: '一列或相邻的多列数值。' } },
      {
        name: 'weights',
        example: 'H1:J1',
        optional: true,
        help: {
          en: 'Optional. One weight per column; negative means smaller is better. Left out: all equal.',
          zh: '可选：每列一个权重，负数表示越小越好；省略则各列相等。',
        },
      },
    ],
    examples: [{ formula: '=TIER_SCORE(B2:B11)', result: [[100], [87.5], [75], [62.5], [50], [37.5], [25], [12.5], [0], ['']] }],
  },
  {
    name: 'TIER_ABC',
    shape: 'row',
    suggested: true,
    help: {
      en: 'A = the customers who bring the first 80% of sales, B = up to 95%, C = the rest.',
      zh: '按销售额占比分 A、B、C：A 为前 80%，B 至 95%，C 为其余。',
    },
    arguments: [
      VALUES,
      {
        name: 'cutoffs',
        example: 'H1:I1',
        optional: true,
        help: { en: 'Optional. Where A and B end, as two shares; left out, 0.8 and 0.95.', zh: '可选：A 与 B 的截止占比，省略则为 0.8 和 0.95。' },
      },
    ],
    examples: [{ formula: '=TIER_ABC(B2:B11)', result: [['A'], ['A'], ['A'], ['A'], ['B'], ['B'], ['B'], ['C'], ['C'], ['']] }],
  },
  {
    name: 'TIER_NEXT',
    shape: 'row',
    suggested: true,
    help: { en: 'How much is missing to the next tier; blank in the top tier.', zh: '距离上一层还差多少；最高层为空白。' },
    arguments: [VALUES, RULES],
    examples: [{ formula: '=TIER_NEXT(B2:B11)', result: [[''], [2350], [450], [930], [1210], [30], [340], [460], [545], ['']] }],
  },
  {
    name: 'TIER_EXPLAIN',
    shape: 'row',
    suggested: true,
    help: { en: 'Says in one sentence why a customer is in a tier.', zh: '用一句话说明客户为何在某一层。' },
    arguments: [VALUES, RULES, COMPARE_WITH],
    examples: [
      { formula: '=TIER_EXPLAIN(B7, B2:B11)', result: 'Bronze: 610 is more than 3 of the other 8 customers. Silver starts at 640, 30 more.' },
      { formula: '=TIER_EXPLAIN(B3, "VIP>=5000, Gold>=1000, Bronze")', result: 'Gold: 1,850 reaches 1,000. VIP starts at 5,000, 3,150 more.' },
    ],
  },
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
