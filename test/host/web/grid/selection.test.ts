import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { selectionName, selectionNamed } from '../../../../src/host/web/grid/selection/address';
import { draggedSelection } from '../../../../src/host/web/grid/selection/dragged';
import { fillAction } from '../../../../src/host/web/grid/selection/fills';
import { type KeyCommand, keyCommand } from '../../../../src/host/web/grid/selection/keys';
import {
  extendTo,
  movingCorner,
  selectAll,
  selectCell,
  selectColumns,
  selectRows,
  selectTo,
  step,
  within,
} from '../../../../src/host/web/grid/selection/movement';

const SIZE = { rows: 1000, columns: 26 };
const anyCell = fc.record({ row: fc.nat(SIZE.rows - 1), column: fc.nat(SIZE.columns - 1) });
const named = (text: string) => selectionNamed(text, SIZE)!;

describe('selecting', () => {
  test('from one cell to another is the block between them, whichever comes first', () => {
    expect(selectTo({ row: 4, column: 3 }, { row: 1, column: 5 })).toEqual({ row: 4, column: 3, top: 1, left: 3, rows: 4, columns: 3 });
  });

  test('extending moves the corner across from the active cell, and comes back to where it was', () => {
    fc.assert(
      fc.property(anyCell, anyCell, anyCell, (anchor, first, second) => {
        const once = selectTo(anchor, first);
        const twice = extendTo(extendTo(once, second, SIZE), first, SIZE);
        if (once.rows < SIZE.rows && once.columns < SIZE.columns) expect(twice).toEqual(once);
        expect(movingCorner(once)).toEqual(first);
      }),
    );
  });

  test('whole columns stay whole while further ones are added', () => {
    const column = { ...selectColumns({ row: 0, column: 2 }, 2, SIZE), row: 5 };
    const corner = movingCorner(column);
    expect(selectionName(extendTo(column, { ...corner, column: 4 }, SIZE), SIZE)).toBe('C:E');
  });

  test('whole rows stay whole while further ones are added', () => {
    const row = selectRows({ row: 2, column: 0 }, 2, SIZE);
    expect(selectionName(extendTo(row, { ...movingCorner(row), row: 4 }, SIZE), SIZE)).toBe('3:5');
  });

  test.each<[kind: 'cell' | 'row' | 'column' | 'corner', name: string]>([
    ['cell', 'C5:D9'],
    ['row', '5:9'],
    ['column', 'C:D'],
    ['corner', 'A1:Z1000'],
  ])('a drag that begins on a %s selects %s', (kind, name) => {
    expect(selectionName(draggedSelection(kind, { row: 4, column: 2 }, { row: 8, column: 3 }, SIZE), SIZE)).toBe(name);
  });

  test('nothing goes beyond the border', () => expect(within({ row: -3, column: 99 }, SIZE)).toEqual({ row: 0, column: 25 }));
});

describe('Enter and Tab', () => {
  test.each<[axis: 'row' | 'column', back: boolean, from: string, to: string]>([
    ['row', false, 'B2', 'B3'],
    ['row', true, 'B2', 'B1'],
    ['row', true, 'B1', 'B1'],
    ['column', false, 'B2', 'C2'],
    ['column', true, 'A2', 'A2'],
  ])('along the %s, back %s: %s → %s', (axis, back, from, to) => expect(selectionName(step(named(from), axis, back, SIZE), SIZE)).toBe(to));

  test('go through a selected block column by column, or row by row, and begin anew', () => {
    const walk = (axis: 'row' | 'column') => {
      let selection = named('B2:C3');
      return Array.from({ length: 5 }, () => {
        const { row, column } = selection;
        selection = step(selection, axis, false, SIZE);
        return selectionName(selectCell({ row, column }), SIZE);
      });
    };
    expect(walk('row')).toEqual(['B2', 'B3', 'C2', 'C3', 'B2']);
    expect(walk('column')).toEqual(['B2', 'C2', 'B3', 'C3', 'B2']);
  });

  test('backwards undoes forwards in any block', () => {
    fc.assert(
      fc.property(anyCell, anyCell, fc.constantFrom('row' as const, 'column' as const), (one, other, axis) => {
        const block = selectTo(one, other);
        fc.pre(block.rows * block.columns > 1);
        expect(step(step(block, axis, false, SIZE), axis, true, SIZE)).toEqual(block);
      }),
    );
  });
});

