import { columnLetters } from '../../../book/address';
import type { Selection } from '../../workbench';
import { drawnColumns, frozenSize } from '../layout/axisView';
import type { GridLayout } from '../layout/gridLayout';
import type { GridWords } from '../words';

interface HeadersProps {
  readonly layout: GridLayout;
  readonly selection: Selection;
  readonly words: GridWords;
}

/** The row of letters, with the corner that selects everything. */
export function ColumnHeaders({ layout, selection, words }: HeadersProps) {
  const { columns, headerWidth, headerHeight } = layout;
  const across = drawnColumns(columns);
  const drawn = (column: number) => {
    const size = columns.lines.size(column);
    const isLit = column >= selection.left && column < selection.left + selection.columns;
    return (
      <div
        key={column}
        role="columnheader"
        aria-colindex={column + 1}
        class={isLit ? 'grid-letter grid-lit' : 'grid-letter'}
        style={size === 0 ? 'width:0;padding:0;border-width:0;overflow:hidden' : `width:${size}px`}
      >
        {columnLetters(column)}
        <span class="grid-resize" aria-hidden="true" data-resize={column} title={words.resize(columnLetters(column))} />
      </div>
    );
  };
  const all = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => drawn(from + index));
  return (
    <div role="rowgroup" class="grid-head" style={`height:${headerHeight}px`}>
      <div role="row" class="grid-row" style={`height:${headerHeight}px`}>
        <div role="columnheader" class="grid-corner" style={`width:${headerWidth}px`} title={words.selectAll}>
          <span class="for-readers">{words.selectAll}</span>
        </div>
        {columns.frozen > 0 && (
          <div class="grid-fixed" style={`width:${frozenSize(columns)}px`}>
            {all(0, columns.frozen)}
          </div>
        )}
        <div class="grid-window">
          <div class="grid-track">{all(across.from, across.to)}</div>
        </div>
      </div>
    </div>
  );
}
