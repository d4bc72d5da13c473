import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FUNCTIONS } from '../../src/catalogue';
import { createHost, type Host } from '../../src/host';
import { cellJson } from '../../src/local/cellJson';
import { readTable } from '../../src/local/files';
import { cellsOf, evaluated, onHost, root, type Table } from '../support/onHost';
import { exampleOrderRows, sampleSheets } from '../support/orders';

const read = (name: string) => readFileSync(join(root, 'dist', name), 'utf8');

function freshlyInstalled(authMode: 'NONE' | 'LIMITED', locale: string): Host {
  const scripts = { 'bundle.js': read('bundle.js'), 'functions.js': read('functions.js') };
  return createHost({
    scripts,
    html: { 'sidebar.html': read('sidebar.html'), 'engine.html': read('engine.html') },
    manifest: JSON.parse(read('appsscript.json')),
    authMode,
    user: { locale },
  });
}

type Entries = Host['ui']['menus'][number]['entries'];
const labelsIn = (entries: Entries): string[] =>
  entries.flatMap((entry) => (entry.type === 'item' ? [entry.label] : entry.type === 'menu' ? labelsIn(entry.entries) : []));
const labels = (host: Host) => host.ui.menus.flatMap(({ entries }) => labelsIn(entries));
const CRMS = ['Zoho CRM', 'Fxiaoke (纷享销客)', 'Jiandaoyun (简道云)'];
const REMOVE_ALL = 'Remove everything Tierkeeper made';

