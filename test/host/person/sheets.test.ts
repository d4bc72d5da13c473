import { describe, expect, test } from 'vitest';
import { everythingOf, office } from './support';

const namesOf = (desk: ReturnType<typeof office>) => desk.book.sheets.map((sheet) => sheet.name);

describe('sheets', () => {
  test.each<[locale: string, names: string[], why: string]>([
    ['en_US', ['Sheet1', 'Sheet2', 'Sheet3', 'Mine', 'Copy of Sheet1', 'Copy of Sheet1 2'], 'the next number, then a copy, then another'],
    ['zh_CN', ['Sheet1', '工作表2', '工作表3', 'Mine', '“Sheet1”的副本', '“Sheet1”的副本 2'], 'in the language of the spreadsheet'],
  ])('new ones and copies in %s are called %j (%s)', (locale, names) => {
    const desk = office({ locale });
    for (const name of [undefined, undefined, 'Mine']) desk.act({ do: 'insertSheet', ...(name && { name }) });
    desk.act({ do: 'duplicateSheet', sheetId: 1 });
    desk.act({ do: 'duplicateSheet', sheetId: 1 });
    expect([...namesOf(desk)].sort()).toEqual([...names].sort());
    expect(namesOf(desk)[1]).toBe(names[5]); // right of the sheet it is a copy of
    expect(desk.book.sheetByName(names[1] ?? '')?.rowCount).toBe(1000);
  });

  test('the copy of a sheet whose name is as long as can be has a name that is no longer', () => {
    const desk = office({ sheets: ['x'.repeat(100)] });
    desk.act({ do: 'duplicateSheet', sheetId: 1 });
    expect(namesOf(desk)[1]).toBe(`Copy of ${'x'.repeat(92)}`);
  });

  test('renaming takes apostrophes, and formulas follow', () => {
    const { act, type, formula, book, person } = office({ sheets: ['Sheet1', 'Other'] });
    type('A1', '=Other!B2');
    act({ do: 'renameSheet', sheetId: 2, name: "Ann's shop" });
    expect(formula('A1')).toBe("='Ann''s shop'!B2");
    act({ do: 'renameSheet', sheetId: 2, name: "ANN'S SHOP" });
    person.undo();
    person.undo();
    expect([formula('A1'), book.sheets[1]?.name]).toEqual(['=Other!B2', 'Other']);
  });

  test('a deleted sheet comes back by undo: same id, its cells, formulas and charts elsewhere that lost it', () => {
    const { book, act, type, rect, person, formula, show } = office({ sheets: ['Sheet1', 'Other', 'Third'] });
    type('Other!A1', '5');
    type('Other!A2', '=A1+Sheet1!B1');
    type('Sheet1!A1', '=Other!A1*2');
    type('Sheet1!A2', '=Total+1');
    book.defineName('Total', { sheetId: 2, row: 1, column: 0, lastRow: 1, lastColumn: 0 });
    act({ do: 'insertChart', rect: rect('Other!A1:A2'), kind: 'line', at: rect('Third!B2') });
    act({ do: 'insertChart', rect: rect('Third!A1:A2'), kind: 'pie', at: rect('Other!B2') });
    const before = everythingOf(book);
    act({ do: 'deleteSheet', sheetId: 2 });
    expect([formula('Sheet1!A1'), book.names[0]?.dead, book.sheets[1]?.charts[0]?.area]).toEqual(['=#REF!A1*2', true, undefined]);
    const after = everythingOf(book);
    person.undo();
    expect(everythingOf(book)).toEqual(before);
    expect([show('Sheet1!A1'), show('Sheet1!A2'), book.sheets[1]?.id]).toEqual([10, 6, 2]);
    type('Other!A1', '6');
    expect(show('Sheet1!A1')).toBe(12);
    person.undo();
    person.redo();
    person.undo();
    person.undo();
    expect(book.sheets.length).toBe(3);
    person.redo();
    expect(after.sheets.map((sheet) => sheet.id)).toEqual([1, 3]);
  });

  test('a sheet put in and taken back leaves its id to nobody else', () => {
    const { act, person, book } = office();
    act({ do: 'insertSheet' });
    person.undo();
    person.redo();
    expect(book.sheets[1]?.id).toBe(2);
    person.undo();
    act({ do: 'insertSheet' });
    expect(book.sheets[1]?.id).toBe(3);
  });
});
