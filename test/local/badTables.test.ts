import { expect, test } from 'vitest';
import { EXAMPLE_ORDERS, folderWith, jsonOf, sentenceOf, xlsxOf } from './command';

const NEXT = '; nothing was changed.';

const CASES: readonly (readonly [why: string, csv: string, sentence: string, chinese: string])[] = [
  [
    'a header alone',
    'Customer,Date,Amount\n',
    `t.csv: The sheet “Orders” has column names but no orders below them: paste your orders there${NEXT}`,
    't.csv：工作表“Orders”只有列名，没有订单，请在列名下方粘贴订单；未做任何更改。',
  ],
  [
    'orders without a header',
    'Ana,2025-01-01,3\nBen,2025-01-02,4\n',
    `t.csv: No row of column names was found in “Orders”: put names such as Customer, Date, Amount above your orders${NEXT}`,
    't.csv：在“Orders”中没有找到列名，请在订单上方写上列名，例如客户、日期、金额；未做任何更改。',
  ],
  [
    'no date column',
    'Customer,Amount\nAna,3\n',
    `t.csv: “Orders” has no column for the date (columns: Customer, Amount): name one “Date”, or choose it in the rules${NEXT}`,
    't.csv：“Orders”没有日期列（现有列：Customer, Amount），请把一列命名为“日期”，或在规则中指定；未做任何更改。',
  ],
  [
    'no amount column',
    'Customer,Date\nAna,2025-01-01\n',
    `t.csv: “Orders” has no column for the amount (columns: Customer, Date): name one “Amount”, or choose it in the rules${NEXT}`,
    't.csv：“Orders”没有金额列（现有列：Customer, Date），请把一列命名为“金额”，或在规则中指定；未做任何更改。',
  ],
  [
    'all rows bad',
    'Customer,Date,Amount\nAna,tbc,3\nBen,soon,4\n',
    `t.csv: None of the 2 rows of “Orders” could be used: cell B2 is not a date we can read, so write dates as 2025-11-21${NEXT}`,
    't.csv：“Orders”的 2 行都无法使用：单元格 B2 的日期无法识别，请写成 2025-11-21 的形式；未做任何更改。',
  ],
  [
    'two columns that could be the amount',
    'Customer,Date,Total,Amount\nAna,2025-01-01,3,4\n',
    't.csv: two columns could be the amount, Total (C) and Amount (D); say which with --policy and a file holding {"columns": {"amount": "Total"}}.',
    't.csv：有两列都可能是金额：Total (C) 和 Amount (D)，请用 --policy 指定，规则文件写上 {"columns": {"amount": "Total"}}。',
  ],
  [
    'personal names as the only key',
    '姓名,Date,Amount\n王伟,2025-01-01,3\n',
    't.csv: buyers are told apart only by the names in 姓名 (A), and two people may share one; add a customer number, or go on with --policy and a file holding {"columns": {"name": "姓名"}}.',
    't.csv：只能靠 姓名 (A) 列的姓名区分买家，而姓名可能重复；请增加客户编号，或用 --policy 指定一个含有 {"columns": {"name": "姓名"}} 的文件以继续。',
  ],
  [
    'several currencies',
    'Customer,Date,Amount,Currency\nAna,2025-01-01,3,EUR\nBen,2025-01-02,4,USD\n',
    `t.csv: Column D of “Orders” holds several currencies (EUR, USD), which are never added: keep one currency per sheet${NEXT}`,
    't.csv：“Orders”的 D 列含有多种货币（EUR, USD），不同货币的金额不会相加，请每张表只用一种货币；未做任何更改。',
  ],
  [
    'a sum too large to be exact',
    `Customer,Date,Amount\n${'Ana,2025-01-01,99999999999\nBen,2025-01-02,99999999998\n'.repeat(5)}`,
    `t.csv: The amounts of “Orders” add up to more than 900 billion, too much to add exactly: check for wrong amounts${NEXT}`,
    't.csv：“Orders”的金额合计超过九千亿，无法精确相加，请检查是否有错误金额；未做任何更改。',
  ],
];

test.concurrent.each(CASES)('%s is refused in one sentence, in both languages, and nothing is written', async (_, csv, sentence, chinese) => {
  const folder = folderWith({ 't.csv': csv });
  const line = ['refresh', '--orders', 't.csv', '--out', 'out.xlsx', '--json'];
  expect(sentenceOf(await folder.run(...line))).toBe(sentence);
  expect(sentenceOf(await folder.run(...line, '--locale', 'zh_CN'))).toBe(chinese);
  expect(folder.has('out.xlsx')).toBe(false);
});

test.concurrent.each([
  ['no customer', ',2025-01-01,3', 'cell A2 names no customer, so fill in the customers'],
  ['an unreadable amount', 'Ana,2025-01-01,free', 'cell C2 is not an amount we can read, so write plain numbers such as 1200.50'],
  ['no amount', 'Ana,2025-01-01,', 'cell C2 has no amount, so fill in the amounts'],
])('a single row with %s says what to mend', async (_, row, reason) => {
  const folder = folderWith({ 't.csv': `Customer,Date,Amount\n${row}\n` });
  expect(sentenceOf(await folder.run('refresh', '--orders', 't.csv'))).toBe(`t.csv: The only row of “Orders” could not be used: ${reason}${NEXT}`);
});

test.concurrent('orders all after --as-of are refused, not counted', async () => {
  const folder = folderWith({ 't.csv': EXAMPLE_ORDERS });
  const sentence = `t.csv: None of the 15 rows of “Orders” could be used: the date in cell B2 is after the day we count to, so choose a later day${NEXT}`;
  expect(sentenceOf(await folder.run('refresh', '--orders', 't.csv', '--as-of', '2025-01-01'))).toBe(sentence);
});

test.concurrent.each([
  ['two names', ['Customer', 'Date', 'Total', 'Amount'], 3],
  ['one name twice', ['Customer', 'Date', 'Amount', 'Amount'], 3],
  ['a bracket in a name', ['Customer', 'Date', 'Amount (USD)', 'Total'], 3],
])('the --policy line that the sentence names settles it: %s', async (_, header, spend) => {
  const folder = folderWith({ 't.xlsx': await xlsxOf({ S: [header, ['Ana', '2025-01-01', 3, 4]] }) });
  const sentence = sentenceOf(await folder.run('refresh', '--orders', 't.xlsx'));
  const line = /holding (\{.*\})\.$/.exec(sentence)?.[1] ?? '';
  const settled = folderWith({ 't.xlsx': await xlsxOf({ S: [header, ['Ana', '2025-01-01', 3, 4]] }), 'rules.json': line });
  const report = jsonOf(await settled.run('refresh', '--orders', 't.xlsx', '--policy', 'rules.json', '--json'));
  expect(report.customersTable.map((row) => row.spend)).toEqual([spend]);
});
