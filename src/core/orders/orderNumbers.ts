import type { Cell } from '../model/cell';
import { customerKey, isErrorCell, isRoundedNumber } from '../reading';
import { type PairIndex, pairIndex } from './pairIndex';

const WHOLE_NUMBER = /^[1-9]\d{0,14}$/;
const HALF = 0x40000000; // both halves of a number of fifteen digits are small integers

/**
 * Numbers order ids 0, 1, 2 … in order of first appearance, alike as customer keys are: 1001, "1001" and " 1001 " are one.
 *
 * @returns a function of the cell; −1 for a blank, "-", an error, or a number that a spreadsheet has rounded: several
 * orders would share it
 */
export function orderNumbers(mostRows: number): (cell: Cell | undefined) => number {
  const numbers = wholeNumbers(mostRows);
  const byText = new Map<string, number>(); // other ids by key, and every text met, so that it is normalised once

  const ofKey = (key: string): number => {
    if (key === '') return -1;
    return WHOLE_NUMBER.test(key) ? numbers.ofWhole(Number(key)) : (byText.get(key) ?? numbers.next());
  };

  return (cell) => {
    if (cell === undefined || cell === '') return -1;
    if (typeof cell === 'number' && Number.isSafeInteger(cell) && cell > 0 && cell < 1e15) return numbers.ofWhole(cell);
    const known = typeof cell === 'string' ? byText.get(cell) : undefined;
    if (known !== undefined) return known;
    const key = isErrorCell(cell) || isRoundedNumber(cell) ? '' : customerKey(cell);
    const number = ofKey(key);
    byText.set(key, number);
    if (typeof cell === 'string' && cell !== key) byText.set(cell, number);
    return number;
  };
}

interface WholeNumbers {
  /** The number of a whole id, a new one when it is new. */
  ofWhole(id: number): number;
  /** A new number for an id that is no whole number. */
  next(): number;
}

/**
 * Most exports are sorted by their whole order numbers: as long as each id continues the way up (or down), it is new or
 * the one just met, and nothing is looked up. The first that does not has all of them written into a table.
 */
function wholeNumbers(mostRows: number): WholeNumbers {
  const sorted = new Float64Array(mostRows + 1); // ids by number, as long as they are sorted
  let count = 0;
  let last = 0;
  let direction = 0; // 1: upwards, −1: downwards, 0: one id at most
  let table: PairIndex | undefined; // whole ids in two halves; others as (−1, 0), (−1, 1) …
  let otherIds = 0;

  const tabled = (): PairIndex => {
    table = pairIndex(mostRows + 1);
    for (let number = 0; number < count; number++) addWhole(table, sorted[number] as number);
    return table;
  };

  return {
    ofWhole(id) {
      if (table !== undefined) return addWhole(table, id);
      if (id === last) return count - 1;
      const isOnward = count < 2 || (direction > 0 ? id > last : id < last);
      if (!isOnward) return addWhole(tabled(), id);
      if (count === 1) direction = id > last ? 1 : -1;
      sorted[count] = id;
      last = id;
      return count++;
    },
    next: () => (table ?? tabled()).add(-1, otherIds++),
  };
}

function addWhole(table: PairIndex, id: number): number {
  return table.add(Math.floor(id / HALF), id % HALF);
}
