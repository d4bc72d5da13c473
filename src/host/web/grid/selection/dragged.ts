import type { Selection } from '../../workbench';
import type { Part } from '../layout/partAt';
import { type Cell, type GridSize, selectAll, selectColumns, selectRows, selectTo } from './movement';

/** What is selected by pressing on one part of the grid and moving to another; `anchor` becomes the active cell. */
export function draggedSelection(kind: Part['kind'], anchor: Cell, to: Cell, size: GridSize): Selection {
  switch (kind) {
    case 'corner':
      return selectAll({ row: 0, column: 0 }, size);
    case 'row':
      return selectRows({ row: anchor.row, column: 0 }, to.row, size);
    case 'column':
      return selectColumns({ row: 0, column: anchor.column }, to.column, size);
    case 'cell':
      return selectTo(anchor, to);
  }
}
