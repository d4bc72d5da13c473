import { type Cell, isBlank, isDateCell } from '../../core/model/cell';
import type { Day } from '../../core/model/day';
import { dayOfSerial } from '../../core/reading';
import type { WrittenCell } from '../services';

/**
 * Whether a cell shows what was, or is to be, written into it. Whether a number is shown as a day or as its serial number
 * is a matter of the cell's format, and formats are people's.
 */
export function shows(cell: Cell, written: WrittenCell): boolean {
  if (written === undefined || written === '') return isBlank(cell);
  if (typeof written === 'object') return 'link' in written ? cell === written.text : dayIn(cell) === written.day;
  return cell === written || (isDateCell(cell) && typeof written === 'number' && dayOfSerial(written) === cell.day);
}

function dayIn(cell: Cell): Day | undefined {
  if (isDateCell(cell)) return cell.day;
  return typeof cell === 'number' && Number.isInteger(cell) ? dayOfSerial(cell) : undefined;
}
