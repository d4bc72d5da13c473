import { describe, expect, test } from 'vitest';
import type { Action, Lines } from '../../../src/host/person';
import { everythingOf, office } from './support';

const rows = (from: number, count: number): Lines => ({ sheetId: 1, axis: 'row', from, count });
const columns = (from: number, count: number): Lines => ({ sheetId: 1, axis: 'column', from, count });

describe('rows and columns', () => {
  test.each<[act: Action, formulas: string[], names: object, why: string]>([
    [{ do: 'deleteLines', lines: rows(1, 1) }, ['=#REF!+A2', '=SUM(A1:A3)'], { row: 1, lastRow: 2 }, 'a row'],
    [{ do: 'deleteLines', lines: rows(1, 3) }, ['=#REF!+#REF!', '=SUM(A1)'], { dead: true }, 'all of a named range'],
    [{ do: 'deleteLines', lines: columns(0, 1) }, ['=#REF!+#REF!', '=SUM(#REF!)'], { dead: true }, 'a column'],
    [{ do: 'insertLines', lines: rows(2, 2) }, ['=A2+A5', '=SUM(A1:A6)'], { row: 4, lastRow: 5 }, 'rows in between'],
  ])('%j: %j and names %j; undo brings formulas and names back (%s)', (action, formulas, names) => {
    const { book, act, type, person, formula } = office({ sheets: ['Sheet1', 'Other'] });
    for (const [row, text] of ['1', '2', '3', '4'].entries()) type(`A${row + 1}`, text);
    type('Other!A1', '=Sheet1!A2+Sheet1!A3');
    type('Other!A2', '=SUM(Sheet1!A1:A4)');
    type('Other!A3', '=SUM(Part)');
    book.defineName('Part', { sheetId: 1, row: 2, column: 0, lastRow: 3, lastColumn: 0 });
    person.forget();
    const before = everythingOf(book);
    act(action);
    expect(['Other!A1', 'Other!A2'].map((cell) => formula(cell).replaceAll('Sheet1!', ''))).toEqual(
      formulas.map((text) => text.replace('SUM(A1)', 'SUM(A1:A1)')),
    );
    expect(book.names[0]).toMatchObject(names);
    const after = everythingOf(book);
    person.undo();
    expect(everythingOf(book)).toEqual(before);
    person.redo();
    expect(everythingOf(book)).toEqual(after);
  });

  test('deleted rows come back with what stood, was written and looked like in them', () => {
    const { book, act, type, rect, person } = office();
    act({
      do: 'fill',
      rect: rect('A1'),
      texts: [
        ['a', '=A2'],
        ['b', '={1;2;3}'],
        ['c', ''],
        ['2025-11-21', ''],
      ],
    });
    type('D4', '=SUM(B2:B4)');
    act({ do: 'note', at: rect('A3'), text: 'why' });
    act({ do: 'look', rect: rect('A2:C3'), look: { bold: true } });
    act({ do: 'rule', rect: rect('C1:C4'), rule: { kind: 'checkbox' } });
    act({ do: 'freeze', sheetId: 1, rows: 3 });
    const before = everythingOf(book);
    act({ do: 'deleteLines', lines: rows(1, 2) });
    expect([book.sheets[0]?.frozenRows, book.read(rect('A2'))[0]?.[0], book.rule(1, 1, 2)]).toEqual([1, { serial: 45982 }, { kind: 'checkbox' }]);
    person.undo();
    expect(everythingOf(book)).toEqual(before);
  });

  test('widths go along with their columns and come back', () => {
    const { book, act, person } = office();
    act({ do: 'widen', lines: columns(1, 2), pixels: 180 });
    act({ do: 'deleteLines', lines: columns(0, 2) });
    expect([...(book.sheets[0]?.columnWidths ?? [])]).toEqual([[0, 180]]);
    person.undo();
    expect([...(book.sheets[0]?.columnWidths ?? [])]).toEqual([
      [1, 180],
      [2, 180],
    ]);
  });

  test('a custom function is not called again for rows that only moved, there and back', () => {
    const { book, act, type, person, show } = office();
    let calls = 0;
    book.setCustomFunctions(['TWICE'], (_, [value]) => {
      calls++;
      return Number(value) * 2;
    });
    type('A5', '4');
    type('B5', '=TWICE(A5)');
    act({ do: 'insertLines', lines: rows(0, 3) });
    person.undo();
    act({ do: 'clear', rect: { sheetId: 1, row: 4, column: 1, rows: 1, columns: 1 } });
    person.undo();
    expect([show('B5'), calls]).toEqual([8, 1]);
  });
});
