import { describe, expect, test } from 'vitest';
import { policyJson, presetPolicy } from '../../src/core/policy';
import type { Host } from '../../src/host';
import { granted } from '../support/asked';
import { cellsOf, columnsOf, onHost, shownCells } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';
import { rowsIn, screensOf, storyOf } from '../support/panelScreens';
import { shop, statesIn, write } from './overridesPage';
import { act, previewed } from './rulesPages';

const choose = (host: Host, fields: Readonly<Record<string, string>>) => screensOf(host).act('setLanguages', { fields });
const tabs = (host: Host) => host.book.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name);
const update = (host: Host) => expect(host.menu('Update now').error).toBeUndefined();
const notesOf = (host: Host, name: string, row: number) => {
  const sheet = host.book.sheetByName(name);
  return Array.from({ length: sheet?.columnCount ?? 0 }, (_, column) => host.book.format(sheet?.id ?? -1, row, column).note ?? '').filter(
    (note) => note !== '',
  );
};
const chartsOf = (host: Host, name: string) => host.book.sheetByName(name)?.charts ?? [];

describe('the sheets speak another language', () => {
  test('names, headings, notes, charts and the tiers’ usual names follow; what people wrote, and who is where, stays', async () => {
    const host = await shop();
    write(host, 2, ['Fay', 'floor', 'Gold', 'Sister of the owner', 'Mia']);
    update(host);
    const [places, headings] = [columnsOf(host.book, 'Tiers · Customers', 'Customer', 'Tier'), shownCells(host.book, 'Tiers · Customers')[0] ?? []];
    host.edit(`Tiers · Customers!${String.fromCharCode(65 + headings.indexOf('Notes'))}2`, 'likes tea');
    expect(choose(host, { panel: 'en', sheets: 'zh' })).toMatchObject({ message: 'The language is kept.', go: { kind: 'update' } });
    update(host);
    expect(tabs(host)).toEqual([
      'Orders',
      '分层 · 总览',
      '分层 · 客户',
      '分层 · VIP',
      '分层 · 金',
      '分层 · 银',
      '分层 · 铜',
      '分层 · 手动指定',
      '分层 · 变动记录',
    ]);
    const names: Readonly<Record<string, string>> = { VIP: 'VIP', Gold: '金', Silver: '银', Bronze: '铜' };
    expect(columnsOf(host.book, '分层 · 客户', '客户', '层级')).toEqual(places.map(([name, tier]) => [name, names[String(tier)]]));
    expect(columnsOf(host.book, '分层 · 客户', '备注')[0]).toEqual(['likes tea']);
    expect(cellsOf(host.book, '分层 · 客户')[0]).toContain('← 总览');
    expect(notesOf(host, '分层 · 客户', 0).every((note) => /[一-鿿]/.test(note))).toBe(true);
    expect(shownCells(host.book, '分层 · 手动指定').slice(0, 2)).toEqual([
      ['客户', '方式', '层级', '原因', '指定人', '有效期至', '状态（自动填写）'],
      ['Fay', 'floor', 'Gold', 'Sister of the owner', 'Mia', '', statesIn(host, '分层 · 手动指定')[0]?.[1]],
    ]);
  });

  test('that nobody moved is what the change log says', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    update(host);
    choose(host, { panel: 'en', sheets: 'zh' });
    update(host);
    expect(tabs(host)).not.toContain('分层 · 变动记录');
    expect(
      columnsOf(host.book, '分层 · 客户', '原层级')
        .flat()
        .every((before) => before === ''),
    ).toBe(true);
  });

  test('there and back, every cell is as it was', async () => {
    const { host } = await storyOf('SC-12');
    const cells = () => tabs(host).map((name) => [name, shownCells(host.book, name)]);
    const before = cells();
    choose(host, { panel: 'en', sheets: 'zh' });
    update(host);
    expect(tabs(host).filter((name) => name.startsWith('Tiers'))).toEqual([]);
    expect(cells()).not.toEqual(before);
    choose(host, { panel: 'en', sheets: 'en' });
    update(host);
    expect(cells()).toEqual(before);
    expect(chartsOf(host, 'Tiers · Summary').map(({ title }) => title)).toEqual(['Customers and spend by tier', 'Tiers, update by update']);
  });

  test('a tab that somebody renamed, a note and a chart’s title that somebody changed stay theirs', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    update(host);
    host.byHand(() => host.book.renameSheet(host.book.sheetByName('Tiers · Gold')?.id ?? -1, 'Good ones'));
    const { id = -1 } = host.book.sheetByName('Tiers · Customers') ?? {};
    host.byHand(() => host.book.setFormat({ sheetId: id, row: 0, column: 2, rows: 1, columns: 1 }, { note: 'ask Mia' }));
    const summary = host.book.sheetByName('Tiers · Summary');
    const [first, second] = summary?.charts ?? [];
    if (summary === undefined || first === undefined || second === undefined) throw new Error('no charts');
    host.byHand(() => host.book.updateChart(summary.id, { ...second, title: 'Month by month', row: 2 }));
    choose(host, { panel: 'en', sheets: 'zh' });
    update(host);
    expect(tabs(host)).toContain('Good ones');
    expect(notesOf(host, '分层 · 客户', 0)).toContain('ask Mia');
    expect(chartsOf(host, '分层 · 总览').map(({ title, row }) => [title, row])).toEqual([
      ['各层级的客户与消费', first.row],
      ['Month by month', 2],
    ]);
  });

  test('rules that stand as we wrote them are written anew, and move nobody; where somebody has changed a word they stay', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    expect(host.clientRun('ui_applyPolicy', [policyJson(presetPolicy('shop', 'en'))])).toMatchObject({ value: { ok: true } });
    update(host);
    choose(host, { panel: 'en', sheets: 'zh' });
    update(host);
    expect(
      shownCells(host.book, '分层 · 规则')
        .slice(0, 5)
        .map(([key]) => key),
    ).toEqual(['层级', 'VIP', '金', '银', '铜']);
    expect(tabs(host)).toEqual(['Orders', '分层 · 规则', '分层 · 总览', '分层 · 客户', '分层 · VIP', '分层 · 金', '分层 · 银', '分层 · 铜']);
    host.edit('分层 · 规则!A3', '老朋友');
    update(host);
    const rules = cellsOf(host.book, '分层 · 规则');
    host.edit(`分层 · 规则!A${rules.findIndex(([key]) => key === '评审日') + 1}`, 'Review days');
    choose(host, { panel: 'en', sheets: 'en' });
    update(host);
    expect(shownCells(host.book, 'Tiers · Rules')[0]?.[0]).toBe('层级');
    expect(tabs(host)).toContain('Tiers · 老朋友');
  });

  test('rules on their way into their sheet when Google ended the run get there, and are not lost', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    const rules = (...names: readonly string[]) => ({ tiers: names.map((name, at) => ({ name, ...(at < names.length - 1 && { share: 20 }) })) });
    expect(host.clientRun('ui_applyPolicy', [rules('VIP', 'Bronze')])).toMatchObject({ value: { ok: true } });
    update(host);
    host.faults.on('Range.setValues', { does: 'kill', when: 'before' }, 1);
    host.clientRun('ui_applyPolicy', [rules('Best', 'Rest')]);
    expect(host.executions.at(-1)?.killed).toBe(true);
    host.faults.clear();
    choose(host, { panel: 'en', sheets: 'zh' });
    update(host);
    expect(
      shownCells(host.book, '分层 · 规则')
        .slice(0, 3)
        .map(([key]) => key),
    ).toEqual(['层级', 'Best', 'Rest']);
  });

  test('lists to choose from speak it, too, also where Google ended the run before it came to them', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    update(host);
    expect(host.menu('Note a contact').error).toBeUndefined();
    choose(host, { panel: 'en', sheets: 'zh' });
    host.faults.on('Range.setDataValidation', { does: 'kill', when: 'before' }, 1);
    expect(host.menu('Update now').killed).toBe(true);
    host.faults.clear();
    update(host);
    const headings = shownCells(host.book, '分层 · 联系记录')[0] ?? [];
    const rule = host.book.rule(host.book.sheetByName('分层 · 联系记录')?.id ?? -1, 1, headings.indexOf('渠道'));
    expect(JSON.stringify(rule)).toContain('电话');
  });

  test.each<[why: string, applied: unknown]>([
    ['the usual rules', undefined],
    ['rules that are written anew', policyJson(presetPolicy('shop', 'en'))],
  ])('rules that are to count from a later day instead of %s do so', async (_, applied) => {
    const host = await onHost({ Orders: exampleOrderRows });
    update(host);
    if (applied !== undefined) expect(host.clientRun('ui_applyPolicy', [applied])).toMatchObject({ value: { ok: true } });
    const { apply } = previewed(host, { 'tier:0:limit': '50', 'tier:1:limit': '60', 'tier:2:limit': '80' });
    granted(act(host, apply.action, apply.about ?? '', { from: '2025-12-01' }));
    choose(host, { panel: 'en', sheets: 'zh' });
    update(host);
    host.advance(11 * 86_400_000);
    update(host);
    expect(shownCells(host.book, '分层 · 规则')[1]?.slice(0, 2)).toEqual(['VIP', '50%']);
  });

  test('the settings of the spreadsheet change nothing any more once sheets are there', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    update(host);
    const before = tabs(host);
    host.byHand(() => Object.assign(host.book, { locale: 'zh_CN' }));
    update(host);
    expect(tabs(host)).toEqual(before);
    expect(shownCells(host.book, 'Tiers · Customers')[0]?.[0]).toBe('Customer');
  });
});

