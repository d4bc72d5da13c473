import type { SheetInfo } from '../../../server/protocol';
import { type AxisView, frozenSize } from './axisView';
import { COLUMN_WIDTH, lineSizes, ROW_HEIGHT } from './lineSizes';
import { type ScrollMap, scrollMap } from './scrollMap';

/** Where everything in the grid stands at this moment, in pixels. */
export interface GridLayout {
  readonly rows: AxisView;
  readonly columns: AxisView;
  readonly headerWidth: number; // of the row numbers
  readonly headerHeight: number; // of the column letters
  readonly rowMap: ScrollMap;
  readonly columnMap: ScrollMap;
}

export const HEADER_HEIGHT = 24;
const BEYOND = 40; // room after the last row and column

export interface Box {
  readonly width: number;
  readonly height: number;
}

export function gridLayout(
  sheet: SheetInfo,
  heights: ReadonlyMap<number, number>,
  box: Box,
  scrolled: { readonly left: number; readonly top: number },
): GridLayout {
  const headerWidth = Math.max(46, String(sheet.rows).length * 8 + 8);
  const height = Math.max(0, box.height - HEADER_HEIGHT);
  const width = Math.max(0, box.width - headerWidth);
  const rowSizes = lineSizes(sheet.rows, ROW_HEIGHT, withoutHidden(heights, sheet.hiddenRows));
  const columnSizes = lineSizes(sheet.columns, COLUMN_WIDTH, sheet.widths);
  const rowMap = scrollMap(rowSizes.total + BEYOND, height);
  const columnMap = scrollMap(columnSizes.total + BEYOND, width);
  return {
    rows: { lines: rowSizes, frozen: sheet.frozenRows, scroll: rowMap.toSheet(scrolled.top), extent: height },
    columns: { lines: columnSizes, frozen: sheet.frozenColumns, scroll: columnMap.toSheet(scrolled.left), extent: width },
    headerWidth,
    headerHeight: HEADER_HEIGHT,
    rowMap,
    columnMap,
  };
}

/** Hidden rows have no height. */
function withoutHidden(heights: ReadonlyMap<number, number>, hidden: SheetInfo['hiddenRows']): ReadonlyMap<number, number> {
  if (hidden.length === 0) return heights;
  const shown = new Map(heights);
  for (const { from, count } of hidden) for (let row = from; row < from + count; row++) shown.set(row, 0);
  return shown;
}

/** One of the four parts that frozen rows and columns cut the cells into. */
export interface Pane {
  readonly frozenRows: boolean;
  readonly frozenColumns: boolean;
  readonly left: number; // from the upper left corner of the cells
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function panes(layout: GridLayout): Pane[] {
  const across = parts(layout.columns);
  return parts(layout.rows).flatMap((down) =>
    across.map((along) => ({
      frozenRows: down.frozen,
      frozenColumns: along.frozen,
      left: along.start,
      top: down.start,
      width: along.size,
      height: down.size,
    })),
  );
}

/** Where a line begins inside a pane; lines of the other part come out before it or after it. */
export function placeInPane(view: AxisView, frozen: boolean, index: number): number {
  const offset = view.lines.offset(index);
  return frozen ? offset : offset - view.scroll - frozenSize(view);
}

function parts(view: AxisView): { frozen: boolean; start: number; size: number }[] {
  const frozen = Math.min(frozenSize(view), view.extent);
  const moving = { frozen: false, start: frozen, size: view.extent - frozen };
  return frozen === 0 ? [moving] : [{ frozen: true, start: 0, size: frozen }, moving];
}
