import { useMemo } from 'preact/hooks';
import type { SheetInfo, ShownCell } from '../../../server/protocol';
import type { Selection } from '../../workbench';
import { drawnColumns, frozenSize, movingSpan, positionOf, type Span } from '../layout/axisView';
import type { GridLayout } from '../layout/gridLayout';
import { ROW_HEIGHT } from '../layout/lineSizes';
import type { GridWords } from '../words';
import { cellAt, type LoadedCells } from './loadedCells';
import { Row } from './Row';

interface RowsProps {
  readonly sheet: SheetInfo;
  readonly layout: GridLayout;
  readonly loaded: LoadedCells;
  readonly selection: Selection;
  readonly words: GridWords;
}

/** Rows stand at places counted from a line that changes only now and then, so that scrolling moves them all at once. */
const STRIDE = 64;

/** The rows that are seen: the frozen ones, and the moving ones scrolled below them. */
export function Rows({ sheet, layout, loaded, selection, words }: RowsProps) {
  const { rows, columns, headerWidth } = layout;
  const moving = movingSpan(rows);
  const across = drawnColumns(columns);
  const cells = useRowCells(loaded.sheetId === sheet.id ? loaded : undefined, columns.frozen, across);
  const widths = useMemo(
    () => [...range({ from: 0, to: columns.frozen }), ...range(across)].map(columns.lines.size),
    [columns.lines, columns.frozen, across.from, across.to],
  );
  const base = Math.max(rows.frozen, moving.from - (moving.from % STRIDE));
  const drawn = (row: number, top: number, key: number) => {
    const isSelected = row >= selection.top && row < selection.top + selection.rows;
    return (
      <Row
        key={key}
        row={row}
        top={top}
        height={rows.lines.size(row)}
        headerWidth={headerWidth}
        frozenWidth={frozenSize(columns)}
        {...cells(row)}
        movingFrom={across.from}
        widths={widths}
        selectedFrom={isSelected ? selection.left : 0}
        selectedTo={isSelected ? selection.left + selection.columns : 0}
        words={words}
      />
    );
  };
  const frozenHeight = Math.min(frozenSize(rows), rows.extent);
  const shown = (span: Span) => range(span).filter((row) => rows.lines.size(row) > 0);
  const seen = shown(moving);
  const isWhole = seen.length === moving.to - moving.from; // no hidden row in between
  const pool = Math.ceil(rows.extent / ROW_HEIGHT) + 2; // no more rows than this are seen, so elements can be used again
  return (
    <>
      {rows.frozen > 0 && (
        <div role="rowgroup" class="grid-frozen-rows" style={`top:${layout.headerHeight}px;height:${frozenHeight}px`}>
          {shown({ from: 0, to: rows.frozen }).map((row) => drawn(row, rows.lines.offset(row), row))}
        </div>
      )}
      <div role="rowgroup" class="grid-moving-rows" style={`top:${layout.headerHeight + frozenHeight}px`}>
        <div role="none" class="grid-sheet" style={`transform:translateY(${positionOf(rows, base) - frozenHeight}px)`}>
          {seen.map((row, index) => drawn(row, rows.lines.offset(row) - rows.lines.offset(base), isWhole ? row % pool : pool + index))}
        </div>
      </div>
    </>
  );
}

interface RowCells {
  readonly frozen: readonly (ShownCell | undefined)[];
  readonly moving: readonly (ShownCell | undefined)[];
}

/** The same arrays for the same cells, so that an unchanged row is known to be one. */
function useRowCells(loaded: LoadedCells | undefined, frozen: number, across: Span): (row: number) => RowCells {
  return useMemo(() => {
    const known = new Map<number, RowCells>();
    const cut = (row: number, span: Span) => range(span).map((column) => (loaded === undefined ? undefined : cellAt(loaded, row, column)));
    return (row) => {
      const before = known.get(row) ?? { frozen: cut(row, { from: 0, to: frozen }), moving: cut(row, across) };
      known.set(row, before);
      return before;
    };
  }, [loaded, frozen, across.from, across.to]);
}

function range({ from, to }: Span): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
