import { type Cell, isBlank } from '../model/cell';
import { once } from '../model/once';
import { type IssueLog, normaliseHeader } from '../reading';
import { currencyAt, LINE_LEFT_OUT, type Lines } from './lines';
import type { OrderColumns } from './orderColumns';

const TOTAL_WORDS = `total, totals, grandtotal, subtotal, sum, summe, gesamt, gesamtsumme, zwischensumme, somme, totalgeneral,
  合计, 总计, 小计, 总和, 累计, 합계, 소계`;
const TOTAL_ENDINGS = ['小计', '合计', '总计'];
const NEARLY_EQUAL = 0.005;

const totalWords = once(() => new Set(TOTAL_WORDS.split(',').map((word) => word.trim())));

/**
 * Whether a row is a total rather than an order: its customer cell, or without one its first filled cell, is just such a
 * word (or ends with 小计 or 合计, or begins with "Total for"), and it has no date. A customer called Total who has a date is a
 * customer. Reports have a group's name or a footnote in rows of their own: one text, and nothing else.
 */
export function isTotalsRow(row: readonly Cell[], { customer, date, isGrouped }: Pick<OrderColumns, 'customer' | 'date' | 'isGrouped'>): boolean {
  if (!isBlank(row[date])) return false;
  const filled = row.filter((cell) => !isBlank(cell));
  if (isTotalWord(row[customer])) return true;
  if (!isBlank(row[customer]) && isGrouped !== true) return false;
  return isTotalWord(filled[0]) || (filled.length === 1 && typeof filled[0] === 'string');
}

/**
 * A total may bear a date, too: then it is one when its customer cell is such a word, it is the last row of the table,
 * and its amount is the sum of all rows above to within half a percent.
 */
export function leaveOutLastTotal(lines: Lines, lastRow: number, note: { log: IssueLog; column: number; rows: readonly (readonly Cell[])[] }): void {
  const last = lines.count - 1;
  const cell = note.rows[lastRow]?.[note.column];
  if (last < 1 || lines.row[last] !== lastRow || lines.kind[last] === LINE_LEFT_OUT || !isTotalWord(cell)) return;
  let sum = 0;
  for (let at = 0; at < last; at++) if (lines.kind[at] !== LINE_LEFT_OUT) sum += lines.amount[at] as number;
  const amount = lines.amount[last] as number;
  if (sum === 0 || Math.abs(amount - sum) > Math.abs(sum) * NEARLY_EQUAL) return;
  lines.count = last; // it makes no customer
  note.log.add('ROW_IS_TOTAL', lastRow + 1, note.column, cell, amount, currencyAt(lines, last));
}

export function isTotalWord(cell: Cell | undefined): boolean {
  if (typeof cell !== 'string') return false;
  const word = normaliseHeader(cell);
  return totalWords().has(word) || word.startsWith('totalfor') || TOTAL_ENDINGS.some((ending) => word.endsWith(ending));
}
