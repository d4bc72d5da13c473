import type { ShownCell } from '../../../server/protocol';
import { api } from '../../api';
import { loadedCells } from '../gridState';
import type { Block } from '../layout/windowPlan';
import { cellsOf, isLoaded } from './loadedCells';

const CELLS_PER_REQUEST = 100_000;

/** A block of a sheet's cells, of those at hand when they are all there; undefined: then `readCells` fetches them. */
export function cellsAtHand(sheetId: number, revision: number, block: Block): (ShownCell | undefined)[][] | undefined {
  const loaded = loadedCells.value;
  return loaded.sheetId === sheetId && loaded.revision === revision && isLoaded(loaded, block) ? cellsOf(loaded, block) : undefined;
}

/** A block of any size. Large ones come in several requests, so that none keeps the server for long. */
export async function readCells(sheetId: number, block: Block): Promise<(ShownCell | undefined)[][]> {
  const rowsPerRequest = Math.max(1, Math.floor(CELLS_PER_REQUEST / block.columns));
  const cells: (ShownCell | undefined)[][] = [];
  for (let done = 0; done < block.rows; done += rowsPerRequest) {
    const rows = Math.min(rowsPerRequest, block.rows - done);
    const window = await api.cells({ sheetId, row: block.row + done, column: block.column, rows, columns: block.columns });
    for (const row of window.cells) cells.push(row.map((cell) => cell ?? undefined));
  }
  return cells;
}
