import { describe, expect, test } from 'vitest';
import { canBeNull, type Execution, faultLine, type Host, permanentTexts, persistenceModels } from '../../../src/host/index';
import { bodyHost, shown, toyHost } from '../services/toyHost';

/** Five writes that are not flushed: two to each of two sheets, and the making of the second. */
const SCRIPT = `function main() {
  var ss = SpreadsheetApp.getActiveSpreadsheet(); var one = ss.getSheets()[0];
  one.getRange('A1').setValue('1'); var two = ss.insertSheet('Two'); two.getRange('A1').setValue('2');
  one.getRange('A2').setValue('3'); two.getRange('A2').setValue('4'); Utilities.getUuid();
}`;

function cells(host: Host): string {
  return ['Sheet1', 'Two'].map((name) => (host.book.sheetByName(name) ? shown(host, name, 2, 1).flat().join('') : '-')).join(' ');
}

describe('the persistence models of a kill', () => {
  test.each([
    [0, 2], // P1, P2: nothing is open, only the properties differ
    [1, 3], // P1, P2, P5
    [3, 2 + 2 + 4 + 1], // P1, P2, two prefixes, 8 subsets less 4 that are prefixes, P5
    [6, 2 + 5 + (64 - 7) + 1],
    [9, 2 + 8 + 64 + 1],
  ])('%i open writes: %i models', (open, count) => {
    const models = persistenceModels(open);
    expect([models.length, new Set(models.map(({ name }) => name)).size <= count]).toEqual([count, true]);
    expect(persistenceModels(open)).toEqual(persistenceModels(open).map(({ name }) => expect.objectContaining({ name })));
  });

  test('each leaves something a kill could leave, and the trace says which', () => {
    const host = toyHost(SCRIPT, { journal: true });
    const moment = host.snapshot();
    const { open, k } = host.run('main').trace.at(-1)!;
    expect(open).toBe(5);
    const left = new Map<string, string>();
    for (const { name, loses } of persistenceModels(open)) {
      host.restore(moment);
      host.faults.at(k, { does: 'kill', ...(loses && { loses }) });
      const execution = host.run('main');
      left.set(name, cells(host));
      expect(faultLine(execution)).toBe(`run main, call ${k} Utilities.getUuid: kill${loses ? `, ${name}` : ''}`);
    }
    expect([left.get('P1'), left.get('P2'), left.get('P5'), left.get('P3:1'), left.get('P3:4')]).toEqual(['13 24', ' -', ' -', '1 -', '13 2']);
    expect([left.get('P4:01111'), left.get('P4:10111')]).toEqual([' 24', '13 -']); // later writes to a sheet go with a lost one, and with the sheet
    expect([...left.values()].every((cell) => /^(|1|13) (-||2|24)$/.test(cell))).toBe(true);
  });

  test('deleted sheets, rows and looks come back when their deletion is lost', () => {
    const body = `sheet.getRange('A1:B2').setValues([[1, 2], [3, '=SUM(A1:B1)']]); sheet.getRange('A1').setNote('n').setFontWeight('bold'); var other = ss.insertSheet('Other');
      other.getRange('A1').setFormula('=Sheet1!B2'); SpreadsheetApp.flush();
      sheet.deleteRows(1, 1); sheet.clear(); ss.deleteSheet(sheet); Utilities.getUuid();`;
    const host = bodyHost(body, { journal: true });
    host.faults.on('Utilities.getUuid', { does: 'kill', loses: persistenceModels(3)[1]!.loses! });
    host.run('main');
    expect([shown(host, 'Sheet1', 2, 2), shown(host, 'Other', 1, 1), host.book.format(1, 0, 0)]).toEqual([
      [
        ['1', '2'],
        ['3', '3'],
      ],
      [['3']],
      { fontWeight: 'bold', note: 'n' },
    ]);
  });
});

