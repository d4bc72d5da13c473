import { describe, expect, test } from 'vitest';
import { type Host, makeCopy } from '../../../src/host/index';
import { shown, toyHost } from './toyHost';

/** Leaves a trace everywhere a script can: cells, sheets, metadata, names, properties, cache, triggers, the screen, chance. */
const SCRIPT = `function main(word) {
  var ss = SpreadsheetApp.getActiveSpreadsheet(); var sheet = ss.getSheets()[0];
  var out = ss.insertSheet('Out ' + word); out.getRange('A1').setFormula('=Sheet1!A1&"!"'); out.addDeveloperMetadata('role', word);
  sheet.getRange('A1').setValue(word).setNote('note ' + word); ss.setNamedRange('WORD', sheet.getRange('A1'));
  PropertiesService.getDocumentProperties().setProperty('word', word); PropertiesService.getUserProperties().setProperty('word', word);
  CacheService.getDocumentCache().put('word', word);
  ScriptApp.newTrigger('main').timeBased().everyDays(1).atHour(3).create();
  ss.toast(word); Utilities.sleep(60000); return Utilities.getUuid() + Math.random();
}
function twice() { ScriptApp.getProjectTriggers().forEach(function (one) { ScriptApp.deleteTrigger(one); }); }`;

function seen({ book, world, properties, triggers, executions, ui, clock, accounting, kernel }: Host): unknown {
  const sheets = book.sheets.map(({ id, name }) => [id, name, book.read({ sheetId: id, row: 0, column: 0, rows: 2, columns: 2 }), book.format(id, 0, 0)]);
  const stores = [properties.document, properties.user('owner@example.com'), ...properties.caches.values()].map((store) => [...store]);
  const counts = [executions.length, ui.toasts.length, clock.now(), accounting.total, kernel.quotas.triggerTimeLeft('owner@example.com')];
  return { sheets, stores, counts, rows: world.metadata.rows, names: book.names, triggers: triggers.map((row) => ({ ...row })) };
}

describe('a host put back to a moment', () => {
  test('is as it was then, as often as wanted, and goes on the same way', () => {
    const host = toyHost(SCRIPT);
    host.run('main', ['first']);
    const [moment, before] = [host.snapshot(), seen(host)];
    const ends = ['a', 'b', 'a'].map((word) => {
      host.run('twice');
      const { result } = host.run('main', [word]);
      host.book.deleteSheet(1);
      host.advance(3 * 86_400_000);
      const after = seen(host);
      expect(after).not.toEqual(before);
      host.restore(moment);
      expect(seen(host)).toEqual(before);
      return JSON.stringify([result, after]);
    });
    expect([ends[0] === ends[2], ends[0] === ends[1]]).toEqual([true, false]); // chance repeats, too
  });

  test('a later moment can be had again after an earlier one', () => {
    const host = toyHost(SCRIPT);
    const [start, empty] = [host.snapshot(), seen(host)];
    host.run('main', ['first']);
    const [later, full] = [host.snapshot(), seen(host)];
    host.restore(start);
    expect(seen(host)).toEqual(empty);
    host.restore(later);
    expect(seen(host)).toEqual(full);
  });

  test('faults that wait, locks and the grant go back, too', () => {
    const host = toyHost(SCRIPT);
    const moment = host.snapshot();
    host.faults.on('Range.setValue');
    host.lockHeldBy(1e9);
    host.authorised = false;
    host.restore(moment);
    expect([host.run('main', ['x']).error, host.authorised, host.world.locks.acquire('document', {}, 1, 0)]).toEqual([undefined, true, true]);
  });
});

test('version history: the sheets go back, what is stored beside them stays', () => {
  const host = toyHost(SCRIPT);
  const moment = host.snapshot();
  host.run('main', ['first']);
  host.restoreSheets(moment);
  expect([host.book.sheets.length, shown(host, 'Sheet1', 1, 1), host.book.names, host.world.metadata.rows]).toEqual([1, [['']], [], []]);
  expect([host.properties.document.get('word'), host.triggers.length, host.executions.length]).toEqual(['first', 1, 1]);
});

describe('a copied file', () => {
  const original = toyHost(SCRIPT);
  original.run('main', ['first']);
  const copy = makeCopy(original);

  test('has the sheets, their ids, formulas, notes and metadata', () => {
    const contents = ({ book }: Host) => book.sheets.map(({ id, name }) => [id, name, book.formulas({ sheetId: id, row: 0, column: 0, rows: 1, columns: 1 })]);
    expect(contents(copy)).toEqual(contents(original));
    expect([shown(copy, 'Out first', 1, 1)[0], copy.book.format(1, 0, 0).note]).toEqual([['first!'], 'note first']);
    expect(copy.world.metadata.rows).toEqual(original.world.metadata.rows);
  });

  test('has no properties, caches or triggers, and is another document', () => {
    expect([copy.properties.document.size, copy.properties.user('owner@example.com').size, copy.triggers.length]).toEqual([0, 0, 0]);
    expect([copy.world.documentId, copy.world.documentName]).toEqual(['local-spreadsheet-copy', 'Copy of Untitled spreadsheet']);
  });

  test('lives apart', () => {
    expect(copy.run('main', ['second']).error).toBeUndefined();
    expect([original.book.sheets.length, copy.book.sheets.length, original.properties.document.get('word')]).toEqual([2, 3, 'first']);
    expect(copy.world.metadata.rows.map(({ id }) => id)).toEqual([1, 2]);
  });
});
