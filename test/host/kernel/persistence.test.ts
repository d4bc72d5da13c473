import { describe, expect, test } from 'vitest';
import { type Fault, type Host, keepFirst, keepSome, type Loss, loseAll } from '../../../src/host/index';
import { shown, toyHost } from '../services/toyHost';

const SCRIPT = `function main() {
  var ss = SpreadsheetApp.getActiveSpreadsheet(); var sheet = ss.getSheets()[0];
  sheet.getRange('A1').setValue('flushed'); PropertiesService.getDocumentProperties().setProperty('p', 'flushed'); SpreadsheetApp.flush();
  sheet.getRange('A1').setValue('one');
  PropertiesService.getDocumentProperties().setProperty('p', 'later');
  var out = ss.insertSheet('Out');
  out.getRange('A1').setFormula('=Sheet1!A1');
  out.addDeveloperMetadata('role', 'out');
  ss.setNamedRange('OUT', out.getRange('A:A'));
  sheet.getRange('A2').setValue('two');
  Utilities.getUuid();
}`;

function killed(loses?: Loss, prepare: (host: Host) => void = () => {}): Host {
  const host = toyHost(SCRIPT, { journal: true });
  prepare(host);
  const fault: Fault = loses ? { does: 'kill', loses } : { does: 'kill' };
  host.faults.on('Utilities.getUuid', fault);
  host.run('main');
  return host;
}
const cells = (host: Host) => shown(host, 'Sheet1', 2, 1).flat();
const about = (host: Host) => [
  cells(host).join(),
  host.properties.document.get('p'),
  host.book.sheetByName('Out') ? 'Out' : '',
  host.world.metadata.rows.length,
  host.book.names.length,
];

describe('what a kill leaves of writes that were not flushed', () => {
  test.each<[string, Loss | undefined, unknown[]]>([
    ['everything', undefined, ['one,two', 'later', 'Out', 1, 1]],
    ['nothing', loseAll(), ['flushed,', 'flushed', '', 0, 0]],
    ['nothing but the properties', loseAll('kept'), ['flushed,', 'later', '', 0, 0]],
    ['the first', keepFirst(1), ['one,', 'later', '', 0, 0]],
    ['the first three', keepFirst(3), ['one,', 'later', 'Out', 0, 0]],
    ['the first five', keepFirst(5), ['one,', 'later', 'Out', 1, 1]],
    ['some of them', keepSome(0b101010), ['flushed,two', 'later', 'Out', 1, 0]],
    ['writes into a sheet whose making was lost are lost with it', keepSome(0b111101), ['one,two', 'later', '', 0, 0]],
  ])('%s', (_, loses, expected) => {
    expect(about(killed(loses))).toEqual(expected);
  });

  test('the sheet that survives has its formula and its id', () => {
    const host = killed(keepFirst(6));
    expect([shown(host, 'Out', 1, 1)[0], host.book.sheetByName('Out')?.id]).toEqual([['one'], 2]);
  });

  test('what a person did meanwhile stays, and so does what was written before it', () => {
    const host = killed(loseAll(), (made) => made.faults.on('Sheet.addDeveloperMetadata', { does: 'act', act: () => made.edit('Sheet1!B1', 'mine') }));
    expect([cells(host), shown(host, 'Sheet1', 1, 2)[0], host.book.sheetByName('Out')?.name]).toEqual([['one', ''], ['one', 'mine'], 'Out']);
  });

  test('a copied sheet goes, and its metadata with it', () => {
    const script = `function main() { var sheet = SpreadsheetApp.getActive().getSheets()[0]; sheet.addDeveloperMetadata('role', 'a'); SpreadsheetApp.flush();
      sheet.copyTo(SpreadsheetApp.getActive()).getRange('A1').setValue('copy'); Utilities.getUuid(); }`;
    const host = toyHost(script, { journal: true });
    host.faults.on('Utilities.getUuid', { does: 'kill', loses: loseAll() });
    host.run('main');
    expect([host.book.sheets.length, host.world.metadata.rows.length]).toEqual([1, 1]);
  });

  test('reading back makes durable', () => {
    const host = toyHost(
      "function main() { var cell = SpreadsheetApp.getActive().getSheets()[0].getRange('A1'); cell.setValue('x'); cell.getValue(); Utilities.getUuid(); }",
      { journal: true },
    );
    host.faults.on('Utilities.getUuid', { does: 'kill', loses: loseAll() });
    host.run('main');
    expect(cells(host)).toEqual(['x', '']);
  });
});
