import { type Cell, isDateCell } from '../model/cell';
import { isoDay } from '../model/day';
import { foldWidth, isNothing } from './cleanText';
import { phoneKey } from './phoneKey';
import { textHash } from './textHash';

const ODD_SPACES = /\s{2,}|[^\S ]/g; // runs, tabs, line ends; a single plain space stays
const WHOLE_NUMBER_WITH_POINT = /^\d{1,15}\.0{1,4}$/;
const LONGEST_KEY = 1000;
const APOSTROPHE = 39;
const EQUALS = 61;

/** How spellings are compared: `loose` for nearly all; `caseSensitive` where "ab12CD" and "ab12Cd" are two; `phone` for numbers one can dial. */
export type KeyPolicy = 'loose' | 'caseSensitive' | 'phone';

/**
 * The text two spellings of one customer share: NFKC, no invisible characters, trimmed, inner spaces collapsed, lower case.
 * The number 13085 and the texts "13085", "13085.0" and ="13085" are one customer; "0123" and "123" are two.
 * No other guessing: "张 三" and "张三", "O" and "0" stay apart.
 *
 * @returns `''` when the cell names nobody: blank, a dash, "N/A", 无
 */
export function customerKey(cell: Cell | undefined, policy: KeyPolicy = 'loose'): string {
  const written = cellText(cell);
  const folded = isPlain(written) ? written : withoutTextMark(foldWidth(written).trim()).replace(ODD_SPACES, ' ');
  const key = folded.toLowerCase().replace(/ß/g, 'ss').replace(/ς/g, 'σ');
  if (isNothing(key)) return '';
  if (policy === 'phone') return phoneKey(key);
  if (WHOLE_NUMBER_WITH_POINT.test(key)) return key.slice(0, key.indexOf('.'));
  return bounded(policy === 'caseSensitive' ? folded : key);
}

/** A text of a cell's whole length is no name: what is kept of it is its beginning, and a hash of all of it. */
function bounded(key: string): string {
  return key.length <= LONGEST_KEY ? key : `${key.slice(0, LONGEST_KEY)}…${textHash(key)}`;
}

/** A cell as text, the way a person sees it: 13085, TRUE, 2025-07-03. `''` for a blank. */
export function cellText(cell: Cell | undefined): string {
  if (typeof cell === 'string') return cell;
  if (cell === undefined) return '';
  if (isDateCell(cell)) return isoDay(cell.day);
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
}

/** ="6917…" and '6917…' are how exports keep long numbers from being rounded. */
function withoutTextMark(text: string): string {
  const isFormula = text.length > 3 && text.startsWith('="') && text.endsWith('"') && text.indexOf('"', 2) === text.length - 1;
  const inner = isFormula ? text.slice(2, -1).trim() : text;
  return /^'\d/.test(inner) ? inner.slice(1) : inner;
}

/** ASCII without spaces, as nearly all ids are: nothing to fold but the case. */
function isPlain(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first === EQUALS || first === APOSTROPHE) return false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code >= 127) return false;
  }
  return true;
}
