import { type Asker, toNumber, toText } from '../coerce';
import type { Surroundings } from '../locale';
import { CellError, type CellValue, type HiddenBy } from '../types';
import { asMatrix, first, isMatrix, type Value } from '../values';

/** What a native function may ask about its call. */
export interface Call {
  readonly name: string;
  readonly surroundings: Surroundings;
  /** Per argument: whether it is a reference. Text and booleans in cells are not added up, typed into the formula they are. */
  readonly isCells: readonly boolean[];
  readonly isLeftOut: readonly boolean[];
  /** What hides a row of an argument that is a reference; `row` counts from its first. */
  readonly hiddenBy: (argument: number, row: number) => HiddenBy | undefined;
  readonly now: () => number;
  readonly timeZone: string;
  readonly random: () => number;
}

interface NativeFunction {
  readonly arity: readonly [least: number, most: number];
  /**
   * 'one': takes blocks whole, gives one value. 'each': takes single values, works on each cell of a block.
   * 'block': takes blocks whole, may give a block.
   */
  readonly shape: 'one' | 'each' | 'block';
  /** Gets error values as arguments instead of passing the first one on. */
  readonly seesErrors?: true;
  readonly run: (args: readonly Value[], call: Call) => Value;
}

export type NativeTable = Readonly<Record<string, NativeFunction>>;

/** All cells of an argument in reading order. */
export function* cellsOf(value: Value): Iterable<CellValue> {
  if (!isMatrix(value)) {
    yield value;
    return;
  }
  for (const line of value) yield* line;
}

export function cells(values: Iterable<Value>): CellValue[] {
  const all: CellValue[] = [];
  for (const value of values) for (const cell of cellsOf(value)) all.push(cell);
  return all;
}

/** A row or column as a list. */
export function line(value: Value): CellValue[] {
  return cells([asMatrix(value)]);
}

/** Leaves `work` with an error in its hands; the function's result becomes that error. */
function orError(work: () => Value): Value {
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof CellError) return thrown;
    throw thrown;
  }
}

/** The number in an argument; throws the CellError to be caught by `orError`. */
export function numberIn(args: readonly Value[], index: number, call: Call, otherwise?: number): number {
  const value = args[index];
  if (otherwise !== undefined && (value === undefined || (call.isLeftOut[index] ?? false))) return otherwise;
  const asker: Asker = { name: call.name, position: index + 1 };
  const number = toNumber(first(value ?? ''), asker, call.surroundings);
  if (typeof number !== 'number') throw number;
  return number;
}

export function textIn(args: readonly Value[], index: number, call: Call, otherwise = ''): string {
  const value = args[index];
  return value === undefined ? otherwise : toText(first(value), call.surroundings);
}

/** A function of single values that may fail halfway. */
export function each(least: number, most: number, run: (args: readonly CellValue[], call: Call) => Value): NativeFunction {
  return { arity: [least, most], shape: 'each', run: (args, call) => orError(() => run(args as CellValue[], call)) };
}

export function one(least: number, most: number, run: (args: readonly Value[], call: Call) => Value): NativeFunction {
  return { arity: [least, most], shape: 'one', run: (args, call) => orError(() => run(args, call)) };
}

export function block(least: number, most: number, run: (args: readonly Value[], call: Call) => Value): NativeFunction {
  return { arity: [least, most], shape: 'block', run: (args, call) => orError(() => run(args, call)) };
}

export function seeingErrors(native: NativeFunction): NativeFunction {
  return { ...native, seesErrors: true };
}

export const MANY = Number.POSITIVE_INFINITY;
