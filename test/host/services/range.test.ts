import { describe, expect, test } from 'vitest';
import { CellError, DateValue } from '../../../src/host/index';
import { bodyHost, messageOf, resultOf, shown } from './toyHost';

describe('writing', () => {
  test.each([
    ['text', "'plain'", 'plain'],
    ['a leading apostrophe is consumed once', '"\'\'x"', "'x"],
    ['an apostrophe keeps text text', '"\'007"', '007'],
    ['digits become a number', "'007'", 7],
    ['a formula is computed', "'=1+2'", 3],
    ['an apostrophe before = keeps it inert', '"\'=1+2"', '=1+2'],
    ['TRUE becomes a boolean', "'TRUE'", true],
    ['a number', '1.5', 1.5],
    ['a boolean', 'false', false],
    ['null empties', 'null', ''],
    ['undefined empties', 'undefined', ''],
    ['an empty text empties', "''", ''],
    ['NaN is an error', 'NaN', '#NUM!'],
  ])('%s', (_, value, expected) => {
    expect(resultOf(`sheet.getRange('A1').setValue('before'); sheet.getRange('A1').setValue(${value}); return sheet.getRange('A1').getValue();`)).toBe(
      expected,
    );
  });

  test('setFormula sets a formula with or without its =, setValue fills the whole range', () => {
    const body = `sheet.getRange('A1:B2').setValue(3); sheet.getRange('C1').setFormula('SUM(A1:B2)'); sheet.getRange('C2').setFormula('=A1');
      return [sheet.getRange('C1:C2').getValues(), sheet.getRange('A1:C1').getFormulas(), sheet.getRange('C1').getFormula()];`;
    expect(resultOf(body)).toEqual([[[12], [3]], [['', '', '=SUM(A1:B2)']], '=SUM(A1:B2)']);
  });

  test('a cell formatted as plain text keeps what is written after', () => {
    expect(resultOf("sheet.getRange('A1').setNumberFormat('@').setValue('007'); return sheet.getRange('A1').getValue();")).toBe('007');
  });

  test('clearContent leaves formats, clear takes both', () => {
    const body = `var cell = sheet.getRange('A1'); cell.setValue(0.5).setNumberFormat('0%'); cell.clearContent(); var kept = cell.getNumberFormat();
      cell.setValue(1).clear(); return [kept, cell.getNumberFormat(), cell.getValue()];`;
    expect(resultOf(body)).toEqual(['0%', '0.###############', '']);
  });

  test('tables of formats, and single ones', () => {
    const host =
      bodyHost(`sheet.getRange('A1:B3').setNumberFormats([['@', '0'], ['@', '0'], ['0.0', '0']]).setBackgrounds([['red', 'red'], ['blue', 'red'], ['blue', 'red']]);
      sheet.getRange('A1').setFontWeight('bold').setFontColor('#123456').setFontSize(9).setHorizontalAlignment('right').setWrap(true).setNote('a note').setBackground(null);
      return sheet.getRange('A1:B3').getNumberFormats();`);
    expect(host.run('main').result).toEqual([
      ['@', '0'],
      ['@', '0'],
      ['0.0', '0'],
    ]);
    const look = { background: '#ffffff', fontWeight: 'bold', fontColor: '#123456', fontSize: 9, horizontalAlignment: 'right', wrap: true, note: 'a note' };
    expect(host.book.format(1, 0, 0)).toMatchObject({ numberFormat: '@', ...look });
    expect(host.book.format(1, 2, 0)).toMatchObject({ numberFormat: '0.0', background: 'blue' });
  });
});

