import { describe, expect, test } from 'vitest';
import { desk } from './support';

const functions = {
  KEEP: (rows: unknown[][]) => rows.filter((row) => Number(row[0]) > 5),
  LIST: (count: number) => Array.from({ length: count }, (_, index) => [`row ${index + 1}`, index]),
  RAGGED: () => [[1], [2, 3, 4], []],
  NOTHING: () => [],
};

describe('spilled results', () => {
  test('fill the cells below and beside, grow and shrink with the result', () => {
    const { put, type, block } = desk({ functions });
    put('A1', [[9], [1], [8]]);
    type('C1', '=KEEP(A1:A5)');
    expect(block('C1:C4')).toEqual([[9], [8], [''], ['']]);
    type('A2', 7);
    expect(block('C1:C4')).toEqual([[9], [7], [8], ['']]);
    type('A1', 0);
    type('A3', 0);
    expect(block('C1:C4')).toEqual([[7], [''], [''], ['']]);
  });

  test('ragged rows are filled up with blanks; an empty block is one empty cell', () => {
    const { type, block, show } = desk({ functions });
    type('A1', '=RAGGED()');
    expect(block('A1:D4')).toEqual([
      [1, '', '', ''],
      [2, 3, 4, ''],
      ['', '', '', ''],
      ['', '', '', ''],
    ]);
    type('F1', '=NOTHING()');
    expect(show('F1')).toBe('');
  });

  test('readers of spilled cells follow when the block grows over them and leaves them', () => {
    const { type, show } = desk({ functions });
    type('A1', 2);
    type('C1', '=LIST(A1)');
    type('E1', '=C3&"!"');
    expect(show('E1')).toBe('!');
    type('A1', 3);
    expect(show('E1')).toBe('row 3!');
    type('A1', 1);
    expect(show('E1')).toBe('!');
  });

  test('a result that has no room is #REF! naming the first cell in the way, and heals when it is emptied', () => {
    const { type, show, clear, calls, block } = desk({ functions });
    type('D14', 'mine');
    type('C13', '=LIST(3)');
    expect(show('C13')).toBe('#REF! Array result was not expanded because it would overwrite data in D14.');
    expect(block('C14:D15')).toEqual([
      ['', 'mine'],
      ['', ''],
    ]);
    clear('D14:D14');
    expect(block('C13:D15')).toEqual([
      ['row 1', 0],
      ['row 2', 1],
      ['row 3', 2],
    ]);
    expect(calls).toEqual(['LIST(3)']);
  });

  test('typing into a spilled block blocks it, without another call; the typed value stays', () => {
    const { type, show, clear, calls, block } = desk({ functions });
    type('A1', '=LIST(3)');
    expect(show('B3')).toBe(2);
    type('B2', 'note');
    expect(show('A1')).toBe('#REF! Array result was not expanded because it would overwrite data in B2.');
    expect(block('A2:B3')).toEqual([
      ['', 'note'],
      ['', ''],
    ]);
    clear('B2:B2');
    expect(block('A1:B3')).toEqual([
      ['row 1', 0],
      ['row 2', 1],
      ['row 3', 2],
    ]);
    expect(calls.length).toBe(1);
  });

  test('clearing a spilled cell that is not the first changes nothing', () => {
    const { clear, type, block } = desk({ functions });
    type('A1', '=LIST(3)');
    clear('A2:B3');
    expect(block('A1:B3')).toEqual([
      ['row 1', 0],
      ['row 2', 1],
      ['row 3', 2],
    ]);
  });

  test.each<[blocker: string, why: string]>([
    ['=""', 'a formula giving "" is in the way'],
    ['x', 'text'],
    ['=LIST(1)', 'another block'],
  ])('what blocks: %s (%s)', (blocker) => {
    const { type, show } = desk({ functions });
    type('A3', blocker);
    type('A1', '=LIST(5)');
    expect(show('A1')).toBe('#REF! Array result was not expanded because it would overwrite data in A3.');
  });

  test('removing the formula empties all its cells', () => {
    const { type, block, clear } = desk({ functions });
    type('A1', '=LIST(2)');
    expect(block('A1:B2')[1]).toEqual(['row 2', 1]);
    clear('A1:A1');
    expect(block('A1:B2')).toEqual([
      ['', ''],
      ['', ''],
    ]);
    type('A1', '=LIST(2)');
    block('A1:A1');
    type('A1', 'plain');
    expect(block('A1:B2')).toEqual([
      ['plain', ''],
      ['', ''],
    ]);
  });

  test('a block longer than the grid adds rows to it', () => {
    const { book, type, show } = desk({ functions, rows: 10 });
    type('A8', '=LIST(5)');
    expect(show('A12')).toBe('row 5');
    expect(book.sheets[0]?.rowCount).toBe(12);
    expect(book.lastRow(1)).toBe(12);
  });

  test('a formula giving blanks counts for the last row', () => {
    const { book, type } = desk();
    type('A1', '=IF(B1:B7="","",1)');
    type('C3', '=""');
    expect(book.lastRow(1)).toBe(7);
    expect(book.lastColumn(1)).toBe(3);
  });
});
