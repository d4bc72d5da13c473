import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/host';
import type { PanelPage } from '../../src/workflows';
import type { Go } from '../../src/workflows/panel/panelPage';
import { onHost } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';
import { blockIn, rowsIn, screensOf } from '../support/panelScreens';

async function shop(locale = 'en_US'): Promise<Host> {
  const host = await onHost({ Orders: exampleOrderRows }, { locale });
  expect(host.menu(locale === 'zh_CN' ? '立即更新' : 'Update now').error).toBeUndefined();
  return host;
}

/** All steps as a person goes through them, by the blue button. */
function walked(host: Host): PanelPage[] {
  const pages = [screensOf(host).page('tour')];
  for (let go = pages[0]?.primary?.go; go?.kind === 'page'; go = pages.at(-1)?.primary?.go)
    pages.push(screensOf(host).page(go.page, { about: go.about ?? '' }));
  return pages;
}

const stepsOf = (host: Host) =>
  walked(host).map((page) => ({ title: rowsIn(page)[0]?.title, press: rowsIn(page)[0]?.press, text: blockIn(page, 'text').text }));
const shown = (host: Host, go: Go | undefined) => go?.kind === 'show' && host.clientRun('ui_show', [go.place]);

describe('looking around', () => {
  test('five steps, each a place and what it is for; the last one ends at home, and so does each other one', async () => {
    const pages = walked(await shop());
    expect(pages.map(({ step }) => step)).toEqual([1, 2, 3, 4, 5].map((at) => ({ at, of: 5 })));
    expect(pages.map((page) => rowsIn(page).length)).toEqual([1, 1, 1, 1, 1]);
    expect(pages.map(({ primary }) => primary?.label)).toEqual(['Next', 'Next', 'Next', 'Next', 'Done']);
    expect(pages.map(({ primary, second }) => (second ?? primary)?.go.kind)).toEqual(Array(5).fill('home'));
  });

  test('“Show me” opens the sheet or the screen that is spoken of', async () => {
    const host = await shop();
    const steps = stepsOf(host);
    expect(steps.map((row) => row?.title)).toEqual(['Tiers · Summary', 'Tiers · VIP', 'Explain a customer', 'Care', 'Automatic updates']);
    expect(steps.map((row) => row?.press?.label)).toEqual(Array(5).fill('Show me'));
    for (const at of [0, 1]) {
      expect(shown(host, steps[at]?.press?.go)).toMatchObject({ ok: true });
      expect(host.book.sheets.find(({ id }) => id === host.ui.activeSheetId)?.name).toBe(steps[at]?.title);
    }
    expect(steps.slice(2).map((row) => row?.press?.go)).toEqual([{ kind: 'page', page: 'explain' }, { kind: 'page', page: 'care' }, { kind: 'schedule' }]);
  });

  test('sheets go by the names people gave them, and one that is deleted has no button', async () => {
    const host = await shop();
    host.byHand(() => host.book.renameSheet(host.book.sheetByName('Tiers · VIP')?.id ?? -1, 'Our best'));
    host.byHand(() => host.book.deleteSheet(host.book.sheetByName('Tiers · Summary')?.id ?? -1));
    const [summary, list] = stepsOf(host);
    expect([summary?.title, summary?.press]).toEqual(['Tiers · Summary', undefined]);
    expect(list?.title).toBe('Our best');
  });

  test('care: how to begin where it has not begun, this week’s list where it has', async () => {
    const host = await shop();
    expect(stepsOf(host)[3]?.text).toMatch(/^Tells each week whom to contact.* one button begins it\.$/);
    expect(screensOf(host).page('care').primary).toMatchObject({ go: { kind: 'do', action: 'beginCare' } });
    for (const item of ['Services for each tier', 'Update now']) host.menu(item);
    const step = stepsOf(host)[3];
    expect([step?.title, step?.text]).toEqual(['Tiers · This week', expect.stringContaining('Tick “Done” beside a customer')]);
    expect(shown(host, step?.press?.go)).toMatchObject({ ok: true });
  });

  test('updates: says whether they run by themselves', async () => {
    const host = await shop();
    expect(stepsOf(host)[4]?.text).toBe('Nothing updates by itself yet. Press “Update now” after new orders, or choose a time here.');
    host.menu('Update every day');
    expect(stepsOf(host)[4]?.text).toBe('The sheets follow new orders by themselves; here you see when. “Update now” does it at once.');
  });

  test('in Chinese, with the headings as the sheets have them', async () => {
    const host = await shop('zh_CN');
    const [summary, list, , care] = stepsOf(host);
    expect([summary?.title, list?.title, care?.title]).toEqual(['分层 · 总览', '分层 · VIP', '关怀']);
    expect(list?.text).toContain('写在“备注”里');
  });

  test('before there are tiers there is nothing to see, and one button to make them', async () => {
    const { page } = screensOf(await onHost({ Orders: exampleOrderRows }));
    expect(page('tour')).toMatchObject({ blocks: [{ text: 'This needs one update first.' }], primary: { label: 'Make my tiers', go: { kind: 'update' } } });
  });

  test('Help, the first look and home after the first update lead there; home no longer after the second', async () => {
    const host = await shop();
    const { page, home } = screensOf(host);
    const leads = (rows: ReturnType<typeof rowsIn>) => rows.some(({ press }) => press?.go.kind === 'page' && press.go.page === 'tour');
    expect([leads(rowsIn(page('help'))), leads(rowsIn(page('firstLook'))), leads(rowsIn({ blocks: home().news }))]).toEqual([true, true, true]);
    host.edit('Orders!C2', '77');
    host.menu('Update now');
    expect(leads(rowsIn({ blocks: home().news }))).toBe(false);
  });

  test.each(['', '0', '-3', '99', 'x', '2.9', '5; drop'])('asked for step %j: a step there is, and nothing is written', async (about) => {
    const host = await shop();
    const before = JSON.stringify(host.book.sheets.map(({ name, id }) => [name, id]));
    const { step } = screensOf(host).page('tour', { about });
    expect(step?.at).toBeGreaterThanOrEqual(1);
    expect(step?.at).toBeLessThanOrEqual(5);
    expect(JSON.stringify(host.book.sheets.map(({ name, id }) => [name, id]))).toBe(before);
  });
});
