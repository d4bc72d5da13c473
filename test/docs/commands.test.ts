import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MEASURES, type MeasureName } from '../../src/bench/measures';
import { INSTALL_LINE } from '../../src/host';
import { readOptions } from '../../src/local/options';
import { SCENARIOS } from '../../src/samples';
import { caseOf, lineOf } from '../campaigns/harness/case';
import { folderWith, xlsxOf } from '../local/command';
import { exampleOrderRows } from '../support/orders';
import { EVERY_PAGE, inlineCode, page, READMES, root, shellLines } from './listed';

/** A command line: a program of Node's, after whatever is set for it. */
const COMMAND = /^(?:[A-Z_]+=(?:'[^']*'|\S+) )*(?:npm|npx|node) \S/;

/** In shell blocks, set in by four spaces, or in a sentence. */
function commandsOf(file: string): string[] {
  const text = page(file);
  const setIn = [...text.matchAll(/^ {4}(\S.*)$/gm)].map(([, line = '']) => line);
  return [...shellLines(text), ...[...setIn, ...inlineCode(text)].filter((line) => COMMAND.test(line))];
}

const README_LINES = Object.values(READMES).flatMap((file) => shellLines(page(file)));
const COMMANDS = [...new Set(EVERY_PAGE.flatMap(commandsOf))];

/** Commands that no test can run as they stand; the words in the file are what runs them, or all of them that can be run. */
const ELSEWHERE: readonly (readonly [command: string, why: string, file: string, words: string])[] = [
  ['npm test', 'runs these very tests', '.ci/run', 'npm test; }'],
  ['FC_SEED=7 npm test', 'every test once more, with other cases', 'test/support/seeded.ts', 'process.env.FC_SEED'],
  ['npm run test:reference', 'needs data that is kept elsewhere', '.ci/run', 'npm run test:reference'],
  ['npm run test:deep', 'takes hours', 'test/vitest.config.ts', "asked === 'deep'"],
  ['npm run check', 'npm test begins with it', 'package.json', '"test": "node src/build/install.mjs && npm run -s check && '],
  [
    'npm run check -- --write',
    'writes into the sources; a check without it compares the same pages',
    'src/build/check.ts',
    'if (write) await writeFile(join(root, file), text)',
  ],
  ['npm run build', 'each run of tests begins with what it does', 'test/support/buildOnce.ts', 'ensureBuilt('],
  [
    'npm run build:probe',
    'the script it writes is for Google; here it is run in the local one',
    'test/host/rules/conformance.test.ts',
    'hostWith(probeScript(RULES))',
  ],
  ['npm run shots', 'takes minutes; the pictures it leaves are looked at', 'test/docs/marketplace.test.ts', 'sizeOf('],
];

/** Commands that take minutes, a Google account or another run of tests: what they come to is tried below. */
const BELOW: readonly string[] = [
  'npm run bench',
  'npx clasp login',
  'npm run push',
  "TIERKEEPER_REPLAY='R1, W2, X2, 37, Range.setValues, P3:2, -, 20251121' npx vitest run --config test/vitest.config.ts test/campaigns",
];
const NOT_HERE = [...ELSEWHERE.map(([command]) => command), ...BELOW];

/** The words of a command line, quotes taken off. */
const wordsOf = (line: string): string[] => [...line.matchAll(/'([^']*)'|\S+/g)].map(([word, quoted]) => quoted ?? word);

const LOCAL = /^npm run -s local -- /;

/** As somebody runs it who has a spreadsheet of that name. */
async function runLocally(...args: string[]): Promise<string> {
  const folder = folderWith({ 'shop.xlsx': await xlsxOf({ Orders: exampleOrderRows }) });
  const { code, stdout, stderr } = await folder.run(...args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

const NUMBERS: Readonly<Record<string, number>> = { eleven: 11, 十一: 11, twelve: 12, 十二: 12, thirteen: 13, 十三: 13 };

const SAID: Readonly<Record<string, RegExp>> = {
  run: /^\{"step":"menu:Update now","ok":true.*\n\{"step":"clock:\+P7D","ok":true.*\n$/,
  scenario: /^SC-\d+ [\s\S]+/,
};

describe('every command that a page shows', () => {
  test('is found: those of the READMEs, those in sentences, and those set in', () => {
    expect(COMMANDS.length).toBeGreaterThanOrEqual(25);
    expect(COMMANDS).toEqual(expect.arrayContaining(['npm start', 'npm run -s local -- scenario SC-06', ...NOT_HERE]));
  });

  test.each(README_LINES)('“%s” stands in a README, all of whose blocks are run', (line) => {
    expect(line === `${INSTALL_LINE} && npm test` || /^npm (start$|start -- --|run -s local -- )/.test(line)).toBe(true);
  });

  test.each(COMMANDS.filter((line) => !README_LINES.includes(line) && !NOT_HERE.includes(line)))('“%s” works as written', async (line) => {
    expect(line).toMatch(LOCAL);
    const [command = '', ...args] = wordsOf(line.replace(LOCAL, ''));
    expect(await runLocally(command, ...args)).toMatch(SAID[command] as RegExp);
  });

  test.each(ELSEWHERE)('“%s” %s: %s', (_command, _why, file, words) => expect(page(file)).toContain(words));

  test.each(COMMANDS)('“%s” names scripts and files that are there', (line) => {
    const { scripts } = JSON.parse(page('package.json')) as { scripts: Record<string, string> };
    const [, script] = /npm (?:run (?:-s )?)?([\w:]+)/.exec(line) ?? [];
    if (script !== undefined) expect(Object.keys(scripts)).toContain(script);
    for (const [path] of line.matchAll(/\b(?:src|test)\/[\w./-]+/g)) expect(existsSync(join(root, path)), path).toBe(true);
  });
});

describe('what a page says of commands', () => {
  test.each(Object.values(READMES))('%s: both commands take each option that it names', (file) => {
    const options = inlineCode(page(file)).filter((code) => /^--[a-z]/.test(code));
    expect(options.length).toBe(6);
    for (const command of ['refresh', 'eval'] as const)
      for (const option of options) expect(() => readOptions(command, option.split(' ')), option).not.toThrow();
  });

  test('each step that it names can be taken', async () => {
    const steps = Object.values(READMES).flatMap((file) => inlineCode(page(file)).filter((code) => /^(?:menu|panel|edit|clock):/.test(code)));
    expect(steps.length).toBeGreaterThanOrEqual(2);
    const lines = (await runLocally('run', '--book', 'shop.xlsx', '--do', ...steps)).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(steps.map((step) => expect.objectContaining({ step, ok: true })));
  });

  test.each([
    [READMES.en, /scenario[^`]*` lists (\w+) stories/],
    [READMES.zh, /scenario[^`]*` 列出(\S+?)个/],
  ])('%s counts the stories to open', (file, counted) => {
    expect(NUMBERS[counted.exec(page(file))?.[1] ?? '']).toBe(SCENARIOS.length);
  });

  test('every variable of the environment that it names is one we read', () => {
    const names = new Set(EVERY_PAGE.flatMap((file) => page(file).match(/\b(?:TIERKEEPER|FC|CHROMIUM)_[A-Z]+\b/g) ?? []));
    const READ_IN: Readonly<Record<string, string>> = {
      CHROMIUM_PATH: 'src/host/browser.ts',
      FC_SEED: 'test/support/seeded.ts',
      TIERKEEPER_SHARED: 'test/reference/shared.ts',
      TIERKEEPER_SEED: 'test/campaigns/harness/campaign.ts',
      TIERKEEPER_REPLAY: 'test/campaigns/harness/campaign.ts',
      TIERKEEPER_BUG: 'test/sensitivity/sensitivity.test.ts',
    };
    expect([...names].sort()).toEqual(Object.keys(READ_IN).sort());
    for (const [name, file] of Object.entries(READ_IN)) expect(page(file)).toContain(`process.env.${name}`);
  });

  test('the line that runs a case again is one that campaigns print', () => {
    const [, line = ''] = /TIERKEEPER_REPLAY='([^']+)'/.exec(page('src/docs/reliability.md')) ?? [];
    expect(lineOf(caseOf(line))).toBe(line);
  });

  test('clasp is here and knows how to log in and to push, and pushes what the build has made', () => {
    for (const command of ['npx clasp login', 'npm run push']) expect(COMMANDS).toContain(command);
    const help = execFileSync(join(root, 'node_modules/.bin/clasp'), ['--help'], { encoding: 'utf8' });
    expect(help).toMatch(/^ {2}login\b/m);
    expect(help).toMatch(/^ {2}push\b/m);
    expect(page('package.json')).toContain('"push": "npm run -s build && clasp push"');
    expect(JSON.parse(page('.clasp.json'))).toEqual({ scriptId: '', rootDir: 'dist' });
  });
});

/** Takes a browser six times over. */
const IN_A_BROWSER: readonly MeasureName[] = ['firstCellShown'];

test.each((Object.keys(MEASURES) as MeasureName[]).filter((name) => !IN_A_BROWSER.includes(name)))('the bench can measure %s', async (name) => {
  const { ms } = await MEASURES[name](root, 200);
  expect(ms).toBeGreaterThan(0);
  expect(ms).toBeLessThan(60_000);
});
