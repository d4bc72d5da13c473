import type { Workbench } from '../workbench';
import type { Editing } from './editing/editing';
import type { GridLayout } from './layout/gridLayout';
import type { Cell } from './selection/movement';
import type { GridWords } from './words';

/** What keys, mouse and menus work with. Always the newest: handlers that outlive a drawing ask for it anew. */
export interface GridTools {
  readonly workbench: Workbench;
  readonly layout: GridLayout;
  readonly words: GridWords;
  /** Scrolls so that a cell is seen. */
  show(cell: Partial<Cell>): void;
  scrollBy(left: number, top: number): void;
  /** Begins editing the active cell with its own text, or with what was typed. */
  beginEditing(place: Editing['place'], typed?: string): void;
  openList(): void;
  openMenu(area: MenuArea, point?: { readonly x: number; readonly y: number }): void;
  /** The next Tab leaves the grid. */
  leave(): void;
}

export type MenuArea = { readonly kind: 'cells' | 'rows' | 'columns' } | { readonly kind: 'chart'; readonly chartId: number };

/** Whole rows and columns have menus of their own. */
export function menuArea({ sheet, selection }: Workbench): MenuArea {
  const isColumns = selection.rows === sheet.rows && selection.columns < sheet.columns;
  return { kind: isColumns ? 'columns' : selection.columns === sheet.columns && selection.rows < sheet.rows ? 'rows' : 'cells' };
}
