import type { CellWindow, ShownCell } from '../../../server/protocol';
import { type Block, isInside } from '../layout/windowPlan';

/** The cells of one sheet that are here, as of one revision. */
export interface LoadedCells {
  readonly sheetId: number;
  readonly revision: number;
  readonly blocks: readonly Block[]; // as asked for; a sheet cut short meanwhile gives less
  readonly windows: readonly CellWindow[];
}

export const NO_CELLS: LoadedCells = { sheetId: -1, revision: -1, blocks: [], windows: [] };

export function cellAt(loaded: LoadedCells, row: number, column: number): ShownCell | undefined {
  for (const window of loaded.windows) {
    const cells = window.cells[row - window.row];
    if (cells !== undefined && column >= window.column && column < window.column + cells.length) return cells[column - window.column] ?? undefined;
  }
  return undefined;
}

export function isLoaded(loaded: LoadedCells, block: Block): boolean {
  return loaded.blocks.some((outer) => isInside(block, outer));
}

/** A block of the cells that are here. */
export function cellsOf(loaded: LoadedCells, { row, column, rows, columns }: Block): (ShownCell | undefined)[][] {
  return Array.from({ length: rows }, (_, down) => Array.from({ length: columns }, (_, across) => cellAt(loaded, row + down, column + across)));
}

/** What was just typed is seen at once; the server's answer replaces it. A formula shows nothing until then. */
export function withTyped(loaded: LoadedCells, row: number, column: number, text: string): LoadedCells {
  const windows = loaded.windows.map((window) => {
    if (!isInside({ row, column, rows: 1, columns: 1 }, blockOf(window))) return window;
    const { error: _error, edit: _edit, ...look } = window.cells[row - window.row]?.[column - window.column] ?? {};
    const typed: ShownCell = { ...look, text: text.startsWith('=') ? '' : text.replace(/^'/, ''), edit: text };
    const cells = window.cells.map((line, index) =>
      index === row - window.row ? line.map((cell, at) => (at === column - window.column ? typed : cell)) : line,
    );
    return { ...window, cells };
  });
  return { ...loaded, windows };
}

function blockOf(window: CellWindow): Block {
  return { row: window.row, column: window.column, rows: window.cells.length, columns: window.cells[0]?.length ?? 0 };
}
