import { expect, test } from 'vitest';
import { createHost } from '../../../src/host/index';

const code = `
function onOpen(e) { SpreadsheetApp.getUi().createAddonMenu().addItem('Go', 'go').addToUi(); console.log('mode', e.authMode.toString()); }
function go() {
  var ss = SpreadsheetApp.getActiveSpreadsheet();
  var s = ss.insertSheet('Out');
  s.getRange(1, 1, 2, 2).setValues([['a', 1], [new Date(Date.UTC(2026,0,2)), '=1+1']]);
  var v = s.getRange(1, 1, 2, 2).getValues();
  return [v[1][0] instanceof Date, v[1][0].toISOString(), v[1][1], Array.isArray(v), v instanceof Array, String(ScriptApp.AuthMode.FULL)];
}
function DOUBLE(x) { return Array.isArray(x) ? x.map(function (r) { return r.map(function (c) { return c * 2; }); }) : x * 2; }
function gap() { SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getCharts(); }
`;
test('smoke', () => {
  const host = createHost({ scripts: { 'code.js': code }, manifest: { timeZone: 'Etc/UTC' } });
  const open = host.open();
  console.log(open, host.ui.menus);
  const go = host.menu('Go');
  console.log(go.error, go.result, go.calls, go.trace.map((c) => c.name + ' ' + c.target));
  host.edit('Sheet1!A1', '21');
  host.edit('Sheet1!B1', '=DOUBLE(A1)');
  host.edit('Sheet1!B2', '=DOUBLE(A1:A3)');
  console.log(host.book.display({ sheetId: host.book.sheets[0]!.id, row: 0, column: 0, rows: 4, columns: 3 }), host.customCalls);
  console.log(host.run('gap').error, host.notEmulated);
  expect(1).toBe(1);
});
