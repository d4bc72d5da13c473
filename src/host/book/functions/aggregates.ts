import { toNumber } from '../coerce';
import { type CellValue, DateValue } from '../types';
import { asMatrix, failure, isError, isMatrix, serialOf, type Value, widthOf } from '../values';
import { type Call, cellsOf, MANY, type NativeTable, numberIn, one, seeingErrors } from './native';

/**
 * The numbers to work with: in cells only numbers and days count, text and booleans are passed over; what is typed into the
 * formula must read as a number (documented for SUM).
 */
function numbersIn(args: readonly Value[], call: Call): number[] {
  const numbers: number[] = [];
  for (const [index, argument] of args.entries()) {
    if (isMatrix(argument) || call.isCells[index]) {
      for (const cell of cellsOf(argument)) {
        if (typeof cell === 'number') numbers.push(cell);
        else if (cell instanceof DateValue) numbers.push(cell.serial);
        else if (isError(cell)) throw cell;
      }
    } else if (argument !== '') {
      const number = toNumber(argument, { name: call.name, position: index + 1 }, call.surroundings);
      if (typeof number !== 'number') throw number;
      numbers.push(number);
    }
  }
  return numbers;
}

function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

function average(numbers: readonly number[], name: string): CellValue {
  return numbers.length === 0 ? failure('#DIV/0!', `Evaluation of function ${name} caused a divide by zero error.`) : sum(numbers) / numbers.length;
}

function median(numbers: readonly number[]): CellValue {
  if (numbers.length === 0) return failure('#NUM!', 'MEDIAN has no valid input data.');
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** MIN and MAX of nothing are 0; of days alone they are a day (the format is inherited; observed). */
function extreme(args: readonly Value[], call: Call, isBetter: (a: number, b: number) => boolean): CellValue {
  let best: number | undefined;
  for (const number of numbersIn(args, call)) if (best === undefined || isBetter(number, best)) best = number;
  if (best === undefined) return 0;
  const isDays = args.every((argument) => [...cellsOf(argument)].every((cell) => cell instanceof DateValue || serialOf(cell) === undefined));
  return isDays ? new DateValue(best) : best;
}

const isNumber = (cell: CellValue) => serialOf(cell) !== undefined;

/** COUNT counts numbers and days; text typed into the formula counts if it reads as a number (documented). */
function count(args: readonly Value[], call: Call): number {
  let total = 0;
  for (const [index, argument] of args.entries()) {
    const isTyped = !isMatrix(argument) && !call.isCells[index];
    for (const cell of cellsOf(argument)) {
      if (isNumber(cell)) total++;
      else if (isTyped && cell !== '' && typeof toNumber(cell, { name: call.name, position: index + 1 }, call.surroundings) === 'number') total++;
    }
  }
  return total;
}

function countFilled(args: readonly Value[]): number {
  let total = 0;
  for (const argument of args) for (const cell of cellsOf(argument)) if (cell !== '') total++;
  return total;
}

const SUBTOTALS: Record<number, (args: readonly Value[], call: Call) => Value> = {
  1: (args, call) => average(numbersIn(args, call), 'SUBTOTAL'),
  2: count,
  3: countFilled,
  4: (args, call) => extreme(args, call, (a, b) => a > b),
  5: (args, call) => extreme(args, call, (a, b) => a < b),
  6: (args, call) => numbersIn(args, call).reduce((product, number) => product * number, 1),
  9: (args, call) => sum(numbersIn(args, call)),
};

/** Codes 1 to 11 pass over rows that a filter hides, 101 to 111 also over those hidden by hand (documented). */
function shownRows(args: readonly Value[], call: Call, isWithoutHand: boolean): Value[] {
  return args.map((argument, index) => {
    const isShown = (row: number) => !['filter', ...(isWithoutHand ? ['hand'] : [])].includes(call.hiddenBy(index, row) ?? '');
    const rows = asMatrix(argument).filter((_, row) => isShown(row));
    return rows.length > 0 ? rows : '';
  });
}

export const AGGREGATES: NativeTable = {
  SUM: one(1, MANY, (args, call) => sum(numbersIn(args, call))),
  AVERAGE: one(1, MANY, (args, call) => average(numbersIn(args, call), 'AVERAGE')),
  COUNT: seeingErrors(one(1, MANY, count)),
  COUNTA: seeingErrors(one(1, MANY, countFilled)),
  MIN: one(1, MANY, (args, call) => extreme(args, call, (a, b) => a < b)),
  MAX: one(1, MANY, (args, call) => extreme(args, call, (a, b) => a > b)),
  MEDIAN: one(1, MANY, (args, call) => median(numbersIn(args, call))),
  /** Codes 1 to 6 and 9, and the same plus 100. Nested SUBTOTALs are counted (Google skips them). */
  SUBTOTAL: seeingErrors(
    one(2, MANY, (args, call) => {
      const code = numberIn(args, 0, call);
      const total = SUBTOTALS[code > 100 ? code - 100 : code];
      const shown = shownRows(args, call, code > 100).slice(1);
      return total?.(shown, { ...call, isCells: call.isCells.slice(1) }) ?? failure('#VALUE!', `Function SUBTOTAL parameter 1 value is ${code}.`);
    }),
  ),
  SUMPRODUCT: one(1, MANY, (args) => {
    const blocks = args.map(asMatrix);
    const [rows, columns] = [blocks[0]?.length ?? 0, widthOf(blocks[0] ?? [])];
    if (blocks.some((block) => block.length !== rows || widthOf(block) !== columns)) return failure('#VALUE!', 'SUMPRODUCT has mismatched range sizes.');
    let total = 0;
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        let product = 1;
        for (const block of blocks) {
          const cell = block[row]?.[column] ?? '';
          if (isError(cell)) return cell;
          product *= serialOf(cell) ?? (blocks.length === 1 && typeof cell === 'boolean' ? Number(cell) : 0);
        }
        total += product;
      }
    }
    return total;
  }),
  /** Position from the largest (or, with a third argument other than 0, the smallest); equal values share the better rank (documented). */
  RANK: one(2, 3, (args, call) => {
    const value = numberIn(args, 0, call);
    const data = [...cellsOf(args[1] ?? '')].map(serialOf).filter((number) => number !== undefined);
    if (!data.includes(value)) return failure('#N/A', `Function RANK parameter 1 value is ${value}, which is not in the data.`);
    const isAscending = numberIn(args, 2, call, 0) !== 0;
    return 1 + data.filter((number) => (isAscending ? number < value : number > value)).length;
  }),
};