describe('the menu', () => {
  test.each<[mode: 'NONE' | 'LIMITED', locale: string, expected: string[]]>([
    [
      'NONE',
      'en',
      [
        'Open panel',
        'Update now',
        'Explain selected customer',
        'Set a tier by hand',
        'Note a contact',
        'Note feedback',
        'Make a mailing list',
        'Services for each tier',
        'Undo last update',
        'Update every day',
        'Stop updating',
        ...CRMS,
        'Erase a customer',
        REMOVE_ALL,
      ],
    ],
    [
      'NONE',
      'zh-CN',
      [
        '打开面板',
        '立即更新',
        '解释所选客户',
        '手动指定层级',
        '记录联系',
        '记录反馈',
        '生成联系名单',
        '各层级服务',
        '撤销上次更新',
        '每天自动更新',
        '停止自动更新',
        'Zoho CRM',
        '纷享销客',
        '简道云',
        '删除一位客户的资料',
        '移除 Tierkeeper 创建的全部内容',
      ],
    ],
    [
      'LIMITED',
      'fr',
      [
        'Open panel',
        'Update now',
        'Explain selected customer',
        'Set a tier by hand',
        'Note a contact',
        'Note feedback',
        'Make a mailing list',
        'Services for each tier',
        'Undo last update',
        'Update every day',
        'Stop updating',
        ...CRMS,
        'Erase a customer',
        REMOVE_ALL,
      ],
    ],
  ])('is there in AuthMode.%s for a user whose language is %s', (mode, locale, expected) => {
    const host = freshlyInstalled(mode, locale);
    expect(host.open().error).toBeUndefined();
    expect(labels(host)).toEqual(expected);
    expect(host.install().error).toBeUndefined();
    expect(labels(host)).toEqual(expected);
  });

  test('every item answers, also in an empty spreadsheet: with a sentence, not an exception', () => {
    const host = freshlyInstalled('LIMITED', 'en');
    host.open();
    for (const label of labels(host)) expect(host.menu(label).error, label).toBeUndefined();
    const [empty, noTiers] = [expect.stringMatching(/“Sheet1” is empty/), expect.stringMatching(/^There is no list of tiers yet/)];
    const [noList, noUpdate, askedFirst] = [
      expect.stringMatching(/^Select a cell in a tier's sheet/),
      expect.stringMatching(/^There is no update to go back to/),
      expect.stringMatching(/^These sheets go, .*: Tiers · Overrides, Tiers · Words, Tiers · Services\./),
    ];
    expect(host.ui.alerts.map(({ message }) => message)).toEqual([empty, empty, noList, noUpdate, noTiers, noTiers, noTiers, expect.anything(), askedFirst]);
    expect(host.ui.toasts).toHaveLength(7);
  });
});

test('everything the add-on asks of Google in a full day is imitated here', async () => {
  const host = await onHost({ Orders: exampleOrderRows });
  for (const label of [
    'Open panel',
    'Update now',
    'Explain selected customer',
    'Set a tier by hand',
    'Note a contact',
    'Note feedback',
    'Update every day',
    ...CRMS,
  ])
    host.menu(label);
  host.advance(26 * 3_600_000);
  host.clientRun('ui_applyPolicy', [{ weights: { recency: 50 } }]);
  for (const door of ['ui_ping', 'ui_home', 'ui_updateNow']) host.clientRun(door);
  host.clientRun('ui_setSchedule', [{ every: 'week', hour: 6 }]);
  host.clientRun('ui_setSchedule', [null]);
  host.clientRun('ui_show', [{ sheet: 'Orders', cell: 'B3' }]);
  host.clientRun('ui_show', [{ role: 'summary' }]);
  host.clientRun('ui_explain', ['Ana']);
  FUNCTIONS.forEach(({ name, examples }) => {
    host.edit('Orders!H1', (examples[0]?.formula ?? '').replace('B2:B11', 'C2:C11'));
    expect(host.customExecutions.at(-1)?.fn).toBe(name);
  });
  host.menu('Stop updating');
  for (const label of ['Undo last update', REMOVE_ALL]) host.menu(label);
  expect(host.notEmulated).toEqual([]);
  expect(host.executions.filter(({ error }) => error !== undefined)).toEqual([]);
});

describe('the examples of the documentation, on the files beside it', async () => {
  const load = async (name: string): Promise<Table> => (await readTable({ shown: name, path: join(root, 'src/docs/examples', name) }, 'en')).rows;
  const sheets = { Customers: await load('customers.csv'), Orders: await load('orders.csv') };

  test.each(FUNCTIONS.flatMap(({ examples }) => examples.map(({ formula, result }) => [formula, result] as const)))('%s', async (formula, result) => {
    const host = await onHost(sheets);
    const shown = evaluated(host, 'Customers', 'H1', formula).map((row) => row.map(cellJson));
    expect(shown).toEqual(Array.isArray(result) ? result : [[result]]);
  });
});

test('the panel’s doors answer in plain JSON, whatever they are given', async () => {
  const host = await onHost({ Orders: exampleOrderRows });
  for (const document of [undefined, null, 5, 'x', [], { tiers: 5 }, { tiers: [] }, { weights: { recency: 'a' } }, { surprise: 1 }, { asOf: '2025-02-30' }]) {
    const reply = host.clientRun('ui_applyPolicy', document === undefined ? [] : [document]);
    expect(reply, JSON.stringify(document)).toMatchObject({
      ok: true,
      value: { ok: false, error: { code: expect.stringMatching(/^RULE/), message: expect.stringMatching(/\S/) } },
    });
  }
  expect(host.book.sheets.map(({ name }) => name)).toEqual(['Orders']);
});

test('a Chinese shop gets Chinese sheets, tiers and sentences, and the same numbers as its English twin', async () => {
  const host = await onHost(sampleSheets('zh'), { locale: 'zh_CN', timeZone: 'Asia/Shanghai' });
  host.menu('立即更新');
  expect(
    host.book.sheets
      .filter(({ hidden }) => !hidden)
      .map(({ name }) => name)
      .slice(1),
  ).toEqual(['分层 · 总览', '分层 · 客户', '分层 · VIP', '分层 · 金', '分层 · 银', '分层 · 铜', '分层 · 数据检查']);
  expect(cellsOf(host.book, '分层 · 客户')[0]?.slice(0, 3)).toEqual(['客户', '层级', '得分']);
  expect(host.ui.toasts.at(-1)?.message).toMatch(/^已把 \d+ 位客户分为 4 层，截至 2025-11-21。跳过 \d+ 行，详见总览表。$/);
  const english = await onHost(sampleSheets('zh'), { locale: 'en_US', timeZone: 'Asia/Shanghai' });
  english.menu('Update now');
  const numbers = (of: Host, name: string) =>
    cellsOf(of.book, name)
      .slice(1)
      .map((row) => [row[0], row[2], row[5], ...row.slice(8, 13)]); // all but what is said in words
  expect(numbers(host, '分层 · 客户')).toEqual(numbers(english, 'Tiers · Customers'));
});
