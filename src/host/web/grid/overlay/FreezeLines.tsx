import { frozenSize } from '../layout/axisView';
import type { GridLayout } from '../layout/gridLayout';

/** The thick grey lines after frozen rows and columns. */
export function FreezeLines({ layout }: { layout: GridLayout }) {
  const { rows, columns, headerWidth, headerHeight } = layout;
  return (
    <>
      {rows.frozen > 0 && <div class="grid-freeze" style={`left:0;right:0;height:3px;top:${headerHeight + frozenSize(rows) - 2}px`} />}
      {columns.frozen > 0 && <div class="grid-freeze" style={`top:0;bottom:0;width:3px;left:${headerWidth + frozenSize(columns) - 2}px`} />}
    </>
  );
}
