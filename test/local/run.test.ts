import { expect, test } from 'vitest';
import { writeXlsx } from '../../src/host';
import { bookOf } from '../../src/local/spreadsheet';
import { exampleOrderRows } from '../support/orders';
import { folderWith } from './command';

const orders = () => writeXlsx(bookOf([{ name: 'Orders', rows: exampleOrderRows.map((row) => [...row]) }], { locale: 'en_US', timeZone: 'Etc/UTC' }));
const linesOf = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test('a person at work: menu, panel, typing and time, one line of JSON for each step, in order', async () => {
  const folder = folderWith({ 'shop.xlsx': await orders() });
  const steps = ['menu:Update now', 'edit:Orders!F1=TIER_OF(A:A, TIERS)', 'edit:Orders!F1==TIER_OF(A:A, TIERS)', 'panel:ui_show {"role":"tier:VIP"}'];
  const { code, stdout, stderr } = await folder.run(
    'run',
    '--book',
    'shop.xlsx',
    '--now',
    '2025-11-21',
    '--do',
    ...steps,
    '--do',
    'panel:ui_setSchedule {"every":"day","hour":6}',
    '--do',
    'clock:+P1DT1H',
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const lines = linesOf(stdout);
  expect(lines.map(({ step }) => step)).toEqual([...steps, 'panel:ui_setSchedule {"every":"day","hour":6}', 'clock:+P1DT1H']);
  expect(lines[0]).toMatchObject({ ok: true, toasts: [expect.stringMatching(/^6 customers in 4 tiers/)], sheets: expect.arrayContaining(['Tiers · VIP']) });
  expect(lines[1]).toMatchObject({ ok: true, shown: 'TIER_OF(A:A, TIERS)' });
  expect(lines[2]).toMatchObject({ ok: true, shown: 'Tier' });
  expect(lines[3]).toMatchObject({ ok: true, reply: { ok: true, value: { sheet: 'tier:VIP' } } });
  expect(lines[4]).toMatchObject({ reply: { ok: true, value: { on: true, mine: true } } });
  const runs = lines[5]?.runs as { fn: string; calls: number }[];
  expect(runs.length).toBeGreaterThanOrEqual(24);
  expect(runs.filter(({ calls }) => calls > 40)).toHaveLength(1);
});

test('what the add-on refuses is told in the line of its step, and the next step is taken', async () => {
  const folder = folderWith({ 'shop.xlsx': await orders() });
  const { code, stdout } = await folder.run(
    'run',
    '--book',
    'shop.xlsx',
    '--do',
    'panel:ui_show {"sheet":"Nowhere"}',
    'panel:nothing_',
    'menu:Stop updating',
    '--out',
    'after.xlsx',
  );
  expect(code).toBe(0);
  expect(linesOf(stdout)).toMatchObject([
    { ok: true, reply: { ok: false, error: { code: 'SHEET_GONE' } } },
    { ok: false, error: expect.stringMatching(/nothing_/) },
    { ok: true },
  ]);
  expect(folder.has('after.xlsx')).toBe(true);
});

test.each<[why: string, args: string[], code: number, sentence: RegExp]>([
  ['an item the menu does not have', ['--book', 'shop.xlsx', '--do', 'menu:Update now', 'menu:Nothing'], 1, /^The menu has no item “Nothing”\./],
  ['a cell of no sheet', ['--book', 'shop.xlsx', '--do', 'edit:Nowhere!A1=1'], 1, /^There is no cell “Nowhere!A1”\./],
  ['a cell beyond the grid', ['--book', 'shop.xlsx', '--do', 'edit:Orders!A9999999=1'], 1, /^There is no cell “Orders!A9999999”\./],
  ['a file that is not there', ['--book', 'gone.xlsx', '--do', 'menu:Update now'], 1, /gone\.xlsx/],
  ['a file that is no workbook', ['--book', 'text.xlsx', '--do', 'menu:Update now'], 1, /text\.xlsx/],
  ['no file', ['--do', 'menu:Update now'], 2, /^run needs --book FILE\.xlsx\./],
  ['no step', ['--book', 'shop.xlsx'], 2, /^run needs --do STEP\./],
  ['a step of no kind', ['--book', 'shop.xlsx', '--do', 'jump:high'], 2, /^--do wants menu:LABEL/],
  ['JSON that is none', ['--book', 'shop.xlsx', '--do', 'panel:ui_show {'], 2, /^--do wants menu:LABEL/],
  ['a duration of no fixed length', ['--book', 'shop.xlsx', '--do', 'clock:P1M'], 2, /^--do wants menu:LABEL/],
  ['a duration of nothing', ['--book', 'shop.xlsx', '--do', 'clock:PT'], 2, /^--do wants menu:LABEL/],
  ['something before the steps', ['more', '--book', 'shop.xlsx', '--do', 'menu:Update now'], 2, /^“more” is too much\./],
])('%s: a sentence, and nothing on stdout', async (_, args, expected, sentence) => {
  const folder = folderWith({ 'shop.xlsx': await orders(), 'text.xlsx': 'no workbook' });
  const { code, stdout, stderr } = await folder.run('run', ...args);
  expect({ code, stdout }).toEqual({ code: expected, stdout: '' });
  expect(stderr).toMatch(sentence);
});
