import { describe, expect, test } from 'vitest';
import { bodyHost, runBody, toyHost } from '../services/toyHost';

describe('every call of a service method counts', () => {
  test.each([
    ['chained getters', 'ss.getSheets()[0].getRange("A1:B2").getValues();', 5, 0],
    ['one write', 'sheet.getRange("A1").setValue(1);', 4, 1],
    ['a call that throws', 'try { sheet.getRange(0, 0); } catch (error) {}', 3, 0],
    ['menus are reads', 'SpreadsheetApp.getUi().createAddonMenu().addItem("a", "b").addToUi();', 6, 0],
    ['locks and flush are reads', 'var lock = LockService.getDocumentLock(); lock.tryLock(0); SpreadsheetApp.flush(); lock.releaseLock();', 6, 0],
    [
      'properties and triggers are writes',
      'PropertiesService.getDocumentProperties().setProperty("a", 1); ScriptApp.newTrigger("f").timeBased().everyHours(1).create();',
      8,
      2,
    ],
    ['no call for an enumeration', 'ScriptApp.AuthMode.FULL.toString();', 2, 0],
  ])('%s', (_, body, calls, writes) => {
    const execution = runBody(body);
    expect([execution.calls, execution.reads, execution.writes, execution.error]).toEqual([calls, calls - writes, writes, undefined]);
  });

  test('the trace names each call and where it was', () => {
    const host = bodyHost('sheet.getRange("A1:B2").setValues([[1, 2], [3, 4]]);');
    const { trace } = host.run('main');
    expect(trace.map((call) => `${call.k} ${call.kind} ${call.name} ${call.target} ${call.cells}`)).toEqual([
      '1 read SpreadsheetApp.getActiveSpreadsheet  0',
      '2 read Spreadsheet.getSheets  0',
      '3 read Sheet.getRange Sheet1 0',
      '4 write Range.setValues Sheet1!A1:B2 4',
    ]);
    expect([host.accounting.total, host.accounting.by('Range'), host.accounting.by('Sheet.getRange')]).toEqual([4, 1, 1]);
  });

  test('a failed call says why in the trace', () => {
    expect(runBody('sheet.getRange(0, 1);').trace.at(-1)?.threw).toBe('The starting row of the range is too small.');
  });

  test('the count goes on over executions until it is reset', () => {
    const host = bodyHost('');
    host.run('main');
    host.run('main');
    expect(host.accounting.total).toBe(4);
    host.accounting.reset();
    host.run('main');
    expect([host.accounting.total, host.executions.length]).toEqual([2, 3]);
  });
});

describe('time', () => {
  test('calls take no time unless latency is asked for', () => {
    expect(runBody('sheet.getRange("A1:H1000").getValues();').ms).toBe(0);
    const slow = runBody('sheet.getRange("A1:H1000").getValues();', { latency: true });
    expect(slow.ms).toBeGreaterThan(0.7 * (150 + 150 + 2 + 150 + 68) - 200);
    expect(slow.ms).toBe(runBody('sheet.getRange("A1:H1000").getValues();', { latency: true }).ms); // same seed, same time
  });

  test('sleep only moves the clock', () => {
    expect(runBody('var before = Date.now(); Utilities.sleep(1500); console.log(Date.now() - before);')).toMatchObject({ ms: 1500, log: ['1500'] });
  });

  test('after six minutes an execution is dead, and neither catch nor finally reaches the host', () => {
    const host = bodyHost(`try { for (;;) Utilities.sleep(60000); } catch (error) { console.log('caught'); sheet.getRange('A1').setValue('catch'); }
      finally { console.log('finally'); PropertiesService.getDocumentProperties().setProperty('finally', 'ran'); } return 'done';`);
    const execution = host.run('main');
    expect(execution).toMatchObject({ killed: true, error: { name: 'Exception', message: 'Exceeded maximum execution time' }, log: [], ms: 420_000 });
    expect(execution.result).toBeUndefined();
    expect([host.properties.document.size, host.book.lastRow(host.book.sheets[0]!.id), execution.calls]).toEqual([0, 0, 9]);
  });

  test('onOpen has 30 seconds, a custom function too', () => {
    const host = toyHost("function onOpen() { Utilities.sleep(30001); } function SLOW() { Utilities.sleep(30001); return 'late'; }");
    expect(host.open()).toMatchObject({ killed: true });
    host.edit('A1', '=SLOW()');
    expect(host.book.read({ sheetId: 1, row: 0, column: 0, rows: 1, columns: 1 })[0]).toEqual([
      { code: '#ERROR!', message: 'Exceeded maximum execution time' },
    ]);
  });
});
