import { type Cell, isBlank } from '../model/cell';
import { normaliseHeader } from '../reading';

const TOTAL_WORDS = new Set(['total', 'totals', 'grandtotal', 'subtotal', 'sum', '合计', '总计', '小计', '总和', '累计', '合計', '總計', '小計']);
const TOTAL_ENDINGS = ['小计', '合计', '小計', '合計'];

/**
 * Whether a row is a total rather than an order: its customer cell or its first filled cell is just such a word
 * (or ends with 小计 or 合计), and it has no date. A customer called Total who has a date is a customer.
 */
export function isTotalsRow(row: readonly Cell[], customer: number, date: number): boolean {
  return isBlank(row[date]) && (isTotalWord(row[customer]) || isTotalWord(row.find((cell) => !isBlank(cell))));
}

function isTotalWord(cell: Cell | undefined): boolean {
  if (typeof cell !== 'string') return false;
  const word = normaliseHeader(cell);
  return TOTAL_WORDS.has(word) || TOTAL_ENDINGS.some((ending) => word.endsWith(ending));
}
