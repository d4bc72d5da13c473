import { type Cell, isDateCell } from '../model/cell';
import { foldWidth } from './cleanText';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const LONGEST = 20;

/** Whether a column is headed by a month or a day: `2025-05`, `2025年5月`, `5月`, `May 2025`, `Sept`, a date. */
export function isMonthHeading(cell: Cell | undefined): boolean {
  if (isDateCell(cell)) return true;
  if (typeof cell !== 'string' || cell.length > LONGEST) return false;
  const text = foldWidth(cell).trim().toLowerCase();
  if (/^\d{4}[-/.年]\d{1,2}(月?|[-/.月]\d{1,2}日?)$/.test(text) || /^\d{1,2}([-/.]\d{4}|月)$/.test(text)) return true;
  const [word = '', year = ''] = text.split(/[\s'’.-]+/);
  return MONTHS.includes(word.slice(0, 3)) && word.length < 10 && /^[a-z]+$/.test(word) && /^\d{0,4}$/.test(year);
}
