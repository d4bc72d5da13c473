import { describe, expect, test } from 'vitest';
import type { Fault, Host } from '../../../src/host/index';
import { bodyHost, shown, toyHost } from '../services/toyHost';

/** A small add-on: takes a lock, makes a sheet, writes two cells, notes that it is done. */
const SCRIPT = `function main() {
  var lock = LockService.getDocumentLock();
  if (!lock.tryLock(0)) return 'busy';
  try {
    var ss = SpreadsheetApp.getActiveSpreadsheet();
    var out = ss.getSheetByName('Out') || ss.insertSheet('Out');
    out.getRange('A1:A2').setValues([['new'], ['new']]);
    SpreadsheetApp.flush();
    PropertiesService.getDocumentProperties().setProperty('state', 'done');
    return 'ok';
  } finally { lock.releaseLock(); }
}`;
const CALLS = 11; // getDocumentLock tryLock getActiveSpreadsheet getSheetByName insertSheet getRange setValues flush getDocumentProperties setProperty releaseLock

const cells = (host: Host): string => (host.book.sheetByName('Out') ? shown(host, 'Out', 2, 1).join(' ') : 'no sheet');

test(`the toy makes ${CALLS} calls`, () => {
  expect(toyHost(SCRIPT).run('main')).toMatchObject({ calls: CALLS, writes: 3, result: 'ok' });
});

describe('each call in turn, until a run is reached that no fault touches', () => {
  const faults: Record<string, Fault> = {
    'throws before': { does: 'throw' },
    'throws after': { does: 'throw', when: 'after' },
    'is the last, not done': { does: 'kill' },
    'is the last, done': { does: 'kill', when: 'after' },
  };
  test.each(Object.entries(faults))('%s', (_, fault) => {
    let k = 1;
    for (; ; k++) {
      const host = toyHost(SCRIPT);
      host.faults.at(k, fault);
      const execution = host.run('main');
      if (host.faults.fired === 0) break;
      expect(host.world.locks.held.length === 0 || fault.does === 'throw').toBe(true);
      expect(execution.killed === true).toBe(fault.does === 'kill');
      expect(host.run('main').result).toBe('ok'); // the lock was freed, a second run gets through
      expect(cells(host)).toBe('new new');
    }
    expect(k).toBe(CALLS + 1);
  });
});

test('before: the write is not there; after: it is', () => {
  const write = (fault: Fault) => {
    const host = toyHost(SCRIPT);
    host.faults.on('Range.setValues', fault, 1);
    const { error } = host.run('main');
    return [cells(host).trim(), error?.message];
  };
  expect(write({ does: 'throw' })).toEqual(['', 'Service Spreadsheets failed while accessing document with id local-spreadsheet.']);
  expect(write({ does: 'throw', when: 'after' })).toEqual(['new new', 'Service Spreadsheets failed while accessing document with id local-spreadsheet.']);
  expect(write({ does: 'throw', message: 'Service error: Spreadsheets' })).toEqual(['', 'Service error: Spreadsheets']);
  expect(write({ does: 'kill' })).toEqual(['', 'Exceeded maximum execution time']);
  expect(write({ does: 'kill', when: 'after' })).toEqual(['new new', 'Exceeded maximum execution time']);
  expect(write({ does: 'half' })).toEqual(['new', 'Exceeded maximum execution time']);
});

test('a script can catch what a fault throws; a kill it cannot', () => {
  const body =
    "var left = 3; while (left--) { try { sheet.getRange('A1').setValue('x'); return 'done, left ' + left; } catch (error) { console.log(error.message); } }";
  const host = bodyHost(body);
  host.faults.on('Range.setValue', { does: 'throw' }, 2);
  expect(host.run('main')).toMatchObject({
    result: 'done, left 0',
    log: Array(2).fill('Service Spreadsheets failed while accessing document with id local-spreadsheet.'),
  });
  host.faults.on('Range.setValue', { does: 'kill' });
  expect(host.run('main')).toMatchObject({ killed: true, log: [] });
});

test('n calls in a row, or for ever from k on', () => {
  const body = "var fine = 0; for (var i = 0; i < 8; i++) { try { sheet.getRange('A1'); fine += 1; } catch (error) {} } return fine;";
  const host = bodyHost(body);
  host.faults.at(4, { does: 'throw' }, 3);
  expect(host.run('main').result).toBe(5);
  host.faults.at(5, { does: 'throw' }, Infinity);
  expect(host.run('main').result).toBe(2);
  host.faults.clear();
  expect(host.run('main').result).toBe(8);
});

test('null, slow, and something else happening at a call', () => {
  const host = bodyHost("Utilities.getUuid(); return LockService.getDocumentLock() === null ? 'no lock' : ss.getSheets()[0].getName();");
  const undo = host.faults.on('LockService.getDocumentLock', { does: 'null' });
  expect(host.run('main').result).toBe('no lock');
  undo();
  host.faults.on('Utilities', { does: 'slow', ms: 90_000 }, 1);
  expect(host.run('main').ms).toBe(90_000);
  host.faults.on('Utilities', { does: 'slow', ms: 400_000 }, 1);
  expect(host.run('main').killed).toBe(true);
  host.faults.on('Utilities', { does: 'act', act: () => host.book.renameSheet(1, 'Renamed') });
  expect(host.run('main').result).toBe('Renamed');
});

test('a whole second execution can run inside a call of the first; the lock holds it off', () => {
  const host = toyHost(SCRIPT);
  const inner: unknown[] = [];
  host.faults.on('Range.setValues', { does: 'act', act: () => inner.push(host.run('main').result) }, 1);
  expect(host.run('main').result).toBe('ok');
  expect(inner).toEqual(['busy']);
});
