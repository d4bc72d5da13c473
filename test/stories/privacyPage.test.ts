import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/host';
import { cellsOf, onHost, root } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';
import { asked, page, press, pressesOf, textsOf } from './formulaToolHost';

const everything = (host: Host) =>
  JSON.stringify([host.book.sheets.map(({ name }) => [name, cellsOf(host.book, name)]), [...host.properties.document.entries()]]);
const shop = async (locale = 'en_US', user = 'en'): Promise<Host> => {
  const host = await onHost({ Orders: [...exampleOrderRows, ['Zoë  Q', '2025-11-02', 70]], Notes: [['call Ana'], ['Ana: tea']] }, { locale });
  host.user = { email: 'owner@example.com', locale: user };
  expect(asked(host, 'ui_updateNow')).toMatchObject({ ok: true });
  return host;
};

describe('privacy', () => {
  test.each([
    ['en', 'Everything stays in this spreadsheet. No server, no tracking.', 'Read and write this spreadsheet only'],
    ['zh-CN', '所有内容都保存在此表格中。没有服务器，也不跟踪。', '只读写这一个表格'],
  ])('%s: where the data are, and what each permission of the manifest is for', async (user, first, may) => {
    const open = page(await shop('en_US', user), 'privacy');
    expect(textsOf(open)[0]).toBe(first);
    const rows = open.blocks.flatMap((block) => (block.kind === 'rows' ? block.rows : []));
    const { oauthScopes } = JSON.parse(readFileSync(join(root, 'appsscript.json'), 'utf8')) as { oauthScopes: string[] };
    expect(rows.filter(({ icon }) => icon === 'check')).toHaveLength(oauthScopes.length);
    expect(rows[0]?.title).toBe(may);
  });

  test('the page speaks of exactly the permissions that the manifest asks for', () => {
    const { oauthScopes } = JSON.parse(readFileSync(join(root, 'appsscript.json'), 'utf8')) as { oauthScopes: string[] };
    const source = readFileSync(join(root, 'src/workflows/panel/privacyPage.ts'), 'utf8');
    const [, list = ''] = /PERMISSIONS = \[(.*)\]/.exec(source) ?? [];
    expect(list.split(', ').map((scope) => `https://www.googleapis.com/auth/${scope.slice(1, -1)}`)).toEqual(oauthScopes);
  });
});

