import { toBoolean } from '../coerce';
import { CellError, type CellValue, DateValue } from '../types';
import { asMatrix, compare, failure, isError, type Matrix, serialOf, type Value, widthOf } from '../values';
import { block, type Call, line, MANY, type NativeTable, numberIn, one } from './native';

/** Keeps rows (or, with one-row conditions, columns) where all conditions are TRUE or a number but 0 (documented). */
function filter(args: readonly Value[]): Value {
  const table = asMatrix(args[0] ?? '');
  const conditions = args.slice(1).map(asMatrix);
  const isByRow = conditions.every((condition) => widthOf(condition) === 1 && condition.length === table.length);
  const isByColumn = !isByRow && conditions.every((condition) => condition.length === 1 && widthOf(condition) === widthOf(table));
  if (!isByRow && !isByColumn) {
    const [condition = []] = conditions;
    return failure(
      '#N/A',
      `FILTER has mismatched range sizes. Expected row count: ${table.length}. column count: 1. Actual row count: ${condition.length}, column count: ${widthOf(condition)}.`,
    );
  }
  const lists = conditions.map(line);
  const wrong = lists.flat().find(isError);
  if (wrong) return wrong;
  const keeps = (index: number) => lists.every((list) => list[index] === true || (serialOf(list[index] ?? '') ?? 0) !== 0);
  const kept = isByRow ? table.filter((_, index) => keeps(index)) : table.map((row) => row.filter((_, index) => keeps(index)));
  return kept.length === 0 || widthOf(kept) === 0 ? failure('#N/A', 'No matches are found in FILTER evaluation.') : kept;
}

interface SortKey {
  readonly keys: readonly CellValue[];
  readonly direction: 1 | -1;
}

/** Equal rows keep their order; blanks come last either way (observed). */
function sort(args: readonly Value[], call: Call): Value {
  const table = asMatrix(args[0] ?? '');
  const sortKeys: SortKey[] = [];
  for (let index = 1; index < Math.max(args.length, 2); index += 2) {
    const isAscending = args[index + 1] === undefined ? true : toBoolean(line(args[index + 1] ?? true)[0] ?? true, { name: 'SORT', position: index + 2 });
    if (isAscending instanceof CellError) return isAscending;
    sortKeys.push({ keys: keyColumn(table, args, index, call), direction: isAscending ? 1 : -1 });
  }
  const order = table
    .map((_, row) => row)
    .sort((a, b) => {
      for (const { keys, direction } of sortKeys) {
        const difference = compareForSort(keys[a] ?? '', keys[b] ?? '', direction);
        if (difference !== 0) return difference;
      }
      return a - b;
    });
  return order.map((row) => table[row] ?? []);
}

function keyColumn(table: Matrix, args: readonly Value[], index: number, call: Call): readonly CellValue[] {
  const given = args[index];
  if (Array.isArray(given)) {
    const column = line(given as Matrix);
    if (column.length !== table.length) throw failure('#VALUE!', 'SORT has mismatched range sizes.');
    return column;
  }
  const column = numberIn(args, index, call, 1);
  if (column < 1 || column > widthOf(table)) throw failure('#VALUE!', `SORT column ${column} is out of range.`);
  return table.map((row) => row[column - 1] ?? '');
}

function compareForSort(one: CellValue, other: CellValue, direction: 1 | -1): number {
  if (one === '' || other === '') return one === other ? 0 : one === '' ? 1 : -1;
  return compare(one, other) * direction;
}

/** First of equal rows, in their order; letters count with case (observed). Arguments: by_column, exactly_once. */
function unique(args: readonly Value[]): Value {
  const isByColumn = args[1] === true;
  const isExactlyOnce = args[2] === true;
  const table = isByColumn ? transpose(asMatrix(args[0] ?? '')) : asMatrix(args[0] ?? '');
  const rows = new Map<string, { row: readonly CellValue[]; count: number }>();
  for (const row of table) {
    const key = JSON.stringify(row.map((cell) => (cell instanceof DateValue ? ['day', cell.serial] : cell instanceof CellError ? ['error', cell.code] : cell)));
    const known = rows.get(key);
    if (known) known.count++;
    else rows.set(key, { row, count: 1 });
  }
  const kept = [...rows.values()].filter(({ count }) => !isExactlyOnce || count === 1).map(({ row }) => row);
  if (kept.length === 0) return failure('#N/A', 'No matches are found in UNIQUE evaluation.');
  return isByColumn ? transpose(kept) : kept;
}

function transpose(table: Matrix): CellValue[][] {
  return Array.from({ length: widthOf(table) }, (_, column) => table.map((row) => row[column] ?? ''));
}

export const BLOCKS: NativeTable = {
  FILTER: block(2, MANY, filter),
  SORT: block(1, MANY, sort),
  UNIQUE: block(1, 3, unique),
  TRANSPOSE: block(1, 1, ([table = '']) => transpose(asMatrix(table))),
  ROWS: one(1, 1, ([table = '']) => asMatrix(table).length),
  COLUMNS: one(1, 1, ([table = '']) => widthOf(asMatrix(table))),
};
