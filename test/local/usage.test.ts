import { expect, test } from 'vitest';
import { type CommandName, isCommand, readOptions } from '../../src/local/options';
import { WrongUsage } from '../../src/local/problem';
import { EXAMPLE_ORDERS, folderWith } from './command';

test.concurrent.each([
  [[], 'Which command?'],
  [['tier'], 'There is no command “tier”.'],
  [['refresh'], 'refresh needs --orders FILE.'],
  [['refresh', '--orders', 'orders.csv', 'more.csv'], 'refresh takes no “more.csv”.'],
  [['refresh', '--orders', 'orders.csv', '--as-of', '2025-02-30', '--out', 'out.xlsx'], '--as-of wants a date like 2025-11-21, not “2025-02-30”.'],
  [['eval', '1+1'], "eval needs a formula that begins with =, in quotes: '=TIER(B2:B11)'."],
  [['eval', '='], "eval needs a formula that begins with =, in quotes: '=TIER(B2:B11)'."],
])('%j ends with 2: says what is wrong, then how it is used; stdout stays empty', async (args, sentence) => {
  const folder = folderWith({ 'orders.csv': EXAMPLE_ORDERS });
  const { code, stdout, stderr } = await folder.run(...args);
  expect({ code, stdout, first: stderr.split('\n')[0] }).toEqual({ code: 2, stdout: '', first: sentence });
  expect(stderr).toContain('\nUsage:\n');
  expect(folder.has('out.xlsx')).toBe(false);
});

test.each<[command: CommandName, args: readonly string[], sentence: string]>([
  ['refresh', ['--wat'], 'refresh has no option --wat.'],
  ['refresh', ['--once'], 'refresh has no option --once.'],
  ['eval', ['--out', 'a.xlsx', '=1'], 'eval has no option --out.'],
  ['start', ['--json'], 'start has no option --json.'],
  ['refresh', ['--orders'], '--orders needs a value.'],
  ['refresh', ['--orders', ''], '--orders needs a value.'],
  ['refresh', ['--orders='], '--orders needs a value.'],
  ['refresh', ['--orders', '--json'], '--orders needs a value.'],
  ['refresh', ['--json=no'], '--json takes no value.'],
  ['refresh', ['--orders', 'a.csv', '--orders', 'b.csv'], '--orders was given twice.'],
  ['refresh', ['--orders', 'a.csv', '--sheet', 'orders=b.csv'], 'Two sheets would be called “orders”.'],
  ['refresh', ['--sheet', 'b.csv'], '--sheet wants Name=FILE, not “b.csv”.'],
  ['refresh', ['--sheet', '=b.csv'], '--sheet wants Name=FILE, not “=b.csv”.'],
  ['refresh', ['--as-of', 'tomorrow'], '--as-of wants a date like 2025-11-21, not “tomorrow”.'],
  ['refresh', ['--as-of', '2025-11-21T10:00'], '--as-of wants a date like 2025-11-21, not “2025-11-21T10:00”.'],
  ['refresh', ['--now', '2025-13-01'], '--now wants a form like 2025-11-21T09:30, not “2025-13-01”.'],
  ['refresh', ['--now', '2025-11-21T24:00'], '--now wants a form like 2025-11-21T09:30, not “2025-11-21T24:00”.'],
  ['refresh', ['--now', 'June 3'], '--now wants a form like 2025-11-21T09:30, not “June 3”.'],
  ['refresh', ['--locale', 'english'], '--locale wants a form like en_US or zh_CN, not “english”.'],
  ['refresh', ['--time-zone', 'Moon'], '--time-zone wants a name like Asia/Shanghai, not “Moon”.'],
  ['refresh', ['--out', 'tiers.csv'], '--out wants a name that ends in .xlsx, not “tiers.csv”.'],
  ['eval', ['=1', '=2'], '“=2” is too much.'],
])('%s %j is wrong usage', (command, args, sentence) => {
  expect(() => readOptions(command, args)).toThrow(new WrongUsage(sentence));
});

test('options stand anywhere, with a space or = before their value', () => {
  const first = readOptions('refresh', ['--json', '--orders', 'a.csv', '--locale=zh-cn', '--now', '2025-11-21 09:30']);
  expect(first).toEqual(readOptions('refresh', ['--now=2025-11-21 09:30', '--orders=a.csv', '--locale', 'zh_CN', '--json']));
  expect(first).toMatchObject({ json: true, locale: 'zh_CN', timeZone: 'Etc/UTC', asOf: undefined, sheets: [{ name: 'Orders', file: { shown: 'a.csv' } }] });
});

test('a sheet’s file may hold an equals sign', () => {
  expect(readOptions('eval', ['--sheet', 'A=b=c.csv', '=1']).sheets).toMatchObject([{ name: 'A', file: { shown: 'b=c.csv' } }]);
});

test('only the three commands are commands', () => {
  expect(['start', 'refresh', 'eval', 'constructor', ''].map(isCommand)).toEqual([true, true, true, false, false]);
});
