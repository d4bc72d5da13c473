import { toBoolean } from '../coerce';
import { CellError, type CellValue } from '../types';
import { failure, isMatrix, serialOf, type Value } from '../values';
import { type Call, cellsOf, each, MANY, type NativeTable, one, seeingErrors } from './native';

/** Text and blanks in ranges are passed over; typed into the formula, text is an error (documented for AND). */
function truths(args: readonly Value[], call: Call): boolean[] {
  const found: boolean[] = [];
  for (const [index, argument] of args.entries()) {
    const isRange = isMatrix(argument) || call.isCells[index];
    for (const cell of cellsOf(argument)) {
      if (isRange && typeof cell === 'string') continue;
      const truth = toBoolean(cell, { name: call.name, position: index + 1 });
      if (truth instanceof CellError) throw truth;
      found.push(truth);
    }
  }
  if (found.length === 0) throw failure('#VALUE!', `${call.name} has no valid input data.`);
  return found;
}

const asks = (test: (cell: CellValue) => boolean) => seeingErrors(each(1, 1, ([cell = '']) => test(cell)));

export const LOGIC: NativeTable = {
  AND: one(1, MANY, (args, call) => truths(args, call).every(Boolean)),
  OR: one(1, MANY, (args, call) => truths(args, call).some(Boolean)),
  NOT: each(1, 1, ([cell = '']) => {
    const truth = toBoolean(cell, { name: 'NOT', position: 1 });
    return truth instanceof CellError ? truth : !truth;
  }),
  TRUE: one(0, 0, () => true),
  FALSE: one(0, 0, () => false),
  NA: one(0, 0, () => failure('#N/A')),
  ISBLANK: asks((cell) => cell === ''),
  ISNUMBER: asks((cell) => serialOf(cell) !== undefined),
  ISTEXT: asks((cell) => typeof cell === 'string' && cell !== ''),
  ISERROR: asks((cell) => cell instanceof CellError),
  ISNA: asks((cell) => cell instanceof CellError && cell.code === '#N/A'),
};
