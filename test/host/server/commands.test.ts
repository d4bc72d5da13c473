import { afterEach, describe, expect, test } from 'vitest';
import type { Served } from '../../../src/host/server';
import { act, serveToy, stateOf, textsOf } from './served';

const SCRIPT = `function onOpen() {
    var zh = Session.getActiveUserLocale().indexOf('zh') === 0;
    SpreadsheetApp.getUi().createAddonMenu().addItem(zh ? '面板' : 'Panel', 'panel').addItem('Ask', 'ask').addItem('Toast', 'toast')
      .addItem('Sized', 'sized').addItem('Fail', 'fail').addItem('Show B2', 'show').addItem('New sheet', 'insert').addItem('Write', 'write').addToUi(); }
  function page(title) { return HtmlService.createHtmlOutput('<p>' + title + '</p>').setTitle(title); }
  function panel() { SpreadsheetApp.getUi().showSidebar(page('Tiers')); }
  function ask() { var ui = SpreadsheetApp.getUi(); ui.alert('One'); ui.alert('Title', 'Two', ui.ButtonSet.OK); }
  function toast() { SpreadsheetApp.getActive().toast('Done', 'Tiers'); }
  function sized() { SpreadsheetApp.getUi().showModalDialog(page('x').setWidth(400).setHeight(250), 'Sure?'); }
  function fail() { throw new Error('no orders'); }
  function show() { SpreadsheetApp.getActive().getSheets()[0].getRange('B2:C3').activate(); }
  function insert() { SpreadsheetApp.getActive().insertSheet('Made'); }
  function write() { SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue('by script'); }`;

let served: Served;
afterEach(() => served.close());
const serve = async () => (served = await serveToy(SCRIPT));
const menu = (label: string) => act(served, { do: 'menu', label });
const type = (text: string, row = 0, column = 0) => act(served, { do: 'type', at: { sheetId: 1, row, column }, text });

describe('the state', () => {
  test('says all a page needs to begin', async () => {
    await serve();
    expect(await stateOf(served)).toMatchObject({
      title: 'Shop',
      language: 'en',
      locale: 'en_US',
      timeZone: 'Etc/UTC',
      addOnName: 'Toy',
      sheets: [{ id: 1, name: 'Sheet1', rows: 1000, columns: 26, hidden: false, frozenRows: 0, frozenColumns: 0, gridlines: true, widths: [], charts: [] }],
      active: { sheetId: 1, row: 0, column: 0, rows: 1, columns: 1 },
      menus: [{ title: '', entries: [{ type: 'item', label: 'Panel', fn: 'panel' }, {}, {}, {}, {}, {}, {}, {}] }],
      toasts: [],
      alerts: [],
      clock: '2026-01-01 09:00',
      triggers: [],
      undo: false,
      redo: false,
      google: { panelCalls: 'work', slow: false, authorised: true },
      lastExecution: { kind: 'open', fn: 'onOpen' },
    });
  });

  test('has a new revision after a change, and the same one after none', async () => {
    await serve();
    const { revision } = await stateOf(served);
    expect((await stateOf(served)).revision).toBe(revision);
    expect((await act(served, { do: 'select', sheetId: 1, row: 1, column: 1, rows: 1, columns: 1 })).state.revision).toBe(revision);
    expect((await type('x')).state.revision).toBeGreaterThan(revision);
    const typed = (await stateOf(served)).revision;
    served.host.edit('A1', 'somebody else'); // from outside the page
    expect((await stateOf(served)).revision).toBeGreaterThan(typed);
  });
});

