import { toBoolean, toText } from '../coerce';
import { withFormat } from '../displayDate';
import { parseTyped } from '../parseTyped';
import { CellError, type CellValue } from '../types';
import { failure, first, serialOf } from '../values';
import { cells, each, MANY, type NativeTable, numberIn, one, textIn } from './native';

const LONGEST_TEXT = 50_000;

export const TEXT: NativeTable = {
  LEN: each(1, 1, (args, call) => textIn(args, 0, call).length),
  LEFT: each(1, 2, (args, call) => textIn(args, 0, call).slice(0, atLeastZero(numberIn(args, 1, call, 1), 'LEFT', 2))),
  RIGHT: each(1, 2, (args, call) => {
    const text = textIn(args, 0, call);
    return text.slice(Math.max(0, text.length - atLeastZero(numberIn(args, 1, call, 1), 'RIGHT', 2)));
  }),
  MID: each(3, 3, (args, call) => {
    const start = Math.trunc(numberIn(args, 1, call));
    if (start < 1) return failure('#NUM!', `Function MID parameter 2 value is ${start}. It should be greater than or equal to 1.`);
    return textIn(args, 0, call).slice(start - 1, start - 1 + atLeastZero(numberIn(args, 2, call), 'MID', 3));
  }),
  /** Ends cut off, inner spaces made single (documented). */
  TRIM: each(1, 1, (args, call) => textIn(args, 0, call).replace(/ +/g, ' ').replace(/^ | $/g, '')),
  UPPER: each(1, 1, (args, call) => textIn(args, 0, call).toUpperCase()),
  LOWER: each(1, 1, (args, call) => textIn(args, 0, call).toLowerCase()),
  /** Blocks are joined cell by cell, row after row (documented). */
  CONCATENATE: one(1, MANY, (args, call) =>
    joined(
      cells(args).map((cell) => textOf(cell, call.surroundings)),
      '',
    ),
  ),
  TEXTJOIN: one(3, MANY, (args, call) => {
    const skipsBlanks = toBoolean(first(args[1] ?? ''), { name: 'TEXTJOIN', position: 2 });
    if (skipsBlanks instanceof CellError) return skipsBlanks;
    const parts = cells(args.slice(2)).map((cell) => textOf(cell, call.surroundings));
    return joined(skipsBlanks ? parts.filter((part) => part !== '') : parts, textIn(args, 0, call));
  }),
  TEXT: each(2, 2, (args, call) => {
    const [value = '', pattern] = [args[0], textIn(args, 1, call)];
    const typed = typeof value === 'string' ? parseTyped(value, call.surroundings) : value;
    const number = serialOf(typed);
    if (number === undefined) return toText(value, call.surroundings);
    return withFormat(pattern, number, call.surroundings.locale);
  }),
  VALUE: each(1, 1, ([value = ''], call) => {
    const number = serialOf(value);
    if (number !== undefined) return number;
    if (value === '') return 0;
    const typed = typeof value === 'string' ? parseTyped(value, call.surroundings) : value;
    return serialOf(typed) ?? failure('#VALUE!', `VALUE parameter '${toText(value, call.surroundings)}' cannot be parsed to number.`);
  }),
  /** In a cell the label is what counts (documented); links are not imitated. */
  HYPERLINK: each(1, 2, (args) => args[1] ?? args[0] ?? ''),
};

function atLeastZero(count: number, name: string, position: number): number {
  if (count < 0) throw failure('#NUM!', `Function ${name} parameter ${position} value is ${count}. It should be greater than or equal to 0.`);
  return Math.trunc(count);
}

function textOf(cell: CellValue, surroundings: Parameters<typeof toText>[1]): string {
  if (cell instanceof CellError) throw cell;
  return toText(cell, surroundings);
}

function joined(parts: readonly string[], delimiter: string): CellValue {
  const text = parts.join(delimiter);
  return text.length > LONGEST_TEXT ? failure('#VALUE!', 'Text result is longer than the limit of 50000 characters.') : text;
}
