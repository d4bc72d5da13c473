import { describe, expect, test } from 'vitest';
import { desk } from './support';

const GONE = '#REF! Reference does not exist.';

describe('deleting a sheet (D1)', () => {
  test.each<[before: string, after: string]>([
    ['=Orders!A1', '=#REF!A1'],
    ['=SUM(Orders!A1:B)+A2', '=SUM(#REF!A1:B)+A2'],
    ['=COUNTA(Orders!A:A)', '=COUNTA(#REF!A:A)'],
  ])('%s becomes %s for ever, also when a sheet of that name comes back', (before, after) => {
    const { book, type, show, formula } = desk({ sheets: ['Sheet1', 'Orders'] });
    type('Orders!A1', 5);
    type('C1', before);
    expect(show('C1')).not.toBe(GONE);
    book.deleteSheet(2);
    expect(formula('C1')).toBe(after);
    if (!before.includes('COUNTA')) expect(show('C1')).toBe(GONE);
    book.insertSheet('Orders');
    type('Orders!A1', 5);
    expect(formula('C1')).toBe(after);
    if (!before.includes('COUNTA')) expect(show('C1')).toBe(GONE);
    type('C1', before);
    expect(show('C1')).not.toBe(GONE);
  });

  test('a dead formula typed or copied again stays dead', () => {
    const { book, type, show, formula } = desk({ sheets: ['Sheet1', 'Orders'] });
    type('C1', '=#REF!A1+1');
    expect([show('C1'), formula('C1')]).toEqual([GONE, '=#REF!A1+1']);
    type('C2', '=Orders!#REF!');
    expect([show('C2'), formula('C2')]).toEqual([GONE, '=Orders!#REF!']);
    book.copySheet(1, 'Copy');
    expect([show('Copy!C1'), formula('Copy!C1')]).toEqual([GONE, '=#REF!A1+1']);
  });

  test('names into it are dead, and formulas with them show #REF!', () => {
    const { book, type, show } = desk({ sheets: ['Sheet1', 'Rules'] });
    book.defineName('TIER_RULES', { sheetId: 2, row: 0, column: 0, lastRow: 3, lastColumn: 1 });
    type('A1', '=ROWS(TIER_RULES)');
    expect(show('A1')).toBe(4);
    book.deleteSheet(2);
    expect(show('A1')).toBe(GONE);
    expect(book.names).toMatchObject([{ name: 'TIER_RULES', dead: true }]);
    book.defineName('tier_rules', { sheetId: 1, row: 0, column: 2, lastRow: 1, lastColumn: 2 });
    expect(show('A1')).toBe(2);
    book.removeName('TIER_RULES');
    expect(show('A1')).toBe("#NAME? Unknown range name: 'TIER_RULES'.");
  });

  test('a formula typed before its sheet exists stays unresolved until it is entered again', () => {
    const { book, type, show, formula } = desk();
    type('A1', '=Later!B2');
    book.insertSheet('Later');
    type('Later!B2', 4);
    expect(show('A1')).toBe("#REF! Unresolved sheet name 'Later'.");
    type('A1', formula('A1'));
    expect(show('A1')).toBe(4);
  });

  test('ids never come twice', () => {
    const { book } = desk({ sheets: ['One', 'Two'] });
    book.deleteSheet(2);
    expect(book.insertSheet('Three').id).toBe(3);
    expect(book.insertSheet('Zero', { id: 0, index: 0 }).id).toBe(0);
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(['Zero', 'One', 'Three']);
  });
});