describe('reading', () => {
  test('empty cells are empty texts, errors their codes, displays as shown', () => {
    const body =
      "sheet.getRange('A1:C1').setValues([['=1/0', '', '=\"a\"&1']]); sheet.getRange('D1').setValue(0.25).setNumberFormat('0%'); return [sheet.getRange('A1:D1').getValues(), sheet.getRange('A1:D1').getDisplayValues()];";
    expect(resultOf(body)).toEqual([[['#DIV/0!', '', 'a1', 0.25]], [['#DIV/0!', '', 'a1', '25%']]]);
  });

  test('a date in a cell is a clock face of the spreadsheet’s zone', () => {
    const host = bodyHost("sheet.getRange('B1').setValue(new Date(Date.UTC(2026, 6, 1, 16))); return sheet.getRange('A1').getValue().toISOString();", {
      timeZone: 'Asia/Shanghai',
    });
    host.book.load(1, [[new DateValue(46204.5)]]); // 2026-07-01 12:00
    expect(host.run('main').result).toBe('2026-07-01T04:00:00.000Z');
    expect(host.book.read({ sheetId: 1, row: 0, column: 1, rows: 1, columns: 1 })[0]![0]).toEqual(new DateValue(46205)); // 2026-07-02 00:00
  });

  test('every hour of the day the clocks change survives a round trip through the sheet', () => {
    const body = `var hours = []; for (var h = 0; h < 24; h++) hours.push([new Date(Date.UTC(2026, 2, 29, h))]);
      sheet.getRange(1, 1, 24, 1).setValues(hours); return sheet.getRange(1, 1, 24, 1).getValues().map(function (row, h) { return row[0].getTime() - hours[h][0].getTime(); });`;
    expect(resultOf(body, { timeZone: 'Europe/Paris' })).toEqual(Array(24).fill(0));
  });
});

describe('ranges', () => {
  test.each([
    ["'A1'", 'A1', 1, 1, 1, 1],
    ["'B2:C4'", 'B2:C4', 2, 2, 3, 2],
    ["'C4:B2'", 'B2:C4', 2, 2, 3, 2],
    ["'$B$2'", 'B2', 2, 2, 1, 1],
    ["'A:C'", 'A:C', 1, 1, 1000, 3],
    ["'B3:C'", 'B3:C1000', 3, 2, 998, 2],
    ["'2:3'", '2:3', 2, 1, 2, 26],
    ["'Sheet1!A2'", 'A2', 2, 1, 1, 1],
    ['3, 2', 'B3', 3, 2, 1, 1],
    ['3, 2, 4', 'B3:B6', 3, 2, 4, 1],
    ['3, 2, 4, 5', 'B3:F6', 3, 2, 4, 5],
  ])('getRange(%s) is %s', (args, a1, row, column, rows, columns) => {
    const body = `var r = sheet.getRange(${args}); return [r.getA1Notation(), r.getRow(), r.getColumn(), r.getNumRows(), r.getNumColumns(), r.getLastRow() - r.getRow() + 1];`;
    expect(resultOf(body)).toEqual([a1, row, column, rows, columns, rows]);
  });

  test('offset moves and resizes', () => {
    expect(
      resultOf("var r = sheet.getRange('B2:C3'); return [r.offset(1, 1).getA1Notation(), r.offset(-1, 0, 1, 1).getA1Notation(), r.getSheet().getName()];"),
    ).toEqual(['C3:D4', 'B1', 'Sheet1']);
  });
});

