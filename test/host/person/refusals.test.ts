import { describe, expect, test } from 'vitest';
import type { Action, RefusalCode } from '../../../src/host/person';
import { everythingOf, office } from './support';

const cell = (row: number, column: number, sheetId = 1) => ({ sheetId, row, column });
const block = (row: number, column: number, rows = 1, columns = 1, sheetId = 1) => ({ sheetId, row, column, rows, columns });

describe('what cannot be done is refused, and changes nothing', () => {
  test.each<[action: Action, code: RefusalCode, why: string]>([
    [{ do: 'renameSheet', sheetId: 2, name: 'sheet1' }, 'NAME_TAKEN', 'names compare without case'],
    [{ do: 'insertSheet', name: 'HIDDEN' }, 'NAME_TAKEN', 'those of hidden sheets, too'],
    [{ do: 'renameSheet', sheetId: 2, name: '  ' }, 'NAME_EMPTY', 'blanks are no name'],
    [{ do: 'renameSheet', sheetId: 2, name: 'x'.repeat(101) }, 'TOO_LONG', '100 characters at most'],
    [{ do: 'renameSheet', sheetId: 9, name: 'x' }, 'NO_ROOM', 'there is no such sheet'],
    [{ do: 'type', at: cell(0, 0), text: 'x'.repeat(50_001) }, 'TOO_LONG', '50,000 characters at most'],
    [{ do: 'type', at: cell(20, 0), text: 'x' }, 'NO_ROOM', 'below the last row'],
    [{ do: 'type', at: cell(0, 0, 9), text: 'x' }, 'NO_ROOM', 'in no sheet'],
    [{ do: 'type', at: cell(-1, 0), text: 'x' }, 'NO_ROOM', 'above the first row'],
    [{ do: 'fill', rect: block(20, 0), texts: [['x']] }, 'NO_ROOM', 'the grid grows from its last cell at most'],
    [{ do: 'fill', rect: block(0, 0, 2), texts: [['x', 'y'.repeat(50_001)]] }, 'TOO_LONG', 'one of many'],
    [{ do: 'clear', rect: block(19, 0, 2) }, 'NO_ROOM', 'half outside'],
    [{ do: 'look', rect: block(0, 8), look: { bold: true } }, 'NO_ROOM', 'right of the last column'],
    [{ do: 'note', at: cell(0, 8), text: 'x' }, 'NO_ROOM', 'a note, too'],
    [{ do: 'rule', rect: block(0, 8), rule: null }, 'NO_ROOM', 'a rule, too'],
    [{ do: 'paste', from: block(19, 0, 2), to: block(0, 0), what: 'all' }, 'NO_ROOM', 'the source is gone'],
    [{ do: 'paste', from: block(0, 0), to: block(20, 0), what: 'all' }, 'NO_ROOM', 'the target is gone'],
    [{ do: 'sort', rect: block(0, 0, 3, 3), column: 3, descending: false }, 'NO_ROOM', 'by a column outside'],
    [{ do: 'insertLines', lines: { sheetId: 1, axis: 'row', from: 0, count: 1_250_000 } }, 'TOO_MANY_CELLS', '10 million cells at most'],
    [{ do: 'insertLines', lines: { sheetId: 1, axis: 'column', from: 0, count: 18_271 } }, 'TOO_MANY_CELLS', '18,278 columns at most'],
    [{ do: 'insertLines', lines: { sheetId: 1, axis: 'row', from: 21, count: 1 } }, 'NO_ROOM', 'behind the end'],
    [{ do: 'insertLines', lines: { sheetId: 1, axis: 'row', from: 0, count: 0 } }, 'NO_ROOM', 'none at all'],
    [{ do: 'deleteLines', lines: { sheetId: 1, axis: 'row', from: 0, count: 20 } }, 'ALL_LINES', 'a sheet keeps a row'],
    [{ do: 'deleteLines', lines: { sheetId: 1, axis: 'column', from: 0, count: 8 } }, 'ALL_LINES', 'and a column'],
    [{ do: 'deleteLines', lines: { sheetId: 1, axis: 'row', from: 19, count: 2 } }, 'NO_ROOM', 'more than there are'],
    [{ do: 'hideRows', lines: { sheetId: 1, axis: 'row', from: 0, count: 20 }, hidden: true }, 'ALL_LINES', 'a sheet shows a row'],
    [{ do: 'hideRows', lines: { sheetId: 1, axis: 'column', from: 0, count: 1 }, hidden: true }, 'NO_ROOM', 'only rows are hidden'],
    [{ do: 'deleteSheet', sheetId: 1 }, 'LAST_SHEET', 'the only one seen'],
    [{ do: 'hideSheet', sheetId: 1, hidden: true }, 'LAST_SHEET', 'the only one seen'],
    [{ do: 'moveSheet', sheetId: 1, index: 2 }, 'NO_ROOM', 'there are two tabs'],
    [{ do: 'freeze', sheetId: 1, rows: 20 }, 'NO_ROOM', 'something must scroll'],
    [{ do: 'widen', lines: { sheetId: 1, axis: 'column', from: 7, count: 2 }, pixels: 50 }, 'NO_ROOM', 'no such column'],
    [{ do: 'insertChart', rect: block(0, 0, 99), kind: 'pie', at: cell(0, 0) }, 'NO_ROOM', 'of cells that are not there'],
    [{ do: 'deleteChart', sheetId: 1, chartId: 1 }, 'NO_ROOM', 'there is no chart'],
  ])('%j → %s (%s)', (action, code) => {
    const { book, person } = office({ sheets: ['Sheet1', 'Hidden'] });
    const hidden = book.sheets[1];
    if (hidden) hidden.hidden = true;
    const before = everythingOf(book);
    expect(person.perform(action)?.code).toBe(code);
    expect(everythingOf(book)).toEqual(before);
    expect([person.canUndo, person.canRedo]).toEqual([false, false]);
  });

  test('there is nothing to undo at first, after a script, and nothing to redo after something new', () => {
    const { person, type, show } = office();
    expect(person.undo()?.code).toBe('NOTHING_TO_UNDO');
    type('A1', '1');
    person.undo();
    expect(person.canRedo).toBe(true);
    type('A1', '2');
    expect(person.redo()?.code).toBe('NOTHING_TO_UNDO');
    person.forget();
    expect([person.canUndo, person.undo()?.code, show('A1')]).toEqual([false, 'NOTHING_TO_UNDO', 2]);
  });

  test('a change that fails half way is taken back whole', () => {
    const { book, type, show } = office();
    type('A1', '1');
    const failing = () => {
      book.write({ sheetId: 1, row: 0, column: 0, rows: 1, columns: 1 }, [['x']]);
      book.deleteRows(1, 3, 2);
      throw new Error('half way');
    };
    expect(() => book.reversible(failing)).toThrow('half way');
    expect([show('A1'), book.sheets[0]?.rowCount]).toEqual([1, 20]);
  });

  test('200 actions can be taken back, older ones are forgotten', () => {
    const { person, type, show } = office();
    for (let number = 1; number <= 205; number++) type('A1', String(number));
    while (person.canUndo) person.undo();
    expect(show('A1')).toBe(5);
  });
});

describe('one typed cell in a large sheet', () => {
  test('is taken back without looking at the other 800,000', () => {
    const { book, person, type, show } = office({ rows: 100_000 });
    book.load(
      1,
      Array.from({ length: 100_000 }, (_, row) => [row, 'x', 'y', 'z', 1, 2, 3, 4]),
    );
    type('H1', '=SUM(A1:A3)');
    const started = process.cpuUsage();
    for (let round = 0; round < 200; round++) type('A2', String(round));
    while (person.canUndo) person.undo();
    const { user, system } = process.cpuUsage(started);
    expect(show('A2')).toBe(1);
    expect((user + system) / 1000).toBeLessThan(1000); // milliseconds for 400 steps
  });
});
