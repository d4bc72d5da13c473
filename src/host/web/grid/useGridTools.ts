import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Workbench } from '../workbench';
import { cellAt } from './cells/loadedCells';
import { editActiveCell } from './editing/begin';
import { loadedCells } from './gridState';
import type { GridTools } from './gridTools';
import { positionOf } from './layout/axisView';
import type { useGridLayout } from './layout/useGridLayout';
import type { OpenPopup } from './menus/Popup';
import type { GridWords } from './words';

/** What keys, mouse and menus work with, and the popup they open. */
export function useGridTools(
  workbench: Workbench,
  words: GridWords,
  view: ReturnType<typeof useGridLayout>,
  stage: RefObject<HTMLElement | null>,
  leave: () => void,
) {
  const [popup, setPopup] = useState<OpenPopup>();
  const { layout, show, scrollBy } = view;
  const now: GridTools = {
    workbench,
    layout,
    words,
    show,
    scrollBy,
    leave,
    beginEditing: (place, typed) => editActiveCell(workbench, place, typed),
    openList: () => {
      const { row, column } = newest.current.workbench.selection;
      if (cellAt(loadedCells.value, row, column)?.rule?.kind === 'list') setPopup({ kind: 'list' });
    },
    openMenu: (area, point) => setPopup({ kind: 'menu', area, ...(point ?? belowActiveCell(newest.current, stage.current)) }),
  };
  const newest = useRef(now);
  newest.current = now;
  return { tools: () => newest.current, popup, closePopup: () => setPopup(undefined) };
}

/** Where a menu called by keyboard opens, in the window. */
function belowActiveCell({ layout, workbench: { selection } }: GridTools, stage: HTMLElement | null): { x: number; y: number } {
  const { left = 0, top = 0 } = stage?.getBoundingClientRect() ?? {};
  const { rows, columns, headerWidth, headerHeight } = layout;
  return {
    x: left + headerWidth + positionOf(columns, selection.column) + 12,
    y: top + headerHeight + positionOf(rows, selection.row) + rows.lines.size(selection.row),
  };
}
