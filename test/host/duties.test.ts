import { describe, expect, test } from 'vitest';
import { bodyHost, messageOf, resultOf, runBody, shown, toyHost } from './services/toyHost';

/** Where a kinder imitation would let through what Google does not: the ten duties of the host, each tried at least thrice. */

describe('D1: what pointed at a deleted sheet is dead for ever', () => {
  const body = `var other = ss.insertSheet('Other'); other.getRange('A1').setValue(5); ss.setNamedRange('FIVE', other.getRange('A1'));
    sheet.getRange('A1:C1').setFormulas([['=Other!A1', '=FIVE', '=IFERROR(SUM(Other!A:A),"dead")']]); SpreadsheetApp.flush();
    ss.deleteSheet(other); ss.insertSheet('Other').getRange('A1').setValue(6); SpreadsheetApp.flush();`;
  const host = bodyHost(body);
  host.run('main');

  test('formulas stay dead when a sheet of that name appears', () => {
    expect(shown(host, 'Sheet1', 1, 3)[0]).toEqual(['#REF!', '#REF!', 'dead']);
  });
  test('renaming another sheet to the name does not help', () => {
    host.book.renameSheet(host.book.insertSheet('Third').id, 'Other again');
    host.book.deleteSheet(host.book.sheetByName('Other')!.id);
    host.book.renameSheet(host.book.sheetByName('Other again')!.id, 'Other');
    expect(shown(host, 'Sheet1', 1, 1)).toEqual([['#REF!']]);
  });
  test('only typing the formula anew does, and the name gives no range', () => {
    host.edit('Sheet1!A1', '=Other!A1+1');
    expect([shown(host, 'Sheet1', 1, 1)[0], host.book.names[0]?.dead]).toEqual([['1'], true]);
  });
});

test('D2: what setValues writes is read like a user’s typing', () => {
  const stored = (text: string) =>
    resultOf(
      `var cell = sheet.getRange('A1'); cell.setValues([[a]]); SpreadsheetApp.flush(); return [cell.getFormula(), String(cell.getValue()), typeof cell.getValue()];`,
      {},
      [text],
    );
  expect(['=1+1', '+1+1', '-1-1', '＝1+1'].map((text) => (stored(text) as string[])[1])).toEqual(['2', '2', '-2', '2']);
  expect((stored('@SUM(1)') as string[])[0]).not.toBe('');
  expect(['25%', 'TRUE', '007', '1,234'].map((text) => stored(text))).toEqual([
    ['', '0.25', 'number'],
    ['', 'true', 'boolean'],
    ['', '7', 'number'],
    ['', '1234', 'number'],
  ]);
  expect(["'=1+1", "''x", "'007"].map((text) => stored(text))).toEqual([
    ['', '=1+1', 'string'],
    ['', "'x", 'string'],
    ['', '007', 'string'],
  ]);
});

test('D3: deleted rows kill and shift references, inserted ones shift them', () => {
  const formulas = (change: string) =>
    resultOf(`sheet.getRange('A1:A5').setValues([[1], [2], [3], [4], [5]]); sheet.getRange('C1:E1').setFormulas([['=A3', '=SUM(A2:A4)', '=A5']]);
      ${change} SpreadsheetApp.flush(); return sheet.getRange('C1:E1').getFormulas()[0];`);
  expect(formulas('sheet.deleteRows(3, 1);')).toEqual(['=#REF!', '=SUM(A2:A3)', '=A4']);
  expect(formulas('sheet.insertRowsAfter(2, 2);')).toEqual(['=A5', '=SUM(A2:A6)', '=A7']);
  expect(formulas('sheet.insertColumnsAfter(1, 1);')).toEqual(['', '=A3', '=SUM(A2:A4)']); // what stood in C1 stands in D1 now
});

test('D4: with currentonly, nothing leads out of the document', () => {
  for (const call of [
    "SpreadsheetApp.openById('x')",
    "SpreadsheetApp.openByUrl('x')",
    "UrlFetchApp.fetch('https://example.com')",
    "MailApp.sendEmail('a', 'b', 'c')",
  ]) {
    expect(messageOf(`${call};`)).toMatch(/^Exception: Specified permissions are not sufficient to call /);
  }
  expect(messageOf('Sheets.Spreadsheets.get();')).toMatch(/ReferenceError/);
  expect(messageOf("DriveApp.getFileById('x');")).toContain('Required permissions');
});

describe('D5: one clock trigger for each user and document, hourly at most', () => {
  const script = `function on(hours) { ScriptApp.newTrigger('tick').timeBased().everyHours(hours).create(); } function tick() {}
    function often() { ScriptApp.newTrigger('tick').timeBased().everyMinutes(30).create(); }
    function mine() { return ScriptApp.getUserTriggers(SpreadsheetApp.getActive()).length; }`;
  test('a second one is refused, another person may have one, and neither sees the other’s', () => {
    const host = toyHost(script);
    host.run('on', [1]);
    expect(host.run('on', [2]).error?.message).toMatch(/too many time-based triggers in this document/);
    host.user = { email: 'other@example.com', locale: 'en' };
    expect(host.run('mine').result).toBe(0);
    host.run('on', [1]);
    expect([host.run('mine').result, host.triggers.length]).toEqual([1, 2]);
  });
  test('more often than hourly is refused', () => {
    expect(toyHost(script).run('often').error?.message).toBe('The recurrence interval for an Add-on trigger must be at least one hour.');
  });
});