describe('what a person does by hand', () => {
  test('typing recalculates, and undo and redo take it back and forth', async () => {
    await serve();
    await type('=A2*2');
    expect((await type('21', 1)).state).toMatchObject({ undo: true, redo: false });
    expect(await textsOf(served, 1, 2, 1)).toEqual([['42'], ['21']]);
    expect((await act(served, { do: 'undo' })).state).toMatchObject({ undo: true, redo: true });
    expect(await textsOf(served, 1, 2, 1)).toEqual([['0'], ['']]);
    expect((await act(served, { do: 'redo' })).state).toMatchObject({ undo: true, redo: false });
    expect(await textsOf(served, 1, 2, 1)).toEqual([['42'], ['21']]);
  });

  test('undo and redo show the person what they changed, also on another sheet', async () => {
    await serve();
    const [first, second] = [await stateOf(served), (await act(served, { do: 'insertSheet' })).state];
    const sheetId = first.sheets[0]?.id ?? -1;
    await act(served, { do: 'type', at: { sheetId, row: 40, column: 3 }, text: 'far' });
    await act(served, { do: 'select', sheetId: second.active.sheetId, row: 0, column: 0, rows: 1, columns: 1 });
    const before = await stateOf(served);
    for (const command of ['undo', 'redo'] as const) {
      const { state } = await act(served, { do: command });
      expect(state.active).toEqual({ sheetId, row: 40, column: 3, rows: 1, columns: 1 });
      expect(state.viewMoves).toBeGreaterThan(before.viewMoves);
    }
  });

  test('nothing to undo is a refusal, and changes nothing', async () => {
    await serve();
    const { revision } = await stateOf(served);
    for (const command of ['undo', 'redo'] as const) {
      expect(await act(served, { do: command })).toMatchObject({ refusal: { code: 'NOTHING_TO_UNDO' }, state: { revision } });
    }
  });

  test('undo reaches back to the last run of the script that wrote', async () => {
    await serve();
    await type('mine', 3);
    expect((await menu('Toast')).state.undo).toBe(true);
    expect((await menu('Show B2')).state.undo).toBe(true);
    expect((await menu('Write')).state.undo).toBe(false);
  });

  test('the view follows sheets that come and go', async () => {
    await serve();
    const names = async () => {
      const { active, sheets } = await stateOf(served);
      return sheets.find(({ id }) => id === active.sheetId)?.name;
    };
    const moves = (await stateOf(served)).viewMoves;
    const { state } = await act(served, { do: 'insertSheet', name: 'Two' });
    expect([await names(), state.viewMoves]).toEqual(['Two', moves + 1]);
    await act(served, { do: 'insertSheet', name: 'Three' });
    const [one, two, three] = (await stateOf(served)).sheets.map(({ id }) => id) as [number, number, number];
    await act(served, { do: 'select', sheetId: two, row: 0, column: 0, rows: 1, columns: 1 });
    await act(served, { do: 'deleteSheet', sheetId: two });
    expect(await names()).toBe('Three'); // the neighbour to the right
    await act(served, { do: 'hideSheet', sheetId: three, hidden: true });
    expect(await names()).toBe('Sheet1'); // or else to the left
    await act(served, { do: 'hideSheet', sheetId: three, hidden: false });
    expect(await names()).toBe('Three');
    await act(served, { do: 'select', sheetId: one, row: 0, column: 0, rows: 1, columns: 1 });
    await act(served, { do: 'deleteSheet', sheetId: three });
    expect(await names()).toBe('Sheet1'); // somebody else's sheet went: stay
  });

  test('a selection is kept inside the sheet, whatever is asked or deleted', async () => {
    await serve();
    const select = async (row: number, column: number, rows: number, columns: number) =>
      (await act(served, { do: 'select', sheetId: 1, row, column, rows, columns })).state.active;
    expect(await select(2, 1, 3, 2)).toEqual({ sheetId: 1, row: 2, column: 1, rows: 3, columns: 2 });
    expect(served.host.ui.selection).toEqual({ row: 2, column: 1, rows: 3, columns: 2 });
    expect(await select(-5, 24, 5000, 10)).toEqual({ sheetId: 1, row: 0, column: 24, rows: 1000, columns: 2 });
    const { state } = await act(served, { do: 'select', sheetId: 77, row: 0, column: 0, rows: 1, columns: 1 });
    expect(state.active.sheetId).toBe(1);
  });
});

describe('what the script shows', () => {
  test('a menu item runs its function; one that fails says why, one that is gone does nothing', async () => {
    await serve();
    expect((await menu('Write')).state.lastExecution).toMatchObject({ kind: 'menu', fn: 'write', writes: 1 });
    expect(await textsOf(served, 1, 1, 1)).toEqual([['by script']]);
    const { state } = await menu('Fail');
    expect([state.lastExecution?.error, state.toasts.at(-1)?.message]).toEqual(['no orders', 'no orders']);
    const ran = served.host.executions.length;
    await menu('Nowhere');
    expect(served.host.executions.length).toBe(ran);
  });

  test('alerts wait until each is closed, toasts are the latest five; no number comes twice', async () => {
    await serve();
    const { alerts } = (await menu('Ask')).state;
    expect(alerts.map(({ title, message }) => [title, message])).toEqual([
      ['', 'One'],
      ['Title', 'Two'],
    ]);
    const [first = -1, second = -1] = alerts.map(({ id }) => id);
    expect((await act(served, { do: 'closeAlert', id: first })).state.alerts.map(({ id }) => id)).toEqual([second]);
    await act(served, { do: 'closeAlert', id: second });
    for (let n = 0; n < 7; n += 1) await menu('Toast');
    const { toasts, alerts: left } = await stateOf(served);
    expect([toasts.length, new Set(toasts.map(({ id }) => id)).size, toasts[0]?.title, left]).toEqual([5, 5, 'Tiers', []]);
  });

  test('a panel shown again is a new one; dialogs keep their size; both can be closed', async () => {
    await serve();
    const first = (await menu('Panel')).state.sidebar;
    const second = (await menu('Panel')).state.sidebar;
    expect([first?.title, second?.id === first?.id, second?.url === first?.url]).toEqual(['Tiers', false, false]);
    expect((await menu('Sized')).state.dialog).toMatchObject({ title: 'Sure?', width: 400, height: 250 });
    expect((await act(served, { do: 'closeDialog' })).state).toMatchObject({ sidebar: { title: 'Tiers' } });
    const { sidebar, dialog } = (await act(served, { do: 'closeSidebar' })).state;
    expect([sidebar, dialog]).toEqual([undefined, undefined]);
  });

  test('a script moves the view, and the page is told', async () => {
    await serve();
    const before = await stateOf(served);
    const shown = (await menu('Show B2')).state;
    expect(shown.active).toEqual({ sheetId: 1, row: 1, column: 1, rows: 2, columns: 2 });
    expect(shown.viewMoves).toBe(before.viewMoves + 1);
    const made = (await menu('New sheet')).state;
    expect(made.active).toEqual({ sheetId: made.sheets.find(({ name }) => name === 'Made')?.id, row: 0, column: 0, rows: 1, columns: 1 });
  });

  test('another language opens the document anew: its menu is in it, and the panel is closed', async () => {
    await serve();
    await menu('Panel');
    const { state } = await act(served, { do: 'language', language: 'zh' });
    expect([state.language, state.sidebar, state.menus[0]?.entries[0]]).toEqual(['zh', undefined, { type: 'item', label: '面板', fn: 'panel' }]);
    expect((await act(served, { do: 'language', language: 'en' })).state.menus[0]?.entries[0]).toMatchObject({ label: 'Panel' });
  });
});
