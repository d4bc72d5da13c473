import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { Workbench } from '../workbench';
import { commitEditing } from './changes';
import type { Editing } from './editing/editing';
import { type Cell, movingCorner } from './selection/movement';

/** Keeps in sight what somebody is at: the active cell wherever it is moved from, and the cell a formula is pointed at. */
export function useFollowing(workbench: Workbench, now: Editing | undefined, isDrawn: boolean, show: (cell: Partial<Cell>) => void): void {
  const { sheet, selection, state } = workbench;
  const { row, column } = selection;
  const isLine = selection.rows === sheet.rows || selection.columns === sheet.columns; // its active cell may well be out of sight
  useLayoutEffect(() => {
    if (isDrawn && !isLine) show({ row, column });
  }, [row, column, isLine, isDrawn, state.viewMoves]);
  const pointed = now?.pointing?.at;
  useLayoutEffect(() => {
    if (pointed !== undefined && pointed.rows < sheet.rows && pointed.columns < sheet.columns) show(movingCorner(pointed));
  }, [pointed]);
  useEffect(() => {
    if (now !== undefined && now.sheetId !== sheet.id) commitEditing(workbench);
  }, [sheet.id]);
}