describe('names of cells', () => {
  test.each<[text: string, expected: string | undefined, why: string]>([
    ['b2', 'B2', 'small letters'],
    ['  C10 ', 'C10', 'spaces around'],
    ['$B$2', 'B2', 'dollars'],
    ['C5:A1', 'A1:C5', 'the wrong way round'],
    ['A:C', 'A:C', 'columns'],
    ['2:5', '2:5', 'rows'],
    ['A2:A', 'A2:A1000', 'an open end'],
    ['A:Z', 'A1:Z1000', 'all columns are everything'],
    ['A1001', undefined, 'below the last row'],
    ['AA1', undefined, 'right of the last column'],
    ['A0', undefined, 'there is no row 0'],
    ['B', undefined, 'a lone letter is no cell'],
    ['7', undefined, 'nor is a lone number'],
    ['', undefined, 'nothing'],
    ['A1:B2:C3', undefined, 'too many ends'],
    ['Orders', undefined, 'a word'],
  ])('%j is %s (%s)', (text, expected) => {
    const found = selectionNamed(text, SIZE);
    expect(found && selectionName(found, SIZE)).toBe(expected);
  });

  test('every selection is found again by its name', () => {
    fc.assert(
      fc.property(anyCell, anyCell, (one, other) => {
        const { top, left, rows, columns } = selectTo(one, other);
        expect(named(selectionName({ top, left, rows, columns }, SIZE))).toMatchObject({ top, left, rows, columns });
      }),
    );
  });

  test('everything has the name of its corners', () => expect(selectionName(selectAll({ row: 3, column: 3 }, SIZE), SIZE)).toBe('A1:Z1000'));
});

describe('keys', () => {
  const move = (rows: -1 | 0 | 1, columns: -1 | 0 | 1, by: 'cell' | 'page' | 'data', extend = false): KeyCommand => ({ do: 'move', rows, columns, by, extend });
  test.each<[chord: string, expected: KeyCommand | undefined]>([
    ['ArrowDown', move(1, 0, 'cell')],
    ['Shift+ArrowLeft', move(0, -1, 'cell', true)],
    ['Ctrl+ArrowUp', move(-1, 0, 'data')],
    ['Ctrl+Shift+ArrowRight', move(0, 1, 'data', true)],
    ['PageDown', move(1, 0, 'page')],
    ['Ctrl+PageDown', undefined], // the browser's tabs
    ['Home', { do: 'go', to: 'rowStart', extend: false }],
    ['Ctrl+Shift+Home', { do: 'go', to: 'sheetStart', extend: true }],
    ['Ctrl+End', { do: 'go', to: 'sheetEnd', extend: false }],
    ['Tab', { do: 'step', axis: 'column', back: false }],
    ['Shift+Tab', { do: 'step', axis: 'column', back: true }],
    ['Ctrl+Tab', undefined],
    ['Shift+Enter', { do: 'step', axis: 'row', back: true }],
    ['Enter', { do: 'edit' }],
    ['F2', { do: 'edit' }],
    ['Ctrl+a', { do: 'selectAll' }],
    ['Ctrl+A', { do: 'selectAll' }], // caps lock
    ['Ctrl+ ', { do: 'selectColumns' }],
    ['Shift+ ', { do: 'selectRows' }],
    [' ', { do: 'toggle' }],
    ['Delete', { do: 'clear' }],
    ['Ctrl+z', { do: 'undo' }],
    ['Ctrl+Shift+Z', { do: 'redo' }],
    ['Ctrl+y', { do: 'redo' }],
    ['Alt+ArrowDown', { do: 'openList' }],
    ['Alt+ArrowLeft', undefined], // the browser's way back
    ['Shift+F10', { do: 'openMenu' }],
    ['Ctrl+c', undefined], // comes as an event of its own
    ['x', undefined], // types
    ['中', undefined],
  ])('%s', (chord, expected) => {
    const has = (name: string) => chord.startsWith(`${name}+`) || chord.includes(`+${name}+`);
    const key = chord.replace(/^(?:(?:Ctrl|Alt|Shift)\+)*/, '');
    expect(keyCommand({ key, ctrl: has('Ctrl'), alt: has('Alt'), shift: has('Shift') })).toEqual(expected);
  });
});

describe('filling', () => {
  test.each<[how: 'fill' | 'fillDown' | 'fillRight', selection: string, from: string | undefined, to: string | undefined]>([
    ['fill', 'B2:C3', 'B2', 'B2:C3'],
    ['fill', 'B2', undefined, undefined],
    ['fillDown', 'B2:C5', 'B2:C2', 'B3:C5'],
    ['fillDown', 'B2:C2', 'B1:C1', 'B2:C2'],
    ['fillDown', 'B1', undefined, undefined],
    ['fillRight', 'B2:D3', 'B2:B3', 'C2:D3'],
    ['fillRight', 'B2', 'A2', 'B2'],
    ['fillRight', 'A2', undefined, undefined],
  ])('%s over %s copies %s to %s', (how, selection, from, to) => {
    const action = fillAction(how, 7, named(selection));
    const name = (rect: { row: number; column: number; rows: number; columns: number }) => selectionName({ ...rect, top: rect.row, left: rect.column }, SIZE);
    expect(action?.do === 'paste' ? [name(action.from), name(action.to)] : [undefined, undefined]).toEqual([from, to]);
  });
});
