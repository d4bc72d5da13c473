import type { SheetRows } from '../core/model/cell';
import type { Issue } from '../core/model/issue';
import type { Money } from '../core/model/money';
import type { OrderBook } from '../core/orders';
import type { StateSheet } from './services';

/**
 * Rows that people hid, or a filter hides, count like all others: told, because whoever hid them may not expect it.
 * Counted from the header down, which people keep in sight, so that rows inserted just below it are counted, too.
 */
export function hiddenRowsIssue(hiddenRows: StateSheet['hiddenRows'], { source }: Pick<OrderBook, 'source'>, table: SheetRows): Issue[] {
  const { customerColumn: column, headerRow } = source;
  const row = Math.max(1, headerRow);
  const rows = hiddenRows({ table, column, fromRow: row }) ?? 0;
  if (rows === 0) return [];
  const { sheet } = table;
  return [{ code: 'ROWS_HIDDEN', rows, listed: false, amount: 0 as Money, first: { sheet, row, column }, examples: [], mark: String(rows), details: {} }];
}
