import type { FunctionArgument } from './function';

export const CUSTOMERS: FunctionArgument = {
  name: 'customers',
  example: 'Orders!A:A',
  optional: false,
  help: { en: 'One column: the customer of each order.', zh: '一列：每笔订单的客户。' },
};
export const DATES: FunctionArgument = {
  name: 'dates',
  example: 'Orders!B:B',
  optional: false,
  help: { en: 'One column: the date of each order.', zh: '一列：每笔订单的日期。' },
};
export const AMOUNTS: FunctionArgument = {
  name: 'amounts',
  example: 'Orders!C:C',
  optional: false,
  help: { en: 'One column: the amount of each order; refunds are negative.', zh: '一列：每笔订单的金额，退款为负数。' },
};
export const RULES: FunctionArgument = {
  name: 'rules',
  example: 'TIER_RULES',
  optional: true,
  help: { en: 'Optional. Tier rules: a range, or text like "VIP 5%, Gold 20%, Silver 50%, Bronze".', zh: '可选：分层规则，区域或文字。' },
};
export const AS_OF: FunctionArgument = {
  name: 'as_of',
  example: 'DATE(2025,11,21)',
  optional: true,
  help: { en: 'Optional. The day to count back from; left out, the latest date in the data.', zh: '可选：统计截止日，省略则为数据中最晚的日期。' },
};

export const VALUES: FunctionArgument = {
  name: 'values',
  example: 'B:B',
  optional: false,
  help: { en: 'One column of numbers, one row per customer.', zh: '一列数值，每位客户一行。' },
};
export const COMPARE_WITH: FunctionArgument = {
  name: 'compare_with',
  example: 'B$2:B',
  optional: true,
  help: { en: 'Optional. All values to compare with, when the first argument is one cell.', zh: '可选：第一个参数是单个单元格时，用于比较的全部数值。' },
};
export const TIERS: FunctionArgument = {
  name: 'tiers',
  example: 'E2:E',
  optional: false,
  help: { en: 'One column of tier names, one row per customer.', zh: '一列层级名称，每位客户一行。' },
};
