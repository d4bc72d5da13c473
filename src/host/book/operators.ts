import { toNumber, toText } from './coerce';
import type { Surroundings } from './locale';
import { CellError, type CellValue, DateValue } from './types';
import { compare, failure, isError } from './values';

type Operation = (left: CellValue, right: CellValue, surroundings: Surroundings) => CellValue;

/** The operators of a formula on single cells, under the function names Sheets uses in its errors (ADD, MINUS …; documented). */
const OPERATIONS: Record<string, Operation> = {
  '+': arithmetic(
    'ADD',
    (a, b) => a + b,
    (left, right) => left instanceof DateValue !== right instanceof DateValue,
  ),
  '-': arithmetic(
    'MINUS',
    (a, b) => a - b,
    (left, right) => left instanceof DateValue && !(right instanceof DateValue),
  ),
  '*': arithmetic('MULTIPLY', (a, b) => a * b),
  '/': arithmetic('DIVIDE', (a, b) => (b === 0 ? failure('#DIV/0!', 'Function DIVIDE parameter 2 cannot be zero.') : a / b)),
  '^': arithmetic('POW', (a, b) => a ** b),
  '&': (left, right, surroundings) => toText(left, surroundings) + toText(right, surroundings),
  '=': (left, right) => compare(left, right) === 0,
  '<>': (left, right) => compare(left, right) !== 0,
  '<': (left, right) => compare(left, right) < 0,
  '>': (left, right) => compare(left, right) > 0,
  '<=': (left, right) => compare(left, right) <= 0,
  '>=': (left, right) => compare(left, right) >= 0,
};

export function binary(operator: string, left: CellValue, right: CellValue, surroundings: Surroundings): CellValue {
  if (isError(left)) return left;
  if (isError(right)) return right;
  return OPERATIONS[operator]?.(left, right, surroundings) ?? failure('#ERROR!', 'Formula parse error.');
}

export function unary(operator: string, value: CellValue, surroundings: Surroundings): CellValue {
  if (isError(value) || operator === '+') return value;
  const number = toNumber(value, { name: operator === '-' ? 'UMINUS' : 'UNARY_PERCENT', position: 1 }, surroundings);
  if (number instanceof CellError) return number;
  if (operator === '-') return number === 0 ? 0 : -number;
  return operator === '%' ? number / 100 : failure('#ERROR!', 'Formula parse error.');
}

/** A day plus a number stays a day; the difference of two days is a number (documented). */
function arithmetic(name: string, calculate: (a: number, b: number) => number | CellError, isDate?: (left: CellValue, right: CellValue) => boolean): Operation {
  return (left, right, surroundings) => {
    const a = toNumber(left, { name, position: 1 }, surroundings);
    if (typeof a !== 'number') return a;
    const b = toNumber(right, { name, position: 2 }, surroundings);
    if (typeof b !== 'number') return b;
    const result = calculate(a, b);
    if (typeof result !== 'number') return result;
    if (!Number.isFinite(result)) return failure('#NUM!', `Function ${name} has no finite result.`);
    return isDate?.(left, right) ? new DateValue(result) : result;
  };
}
