import type { CellValue } from '../types';
import { asMatrix, failure, first, isError, isMatrix, lift, type Matrix, serialOf, type Value, widthOf } from '../values';
import { criterion, type Test } from './criteria';
import { block, type Call, MANY, type NativeTable } from './native';

interface Condition {
  readonly range: Matrix;
  readonly test: Test;
}

/** Pairs of range and criterion from an argument on; all ranges must have one size (documented). */
function conditions(args: readonly Value[], from: number, criteria: readonly CellValue[], call: Call): Condition[] {
  const found: Condition[] = [];
  for (let index = from; index + 1 < args.length; index += 2) {
    found.push({ range: asMatrix(args[index] ?? ''), test: criterion(criteria[found.length] ?? '', call.surroundings) });
  }
  const size = found[0]?.range;
  if (found.some(({ range }) => range.length !== size?.length || widthOf(range) !== widthOf(size ?? [])))
    throw failure('#VALUE!', `Array arguments to ${call.name} are of different size.`);
  return found;
}

/** Calls `found` for each place where all conditions hold. */
function forEachMatch(all: readonly Condition[], found: (row: number, column: number) => void): void {
  const size = all[0]?.range ?? [];
  for (let row = 0; row < size.length; row++) {
    for (let column = 0; column < widthOf(size); column++) if (all.every(({ range, test }) => test(range[row]?.[column] ?? ''))) found(row, column);
  }
}

function countWhere(all: readonly Condition[]): number {
  let total = 0;
  forEachMatch(all, () => total++);
  return total;
}

function sumWhere(all: readonly Condition[], values: Matrix): CellValue {
  let total = 0;
  forEachMatch(all, (row, column) => {
    const cell = values[row]?.[column] ?? '';
    if (isError(cell)) throw cell;
    total += serialOf(cell) ?? 0;
  });
  return total;
}

/** Runs once per criterion when criteria are blocks: =COUNTIF(A:A, D2:D5) gives four counts. */
function perCriterion(criteria: readonly Value[], run: (criteria: CellValue[]) => CellValue): Value {
  return criteria.some(isMatrix) ? lift(criteria, run) : run(criteria.map(first));
}

const everySecond = (args: readonly Value[], from: number) => args.filter((_, index) => index >= from && (index - from) % 2 === 0);

export const CONDITIONAL: NativeTable = {
  COUNTIF: block(2, 2, (args, call) => perCriterion([args[1] ?? ''], (criteria) => countWhere(conditions(args, 0, criteria, call)))),
  COUNTIFS: block(2, MANY, (args, call) => perCriterion(everySecond(args, 1), (criteria) => countWhere(conditions(args, 0, criteria, call)))),
  SUMIF: block(2, 3, (args, call) =>
    perCriterion([args[1] ?? ''], (criteria) => sumWhere(conditions(args.slice(0, 2), 0, criteria, call), asMatrix(args[2] ?? args[0] ?? ''))),
  ),
  SUMIFS: block(3, MANY, (args, call) =>
    perCriterion(everySecond(args, 2), (criteria) => {
      const all = conditions(args, 1, criteria, call);
      const values = asMatrix(args[0] ?? '');
      if (values.length !== all[0]?.range.length) return failure('#VALUE!', 'Array arguments to SUMIFS are of different size.');
      return sumWhere(all, values);
    }),
  ),
};
