import { type Cell, isDateCell } from '../model/cell';
import { isoDay } from '../model/day';
import { foldWidth, isNothing } from './cleanText';

const ODD_SPACES = /\s{2,}|[^\S ]/g; // runs, tabs, line ends; a single plain space stays
const WHOLE_NUMBER_WITH_POINT = /^\d{1,15}\.0{1,4}$/;

/**
 * The text two spellings of one customer share: NFKC, no invisible characters, trimmed, inner spaces collapsed, lower case.
 * The number 13085 and the texts "13085" and "13085.0" are one customer; "0123" and "123" are two.
 * No other guessing: "张 三" and "张三", "O" and "0" stay apart.
 *
 * @returns `''` when the cell names nobody: blank, a dash, "N/A", 无
 */
export function customerKey(cell: Cell | undefined): string {
  const written = cellText(cell);
  const key = isPlain(written)
    ? written.toLowerCase()
    : foldWidth(written).trim().replace(ODD_SPACES, ' ').toLowerCase().replace(/ß/g, 'ss').replace(/ς/g, 'σ');
  if (isNothing(key)) return '';
  return WHOLE_NUMBER_WITH_POINT.test(key) ? key.slice(0, key.indexOf('.')) : key;
}

/** A cell as text, the way a person sees it: 13085, TRUE, 2025-07-03. `''` for a blank. */
export function cellText(cell: Cell | undefined): string {
  if (typeof cell === 'string') return cell;
  if (cell === undefined) return '';
  if (isDateCell(cell)) return isoDay(cell.day);
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
}

/** ASCII without spaces, as nearly all ids are: nothing to fold but the case. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code >= 127) return false;
  }
  return true;
}
