import { expect, test } from 'vitest';
import { EXAMPLE_ORDERS, folderWith, jsonOf } from './command';

const DAY = ['--as-of', '2025-11-21', '--json'];
const TIER_IN_CHINESE: Readonly<Record<string, string>> = { VIP: 'VIP', Gold: '金', Silver: '银', Bronze: '铜' };
const STAGE_IN_CHINESE: Readonly<Record<string, string>> = { new: '新客', active: '活跃', 'at risk': '有风险', lost: '流失' };

test.concurrent.each([
  ['客户,日期,金额', 'the plain words'],
  ['买家昵称,付款时间,实付金额', 'words of shops'],
  ['Customer,Date,Amount', 'English headers in a Chinese spreadsheet'],
])('%s (%s) under zh_CN: Chinese sheets and tiers, the same numbers as the English twin', async (header) => {
  const folder = folderWith({ 'en.csv': EXAMPLE_ORDERS, 'zh.csv': EXAMPLE_ORDERS.replace('Customer,Date,Amount', header) });
  const english = jsonOf(await folder.run('refresh', '--orders', 'en.csv', ...DAY));
  const chinese = jsonOf(await folder.run('refresh', '--orders', 'zh.csv', ...DAY, '--locale', 'zh_CN', '--time-zone', 'Asia/Shanghai'));
  expect(chinese.tiers).toEqual({ VIP: 1, 金: 1, 银: 1, 铜: 3 });
  expect(Object.keys(chinese.sheets).sort()).toEqual(['分层 · VIP', '分层 · 客户', '分层 · 总览', '分层 · 规则', '分层 · 金', '分层 · 铜', '分层 · 银'].sort());
  const twin = english.customersTable.map((row) => ({
    ...row,
    tier: TIER_IN_CHINESE[String(row.tier)],
    stage: STAGE_IN_CHINESE[String(row.stage)],
    why: '',
  }));
  expect(chinese.customersTable.map((row) => ({ ...row, why: '' }))).toEqual(twin);
  expect(chinese.sheets['分层 · 客户']?.[0]?.join(' ')).toBe(
    '客户 层级 得分 0–100 阶段 入层日期 原层级 手动指定 首次下单 最近下单 距今天数 订单数 消费金额 原因 备注',
  );
});

test.concurrent('English sentences hold no Chinese, Chinese ones no English words but names', async () => {
  const folder = folderWith({ 'orders.csv': `${EXAMPLE_ORDERS},2025-11-01,5\nGus,soon,5\n` });
  const spoken = async (locale: string) => (await folder.run('refresh', '--orders', 'orders.csv', '--as-of', '2025-11-21', '--locale', locale)).stdout;
  expect(await spoken('en_US')).not.toMatch(/\p{Script=Han}/u);
  const chinese = (await spoken('zh_CN')).replace(/orders\.csv|Orders!\w+|VIP/g, '');
  expect(chinese).not.toMatch(/[A-Za-z]/);
});

test.concurrent('the summary in the terminal, word for word', async () => {
  const folder = folderWith({ 'orders.csv': `${EXAMPLE_ORDERS}Gus,soon,5\n` });
  const lines = (stdout: string) =>
    stdout
      .replace(/[\d,]+ ms|[\d,]+ 毫秒/, 'N ms')
      .replace(/[\d,]+(?= (service|reads|writes)| 次服务调用)|(?<=[读写] )[\d,]+/g, 'N')
      .split('\n');
  const english = await folder.run('refresh', '--orders', 'orders.csv', '--as-of', '2025-11-21');
  expect(lines(english.stdout)).toEqual([
    'orders.csv: 16 rows read, 15 used, 1 left out (as of 2025-11-21)',
    '',
    '  VIP: 1 customer',
    '  Gold: 1 customer',
    '  Silver: 1 customer',
    '  Bronze: 3 customers',
    '',
    '  · 1 row has a date we cannot read, or no such day (first: Orders!B17); left out. Write it as 2025-11-21.',
    '',
    'N service calls (N reads, N writes), N ms',
    '',
  ]);
  const chinese = await folder.run('refresh', '--orders', 'orders.csv', '--as-of', '2025-11-21', '--locale', 'zh_CN');
  expect(lines(chinese.stdout)).toEqual([
    'orders.csv：读取 16 行，使用 15 行，跳过 1 行（截至 2025-11-21）',
    '',
    '  VIP：1 位客户',
    '  金：1 位客户',
    '  银：1 位客户',
    '  铜：3 位客户',
    '',
    '  · 1 行的日期无法识别或并不存在（首个：Orders!B17），已跳过。请写成 2025-11-21 的形式。',
    '',
    'N 次服务调用（读 N，写 N），N ms',
    '',
  ]);
});
