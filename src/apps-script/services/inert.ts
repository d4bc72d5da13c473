import { heldNumber, heldText, type WrittenCell } from '../../workflows';

const SERIAL_OF_1970 = 25_569; // day 0 of ours, counted as Sheets does from 1899-12-30

/**
 * A cell as it may be handed to Google, which reads what a script writes as if it were typed: the apostrophe makes any
 * text stay text.
 */
export function inert(cell: WrittenCell): string | number | boolean {
  if (cell === undefined || cell === '') return '';
  if (typeof cell === 'object') return inert('link' in cell ? cell.text : cell.day + SERIAL_OF_1970);
  if (typeof cell === 'boolean') return cell;
  const held = typeof cell === 'number' ? heldNumber(cell) : heldText(cell);
  if (typeof held === 'number') return held;
  return held === '' ? '' : `'${held}`;
}
