import type { Cell } from '../model/cell';
import { customerKey, isErrorCell, isRoundedNumber } from '../reading';
import { pairIndex } from './pairIndex';

const WHOLE_NUMBER = /^[1-9]\d{0,14}$/;
const HALF = 0x40000000; // both halves of a number of fifteen digits are small integers

/**
 * Numbers order ids 0, 1, 2 … in order of first appearance, alike as customer keys are: 1001, "1001" and " 1001 " are one.
 *
 * @returns a function of the cell; −1 for a blank, "-", an error, or a number that a spreadsheet has rounded: several
 * orders would share it
 */
export function orderNumbers(mostRows: number): (cell: Cell | undefined) => number {
  const numbers = pairIndex(mostRows + 1); // whole numbers, however typed, in two halves; other ids as (−1, 0), (−1, 1) …
  const byText = new Map<string, number>(); // other ids by key, and every text met, so that it is normalised once
  let otherIds = 0;

  const ofWhole = (id: number): number => numbers.add(Math.floor(id / HALF), id % HALF);
  const ofKey = (key: string): number => {
    if (key === '') return -1;
    return WHOLE_NUMBER.test(key) ? ofWhole(Number(key)) : (byText.get(key) ?? numbers.add(-1, otherIds++));
  };

  return (cell) => {
    if (cell === undefined || cell === '') return -1;
    if (typeof cell === 'number' && Number.isSafeInteger(cell) && cell > 0 && cell < 1e15) return ofWhole(cell);
    const known = typeof cell === 'string' ? byText.get(cell) : undefined;
    if (known !== undefined) return known;
    const key = isErrorCell(cell) || isRoundedNumber(cell) ? '' : customerKey(cell);
    const number = ofKey(key);
    byText.set(key, number);
    if (typeof cell === 'string' && cell !== key) byText.set(cell, number);
    return number;
  };
}
