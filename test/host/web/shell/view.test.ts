import { describe, expect, test } from 'vitest';
import type { State } from '../../../../src/host/server/protocol';
import { firstView, select, selectionOn, tabBeside, viewAfter } from '../../../../src/host/web/shell/view';
import { aSheet, aState } from './someState';

const B3_C4 = { row: 2, column: 1, top: 2, left: 1, rows: 2, columns: 2 };
const A1 = { row: 0, column: 0, top: 0, left: 0, rows: 1, columns: 1 };
const without = (...ids: number[]): State => aState({ sheets: aState().sheets.filter(({ id }) => !ids.includes(id)) });
const withSheet = (id: number): State => aState({ sheets: [...aState().sheets, aSheet({ id, name: `Sheet${id}` })] });

describe('where the person looks', () => {
  test('begins on the server’s active sheet and cells', () => {
    const view = firstView(aState({ active: { sheetId: 3, row: 2, column: 1, rows: 2, columns: 2 } }));
    expect(view.sheetId).toBe(3);
    expect(selectionOn(view, aSheet({ id: 3 }))).toEqual(B3_C4);
  });
  test('begins on the first visible sheet when the active one is hidden', () => {
    expect(firstView(aState({ active: { sheetId: 2, row: 0, column: 0, rows: 1, columns: 1 } })).sheetId).toBe(0);
  });
  test('each sheet remembers its own selection', () => {
    const onOrders = select(firstView(aState()), B3_C4);
    const onGold = { ...onOrders, sheetId: 1 };
    expect(selectionOn(onGold, aSheet({ id: 1 }))).toEqual(A1);
    expect(selectionOn(onGold, aSheet())).toEqual(B3_C4);
  });
  test('a selection that reached beyond rows since deleted shrinks into the sheet', () => {
    const view = select(firstView(aState()), { row: 9, column: 4, top: 8, left: 2, rows: 5, columns: 5 });
    expect(selectionOn(view, aSheet({ rows: 10, columns: 4 }))).toEqual({ row: 9, column: 3, top: 8, left: 2, rows: 2, columns: 2 });
    expect(selectionOn(view, aSheet({ rows: 3, columns: 1 }))).toEqual({ row: 2, column: 0, top: 2, left: 0, rows: 1, columns: 1 });
  });
});

describe('after a change', () => {
  test.each<[why: string, after: State, from: number, expected: number]>([
    ['nothing about sheets: stays', aState({ revision: 2 }), 1, 1],
    ['the server’s own idea of the active sheet does not pull', aState({ active: { sheetId: 3, row: 0, column: 0, rows: 1, columns: 1 } }), 1, 1],
    ['a script showed another sheet', aState({ viewMoves: 1, active: { sheetId: 3, row: 0, column: 0, rows: 1, columns: 1 } }), 1, 3],
    ['a script made a sheet without showing it', withSheet(9), 1, 1],
    ['the sheet is gone: the tab that closed up', without(1), 1, 3],
    ['the last tab is gone: the one on its left, hidden ones skipped', without(3), 3, 1],
    ['all others are gone', without(1, 2, 3), 3, 0],
  ])('%s', (_, after, from, expected) => {
    expect(viewAfter({ ...firstView(aState()), sheetId: from }, aState(), after).sheetId).toBe(expected);
  });
  test('a script that moves the person brings its selection along', () => {
    const after = aState({ viewMoves: 1, active: { sheetId: 0, row: 2, column: 1, rows: 2, columns: 2 } });
    expect(selectionOn(viewAfter(firstView(aState()), aState(), after), aSheet())).toEqual(B3_C4);
  });
});

test('the tab beside skips hidden sheets and ends at the ends', () => {
  expect(tabBeside(aState(), 1, 1)?.name).toBe('Summary');
  expect(tabBeside(aState(), 3, -1)?.name).toBe('Gold');
  expect(tabBeside(aState(), 3, 1)).toBeUndefined();
  expect(tabBeside(aState(), 0, -1)).toBeUndefined();
});
