import { useRef } from 'preact/hooks';
import type { SheetInfo } from '../../../server/protocol';
import type { LoadedCells } from '../cells/loadedCells';
import { measureText } from '../cells/measureText';
import { rowHeight } from '../cells/rowHeight';
import { COLUMN_WIDTH, ROW_HEIGHT } from './lineSizes';

interface Known {
  readonly cells: LoadedCells;
  readonly widths: SheetInfo['widths'];
  readonly heights: ReadonlyMap<number, number>;
}

/** The rows that are higher than others, as far as they were seen: the size of text and its wrapping decide, as in Sheets. */
export function useRowHeights(sheet: SheetInfo, loaded: LoadedCells): ReadonlyMap<number, number> {
  const bySheet = useRef(new Map<number, Known>());
  const before = bySheet.current.get(sheet.id);
  if (loaded.sheetId !== sheet.id) return before?.heights ?? NONE;
  if (before?.cells === loaded && before.widths === sheet.widths) return before.heights;
  const heights = new Map(before?.cells.revision === loaded.revision ? before.heights : withoutLoaded(before?.heights ?? NONE, loaded));
  const widths = new Map(sheet.widths);
  for (const window of loaded.windows) {
    window.cells.forEach((cells, index) => {
      const height = rowHeight(cells, (at) => widths.get(window.column + at) ?? COLUMN_WIDTH, measureText);
      if (height > (heights.get(window.row + index) ?? ROW_HEIGHT)) heights.set(window.row + index, height);
    });
  }
  const result = before !== undefined && isSame(before.heights, heights) ? before.heights : heights;
  bySheet.current.set(sheet.id, { cells: loaded, widths: sheet.widths, heights: result });
  return result;
}

const NONE: ReadonlyMap<number, number> = new Map();

/** Rows that are here are measured anew; what is known of others is kept until they are seen again. */
function withoutLoaded(heights: ReadonlyMap<number, number>, loaded: LoadedCells): (readonly [number, number])[] {
  return [...heights].filter(([row]) => !loaded.windows.some((window) => row >= window.row && row < window.row + window.cells.length));
}

function isSame(one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): boolean {
  return one.size === other.size && [...one].every(([row, height]) => other.get(row) === height);
}
