import { isDateFormat, isTextFormat } from 'numfmt';
import { type CellValue, DateValue } from './types';

/** What a number format makes of the numbers in its cells. */
type FormatKind = 'date' | 'number' | undefined;

const kinds = new Map<string, FormatKind>();

/** '@' and formats numfmt cannot read have no kind; "General" leaves values as they are. */
export function formatKind(format: string | undefined): FormatKind {
  if (format === undefined || isAutomatic(format)) return undefined;
  if (!kinds.has(format)) kinds.set(format, readKind(format));
  return kinds.get(format);
}

/** No number format: the cell shows what is typed in the way it was typed. */
export function isAutomatic(format: string | undefined): boolean {
  return format === undefined || /^general$/i.test(format);
}

export function typedBy(kind: FormatKind, value: number | DateValue): CellValue {
  if (kind === 'date' && typeof value === 'number') return new DateValue(value);
  if (kind === 'number' && value instanceof DateValue) return value.serial;
  return value;
}

function readKind(format: string): FormatKind {
  try {
    if (isTextFormat(format)) return undefined;
    return isDateFormat(format) ? 'date' : 'number';
  } catch {
    return undefined; // not a format: Sheets shows such cells plainly (assumed)
  }
}
