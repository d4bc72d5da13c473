import { describe, expect, test } from 'vitest';
import { bodyHost, messageOf, resultOf } from './toyHost';

describe('sheets of the spreadsheet', () => {
  test('a blank sheet', () => {
    expect(
      resultOf(
        'return [sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation(), sheet.getDataRange().getValues(), sheet.getMaxRows(), sheet.getMaxColumns()];',
      ),
    ).toEqual([0, 0, 'A1', [['']], 1000, 26]);
  });

  test('a new sheet comes after the active one and becomes active', () => {
    const host = bodyHost(
      "ss.insertSheet('B'); ss.setActiveSheet(sheet); ss.insertSheet('C'); var d = ss.insertSheet('D', 0); return [ss.getSheets().map(function (s) { return s.getName(); }), ss.getActiveSheet().getName(), d.getIndex(), ss.getNumSheets()];",
    );
    expect(host.run('main').result).toEqual([['D', 'Sheet1', 'C', 'B'], 'D', 1, 4]);
    expect(host.ui.activeSheetId).toBe(host.book.sheetByName('D')?.id);
  });

  test('a name of its own is found when none is given', () => {
    expect(resultOf('return [ss.insertSheet().getName(), ss.insertSheet().getName()];')).toEqual(['Sheet2', 'Sheet3']);
    expect(resultOf('return [sheet.getName(), ss.insertSheet().getName()];', { locale: 'zh_CN' })).toEqual(['工作表1', '工作表2']);
  });

  test('found by name without regard to case, by id, or not at all', () => {
    expect(
      resultOf(
        "return [ss.getSheetByName('SHEET1').getSheetId() === sheet.getSheetId(), ss.getSheetById(sheet.getSheetId()).getName(), ss.getSheetByName('x'), ss.getSheetById(99)];",
      ),
    ).toEqual([true, 'Sheet1', null, null]);
  });

  test('ids never come twice', () => {
    expect(resultOf("var a = ss.insertSheet('A').getSheetId(); ss.deleteSheet(ss.getSheetByName('A')); return ss.insertSheet('A').getSheetId() > a;")).toBe(
      true,
    );
  });

  test('references to a deleted sheet stay dead when its name comes back', () => {
    const body =
      "ss.insertSheet('Data').getRange('A1').setValue(5); sheet.getRange('A1').setFormula('=Data!A1'); var before = sheet.getRange('A1').getValue(); ss.deleteSheet(ss.getSheetByName('Data')); ss.insertSheet('Data').getRange('A1').setValue(6); return [before, sheet.getRange('A1').getValue()];";
    expect(resultOf(body)).toEqual([5, '#REF!']);
  });

  test('renamed, moved, hidden, coloured, frozen', () => {
    const host = bodyHost(
      "var b = ss.insertSheet('B'); b.setName('C').setTabColor('#ff0000').hideSheet(); b.setFrozenRows(1); b.setFrozenColumns(2); b.setColumnWidth(1, 50).setColumnWidths(2, 2, 70); b.setHiddenGridlines(true); ss.setActiveSheet(b); ss.moveActiveSheet(1); return [b.isSheetHidden(), b.getIndex(), b.showSheet().isSheetHidden()];",
    );
    expect(host.run('main').result).toEqual([true, 1, false]);
    const sheet = host.book.sheetByName('C')!;
    expect([sheet.tabColor, sheet.frozenRows, sheet.frozenColumns, [...sheet.columnWidths], host.world.hiddenGridlines.has(sheet.id)]).toEqual([
      '#ff0000',
      1,
      2,
      [
        [0, 50],
        [1, 70],
        [2, 70],
      ],
      true,
    ]);
  });

  test('rows and columns are added and removed, and references follow', () => {
    const body =
      "sheet.getRange('A3').setValue('x'); sheet.getRange('B1').setFormula('=A3'); sheet.insertRowsAfter(1, 2); var f = sheet.getRange('B1').getFormula(); sheet.deleteRows(2, 3); sheet.insertColumnsAfter(26, 4); return [f, sheet.getRange('B1').getFormula(), sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getLastRow()];";
    expect(resultOf(body)).toEqual(['=A5', '=A2', 999, 30, 2]);
  });

  test('a row is appended below the last one, growing the grid when it must', () => {
    expect(
      resultOf("sheet.appendRow(['a', 1]); sheet.deleteRows(2, 999); sheet.appendRow(['b']); return [sheet.getMaxRows(), sheet.getDataRange().getValues()];"),
    ).toEqual([
      2,
      [
        ['a', 1],
        ['b', ''],
      ],
    ]);
  });

  test('a copy has its own name and takes the metadata along', () => {
    const body = `sheet.getRange('A1').setValue('x'); sheet.addDeveloperMetadata('role', 'own', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
      var copy = sheet.copyTo(ss); var again = sheet.copyTo(ss);
      return [copy.getName(), again.getName(), copy.getRange('A1').getValue(), copy.getDeveloperMetadata().map(function (m) { return m.getKey() + m.getValue(); }), ss.getActiveSheet().getName()];`;
    expect(resultOf(body)).toEqual(['Copy of Sheet1', 'Copy of Sheet1 2', 'x', ['roleown'], 'Sheet1']);
  });

  test.each([
    ['a taken name', "ss.insertSheet('SHEET1')", 'Exception: A sheet with the name "SHEET1" already exists. Please enter another name.'],
    [
      'renaming to a taken name',
      "ss.insertSheet('B').setName('Sheet1')",
      'Exception: A sheet with the name "Sheet1" already exists. Please enter another name.',
    ],
    ['deleting the last one', 'ss.deleteSheet(sheet)', "Exception: You can't remove all the sheets in a document."],
    ['hiding the last visible one', 'sheet.hideSheet()', "Exception: You can't hide all the sheets in a document."],
    ['deleting all rows', 'sheet.deleteRows(1, 1000)', "Exception: You can't delete all the rows on the sheet."],
    [
      'ten million cells',
      'sheet.insertRowsAfter(1, 400000)',
      'Exception: This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    ],
    [
      'ten million cells by sheets',
      'for (var i = 0; i < 400; i++) ss.insertSheet();',
      'Exception: This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    ],
  ])('%s', (_, body, message) => {
    expect(messageOf(`${body};`)).toBe(message);
  });

  test('about the file', () => {
    const options = { locale: 'de_DE', timeZone: 'Europe/Berlin', title: 'Kunden' };
    expect(
      resultOf('return [ss.getId(), ss.getName(), ss.getSpreadsheetLocale(), ss.getSpreadsheetTimeZone(), SpreadsheetApp.getActive().getId()];', options),
    ).toEqual(['local-spreadsheet', 'Kunden', 'de_DE', 'Europe/Berlin', 'local-spreadsheet']);
  });
});

describe('developer metadata', () => {
  test('is found by key and value, removed, and dies with its sheet', () => {
    const body = `var keys = function () { return ss.createDeveloperMetadataFinder().withKey('role').find().map(function (m) { return m.getValue() + '@' + m.getLocation().getSheet().getName(); }); };
      var b = ss.insertSheet('B'); sheet.addDeveloperMetadata('role', 'a'); sheet.addDeveloperMetadata('other', 'a'); b.addDeveloperMetadata('role', 'b');
      var both = keys(); var one = ss.createDeveloperMetadataFinder().withKey('role').withValue('b').find().length;
      ss.deleteSheet(b); var left = keys(); ss.createDeveloperMetadataFinder().withKey('role').find()[0].remove();
      return [both, one, left, keys(), ss.getDeveloperMetadata().length];`;
    expect(resultOf(body)).toEqual([['a@Sheet1', 'b@B'], 1, ['a@Sheet1'], [], 0]);
  });

  test('a person’s copy of a sheet has it too', () => {
    const host = bodyHost("if (a) sheet.addDeveloperMetadata('role', 'a'); return ss.createDeveloperMetadataFinder().withKey('role').find().length;");
    host.run('main', [true]);
    host.book.copySheet(1, 'By hand');
    expect(host.run('main').result).toBe(2);
  });
});

describe('named ranges', () => {
  test('keep their open ends, follow rows, and can be removed', () => {
    const body = `ss.setNamedRange('TIERS', sheet.getRange('A:C')); ss.setNamedRange('ONE', sheet.getRange('B2')); sheet.insertRowsAfter(1, 1);
      var names = ss.getNamedRanges().map(function (n) { return n.getName() + '=' + n.getRange().getA1Notation(); }).sort();
      ss.removeNamedRange('ONE'); return [names, ss.getRangeByName('tiers').getNumRows(), ss.getRangeByName('ONE'), ss.getRangeByName('Sheet1!B2:C3').getA1Notation()];`;
    expect(resultOf(body)).toEqual([['ONE=B3', 'TIERS=A:C'], 1001, null, 'B2:C3']);
  });

  test('a name that is no name is refused', () => {
    expect(messageOf("ss.setNamedRange('A1', sheet.getRange('A1'));")).toBe('Exception: The name is invalid for a named range.');
  });
});