describe('D6: what each authorization mode allows', () => {
  const script = (line: string) =>
    `function onOpen() { ${line} } function CELL() { ${line}; return 1; } function menu() { ${line} } function tick() { ${line} }`;
  const opened = (line: string, authMode: 'NONE' | 'LIMITED') => toyHost(script(line), { authMode }).open().error?.message;
  const inCell = (line: string) => {
    const host = toyHost(script(line));
    host.edit('Sheet1!A1', '=CELL()');
    return shown(host, 'Sheet1', 1, 1)[0]![0];
  };
  test.each<[line: string, none: boolean, limited: boolean, cell: boolean, full: boolean]>([
    ["SpreadsheetApp.getUi().createAddonMenu().addItem('a', 'menu')", true, true, false, true],
    ["PropertiesService.getDocumentProperties().getProperty('a')", false, true, true, true],
    ["SpreadsheetApp.getActive().getSheets()[0].getRange('A2').getValue()", false, true, true, true],
    ["SpreadsheetApp.getActive().getSheets()[0].getRange('A2').setValue(1)", false, true, false, true],
    ["SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))", false, false, false, true],
    ["ScriptApp.newTrigger('tick')", false, false, false, true],
  ])('%s', (line, none, limited, cell, full) => {
    expect([opened(line, 'NONE') === undefined, opened(line, 'LIMITED') === undefined]).toEqual([none, limited]);
    expect([inCell(line) === '1', toyHost(script(line)).run('menu').error === undefined]).toEqual([cell, full]);
  });
});

test('D7: time, sizes and daily sums end', () => {
  expect(runBody('Utilities.sleep(300000); Utilities.sleep(61000); return 1;')).toMatchObject({
    killed: true,
    error: { message: 'Exceeded maximum execution time' },
  });
  const cell = toyHost('function SLOW() { Utilities.sleep(31000); return 1; }');
  cell.edit('Sheet1!A1', '=SLOW()');
  expect(shown(cell, 'Sheet1', 1, 1)).toEqual([['#ERROR!']]);
  expect(messageOf("PropertiesService.getDocumentProperties().setProperty('a', 'x'.repeat(9 * 1024 + 1));")).toBe('Exception: Argument too large: value');
  expect(messageOf("var p = PropertiesService.getUserProperties(); for (var i = 0; i < 60; i++) p.setProperty('k' + i, 'x'.repeat(9000));")).toMatch(
    /property storage quota/,
  );
  expect(messageOf("for (var i = 0; i < 25; i++) PropertiesService.getUserProperties().getProperty('a');", { limits: { propertyCallsPerDay: 20 } })).toMatch(
    /too many times for one day/,
  );
});

test('D8: a second Lock object of the same execution waits in vain', () => {
  const body =
    'var one = LockService.getDocumentLock(), two = LockService.getDocumentLock(); return [one.tryLock(0), two.tryLock(5000), two.hasLock(), one.hasLock()];';
  expect(runBody(body)).toMatchObject({ result: [true, false, false, true], ms: 5000 });
  expect(messageOf('LockService.getScriptLock().waitLock(1); LockService.getScriptLock().waitLock(1);')).toMatch(/^Exception: Lock timeout/);
  expect(resultOf('var lock = LockService.getUserLock(); return [lock.tryLock(0), lock.tryLock(0), LockService.getDocumentLock().tryLock(0)];')).toEqual([
    true,
    true,
    true,
  ]);
});

test('D9: hashes read text as US-ASCII unless told otherwise', () => {
  const same = (more: string) =>
    resultOf(
      `var sign = function (name) { return Utilities.computeHmacSha256Signature(name, 'key'${more}).join(); }; return [sign('王芳') === sign('李娜'), sign('Ana') === sign('Eva')];`,
    );
  expect(same('')).toEqual([true, false]);
  expect(same(', Utilities.Charset.UTF_8')).toEqual([false, false]);
  expect(
    resultOf(
      "var hash = function (text) { return Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text).join(); }; return [hash('é') === hash('?'), hash('é') === hash('e')];",
    ),
  ).toEqual([true, false]);
});

test('D10: sentences of errors are in the person’s language', () => {
  const said = (locale: string, line: string) => messageOf(line, { user: { locale } });
  const taken = "ss.insertSheet('Sheet1');";
  expect([said('en', taken), said('zh', taken)].map((text) => /already exists|已存在/.exec(text)?.[0])).toEqual(['already exists', '已存在']);
  const mismatch = "sheet.getRange('A1:A2').setValues([[1]]);";
  expect([said('en_GB', mismatch), said('zh_CN', mismatch)].map((text) => /number of rows|行数/.exec(text)?.[0])).toEqual(['number of rows', '行数']);
  expect(said('es', "ss.getSheets()[0].getRange('no such range');")).toBe('Exception: No se ha encontrado el intervalo.');
});