test('sheets keep their language, also where Google ended the first update before that was noted', async () => {
  const fresh = () => onHost({ Orders: exampleOrderRows });
  const whole = await fresh();
  const notes = whole.menu('Update now').trace.flatMap(({ name }, at) => (name === 'Properties.setProperty' ? [at + 1] : []));
  for (const k of notes.slice(-2)) {
    const host = await fresh();
    host.faults.at(k, { does: 'kill', when: 'before' });
    expect(host.menu('Update now').killed).toBe(true);
    host.faults.clear();
    update(host);
    host.byHand(() => Object.assign(host.book, { locale: 'zh_CN' }));
    host.edit('Orders!C2', '501');
    update(host);
    expect(tabs(host)).toContain('Tiers · Customers');
  }
});

describe('the panel speaks another language', () => {
  test('to this person alone, from the next screen on; and as Google has it again', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    host.user = { email: 'li@example.com', locale: 'en' };
    update(host);
    const { act, home, page } = screensOf(host);
    expect(act('setLanguages', { fields: { panel: 'zh', sheets: 'en' } })).toMatchObject({
      message: '语言已保存。',
      go: { kind: 'home' },
      home: { language: 'zh' },
    });
    expect(page('help').title).toBe('帮助');
    expect(tabs(host)).toContain('Tiers · Summary');
    host.user = { email: 'mia@example.com', locale: 'en' };
    expect(page('help').title).toBe('Help');
    host.user = { email: 'li@example.com', locale: 'en' };
    expect(home().language).toBe('zh');
    act('setLanguages', { fields: { panel: 'google', sheets: 'en' } });
    expect(page('help').title).toBe('Help');
  });

  test('somebody who reads neither name finds the screen: it is called in both languages', async () => {
    for (const locale of ['en', 'zh-CN']) {
      const host = await onHost({ Orders: exampleOrderRows });
      update(host);
      host.user = { email: 'li@example.com', locale };
      const tools = rowsIn({ blocks: (screensOf(host).home() as unknown as { readonly tools: Parameters<typeof rowsIn>[0]['blocks'] }).tools });
      expect(tools.map(({ title }) => title).find((title) => title.includes('Language') && title.includes('语言'))).toBeDefined();
    }
  });

  test.each([{}, { panel: 'fr' }, { panel: 'en', sheets: 'klingon' }, { panel: '__proto__' }])('%j is refused, and nothing changes', async (fields) => {
    const host = await onHost({ Orders: exampleOrderRows });
    update(host);
    const before = JSON.stringify([...host.properties.document.entries()]);
    expect(screensOf(host).tried('ui_do', 'setLanguages', { fields })).toMatchObject({ ok: false });
    expect(JSON.stringify([...host.properties.document.entries()])).toBe(before);
  });
});
