import { displayDate, withFormat } from './displayDate';
import { localeRules } from './locale';
import { CellError, type CellValue, DateValue } from './types';

/** A cell as shown: errors by code, booleans in capitals, numbers and days by the cell's format or the locale's. */
export function displayCell(value: CellValue, numberFormat: string | undefined, locale: string): string {
  if (value instanceof CellError) return value.code;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const isPlain = numberFormat === undefined || numberFormat === '@' || /^general$/i.test(numberFormat);
  if (typeof value === 'string') return isPlain || value === '' ? value : withFormat(numberFormat, value, locale);
  if (value instanceof DateValue) return isPlain ? displayDate(value, locale) : withFormat(numberFormat, value.serial, locale);
  return isPlain ? plainNumber(value, locale) : withFormat(numberFormat, value, locale);
}

/** Automatic format: whole numbers up to 15 digits in full, others with ten significant digits (observed). */
function plainNumber(value: number, locale: string): string {
  const text = Number.isInteger(value) && Math.abs(value) < 1e15 ? String(value) : String(Number(value.toPrecision(10)));
  const shown = text.replace('e', 'E');
  return localeRules(locale).decimal === ',' ? shown.replace('.', ',') : shown;
}
