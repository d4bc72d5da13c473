import type { Surroundings } from '../locale';
import { parseTyped } from '../parseTyped';
import { CellError, type CellValue, DateValue } from '../types';
import { compare, sameValue, serialOf } from '../values';

export type Test = (cell: CellValue) => boolean;

/** The test a criterion of COUNTIF and its kin stands for: 5, "x", "A*", ">=10", "<>", "" (documented). */
export function criterion(wanted: CellValue, surroundings: Surroundings): Test {
  if (typeof wanted !== 'string') return equals(wanted);
  const [, operator = '=', rest = ''] = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(wanted) ?? [];
  const operand = parseTyped(rest, surroundings);
  if (operator === '=' || operator === '<>') {
    const test = rest === '' ? (cell: CellValue) => cell === '' : typeof operand === 'string' ? matches(operand) : equals(operand);
    return operator === '=' ? test : (cell) => !test(cell);
  }
  return (cell) => {
    if (cell === '' || cell instanceof CellError || kind(cell) !== kind(operand)) return false;
    const order = compare(cell, operand);
    return operator === '<' ? order < 0 : operator === '>' ? order > 0 : operator === '<=' ? order <= 0 : order >= 0;
  };
}

/** `*` any text, `?` one character, `~` takes the next one as it is; letters without case (documented). */
export function matches(pattern: string): Test {
  const source = pattern.replace(/~([*?~])|([*?])|[\\^$.|+()[\]{}~]/g, (all, literal: string | undefined, wild: string | undefined) =>
    literal !== undefined ? `\\${literal}` : wild === '*' ? '[\\s\\S]*' : wild === '?' ? '[\\s\\S]' : `\\${all}`,
  );
  const expression = new RegExp(`^${source}$`, 'i');
  return (cell) => typeof cell === 'string' && cell !== '' && expression.test(cell);
}

/** A number also finds the same number kept as text (observed of COUNTIF). */
function equals(wanted: CellValue): Test {
  const number = serialOf(wanted);
  if (number === undefined) return (cell) => sameValue(cell, wanted);
  return (cell) => serialOf(cell) === number || (typeof cell === 'string' && cell !== '' && Number(cell) === number);
}

function kind(value: CellValue): string {
  return value instanceof DateValue ? 'number' : typeof value;
}
