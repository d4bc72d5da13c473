import type { Surroundings } from './locale';
import { parseTyped } from './parseTyped';
import type { CellInput } from './types';

const WIDE = new Map([
  ['＝', '='],
  ['＋', '+'],
  ['－', '-'],
  ['＠', '@'],
]);

/**
 * What typing a text into a cell stores; setValues() of a string does the same (documented for `=`, observed for the rest).
 * - A leading `'` is taken off once and the rest is text (documented for typing).
 * - `=…` is a formula; so is what begins with `+`, `-`, `@` or a full-width form of the four and is no number
 *   (`+`/`-` observed, the others assumed: the worse reading).
 * - In a plain-text cell (number format '@') all stays text but `=…`, which is a formula (assumed: the worse reading).
 */
export function typedInput(text: string, surroundings: Surroundings, isPlainText: boolean): CellInput {
  const lead = text[0];
  if (lead === undefined) return '';
  if (lead === "'") return text.slice(1);
  const narrow = WIDE.get(lead) ?? lead;
  if (narrow === '=') return text.length > 1 ? { formula: `=${text.slice(1)}` } : text;
  if (isPlainText) return text;
  const value = parseTyped(text, surroundings);
  if (typeof value !== 'string') return value;
  if ((narrow === '+' || narrow === '-' || narrow === '@') && text.length > 1) return { formula: `=${narrow}${text.slice(1)}` };
  return value;
}
