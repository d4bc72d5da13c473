import type { ComponentChildren } from 'preact';
import { type GridLayout, type Pane, panes } from '../layout/gridLayout';

/** Draws something over the cells once for each pane, cut at the pane's border: what scrolls goes under frozen lines. */
export function Panes({ layout, children }: { layout: GridLayout; children: (pane: Pane) => ComponentChildren }) {
  return (
    <>
      {panes(layout).map((pane) => (
        <div
          key={`${pane.frozenRows}-${pane.frozenColumns}`}
          class="grid-pane"
          style={`left:${layout.headerWidth + pane.left}px;top:${layout.headerHeight + pane.top}px;width:${pane.width}px;height:${pane.height}px`}
        >
          {children(pane)}
        </div>
      ))}
    </>
  );
}
