import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

test('the root holds the seven the user named, the further files agreed on, and nothing else', () => {
  const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' }).trim().split('\n');
  const named = ['src', 'appsscript.json', '.clasp.json', 'test', 'package.json', 'tsconfig.json', 'README.md'];
  const agreed = ['README.zh-CN.md', 'LICENSE', 'package-lock.json', '.gitignore', '.claspignore', '.ci'];
  expect([...new Set(tracked.map((file) => file.split('/')[0]))].sort()).toEqual([...named, ...agreed].sort());
});

test('package.json has clasp, the Apps Script types, esbuild and vitest, all versions exact', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, Record<string, string>>;
  expect(Object.keys(devDependencies ?? {})).toEqual(expect.arrayContaining(['@google/clasp', '@types/google-apps-script', 'esbuild', 'vitest']));
  expect(Object.values({ ...dependencies, ...devDependencies }).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('what clasp itself would push is the manifest, the bundle, the functions, the panel and the engine, without what is for pasting', () => {
  const project = mkdtempSync(join(tmpdir(), 'clasp-'));
  cpSync(join(root, 'dist'), join(project, 'dist'), { recursive: true });
  cpSync(join(root, '.claspignore'), join(project, '.claspignore'));
  const settings = JSON.parse(readFileSync(join(root, '.clasp.json'), 'utf8')) as Record<string, string>;
  expect(settings).toEqual({ scriptId: '', rootDir: 'dist' });
  writeFileSync(join(project, '.clasp.json'), JSON.stringify({ ...settings, scriptId: 'some-id' }));
  expect(readdirSync(join(project, 'dist'))).toContain('paste');
  const { stdout } = spawnSync(join(root, 'node_modules/.bin/clasp'), ['show-file-status', '--json'], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, HOME: project },
  });
  expect((JSON.parse(stdout) as { filesToPush: string[] }).filesToPush.sort()).toEqual([
    'dist/appsscript.json',
    'dist/bundle.js',
    'dist/engine.html',
    'dist/functions.js',
    'dist/sidebar.html',
  ]);
});

test('the lockfile names no download address', () => {
  expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved"/);
});