describe('renaming, moving and copying sheets', () => {
  test.each<[name: string, shown: string]>([
    ['Sales', '=Sales!A1'],
    ['Tiers · VIP', "='Tiers · VIP'!A1"],
    ["It's", "='It''s'!A1"],
    ['分层', '=分层!A1'],
    ['A1', "='A1'!A1"],
    ['2025', "='2025'!A1"],
    ['R1C1', "='R1C1'!A1"],
  ])('formulas follow a sheet renamed to %s: %s', (name, shown) => {
    const { book, type, show, formula } = desk({ sheets: ['Sheet1', 'Orders'] });
    type('Orders!A1', 5);
    type('C1', '=Orders!A1');
    book.renameSheet(2, name);
    expect([formula('C1'), show('C1')]).toEqual([shown, 5]);
    type('C2', shown);
    expect(show('C2')).toBe(5);
  });

  test('names of sheets compare without case and must be free', () => {
    const { book } = desk({ sheets: ['Sheet1', 'Orders'] });
    expect(book.sheetByName('ORDERS')?.id).toBe(2);
    expect(() => book.insertSheet('orders')).toThrow('a sheet named orders exists');
    expect(() => book.renameSheet(1, 'oRDERS')).toThrow('a sheet named oRDERS exists');
    book.renameSheet(2, 'ORDERS');
    expect(book.sheetById(2)?.name).toBe('ORDERS');
  });

  test('moving a tab changes the order only', () => {
    const { book } = desk({ sheets: ['A', 'B', 'C'] });
    book.moveSheet(3, 0);
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(['C', 'A', 'B']);
  });

  test('a copy has values, formulas, formats and notes; its own references point into itself', () => {
    const { book, type, show, display } = desk({ functions: { LIST: () => [[1], [2]] } });
    type('A1', 7);
    type('B1', '=A1*2');
    type('C1', '=Sheet1!A1');
    type('D1', '=LIST()');
    book.setFormat({ sheetId: 1, row: 0, column: 0, rows: 1, columns: 1 }, { numberFormat: '0.00', note: 'spend' });
    const copy = book.copySheet(1, 'Copy');
    type('Copy!A1', 1);
    expect([show('Copy!B1'), show('Copy!C1'), show('Copy!D2'), show('B1')]).toEqual([2, 7, 2, 14]);
    expect(display('Copy!A1')).toBe('1.00');
    expect(book.format(copy.id, 0, 0)).toEqual({ numberFormat: '0.00', note: 'spend' });
  });
});

