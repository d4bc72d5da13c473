import { columnLetters } from '../../book/address';
import type { Rect } from '../../book/types';
import type { At, Lines } from '../../person/actions';
import { selectionName } from '../grid/selection/address';
import type { Workbench } from '../workbench';

type Place = Pick<Workbench, 'sheet' | 'selection'>;

export function selectedRect({ sheet, selection }: Place): Rect {
  return { sheetId: sheet.id, row: selection.top, column: selection.left, rows: selection.rows, columns: selection.columns };
}

export function activeCell({ sheet, selection }: Place): At {
  return { sheetId: sheet.id, row: selection.row, column: selection.column };
}

export function selectedLines({ sheet, selection }: Place, axis: 'row' | 'column'): Lines {
  return axis === 'row'
    ? { sheetId: sheet.id, axis, from: selection.top, count: selection.rows }
    : { sheetId: sheet.id, axis, from: selection.left, count: selection.columns };
}

/** 'B2', 'A1:C5', or 'A:C' for whole columns. */
export function areaName({ sheet, selection }: Place): string {
  return selectionName(selection, sheet);
}

export function cellNamed({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${columnLetters(column)}${row + 1}`;
}

export const columnName = columnLetters;
