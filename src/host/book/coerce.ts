import { displayDate } from './displayDate';
import type { Surroundings } from './locale';
import { parseTyped } from './parseTyped';
import { CellError, type CellValue, DateValue } from './types';
import { failure, numberText } from './values';

export interface Asker {
  readonly name: string; // ADD, ROUND …
  readonly position: number; // 1 for its first argument
}

/** A number for arithmetic: blank is 0, TRUE is 1, text must read as a number or date ("5", "25%"). */
export function toNumber(value: CellValue, asker: Asker, surroundings: Surroundings): number | CellError {
  if (typeof value === 'number') return value;
  if (value === '') return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof DateValue) return value.serial;
  if (value instanceof CellError) return value;
  const parsed = parseTyped(value, surroundings);
  if (typeof parsed === 'number') return parsed;
  if (parsed instanceof DateValue) return parsed.serial;
  return failure(
    '#VALUE!',
    `Function ${asker.name} parameter ${asker.position} expects number values. But '${value}' is a text and cannot be coerced to a number.`,
  );
}

/** Text as `&` and text functions see it. */
export function toText(value: CellValue, surroundings: Surroundings): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof DateValue) return displayDate(value, surroundings.locale);
  return value.code;
}

/** TRUE or FALSE for conditions: numbers but 0 are TRUE; "TRUE" and "FALSE" are read, other text is an error. */
export function toBoolean(value: CellValue, asker: Asker): boolean | CellError {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (value === '') return false;
  if (value instanceof DateValue) return value.serial !== 0;
  if (value instanceof CellError) return value;
  if (/^true$/i.test(value)) return true;
  if (/^false$/i.test(value)) return false;
  return failure(
    '#VALUE!',
    `Function ${asker.name} parameter ${asker.position} expects boolean values. But '${value}' is a text and cannot be coerced to a boolean.`,
  );
}