describe('Google’s own words', () => {
  const signature = (types: string, name: string) => `Exception: The parameters (${types}) don't match the method signature for SpreadsheetApp.${name}.`;
  test.each([
    [
      'too few rows',
      "sheet.getRange('A1:A2').setValues([[1]])",
      'Exception: The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    ],
    [
      'too many columns',
      "sheet.getRange('A1:B1').setValues([[1, 2, 3]])",
      'Exception: The number of columns in the data does not match the number of columns in the range. The data has 3 but the range has 2.',
    ],
    ['no table at all', "sheet.getRange('A1').setValues('x')", signature('String', 'Range.setValues')],
    ['a flat list', "sheet.getRange('A1').setValues([1, 2])", signature('number[]', 'Range.setValues')],
    ['nothing', "sheet.getRange('A1').setValues(null)", signature('null', 'Range.setValues')],
    ['row 0', 'sheet.getRange(0, 1)', 'Exception: The starting row of the range is too small.'],
    ['column 0', 'sheet.getRange(1, 0)', 'Exception: The starting column of the range is too small.'],
    ['no rows', 'sheet.getRange(2, 1, 0, 3)', 'Exception: The number of rows in the range must be at least 1.'],
    ['no columns', 'sheet.getRange(2, 1, 1, 0)', 'Exception: The number of columns in the range must be at least 1.'],
    ['below the grid', 'sheet.getRange(1001, 1)', 'Exception: The coordinates of the range are outside the dimensions of the sheet.'],
    ['beside the grid', "sheet.getRange('AB1')", 'Exception: The coordinates of the range are outside the dimensions of the sheet.'],
    ['no such range', "sheet.getRange('nothing here')", 'Exception: Range not found'],
    ['no such sheet', "sheet.getRange('Nowhere!A1')", 'Exception: Range not found'],
    ['texts for numbers', "sheet.getRange('1', 2)", signature('String,number', 'Sheet.getRange')],
    [
      'a very long text',
      "sheet.getRange('A1').setValue(new Array(50002).join('x'))",
      'Exception: Your input contains more than the maximum of 50000 characters in a single cell.',
    ],
    ['a sheet that is gone', "var other = ss.insertSheet('Gone'); ss.deleteSheet(other); other.getRange('A1')", 'Exception: Sheet 2 not found'],
    [
      'rows that are gone',
      "var range = sheet.getRange('A900'); sheet.deleteRows(1, 200); range.getValue()",
      'Exception: The coordinates of the range are outside the dimensions of the sheet.',
    ],
  ])('%s', (_, body, message) => {
    expect(messageOf(`${body};`)).toBe(message);
  });

  test('50,000 characters are allowed, and a refused table changes nothing', () => {
    expect(resultOf("sheet.getRange('A1').setValue(new Array(50001).join('x')); return sheet.getRange('A1').getValue().length;")).toBe(50_000);
    const host = bodyHost("try { sheet.getRange('A1:A2').setValues([['one'], [new Array(50002).join('x')]]); } catch (error) {}");
    host.run('main');
    expect(shown(host, 'Sheet1', 2, 1)).toEqual([[''], ['']]);
  });

  test.each<[why: string, code: string, message: string, left: string[]]>([
    ['a value of the list', "sheet.getRange('A1:A2').setValues([['Gold'], ['x']])", 'no error', ['Gold', 'x']],
    ['an empty cell', "sheet.getRange('A1').setValue('')", 'no error', ['', '']],
    ['another value', "sheet.getRange('A1:A2').setValues([['gold'], ['x']])", 'A1', ['', '']],
    ['another value in a new row', "sheet.appendRow(['Lead'])", 'A1', ['', '']],
  ])('into a strict drop-down: %s', (_, code, message, left) => {
    const host = bodyHost(`${code};`);
    host.book.setRule({ sheetId: 1, row: 0, column: 0, rows: 1, columns: 1 }, { kind: 'list', values: ['Gold', 'Silver'], strict: true });
    const refused = `The data you entered in cell ${message} violates the data validation rules set on this cell.`;
    expect(host.run('main').error?.message ?? 'no error').toBe(message === 'no error' ? message : refused);
    expect(shown(host, 'Sheet1', 2, 1).flat()).toEqual(left);
  });

  test('in the user’s language where it is known', () => {
    const user = { locale: 'zh_CN' };
    expect(messageOf("sheet.getRange('A1:A2').setValues([[1]]);", { user })).toBe('Exception: 数据中的行数与范围中的行数不匹配。数据有 1 行，但范围有 2 行。');
    expect(messageOf("ss.insertSheet('Sheet1');", { user })).toBe('Exception: 已存在名为“Sheet1”的工作表。请输入其他名称。');
    expect(messageOf("sheet.getRange('nothing here');", { user: { locale: 'es' } })).toBe('Exception: No se ha encontrado el intervalo.');
  });
});

test('525,000 cells of text go in and come out in seconds', () => {
  const body = `ss.insertSheet('Big'); var big = ss.getSheetByName('Big'); big.insertRowsAfter(1000, 64625);
    var rows = []; for (var i = 0; i < 65625; i++) rows.push(["'a" + i, i, true, null, 'b', i / 2, 'c', '']);
    big.getRange(1, 1, rows.length, 8).setValues(rows); var back = big.getDataRange().getValues();
    return [back.length, back[0].length, back[65624][0], back[65624][5]];`;
  expect(resultOf(body)).toEqual([65_625, 7, 'a65624', 32_812]);
});

test('an error value written by a person reads as its code', () => {
  const host = bodyHost("return sheet.getRange('A1').getValue();");
  host.book.load(1, [[new CellError('#N/A')]]);
  expect(host.run('main').result).toBe('#N/A');
});
