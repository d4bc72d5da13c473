import { useState } from 'preact/hooks';
import { dragColumnWidth, fitColumn } from './columnWidth';
import { notice } from './gridState';
import { type GridTools, menuArea } from './gridTools';
import { cellWithCard, press } from './pointer';
import type { Cell } from './selection/movement';

/** Everything the mouse does on the cells and headers. */
export function useStageMouse(tools: () => GridTools) {
  const [hovered, setHovered] = useState<Cell>(); // with a note or an error
  const [guide, setGuide] = useState<number>(); // where the dragged column border is
  const handlers = {
    onMouseDown(event: MouseEvent) {
      notice.set('');
      const stage = event.currentTarget as HTMLElement;
      const target = event.target as HTMLElement;
      if (target.closest('.grid-editing') !== null) return; // the editor's own
      const column = target.dataset.resize;
      if (column === undefined || event.button !== 0) press(event, stage, tools);
      else if (event.detail === 2) fitColumn(Number(column), tools());
      else dragColumnWidth(event, Number(column), stage, tools, setGuide);
    },
    onMouseMove(event: MouseEvent) {
      if (event.buttons === 0) setHovered(cellWithCard(event, event.currentTarget as HTMLElement, tools()));
    },
    onMouseLeave: () => setHovered(undefined),
    onContextMenu(event: MouseEvent) {
      event.preventDefault();
      tools().openMenu(menuArea(tools().workbench), { x: event.clientX, y: event.clientY });
    },
  };
  return { handlers, hovered, guide };
}
