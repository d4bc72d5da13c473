import { useMemo } from 'preact/hooks';
import type { ShownCell } from '../../../server/protocol';
import type { GridWords } from '../words';
import { drawnCell } from './drawnCell';
import { measureText } from './measureText';
import { overflows } from './overflow';

interface RowProps {
  readonly row: number;
  readonly top: number;
  readonly height: number;
  readonly headerWidth: number;
  readonly frozenWidth: number;
  readonly frozen: readonly (ShownCell | undefined)[];
  readonly moving: readonly (ShownCell | undefined)[];
  readonly movingFrom: number; // column of the first moving cell
  readonly widths: readonly number[]; // of the frozen cells, then of the moving ones
  readonly selectedFrom: number; // columns; from === to when none is selected in this row
  readonly selectedTo: number;
  readonly words: GridWords;
}

/** One row with its number. Drawn again only when something of it changed, which keeps scrolling light. */
export function Row(props: RowProps) {
  const { row, top, height, headerWidth, frozenWidth, frozen, moving, movingFrom, widths, selectedFrom, selectedTo, words } = props;
  return useMemo(
    () => (
      <div role="row" class="grid-row" aria-rowindex={row + 1} style={`top:${top}px;height:${height}px`}>
        <div role="rowheader" class={selectedFrom < selectedTo ? 'grid-number grid-lit' : 'grid-number'} style={`width:${headerWidth}px`}>
          {row + 1}
        </div>
        {frozen.length > 0 && (
          <div class="grid-fixed" style={`width:${frozenWidth}px`}>
            {drawnCells(frozen, 0, widths, props)}
          </div>
        )}
        <div class="grid-window">
          <div class="grid-track">{drawnCells(moving, movingFrom, widths.slice(frozen.length), props)}</div>
        </div>
      </div>
    ),
    [row, top, height, headerWidth, frozenWidth, frozen, moving, movingFrom, widths, selectedFrom, selectedTo, words],
  );
}

function drawnCells(cells: readonly (ShownCell | undefined)[], from: number, widths: readonly number[], props: RowProps) {
  const { row, selectedFrom, selectedTo, words } = props;
  const runs = overflows(cells, widths, measureText);
  let coveredTo = -1;
  return cells.map((cell, index) => {
    const column = from + index;
    const overflow = runs[index];
    if (overflow !== undefined) coveredTo = overflow.last;
    // The line right of a covered cell is hidden, but for the last one, where the text ends.
    const covered = index < coveredTo;
    return drawnCell(cell, { row, column, width: widths[index] ?? 0, selected: column >= selectedFrom && column < selectedTo, overflow, covered, words });
  });
}
