import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EXAMPLE_ORDERS, folderWith, jsonOf, nodeIn, REAL_COMMAND, root } from './command';

/** The sources as git would give them, with packages installed but nothing built. */
function freshClone(): string {
  const clone = folderWith().path;
  for (const name of ['src', 'appsscript.json', 'package.json', 'package-lock.json', 'tsconfig.json'])
    cpSync(join(root, name), join(clone, name), { recursive: true });
  mkdirSync(join(clone, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name !== '.cache' && name !== '.package-lock.json') symlinkSync(join(root, 'node_modules', name), join(clone, 'node_modules', name));
  }
  cpSync(join(root, 'node_modules/.package-lock.json'), join(clone, 'node_modules/.package-lock.json'));
  return clone;
}

test('on a fresh clone a command builds what is missing or stale, and stdout holds nothing but its answer', async () => {
  const clone = freshClone();
  const { path } = folderWith({ 'orders.csv': EXAMPLE_ORDERS });
  const command = (...args: string[]) => nodeIn(clone, [...REAL_COMMAND, ...args], path);

  expect(await command('eval', '--json', '=TIER({1;2})')).toEqual({ code: 0, stdout: '{"value":[["Bronze"],["VIP"]]}\n', stderr: '' });
  expect(readdirSync(join(clone, 'dist')).sort()).toEqual(['appsscript.json', 'bundle.js', 'engine.html', 'functions.js', 'paste', 'sidebar.html']);
  const bundle = readFileSync(join(clone, 'dist/bundle.js'), 'utf8');

  rmSync(join(clone, 'dist'), { recursive: true });
  expect(jsonOf(await command('refresh', '--orders', 'orders.csv', '--json')).customers).toBe(6);
  expect(readFileSync(join(clone, 'dist/bundle.js'), 'utf8')).toBe(bundle);

  const started = await command('start', '--once', '--orders', 'orders.csv', '--as-of', '2025-11-21');
  expect(started.stdout).toMatch(/^orders\.csv: 15 rows read, 15 used[\s\S]*\nWrote \S+out\/tiers\.xlsx\n$/);
});

test('the sample shop regenerates without any file', async () => {
  const folder = folderWith();
  const { code, stdout } = await folder.run('start', '--once', '--locale', 'zh_CN', '--out', 'tiers.xlsx');
  expect(code).toBe(0);
  expect(stdout).toMatch(/：读取 [\d,]+ 行，使用 [\d,]+ 行[\s\S]*\n {2}VIP：\d+ 位客户\n {2}金：\d+ 位客户\n[\s\S]*已写入 tiers\.xlsx\n$/);
});
