import type { CellStyle } from 'hucre/xlsx';
import { type CellFormat, type CellValue, DateValue } from '../book/types';

/** Pixels of a column nobody has sized. */
export const USUAL_WIDTH = 100;

/** The file's style for a cell; `undefined` for a plain one. A date without a format of its own still must look like one. */
export function styleOf(format: CellFormat, value: CellValue): CellStyle | undefined {
  const style: CellStyle = {};
  const numberFormat = fileNumberFormat(format.numberFormat) ?? (value instanceof DateValue ? dateFormat(value.serial) : undefined);
  if (numberFormat) style.numFmt = numberFormat;
  const font: NonNullable<CellStyle['font']> = {};
  if (format.fontWeight === 'bold') font.bold = true;
  if (format.fontSize !== undefined) font.size = format.fontSize;
  const color = rgb(format.fontColor);
  if (color) font.color = { rgb: color };
  if (Object.keys(font).length > 0) style.font = font;
  const background = rgb(format.background);
  if (background) style.fill = { type: 'pattern', pattern: 'solid', fgColor: { rgb: background } };
  const alignment: NonNullable<CellStyle['alignment']> = {};
  if (format.horizontalAlignment === 'left' || format.horizontalAlignment === 'center' || format.horizontalAlignment === 'right') {
    alignment.horizontal = format.horizontalAlignment;
  }
  if (format.wrap) alignment.wrapText = true;
  if (Object.keys(alignment).length > 0) style.alignment = alignment;
  return Object.keys(style).length > 0 ? style : undefined;
}

function fileNumberFormat(pattern: string | undefined): string | undefined {
  return pattern === undefined || pattern === '' || /^(general|automatic)$/i.test(pattern) ? undefined : pattern;
}

function dateFormat(serial: number): string {
  if (serial >= 0 && serial < 1) return 'hh:mm:ss';
  return Number.isInteger(serial) ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm:ss';
}

/** `#rgb` and `#rrggbb`; names of colours are left to the default. */
function rgb(color: string | undefined): string | undefined {
  const digits = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(color ?? '')?.[1];
  if (digits === undefined) return undefined;
  return (digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits).toUpperCase();
}
