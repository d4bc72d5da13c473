import { toBoolean, toText } from '../coerce';
import type { CellValue } from '../types';
import { asMatrix, compare, failure, first, isError, isMatrix, lift, type Matrix, serialOf, type Value, widthOf } from '../values';
import { matches } from './criteria';
import { block, type Call, line, type NativeTable, numberIn } from './native';

/** First equal cell; text with `*` or `?` is a pattern (documented for VLOOKUP and MATCH). Blank never matches a search for 0 or "". */
function exactIndex(wanted: CellValue, list: readonly CellValue[], allowsPattern = true): number {
  if (allowsPattern && typeof wanted === 'string' && /[*?~]/.test(wanted)) return list.findIndex(matches(wanted));
  return indexOf(list).get(searchKey(wanted)) ?? -1;
}

/** Equal cells have equal keys: letters without case, days as their numbers. */
function searchKey(cell: CellValue): string | number | boolean {
  if (typeof cell === 'string') return cell.toLowerCase();
  return serialOf(cell) ?? (cell as boolean);
}

const indexes = new WeakMap<readonly CellValue[], Map<string | number | boolean, number>>();

/** First places by key, made once per list: filling a lookup down 10,000 rows searches one table. */
function indexOf(list: readonly CellValue[]): ReadonlyMap<string | number | boolean, number> {
  let index = indexes.get(list);
  if (!index) {
    index = new Map();
    indexes.set(list, index);
    for (const [place, cell] of list.entries()) if (!isError(cell) && !index.has(searchKey(cell))) index.set(searchKey(cell), place);
  }
  return index;
}

const firstColumns = new WeakMap<Matrix, CellValue[]>();

function firstColumn(table: Matrix): readonly CellValue[] {
  let column = firstColumns.get(table);
  if (!column) {
    column = table.map((row) => row[0] ?? '');
    firstColumns.set(table, column);
  }
  return column;
}

/** Last cell not beyond the wanted one in a list sorted upwards; cells of another kind are passed over (documented for sorted searches). */
function sortedIndex(wanted: CellValue, list: readonly CellValue[], direction: 1 | -1 = 1): number {
  let found = -1;
  for (const [index, cell] of list.entries()) {
    if (cell === '' || isError(cell) || !sameKind(cell, wanted)) continue;
    if (compare(cell, wanted) * direction > 0) break;
    found = index;
  }
  return found;
}

function sameKind(one: CellValue, other: CellValue): boolean {
  const kind = (value: CellValue) => (typeof value === 'object' ? 'number' : typeof value);
  return kind(one) === kind(other);
}

function notFound(wanted: CellValue, call: Call): CellValue {
  return failure('#N/A', `Did not find value '${toText(wanted, call.surroundings)}' in ${call.name} evaluation.`);
}

/** VLOOKUP down the first column, or HLOOKUP along the first row of the turned table. */
function lookUp(args: readonly Value[], call: Call, table: Matrix): Value {
  const index = Math.trunc(numberIn(args, 2, call));
  if (index < 1) return failure('#VALUE!', `Function ${call.name} parameter 3 value is ${index}. It should be greater than or equal to 1.`);
  if (index > widthOf(table)) return failure('#REF!', `${call.name} evaluates to an out of bounds range.`);
  const isSorted = args[3] === undefined ? true : toBoolean(first(args[3]), { name: call.name, position: 4 });
  if (isError(isSorted)) return isSorted;
  const keys = firstColumn(table);
  return lift([args[0] ?? ''], ([wanted = '']) => {
    if (isError(wanted)) return wanted;
    const found = isSorted ? sortedIndex(wanted, keys) : exactIndex(wanted, keys);
    return found < 0 ? notFound(wanted, call) : (table[found]?.[index - 1] ?? '');
  });
}

function turned(matrix: Matrix): CellValue[][] {
  return Array.from({ length: widthOf(matrix) }, (_, column) => matrix.map((row) => row[column] ?? ''));
}