describe('more faults', () => {
  test('an outage of one service: other services answer', () => {
    const body = `var seen = []; for (var i = 0; i < 6; i++) { try { sheet.getRange('A1'); seen.push('s'); } catch (error) { seen.push('-'); } Utilities.getUuid(); } return seen.join('');`;
    const host = bodyHost(body);
    const from = host.run('main').trace.filter(({ name }) => name === 'Sheet.getRange')[2]!.k;
    const outage = (times?: number): unknown => {
      host.faults.clear();
      host.faults.run(from, times);
      return host.run('main').result;
    };
    expect([outage(2), outage(3), outage()]).toEqual(['ss--ss', 'ss---s', 'ss----']);
  });

  test('null comes only from calls that document it', () => {
    const host = bodyHost(`var lock = LockService.getDocumentLock(); return [lock, sheet.getRange('A1').getValue(), Session.getActiveUser().getEmail()];`);
    host.faults.on(() => true, { does: 'null' });
    expect(host.run('main').error?.name).toBe('TypeError'); // the active spreadsheet is null at once
    host.faults.clear();
    host.faults.on((call) => call.service !== 'SpreadsheetApp', { does: 'null' });
    expect(host.run('main').result).toEqual([null, '', '']);
    expect([canBeNull('LockService.getDocumentLock'), canBeNull('Range.getValues'), canBeNull('Spreadsheet.getSheetById')]).toEqual([true, false, true]);
  });

  test('sentences of lasting faults reach the script, in the language of the person', () => {
    const host = bodyHost("sheet.getRange('A1').setValue(1);");
    const texts = permanentTexts('fr');
    expect([texts.length >= 10, new Set(texts.map(([name]) => name)).size]).toEqual([true, texts.length]);
    expect(Object.fromEntries(texts).protectedCell).toMatch(/^Vous tentez/);
    for (const [, message] of texts) {
      host.faults.on('Range.setValue', { does: 'throw', message }, 1);
      expect(host.run('main').error).toEqual({ name: 'Exception', message });
    }
    expect(texts.every(([, message]) => !message.includes('{'))).toBe(true);
  });

  test('a lock that is lost is taken by the next execution, and its holder can ask', () => {
    const host = toyHost(
      `function main(inside) { var lock = LockService.getDocumentLock(); var got = lock.tryLock(0); if (!inside) Utilities.getUuid(); return [got, lock.hasLock()]; }`,
    );
    const inner: unknown[] = [];
    host.faults.on('Utilities.getUuid', {
      does: 'act',
      act: () => {
        inner.push(host.run('main', [true]).result);
        host.world.locks.loseAll();
        inner.push(host.run('main', [true]).result);
      },
    });
    expect([host.run('main', [false]).result, ...inner]).toEqual([
      [true, false],
      [false, false],
      [true, true],
    ]);
  });

  test('a day on which nothing is left: of property calls, of time for triggers', () => {
    const host = toyHost(`function main() { PropertiesService.getDocumentProperties().getProperty('a'); }
      function on() { ScriptApp.newTrigger('main').timeBased().everyHours(1).create(); }`);
    host.run('on');
    host.kernel.quotas.useUp('properties', host.user.email);
    expect(host.run('main').error?.message).toBe('Service invoked too many times for one day: properties.');
    host.kernel.quotas.useUp('trigger', host.user.email);
    const fired = host.advance(2 * 3_600_000).map(({ error }: Execution) => error?.message);
    expect(fired).toEqual(Array(2).fill('Service using too much computer time for one day.'));
    expect(host.advance(25 * 3_600_000).at(-1)?.error).toBeUndefined();
  });
});

describe('Ctrl+Z of what a script wrote', () => {
  test('takes back its last writes, one call at a time, flushed or not', () => {
    const seen = Array.from({ length: 7 }, (_, count) => {
      const host = toyHost(SCRIPT, { journal: true });
      host.run('main');
      return [host.undoScriptWrites(count), cells(host)];
    });
    expect(seen).toEqual([
      [0, '13 24'],
      [1, '13 2'],
      [2, '1 2'],
      [3, '1 '],
      [4, '1 -'],
      [5, ' -'],
      [5, ' -'],
    ]);
  });

  test('a hand edit stands in the way of what was written before it', () => {
    const host = toyHost(SCRIPT, { journal: true });
    host.run('main');
    host.edit('Sheet1!B1', 'mine');
    expect([host.undoScriptWrites(3), cells(host), shown(host, 'Sheet1', 1, 2)[0]]).toEqual([0, '13 24', ['1', 'mine']]);
  });

  test('a table of rules or notes written by one call goes as one', () => {
    const host = bodyHost("sheet.getRange('A1:A3').setNotes([['a'], ['b'], ['a']]);", { journal: true });
    host.run('main');
    expect([host.undoScriptWrites(1), host.book.format(1, 0, 0), host.book.format(1, 2, 0)]).toEqual([1, {}, {}]);
  });
});
