import { describe, expect, test } from 'vitest';
import { messageOf, resultOf, shown, toyHost } from './toyHost';

describe('menus', () => {
  const host = toyHost(`function onOpen(e) {
      var ui = SpreadsheetApp.getUi();
      ui.createAddonMenu().addItem('Open', 'open_').addSeparator().addSubMenu(ui.createMenu('More').addItem('Deep', 'deep')).addToUi();
      console.log(e.authMode === ScriptApp.AuthMode.LIMITED, e.source.getName());
    }
    function onInstall(e) { onOpen(e); console.log(e.authMode.toString()); }
    function open_() { return 'opened'; } function deep() { return 'found'; }`);

  test('onOpen gets its event and makes the menu', () => {
    expect(host.open()).toMatchObject({ kind: 'open', authMode: 'LIMITED', log: ['true Untitled spreadsheet'] });
    expect(host.ui.menus[0]?.entries).toEqual([
      { type: 'item', label: 'Open', fn: 'open_' },
      { type: 'separator' },
      { type: 'menu', label: 'More', entries: [{ type: 'item', label: 'Deep', fn: 'deep' }] },
    ]);
  });

  test('items are clicked by their label, at any depth; private functions too', () => {
    expect([host.menu('Open').result, host.menu('Deep').result]).toEqual(['opened', 'found']);
    expect(() => host.menu('Nowhere')).toThrow('The menu has no item “Nowhere”.');
  });

  test('opening again does not double the menu; installing runs with all rights', () => {
    host.open();
    expect(host.install()).toMatchObject({ kind: 'install', authMode: 'FULL', log: ['false Untitled spreadsheet', 'FULL'] });
    expect(host.ui.menus.length).toBe(1);
  });
});

describe('what is shown', () => {
  test('alerts, with the answers a person gives', () => {
    const host = toyHost(`function main() { var ui = SpreadsheetApp.getUi();
      return [ui.alert('a') === ui.Button.OK, ui.alert('Title', 'b', ui.ButtonSet.YES_NO).toString(), ui.alert('c', ui.ButtonSet.OK_CANCEL).toString()]; }`);
    host.ui.answers.push('OK', 'NO');
    expect(host.run('main').result).toEqual([true, 'NO', 'OK']);
    expect(host.ui.alerts).toEqual([
      { title: '', message: 'a', buttons: 'OK' },
      { title: 'Title', message: 'b', buttons: 'YES_NO' },
      { title: '', message: 'c', buttons: 'OK_CANCEL' },
    ]);
  });

  test('toasts, the sidebar and dialogs', () => {
    const host = toyHost(
      `function main() { SpreadsheetApp.getActive().toast('Done', 'Tiers', 5);
      SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Tiers'));
      SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('<b>hi</b>').setWidth(300).setHeight(200), 'Sure?'); }`,
      { html: { 'sidebar.html': '<p>panel</p>' } },
    );
    expect(host.run('main').error).toBeUndefined();
    expect([host.ui.toasts, host.ui.sidebar, host.ui.dialog]).toEqual([
      [{ message: 'Done', title: 'Tiers' }],
      { title: 'Tiers', html: '<p>panel</p>' },
      { title: 'Sure?', html: '<b>hi</b>', width: 300, height: 200 },
    ]);
    host.open();
    expect(host.ui.sidebar).toBeUndefined();
  });

  test('a page that is not there', () => {
    expect(messageOf("HtmlService.createHtmlOutputFromFile('nope');")).toBe('Exception: No HTML file named nope was found.');
    expect(resultOf("return HtmlService.createHtmlOutput('<p>').setTitle('t').getContent();")).toBe('<p>');
  });
});

describe('a person edits', () => {
  test('typed text is taken as Sheets takes it, and formulas follow', () => {
    const host = toyHost('');
    host.edit('A1', '12.5');
    host.edit('Sheet1!B1', '=A1*2');
    host.edit("'Sheet1'!A1", '10');
    expect(shown(host, 'Sheet1', 1, 2)).toEqual([['10', '20']]);
    expect(() => host.edit('Nowhere!A1', 'x')).toThrow('There is no cell “Nowhere!A1”.');
  });

  test('the selection is the active range', () => {
    const host = toyHost('function main() { return [SpreadsheetApp.getActiveRange().getA1Notation(), SpreadsheetApp.getActiveSheet().getName()]; }');
    host.ui.selection = { row: 2, column: 1, rows: 3, columns: 2 };
    expect(host.run('main').result).toEqual(['B3:C5', 'Sheet1']);
  });
});

describe('google.script.run', () => {
  const host =
    toyHost(`function echo(x) { return x; } function dated() { return { at: new Date() }; } function holes() { return [1, undefined, function () {}]; }
    function nothing() {} function fails() { throw new Error('no such order'); } function secret_() { return 1; } var arrow = 1;
    function who() { return typeof this.echo; } function kinds(x) { return [x instanceof Array, x.length, x[1]]; }`);
  const illegal = (place: string) => ({ ok: false, error: { name: 'TypeError', message: `Failed due to illegal value in property: ${place}` } });
  const circular: Record<string, unknown> = {};
  circular.self = circular;

  test.each([
    ['JSON goes in and out', 'echo', [{ a: [1, 'x', true, null] }], { ok: true, value: { a: [1, 'x', true, null] } }],
    ['a Date does not go in', 'echo', [new Date()], illegal('0')],
    ['nor nested', 'echo', [1, { when: [new Date()] }], illegal('0')],
    ['nor a function', 'echo', [{ run: () => 1 }], illegal('run')],
    ['nor a circle', 'echo', [circular], illegal('self')],
    ['undefined in an array becomes null on the way in', 'kinds', [[1, undefined]], { ok: true, value: [true, 2, null] }],
    ['a Date on the way out makes it all null', 'dated', [], { ok: true, value: null }],
    ['undefined in an array becomes null on the way out', 'holes', [], { ok: true, value: [1, null, null] }],
    ['no result is null', 'nothing', [], { ok: true, value: null }],
    ['what it throws reaches the failure handler', 'fails', [], { ok: false, error: { name: 'Error', message: 'no such order' } }],
    ['private functions are not there', 'secret_', [], { ok: false, error: { name: 'TypeError', message: 'google.script.run.secret_ is not a function' } }],
    ['nor what is no function', 'arrow', [], { ok: false, error: { name: 'TypeError', message: 'google.script.run.arrow is not a function' } }],
    ['nor what the realm was given', 'Date', [], { ok: false, error: { name: 'TypeError', message: 'google.script.run.Date is not a function' } }],
    ['nor what the language has', 'eval', [], { ok: false, error: { name: 'TypeError', message: 'google.script.run.eval is not a function' } }],
  ])('%s', (_, fn, args, reply) => {
    expect(host.clientRun(fn, args)).toEqual(reply);
  });

  test('each call is an execution of its own with all rights', () => {
    host.clientRun('echo', [1]);
    expect(host.executions.at(-1)).toMatchObject({ kind: 'client', fn: 'echo', authMode: 'FULL', result: 1 });
  });
});
