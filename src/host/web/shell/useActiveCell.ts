import { useEffect, useState } from 'preact/hooks';
import type { ShownCell } from '../../server/protocol';
import { api } from '../api';

const REST_MS = 80;

/** The active cell as it stands, so that the toolbar can show what it has; it lags a little behind quick moves. */
export function useActiveCell(sheetId: number | undefined, row: number, column: number, revision: number): ShownCell | undefined {
  const [cell, setCell] = useState<ShownCell>();
  useEffect(() => {
    if (sheetId === undefined) return;
    let wanted = true;
    const timer = setTimeout(async () => {
      const found = await api.cells({ sheetId, row, column, rows: 1, columns: 1 }).catch(() => undefined);
      if (wanted) setCell(found?.cells[0]?.[0] ?? undefined);
    }, REST_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [sheetId, row, column, revision]);
  return cell;
}
