import type { Cell } from '../model/cell';

const HASH = 35;
const LONGEST_ERROR = 12;

/**
 * Whether a cell holds a formula error (`#N/A`, `#REF!`, `#NAME?` …) or a value that is still being computed.
 * An order id such as `#1001` is not an error.
 */
export function isErrorCell(cell: Cell | undefined): boolean {
  if (typeof cell !== 'string') return false;
  if (cell.charCodeAt(0) !== HASH) return isPendingCell(cell);
  if (cell === '#N/A' || cell === '#NV') return true;
  const last = cell.charAt(cell.length - 1);
  return cell.length > 2 && cell.length <= LONGEST_ERROR && (last === '!' || last === '?');
}

/** Whether a cell is still being computed: Sheets hands over the text `Loading...`. */
export function isPendingCell(cell: Cell | undefined): boolean {
  return cell === 'Loading...' || cell === 'Loading…';
}