/** match_mode: 0 exact, 1 next larger, -1 next smaller, 2 pattern. search_mode: -1 and -2 from the end (documented). */
function xlookupIndex(wanted: CellValue, list: readonly CellValue[], matchMode: number, fromEnd: boolean): number {
  if (matchMode === 0 && !fromEnd) return exactIndex(wanted, list, false);
  const order = list.map((_, index) => index);
  if (fromEnd) order.reverse();
  const view = order.map((index) => list[index] ?? '');
  const exact = exactIndex(wanted, view, matchMode === 2);
  if (exact >= 0 || matchMode === 0 || matchMode === 2) return order[exact] ?? -1;
  let best = -1;
  for (const index of order) {
    const cell = list[index] ?? '';
    if (cell === '' || isError(cell) || !sameKind(cell, wanted) || compare(cell, wanted) * matchMode < 0) continue;
    if (best < 0 || compare(cell, list[best] ?? '') * matchMode < 0) best = index;
  }
  return best;
}

export const LOOKUPS: NativeTable = {
  VLOOKUP: block(3, 4, (args, call) => lookUp(args, call, asMatrix(args[1] ?? ''))),
  HLOOKUP: block(3, 4, (args, call) => lookUp(args, call, turned(asMatrix(args[1] ?? '')))),
  XLOOKUP: block(3, 6, (args, call) => {
    const [keys, results] = [asMatrix(args[1] ?? ''), asMatrix(args[2] ?? '')];
    const isColumn = widthOf(keys) === 1;
    if (!isColumn && keys.length !== 1) return failure('#VALUE!', 'XLOOKUP lookup range must be a single row or column.');
    const lines = isColumn ? results : turned(results);
    const list = isColumn ? firstColumn(keys) : line(keys);
    if (lines.length !== list.length) return failure('#VALUE!', 'Array arguments to XLOOKUP are of different size.');
    const [matchMode, searchMode] = [numberIn(args, 4, call, 0), numberIn(args, 5, call, 1)];
    const find = (wanted: CellValue): Value => {
      if (isError(wanted)) return wanted;
      const found = lines[xlookupIndex(wanted, list, matchMode, searchMode < 0)];
      if (!found) return args[3] === undefined || call.isLeftOut[3] ? notFound(wanted, call) : args[3];
      if (found.length === 1) return found[0] ?? '';
      return isColumn ? [found] : found.map((cell) => [cell]);
    };
    const wanted = args[0] ?? '';
    return isMatrix(wanted) ? lift([wanted], ([cell = '']) => find(cell)) : find(wanted);
  }),
  MATCH: block(2, 3, (args, call) => {
    const table = asMatrix(args[1] ?? '');
    if (table.length > 1 && widthOf(table) > 1) return failure('#N/A', 'MATCH range must be a single row or a single column.');
    const list = widthOf(table) === 1 ? firstColumn(table) : line(table);
    const type = numberIn(args, 2, call, 1);
    return lift([args[0] ?? ''], ([wanted = '']) => {
      if (isError(wanted)) return wanted;
      const found = type === 0 ? exactIndex(wanted, list) : sortedIndex(wanted, list, type > 0 ? 1 : -1);
      return found < 0 ? notFound(wanted, call) : found + 1;
    });
  }),
  /** Row or column 0 gives the whole of it (documented); beyond the block is #NUM! (observed). */
  INDEX: block(1, 3, (args, call) => {
    const table = asMatrix(args[0] ?? '');
    let [row, column] = [Math.trunc(numberIn(args, 1, call, 0)), Math.trunc(numberIn(args, 2, call, 0))];
    if (table.length === 1 && args.length === 2 && widthOf(table) > 1) [row, column] = [0, row];
    const bounds = (position: number, value: number, most: number) =>
      failure('#NUM!', `Function INDEX parameter ${position} value is ${value}. Valid values are between 0 and ${most} inclusive.`);
    if (row < 0 || row > table.length) return bounds(2, row, table.length);
    if (column < 0 || column > widthOf(table)) return bounds(3, column, widthOf(table));
    const rows = row === 0 ? table : [table[row - 1] ?? []];
    const cut = column === 0 ? rows : rows.map((cells) => [cells[column - 1] ?? '']);
    return cut.length === 1 && widthOf(cut) === 1 ? first(cut) : cut;
  }),
};
