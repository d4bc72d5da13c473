import { linkSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EXAMPLE_ORDERS, folderWith, sentenceOf, xlsxOf } from './command';

const ROWS = EXAMPLE_ORDERS.trim()
  .split('\n')
  .map((line) => line.split(','));

test.concurrent.each([
  ['itself', 'shop.xlsx', ['--orders', 'shop.xlsx']],
  ['itself by another path', '../x/shop.xlsx', ['--orders', 'shop.xlsx']],
  ['itself behind a link', 'soft.xlsx', ['--orders', 'shop.xlsx']],
  ['itself under a second name', 'hard.xlsx', ['--orders', 'shop.xlsx']],
  ['another file that was given', 'shop.xlsx', ['--orders', 'orders.csv', '--sheet', 'Shop=shop.xlsx']],
])('--out is never %s', async (_, out, given) => {
  const folder = folderWith({ 'x/shop.xlsx': await xlsxOf({ Shop: ROWS }), 'x/orders.csv': EXAMPLE_ORDERS });
  const inside = (name: string) => join(folder.path, 'x', name);
  symlinkSync(inside('shop.xlsx'), inside('soft.xlsx'));
  linkSync(inside('shop.xlsx'), inside('hard.xlsx'));
  const before = readFileSync(inside('shop.xlsx'));
  const paths = given.map((word) => word.replace(/(=|^)(?=[a-z]+\.)/, '$1x/'));
  const ended = await folder.run('refresh', ...paths, '--out', `x/${out}`);
  expect(sentenceOf(ended)).toBe(`x/${out}: this is one of the files you gave, so it is left as it is; give another name with --out.`);
  expect(readFileSync(inside('shop.xlsx')).equals(before)).toBe(true);
});

test.concurrent.each([
  ['a file where the folder should be', 'orders.csv/tiers.xlsx'],
  ['a folder of that name', 'taken.xlsx'],
])('what cannot be written is told, in place of the report: %s', async (_, out) => {
  const folder = folderWith({ 'orders.csv': EXAMPLE_ORDERS, 'taken.xlsx/inside.txt': '' });
  const ended = await folder.run('refresh', '--orders', 'orders.csv', '--out', out, '--json');
  expect(sentenceOf(ended)).toBe(`${out}: the file cannot be written; check the folder, or give another name with --out.`);
});

test.concurrent('an earlier result is replaced, and the inputs stay byte for byte', async () => {
  const folder = folderWith({ 'orders.csv': EXAMPLE_ORDERS });
  const line = ['refresh', '--orders', 'orders.csv', '--as-of', '2025-11-21', '--out', 'new/tiers.xlsx'];
  expect([(await folder.run(...line)).code, (await folder.run(...line)).code]).toEqual([0, 0]);
  expect(readFileSync(join(folder.path, 'orders.csv'), 'utf8')).toBe(EXAMPLE_ORDERS);
});
