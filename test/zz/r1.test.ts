import { expect, test } from 'vitest';
import type { Host } from '../../src/host';
import { dressedLook } from '../../src/host/book/dress';
import { policyJson, presetPolicy } from '../../src/core/policy';
import { asked, granted } from '../support/asked';
import { cellsOf, onHost, shownCells } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';
import { screensOf } from '../support/panelScreens';
import { act, shopOf, previewed } from '../stories/rulesPages';
import { shop, write } from '../stories/overridesPage';

const update = (host: Host) => expect(host.menu('Update now').error).toBeUndefined();
const tiersOf = (...names: readonly string[]) => ({
  tiers: names.map((name, at) => ({ name, ...(at < names.length - 1 && { share: 12 * (at + 1) }) })),
});
const sheetOf = (host: Host, name: string) => host.book.sheetByName(name)!;
const charts = (host: Host, name = 'Tiers · Summary') =>
  sheetOf(host, name).charts.map(({ title, row, area, colors }) => ({ title, row, top: area?.row, width: area?.columns, left: area?.column, colors: colors?.length }));
const apply = (host: Host, doc: unknown) => expect(host.clientRun('ui_applyPolicy', [doc])).toMatchObject({ value: { ok: true } });

test('H1 stale', async () => {
  const host = await shopOf();
  granted(act(host, 'saveDraft', '1', { 'tier:0:limit': '10' }));
  const say = (text: string, who: string) => granted(act(host, 'comment', '1', { comment: text, who }));
  host.user = { email: 'li@example.com', locale: 'en' };
  host.faults.on('Lock.tryLock', { does: 'act', act: () => { host.user = { email: 'mia@example.com', locale: 'en' }; say('from Mia', 'Mia'); host.user = { email: 'li@example.com', locale: 'en' }; } }, 1);
  say('from Li', 'Li');
  const draft = JSON.parse(host.properties.document.get('tierkeeper.draft.1') ?? '');
  console.log('H1', JSON.stringify(draft.said), host.properties.document.get('tierkeeper.approval'));
});

test('H3 pending lost', async () => {
  const host = await onHost({ Orders: exampleOrderRows });
  apply(host, policyJson(presetPolicy('shop', 'en')));
  update(host);
  host.properties.document.set('tierkeeper.pendingRules', JSON.stringify({ ...policyJson(presetPolicy('shop', 'en')), tiers: tiersOf('Best', 'Rest').tiers }));
  screensOf(host).act('setLanguages', { fields: { panel: 'en', sheets: 'zh' } });
  update(host);
  console.log('H3', JSON.stringify(host.book.sheets.map(({ name }) => name)), JSON.stringify(shownCells(host.book, '分层 · 规则').slice(0, 5)));
});

test('H5 undo', async () => {
  const host = await onHost({ Orders: exampleOrderRows });
  update(host);
  host.edit('Orders!C2', '12345');
  update(host);
  const look = () => [charts(host), sheetOf(host, 'Tiers · Customers').dress.conditional.map(({ text, background }) => [text, background])];
  console.log('H5 before', JSON.stringify(look()));
  apply(host, tiersOf('Best', 'Good', 'Fair', 'Some', 'Rest'));
  update(host);
  console.log('H5 five', JSON.stringify(look()));
  host.menu('Undo last update');
  console.log(JSON.stringify(host.ui.toasts.at(-1)), host.executions.at(-1)?.fn);
  console.log('H5 undone', JSON.stringify(look()), JSON.stringify(shownCells(host.book, 'Tiers · Summary').slice(0, 8)));
  host.edit('Orders!C2', '12346');
  update(host);
  console.log('H5 next', JSON.stringify(look()));
});

test('H6 wide', async () => {
  const host = await onHost({ Orders: exampleOrderRows });
  update(host);
  console.log('H6', JSON.stringify(charts(host)));
  apply(host, tiersOf('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'));
  update(host);
  console.log('H6 eight', JSON.stringify(charts(host)));
  const top = charts(host)[0]!.top!;
  console.log(JSON.stringify(cellsOf(host.book, 'Tiers · Summary').slice(top - 1, top + 22)));
  apply(host, tiersOf('A', 'B', 'C', 'D', 'E', 'F', 'G', 'X'));
  update(host);
  console.log('H6 renamed', JSON.stringify(charts(host)));
});

test('H7 peoples below', async () => {
  const host = await onHost({ Orders: exampleOrderRows });
  update(host);
  const { id } = sheetOf(host, 'Tiers · Summary');
  const last = host.book.lastRow(id);
  for (let i = 1; i <= 12; i++) host.edit(`Tiers · Summary!A${last + 2 + i}`, `2025-11-${10 + i}`);
  for (let i = 1; i <= 12; i++) host.edit(`Tiers · Summary!B${last + 2 + i}`, `${i / 10}`);
  const mine = () => { const rows = host.book.display({ sheetId: id, row: 0, column: 0, rows: host.book.lastRow(id), columns: 2 }); return JSON.stringify(rows.slice(-12)); };
  console.log('H7 last', last, mine());
  apply(host, tiersOf('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'));
  update(host);
  console.log('H7 after', mine(), JSON.stringify(charts(host)));
});

test('H7b inserted column', async () => {
  const host = await onHost({ Orders: exampleOrderRows });
  update(host);
  const { id } = sheetOf(host, 'Tiers · Summary');
  console.log('H7b', JSON.stringify(cellsOf(host.book, 'Tiers · Summary').slice(0, 12)));
});

test('H8 plan and language', async () => {
  const host = await shopOf();
  apply(host, policyJson(presetPolicy('shop', 'en')));
  update(host);
  const { apply: press } = previewed(host, { 'tier:0:limit': '50', 'tier:1:limit': '60', 'tier:2:limit': '80' });
  console.log(JSON.stringify(granted(act(host, press.action, press.about ?? '', { from: '2025-12-01' }))));
  screensOf(host).act('setLanguages', { fields: { panel: 'en', sheets: 'zh' } });
  update(host);
  host.advance(15 * 86_400_000);
  update(host);
  console.log('H8', JSON.stringify(shownCells(host.book, '分层 · 规则').slice(0, 5)), [...host.properties.document.keys()].filter((key) => /draft|later/.test(key)));
});

test('H2 cut off offers', async () => {
  const validations = (host: Host, name: string) => {
    const sheet = sheetOf(host, name);
    return JSON.stringify(Array.from({ length: 8 }, (_, column) => (sheet as any) && (host.book as any).format(sheet.id, 3, column)?.rule));
  };
  const make = async () => {
    const host = await shop();
    write(host, 2, ['Fay', 'floor', 'Gold', 'Sister of the owner', 'Mia']);
    update(host);
    screensOf(host).act('setLanguages', { fields: { panel: 'en', sheets: 'zh' } });
    return host;
  };
  const right = await make();
  const run = right.menu('Update now');
  console.log('H2 right', validations(right, '分层 · 手动指定'));
  run.trace.forEach((c, i) => { if (/Validation/.test(c.name)) console.log(i, c.name); });
  const first = run.trace.findIndex((c) => /setDataValidation/.test(c.name)) + 1;
  const host = await make();
  host.faults.at(first, { does: 'kill', when: 'before' });
  host.menu('Update now');
  host.faults.clear();
  update(host);
  console.log('H2 cut', validations(host, '分层 · 手动指定'));
});