describe('inserting and deleting rows and columns (D3)', () => {
  test.each<[change: string, before: string, after: string, why: string]>([
    ['insertRows 1 2', '=A5', '=A7', 'cells below move'],
    ['insertRows 5 1', '=A5', '=A5', 'cells above stay'],
    ['insertRows 4 1', '=$A$5', '=$A$6', 'fixed references move too'],
    ['insertRows 3 2', '=SUM(A2:A5)', '=SUM(A2:A7)', 'inside a range: it grows'],
    ['insertRows 1 2', '=SUM(A2:A5)', '=SUM(A4:A7)', 'before its first row: it moves'],
    ['insertRows 5 2', '=SUM(A2:A5)', '=SUM(A2:A5)', 'after its last row: it stays'],
    ['insertRows 0 1', '=SUM(B2:B)', '=SUM(B3:B)', 'open below'],
    ['insertRows 0 1', '=SUM(B:B)', '=SUM(B:B)', 'whole columns'],
    ['deleteRows 0 2', '=A5', '=A3', 'cells below move up'],
    ['deleteRows 4 1', '=A5+1', '=#REF!+1', 'the cell itself'],
    ['deleteRows 2 2', '=SUM(A2:A5)', '=SUM(A2:A3)', 'inside a range: it shrinks'],
    ['deleteRows 0 3', '=SUM(A2:A5)', '=SUM(A1:A2)', 'over its start'],
    ['deleteRows 3 9', '=SUM(A2:A5)', '=SUM(A2:A3)', 'over its end'],
    ['deleteRows 1 4', '=SUM(A2:A5)', '=SUM(#REF!)', 'all of it'],
    ['deleteRows 0 3', '=SUM(B2:B)', '=SUM(B1:B)', 'open below keeps its rest'],
    ['insertColumns 0 1', '=A1+$B2', '=B1+$C2', 'columns move'],
    ['insertColumns 1 2', '=SUM(A:B)', '=SUM(A:D)', 'inside whole columns'],
    ['deleteColumns 0 1', '=B1', '=A1', 'columns move back'],
    ['deleteColumns 1 1', '=SUM(B:B)', '=SUM(#REF!)', 'a whole column'],
    ['deleteColumns 0 1', '=SUM(A1:C1)', '=SUM(A1:B1)', 'the first of three'],
  ])('%s: %s → %s (%s)', (change, before, after) => {
    const [method = '', at, count] = change.split(' ');
    for (const from of ['same sheet', 'other sheet']) {
      const isSame = from === 'same sheet';
      const { book, type, formula } = desk({ sheets: ['Sheet1', 'Other'] });
      const text = isSame ? before : before.replace(/(\$?[A-Z]\$?\d*(:\$?[A-Z]\$?\d*)?)(?![A-Z(])/g, 'Sheet1!$1');
      const cell = isSame ? 'Z50' : 'Other!A1';
      type(cell, text);
      (book[method as 'insertRows'] as (id: number, at: number, count: number) => void).call(book, 1, Number(at), Number(count));
      const moved =
        {
          insertRows: `Z${50 + Number(count)}`,
          deleteRows: `Z${50 - Number(count)}`,
          insertColumns: Number(count) === 1 ? 'AA50' : 'AB50',
          deleteColumns: 'Y50',
        }[method] ?? '';
      if (isSame) expect(formula(moved)).toBe(after);
      else expect(formula(cell).replaceAll('Sheet1!', '')).toBe(after);
    }
  });

  test('cells, looks, notes and widths move along', () => {
    const { book, type, show } = desk();
    type('B2', 'x');
    const cell = { sheetId: 1, row: 1, column: 1, rows: 1, columns: 1 };
    book.setFormat(cell, { fontWeight: 'bold', note: 'n' });
    book.setFormat({ ...cell, row: 4, rows: 3 }, { background: '#fff' });
    (book.sheets[0]?.columnWidths ?? new Map()).set(1, 70);
    book.insertRows(1, 0, 2);
    book.insertColumns(1, 0, 1);
    expect(show('C4')).toBe('x');
    expect(book.format(1, 3, 2)).toEqual({ fontWeight: 'bold', note: 'n' });
    expect(book.format(1, 6, 2)).toEqual({ background: '#fff' });
    expect([...(book.sheets[0]?.columnWidths ?? [])]).toEqual([[2, 70]]);
    expect([book.sheets[0]?.rowCount, book.sheets[0]?.columnCount]).toEqual([102, 27]);
    book.deleteRows(1, 3, 1);
    expect([show('C4'), book.format(1, 3, 2)]).toEqual(['', {}]);
  });

  test('a formula whose cells only moved is not called again; one whose range grew is', () => {
    const { book, type, show, calls } = desk({ functions: { SIZE: (rows: unknown[][]) => rows.length } });
    type('C20', '=SIZE(A10:A12)');
    expect(show('C20')).toBe(3);
    book.insertRows(1, 0, 1);
    expect(show('C21')).toBe(3);
    expect(calls.length).toBe(1);
    book.insertRows(1, 11, 1);
    expect(show('C22')).toBe(4);
    expect(calls.length).toBe(2);
  });

  test('spilled blocks move with their formula, and spread again when rows come in between', () => {
    const { book, type, block, calls } = desk({ functions: { LIST: () => [[1], [2], [3]] } });
    type('A2', '=LIST()');
    block('A1:A9');
    book.insertRows(1, 0, 1);
    expect(block('A1:A6').flat()).toEqual(['', '', 1, 2, 3, '']);
    book.insertRows(1, 3, 1);
    expect(block('A1:A6').flat()).toEqual(['', '', 1, 2, 3, '']);
    book.deleteRows(1, 4, 1);
    expect(block('A1:A6').flat()).toEqual(['', '', 1, 2, 3, '']);
    expect(calls.length).toBe(1);
    book.deleteRows(1, 2, 1);
    expect(block('A1:A6').flat()).toEqual(['', '', '', '', '', '']);
  });

  test('a blocked result spreads once the row in its way is deleted', () => {
    const { book, type, block } = desk({ functions: { LIST: () => [[1], [2], [3]] } });
    type('A3', 'x');
    type('A1', '=LIST()');
    expect(block('A1:A1')[0]?.[0]).toContain('A3.');
    book.deleteRows(1, 2, 1);
    expect(block('A1:A3').flat()).toEqual([1, 2, 3]);
  });

  test('ROW() knows where it has gone', () => {
    const { book, type, show } = desk();
    type('A5', '=ROW()');
    expect(show('A5')).toBe(5);
    book.deleteRows(1, 0, 2);
    expect(show('A3')).toBe(3);
  });

  test('named ranges grow, move and die', () => {
    const { book, type, show } = desk();
    book.defineName('Spend', { sheetId: 1, row: 1, column: 1, lastRow: 3, lastColumn: 1 });
    book.defineName('Wide', { sheetId: 1, row: undefined, column: 0, lastRow: undefined, lastColumn: 13 });
    type('Z90', '=ROWS(Spend)&"x"&COLUMNS(Wide)');
    expect(show('Z90')).toBe('3x14');
    book.insertRows(1, 2, 2);
    book.insertColumns(1, 3, 1);
    expect(show('AA92')).toBe('5x15');
    expect(book.names).toMatchObject([
      { name: 'Spend', row: 1, lastRow: 5, column: 1, dead: false },
      { name: 'Wide', row: undefined, lastRow: undefined, column: 0, lastColumn: 14, dead: false },
    ]);
    book.deleteRows(1, 1, 5);
    expect(show('AA87')).toBe(GONE);
    expect(book.names[0]?.dead).toBe(true);
  });
});