describe('erasing one customer', () => {
  test('says who is meant, wants the name typed, erases, and lists what is left to do by hand', async () => {
    const host = await shop();
    const before = everything(host);
    const who = page(host, 'eraseWho', { who: ' ana ' });
    expect(who).toMatchObject({ title: 'Erase Ana?', primary: { isDanger: true, asks: { typed: 'Ana' } } });
    expect(everything(host), 'a page writes nothing').toBe(before);
    const done = press(host, who, 'eraseCustomer');
    expect(done).toMatchObject({
      ok: true,
      value: {
        message: 'Ana is erased from everything Tierkeeper made; later updates leave them out.',
        page: { title: '6 cells of your own still name them' },
      },
    });
    const left = done.ok ? (done.value.page?.blocks.flatMap((block) => (block.kind === 'rows' ? block.rows : [])) ?? []) : [];
    expect(left.map(({ title }) => title)).toEqual(['Orders!A2', 'Orders!A3', 'Orders!A4', 'Orders!A5', 'Notes!A1', 'Notes!A2']);
    expect(left[4]?.press?.go).toEqual({ kind: 'show', place: { sheet: 'Notes', cell: 'A1' } });
    expect(JSON.stringify(cellsOf(host.book, 'Tiers · Customers'))).not.toContain('Ana');
    expect(asked(host, 'ui_do', 'goHome', {})).toMatchObject({ ok: true, value: { home: { lastRun: { customers: 6 } } } });
  });

  test('with nothing left to do: straight home, with the new numbers', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    asked(host, 'ui_updateNow');
    const who = page(host, 'eraseWho', { who: 'Ben' });
    host.book.write({ sheetId: host.book.sheetByName('Orders')?.id ?? -1, row: 5, column: 0, rows: 2, columns: 1 }, [['Fay'], ['Fay']]);
    expect(press(host, who, 'eraseCustomer')).toMatchObject({
      ok: true,
      value: { message: expect.stringMatching(/No other cell of this file names them\.$/), go: { kind: 'home' }, home: { lastRun: { customers: 5 } } },
    });
  });

  test('left empty, the customer of the selected row is meant; a name that is hard to type wants a word instead', async () => {
    const host = await shop();
    host.ui.moveTo(host.book.sheetByName('Orders')?.id ?? -1, { row: 16, column: 0, rows: 1, columns: 1 });
    expect(page(host, 'eraseWho')).toMatchObject({ title: 'Erase Zoë  Q?', primary: { asks: { typed: 'ERASE' } } });
    host.user = { email: 'owner@example.com', locale: 'zh-CN' };
    expect(page(host, 'eraseWho')).toMatchObject({ primary: { label: '删除', asks: { typed: '删除' } } });
  });

  test.each([
    ['nobody of that name', 'eraseWho', { fields: { who: 'Nobody' } }, 'NO_CUSTOMER'],
    ['a key nobody has', 'eraseCustomer', { about: 'nobody' }, 'NO_CUSTOMER'],
    ['a name as it is written, not the key that the page gave', 'eraseCustomer', { about: ' ANA' }, 'NO_CUSTOMER'],
    ['no key', 'eraseCustomer', {}, 'NOTHING_SELECTED'],
  ])('%s: a sentence, and nothing is erased', async (_, name, wanted, code) => {
    const host = await shop();
    const before = everything(host);
    expect(asked(host, name === 'eraseWho' ? 'ui_page' : 'ui_do', name, wanted)).toMatchObject({ ok: false, error: { code } });
    expect(everything(host)).toBe(before);
  });
});

describe('removing everything', () => {
  test.each([
    ['en', 'REMOVE', 'Everything Tierkeeper made is gone. Your own sheets are as they were.'],
    ['zh-CN', '移除', expect.stringMatching(/Tierkeeper/)],
  ])('%s: tells what goes, wants a word typed, and the panel is as on the first day', async (user, typed, message) => {
    const host = await shop('en_US', user);
    const open = page(host, 'removeEverything');
    expect(open.primary).toMatchObject({ isDanger: true, asks: { typed } });
    expect(textsOf(open).join(' ')).toContain('Tiers · Summary');
    const done = press(host, open, 'removeEverything');
    expect(done).toMatchObject({ ok: true, value: { message, go: { kind: 'home' }, home: { tools: [] } } });
    expect(done.ok && done.value.home?.lastRun).toBeUndefined();
    expect(host.book.sheets.map(({ name }) => name)).toEqual(['Orders', 'Notes']);
  });

  test('without the words of the page nothing goes', async () => {
    const host = await shop();
    const before = everything(host);
    for (const about of ['', 'yes', 'REMOVE', 'remove everything'])
      expect(asked(host, 'ui_do', 'removeEverything', { about })).toMatchObject({ ok: false, error: { code: 'NOT_CONFIRMED' } });
    expect(everything(host)).toBe(before);
  });
});

describe('help', () => {
  test('at most ten questions, and every press leads to a screen there is', async () => {
    const host = await shop();
    const open = page(host, 'help');
    const [tour, ...rows] = open.blocks.flatMap((block) => (block.kind === 'rows' ? block.rows : []));
    expect([tour?.press?.go, rows.length]).toEqual([{ kind: 'page', page: 'tour' }, 10]);
    expect(rows.every(({ title, text = '' }) => title.length > 5 && text.length > 30)).toBe(true);
    const pages = pressesOf(open).flatMap((go) => (go.kind === 'page' ? [go.page] : []));
    expect(pages).toEqual(['tour', 'formulas', 'formulas', 'dataCheck', 'rules', 'privacy', 'privacy']);
    for (const name of pages) expect([name, asked(host, 'ui_page', name, {})]).toMatchObject([name, { ok: true }]);
  });
});
