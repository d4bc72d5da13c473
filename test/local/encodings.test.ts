import { expect, test } from 'vitest';
import { EXAMPLE_ORDERS, EXAMPLE_TIERS, folderWith, jsonOf, tiersOf } from './command';

const REFRESH = ['refresh', '--orders', 'orders.csv', '--as-of', '2025-11-21', '--json'];

test.concurrent.each<[why: string, content: string | Uint8Array]>([
  ['semicolons', EXAMPLE_ORDERS.replaceAll(',', ';')],
  ['tabs', EXAMPLE_ORDERS.replaceAll(',', '\t')],
  ['bars', EXAMPLE_ORDERS.replaceAll(',', '|')],
  ['Excel’s sep= line', `sep=;\n${EXAMPLE_ORDERS.replaceAll(',', ';')}`],
  ['a byte order mark', `\uFEFF${EXAMPLE_ORDERS}`],
  ['Windows line ends', EXAMPLE_ORDERS.replaceAll('\n', '\r\n')],
  ['line ends of old Macs', EXAMPLE_ORDERS.replaceAll('\n', '\r')],
  ['every cell in quotes', EXAMPLE_ORDERS.replace(/[^,\n]+/g, '"$&"')],
  ['UTF-16, little end first', Buffer.from(`\uFEFF${EXAMPLE_ORDERS}`, 'utf16le')],
  ['UTF-16, big end first', Buffer.from(`\uFEFF${EXAMPLE_ORDERS}`, 'utf16le').swap16()],
])('%s give the same tiers as plain CSV', async (_, content) => {
  expect(tiersOf(jsonOf(await folderWith({ 'orders.csv': content }).run(...REFRESH)))).toEqual(EXAMPLE_TIERS);
});

/** 客户,日期,金额 and 张三, 李四 as GBK. */
const GBK = Buffer.concat([
  Buffer.from('bfcdbba72cc8d5c6da2cbdf0b6ee0a', 'hex'),
  Buffer.from('d5c5c8fd', 'hex'),
  Buffer.from(',2025-11-20,120.5\n'),
  Buffer.from('c0eecbc4', 'hex'),
  Buffer.from(',2025-11-19,80\n'),
]);

test.concurrent.each([
  ['en_US', 'orders.csv was read as GBK text.\n'],
  ['zh_CN', 'orders.csv 按 GBK 编码读取。\n'],
])('GBK is read, and told on stderr: %s', async (locale, told) => {
  const { code, stdout, stderr } = await folderWith({ 'orders.csv': GBK }).run(...REFRESH, '--locale', locale);
  expect({ code, stderr }).toEqual({ code: 0, stderr: told });
  const rows = JSON.parse(stdout).customersTable as { customer: string; spend: number }[];
  expect(rows.map(({ customer, spend }) => [customer, spend])).toEqual([
    ['张三', 120.5],
    ['李四', 80],
  ]);
});
