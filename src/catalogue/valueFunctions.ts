import { COMPARE_WITH, RULES, VALUES } from './arguments';
import type { CustomFunction } from './function';

/** Functions of a column of values, one answer a row. */
export const VALUE_FUNCTIONS: readonly CustomFunction[] = [
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
];
