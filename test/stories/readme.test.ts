import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createHost, INSTALL_LINE } from '../../src/host';
import { bookOf } from '../../src/local/spreadsheet';
import { shellLines } from '../docs/listed';
import { root } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';

const readme = (name: string) => readFileSync(join(root, name), 'utf8');

/** The commands of a README that end by themselves, but the one that runs these very tests. */
const commandsOf = (text: string) => shellLines(text).filter((line) => line.startsWith('npm') && !serves(line));

/** `npm start` without `--once` serves the workbench until it is ended. */
const serves = (line: string) => line.startsWith('npm start') && !line.includes('--once');

/** A folder of somebody's with their own files, where the README's paths work as written. */
function somebodysFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tierkeeper-readme-'));
  symlinkSync(join(root, 'src'), join(folder, 'src'));
  for (const name of ['my-orders.csv', '订单.csv']) copyFileSync(join(root, 'src/docs/examples/orders.csv'), join(folder, name));
  return folder;
}

describe.each(['README.md', 'README.zh-CN.md'])('%s', (name) => {
  const commands = commandsOf(readme(name));

  test('has commands to try', () => expect(commands.length).toBeGreaterThanOrEqual(4));

  test.each(commands)('“%s” works as written', (command) => {
    const program = command
      .replace(/^npm start --/, 'node src/build/run.mjs src/local/main.ts start')
      .replace(/^npm run -s local --/, 'node src/build/run.mjs src/local/main.ts');
    const folder = somebodysFolder();
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['-c', command.includes('--out') || command.includes('eval') ? program : `${program} --out '${folder}/tiers.xlsx'`],
      {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, INIT_CWD: folder },
      },
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toMatch(/VIP/);
  });

  test.each(shellLines(readme(name)).filter(serves))('“%s” makes the tier sheets and serves the workbench', async (command) => {
    const args = [
      ...(command.split(' -- ')[1]?.split(' ') ?? []),
      '--port',
      name === 'README.md' ? '18471' : '18472',
      '--out',
      join(somebodysFolder(), 'tiers.xlsx'),
    ];
    const program = spawn(process.execPath, ['src/build/run.mjs', 'src/local/main.ts', 'start', ...args], { cwd: root, detached: true });
    try {
      const said = await new Promise<string>((resolve, reject) => {
        let text = '';
        program.stdout.on('data', (chunk) => {
          text += chunk;
          if (/http:\/\/\S+\//.test(text)) resolve(text);
        });
        program.on('exit', (code) => reject(new Error(`ended with ${code} after: ${text}`)));
      });
      expect(said).toMatch(/VIP/);
      const url = /http:\/\/[^/\s]+\//.exec(said)?.[0] ?? '';
      expect(await (await fetch(url)).text()).toContain('id="workbench"');
    } finally {
      process.kill(-(program.pid as number));
    }
  });

  test('the test command is the one that CI runs, and the line that a missing browser asks for', () => {
    const [command = ''] = shellLines(readme(name)).filter((line) => line.endsWith('npm test'));
    expect(readFileSync(join(root, '.ci/run'), 'utf8')).toContain(`{ ${command}; }`);
    expect(command).toBe(`${INSTALL_LINE} && npm test`);
  });

  test('its rules are rules the add-on takes', () => {
    const [, json = ''] = /```json\n([\s\S]*?)```/.exec(readme(name)) ?? [];
    const folder = somebodysFolder();
    const orders = readFileSync(join(folder, 'my-orders.csv'), 'utf8').replace('Amount', (JSON.parse(json) as { columns: { amount: string } }).columns.amount);
    writeFileSync(join(folder, 'orders.csv'), orders);
    writeFileSync(join(folder, 'rules.json'), json);
    const args = ['src/build/run.mjs', 'src/local/main.ts', 'refresh', '--orders', 'orders.csv', '--policy', 'rules.json', '--json'];
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env: { ...process.env, INIT_CWD: folder } });
    expect(stderr).toBe('');
    expect((JSON.parse(stdout) as { customers: number }).customers).toBe(6);
  });

  test('the links lead somewhere', () => {
    for (const [, target = ''] of readme(name).matchAll(/\]\((?!https?:)([^)#]+)/g))
      expect(() => readFileSync(join(root, target)), target).not.toThrow(/ENOENT/);
  });
});

test('the output the README shows is what comes out', () => {
  const [, shown = ''] = /```\n(Copper Kettle[\s\S]*?)```/.exec(readme('README.md')) ?? [];
  const lines = shown.split('\n').filter((line) => line.trim() !== '' && line.trim() !== '…');
  const { stdout } = spawnSync(process.execPath, ['src/build/run.mjs', 'src/local/main.ts', 'start', '--once'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: root },
  });
  expect(lines.length).toBeGreaterThanOrEqual(4);
  for (const line of lines) expect(stdout).toContain(line);
});

test('the file for pasting is the whole add-on', () => {
  const paste = (file: string) => readFileSync(join(root, 'dist/paste', file), 'utf8');
  const scripts = { 'Code.gs': paste('Code.gs') };
  const book = bookOf([{ name: 'Orders', rows: exampleOrderRows.map((row) => [...row]) }], { locale: 'en_US', timeZone: 'Etc/UTC' });
  const host = createHost({
    scripts,
    manifest: JSON.parse(readFileSync(join(root, 'dist/appsscript.json'), 'utf8')),
    book,
    html: { Sidebar: paste('Sidebar.html'), Engine: paste('Engine.html') },
  });
  host.open();
  expect(host.menu('Open panel').error).toBeUndefined();
  expect(host.ui.sidebar?.title).toBe('Tierkeeper');
  expect(host.menu('Update now').error).toBeUndefined();
  host.edit('Orders!E1', '=TIER_OF(A:A, TIERS)');
  expect(host.book.read({ sheetId: host.book.sheetByName('Orders')?.id ?? 0, row: 0, column: 4, rows: 2, columns: 1 })).toEqual([['Tier'], ['VIP']]);
});
