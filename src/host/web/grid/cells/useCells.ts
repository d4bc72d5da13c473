import { useEffect, useState } from 'preact/hooks';
import type { SheetInfo, State } from '../../../server/protocol';
import { api } from '../../api';
import { loadedCells } from '../gridState';
import { movingSpan } from '../layout/axisView';
import type { GridLayout } from '../layout/gridLayout';
import { isInside, windowsFor, windowsNeeded } from '../layout/windowPlan';
import type { Cell } from '../selection/movement';
import { CellFeed } from './cellFeed';
import { isLoaded } from './loadedCells';

/** Keeps the cells that are seen, and the active one, at hand. */
export function useCells(state: State, sheet: SheetInfo, layout: GridLayout, active: Cell): void {
  const [feed] = useState(() => new CellFeed(api.cells, (cells) => loadedCells.set(cells)));
  // After every drawing: whatever was missed, because the server was gone or the sheet changed meanwhile, is asked for again.
  useEffect(() => {
    if (layout.rows.extent <= 0) return;
    const rows = { moving: movingSpan(layout.rows), frozen: sheet.frozenRows, count: sheet.rows };
    const columns = { moving: movingSpan(layout.columns), frozen: sheet.frozenColumns, count: sheet.columns };
    const activeBlock = { row: active.row, column: active.column, rows: 1, columns: 1 };
    const loaded = loadedCells.value;
    const isCurrent = loaded.sheetId === sheet.id && loaded.revision === state.revision;
    if (isCurrent && [...windowsNeeded(rows, columns), activeBlock].every((block) => isLoaded(loaded, block))) return;
    const blocks = windowsFor(rows, columns);
    const hasActive = blocks.some((block) => isInside(activeBlock, block));
    feed.want({ sheetId: sheet.id, revision: state.revision, blocks: hasActive ? blocks : [...blocks, activeBlock] });
  });
}
