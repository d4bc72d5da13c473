import type { WrittenCell } from '../../workflows';

const LONGEST_TEXT = 49_999; // a cell holds 50,000 characters
const LARGEST_NUMBER = 1e15; // beyond it a cell no longer holds every whole number
const SERIAL_OF_1970 = 25_569; // day 0 of ours, counted as Sheets does from 1899-12-30
const CUT = '…';

/**
 * A cell as it may be handed to Google, which reads what a script writes as if it were typed: the apostrophe makes any
 * text stay text. A number that a cell cannot hold is written as text, so that no sum takes it for one.
 */
export function inert(cell: WrittenCell): string | number | boolean {
  if (cell === undefined || cell === '') return '';
  if (typeof cell === 'object') return inert(cell.day + SERIAL_OF_1970);
  if (typeof cell === 'number') return Math.abs(cell) <= LARGEST_NUMBER ? cell : `'${cell}`;
  if (typeof cell === 'boolean') return cell;
  const text = cellText(cell);
  return text === '' ? '' : `'${text}`;
}

/** The text a cell will hold: without NUL, half characters as U+FFFD, line ends as LF, and never longer than a cell; what was cut ends in `…`. */
export function cellText(text: string): string {
  const plain = text
    .replace(/\0/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\uD800-\uDFFF]/gu, '\uFFFD');
  if (plain.length <= LONGEST_TEXT) return plain;
  return plain.slice(0, LONGEST_TEXT - CUT.length).replace(/[\uD800-\uDBFF]$/, '') + CUT;
}
