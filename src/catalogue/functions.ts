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

export const FUNCTIONS: readonly CustomFunction[] = [
  {
    name: 'TIER',
    shape: 'row',
    suggested: true,
    help: { en: 'Puts each customer in a tier by one number, such as total spend.', zh: '按一个数值（如总消费）为每位客户分层。' },
    arguments: [
      { name: 'values', example: 'B:B', optional: false, help: { en: 'One column of numbers, one row per customer.', zh: '一列数值，每位客户一行。' } },
      RULES,
      {
        name: 'compare_with',
        example: 'B$2:B',
        optional: true,
        help: { en: 'Optional. All values to compare with, when the first argument is one cell.', zh: '可选：第一个参数是单个单元格时，用于比较的全部数值。' },
      },
    ],
    examples: [
      { formula: '=TIER(B2:B11)', result: [['VIP'], ['Gold'], ['Silver'], ['Silver'], ['Silver'], ['Bronze'], ['Bronze'], ['Bronze'], ['Bronze'], ['']] },
      {
        formula: '=TIER(B2:B11, "VIP>=5000, Gold>=1000, Bronze")',
        result: [['Gold'], ['Gold'], ['Gold'], ['Bronze'], ['Bronze'], ['Bronze'], ['Bronze'], ['Bronze'], ['Bronze'], ['']],
      },
      { formula: '=TIER(B7, B2:B11)', result: 'Bronze' },
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
];
