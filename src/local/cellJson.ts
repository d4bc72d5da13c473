import { CellError, type CellValue, DateValue } from '../host';

const SERIAL_OF_1970 = 25_569;

/** A cell as JSON: blank is `""`, dates are `YYYY-MM-DD` (with the time where there is one), errors their code. */
export function cellJson(cell: CellValue | undefined): string | number | boolean {
  if (cell === undefined) return '';
  if (cell instanceof CellError) return cell.code;
  if (!(cell instanceof DateValue)) return cell;
  const text = new Date(Math.round((cell.serial - SERIAL_OF_1970) * 86_400_000)).toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ');
}
