import { heldText, type WrittenCell } from '../../workflows';

const LARGEST_NUMBER = 1e15; // beyond it a cell no longer holds every whole number
const SERIAL_OF_1970 = 25_569; // day 0 of ours, counted as Sheets does from 1899-12-30

/**
 * A cell as it may be handed to Google, which reads what a script writes as if it were typed: the apostrophe makes any
 * text stay text. A number that a cell cannot hold is written as text, so that no sum takes it for one.
 */
export function inert(cell: WrittenCell): string | number | boolean {
  if (cell === undefined || cell === '') return '';
  if (typeof cell === 'object') return inert(cell.day + SERIAL_OF_1970);
  if (typeof cell === 'number') return Math.abs(cell) <= LARGEST_NUMBER ? cell : `'${cell}`;
  if (typeof cell === 'boolean') return cell;
  const text = heldText(cell);
  return text === '' ? '' : `'${text}`;
}
