import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FUNCTIONS } from '../catalogue';
import { differencesMarkdown, RULES } from '../host/rules';
import { buildAddOn } from './build';
import { functionDocs } from './functionDocs';
import { checkLicences } from './licences';

/** `npm run check`: everything that can be wrong without running the product. `-- --write` mends what a tool can. */
const root = process.env.TIERKEEPER_ROOT as string;
const write = process.argv.includes('--write');

const licences = await checkLicences(root);
const MADE_FILES: Readonly<Record<string, string>> = {
  'src/docs/functions.md': functionDocs(FUNCTIONS, 'en'),
  'src/docs/functions.zh.md': functionDocs(FUNCTIONS, 'zh'),
  'src/docs/licences.md': licences.markdown,
  'src/host/differences.md': differencesMarkdown(RULES),
};

const checks: Readonly<Record<string, () => string | Promise<string>>> = {
  types: () => tool('tsc', '-b'),
  walls: () => tool('vitest', 'run', '--config', 'test/vitest.config.ts', 'test/house.test.ts'),
  lint: () => tool('biome', 'check', '--config-path=src/build/lint.json', '--error-on-warnings', ...(write ? ['--write'] : []), 'src', 'test'),
  'dead code': () => tool('knip', '--no-progress'),
  licences: () => licences.problems.join('\n'),
  sizes: async () => {
    const files = await buildAddOn(root);
    return files.some(({ bytes }) => bytes === 0) ? 'a built file is empty' : '';
  },
  'docs in step': async () => {
    const stale: string[] = [];
    for (const [file, text] of Object.entries(MADE_FILES)) {
      if (write) await writeFile(join(root, file), text);
      else if ((await readFile(join(root, file), 'utf8').catch(() => '')) !== text) stale.push(file);
    }
    return stale.length === 0 ? '' : `${stale.join(', ')}: run npm run check -- --write`;
  },
};

for (const [name, check] of Object.entries(checks)) {
  const trouble = await check();
  console.log(`${trouble === '' ? 'ok  ' : 'FAIL'} ${name}`);
  if (trouble === '') continue;
  console.log(trouble);
  process.exitCode = 1;
}

/** '' when the tool is content, else what it printed. */
function tool(name: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin', name), args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '0' },
  });
  return status === 0 ? '' : `${stdout}${stderr}`;
}
