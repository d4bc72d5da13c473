import type { ShownCell } from '../../../server/protocol';
import { isSeen, positionOf } from '../layout/axisView';
import type { GridLayout } from '../layout/gridLayout';
import type { Cell } from '../selection/movement';
import type { GridWords } from '../words';

const WIDTH = 240;
const GAP = 4;

/** The box beside a cell with what is behind its error, and with its note; nothing for cells without, or out of sight. */
export function CellCard({ cell, at, layout, words }: { cell: ShownCell; at: Cell; layout: GridLayout; words: GridWords }) {
  if ((cell.error === undefined && cell.note === undefined) || !isSeen(layout.rows, at.row) || !isSeen(layout.columns, at.column)) return null;
  const right = layout.headerWidth + positionOf(layout.columns, at.column) + layout.columns.lines.size(at.column);
  const left = right + GAP + WIDTH <= layout.headerWidth + layout.columns.extent ? right + GAP : right - layout.columns.lines.size(at.column) - GAP - WIDTH;
  const top = layout.headerHeight + positionOf(layout.rows, at.row);
  return (
    <div role="tooltip" class="grid-card" style={`left:${Math.max(GAP, left)}px;top:${top}px;width:${WIDTH}px`}>
      {cell.error !== undefined && (
        <>
          <strong class="grid-card-error">{words.error}</strong>
          <p>{cell.error === '' ? cell.text : cell.error}</p>
        </>
      )}
      {cell.note !== undefined && <p class="grid-card-note">{cell.note}</p>}
    </div>
  );
}
