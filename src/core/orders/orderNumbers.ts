import type { Cell } from '../model/cell';
import { customerKey, isErrorCell } from '../reading';

const WHOLE_NUMBER = /^[1-9]\d{0,14}$/;

/**
 * Numbers order ids 0, 1, 2 … in order of first appearance, alike as customer keys are: 1001, "1001" and " 1001 " are one.
 *
 * @returns a function of the cell; −1 for a blank, "-" or an error
 */
export function orderNumbers(): (cell: Cell | undefined) => number {
  const byNumber = new Map<number, number>(); // ids that are whole numbers, however typed
  const byText = new Map<string, number>(); // other ids by key, and every text met, so that it is normalised once
  let next = 0;

  const ofKey = (key: string): number => {
    if (key === '') return -1;
    return WHOLE_NUMBER.test(key) ? ofWhole(Number(key)) : (byText.get(key) ?? next++);
  };
  const ofWhole = (id: number): number => {
    const known = byNumber.get(id);
    if (known !== undefined) return known;
    byNumber.set(id, next);
    return next++;
  };

  return (cell) => {
    if (cell === undefined || cell === '') return -1;
    if (typeof cell === 'number' && Number.isSafeInteger(cell) && cell > 0 && cell < 1e15) return ofWhole(cell);
    const known = typeof cell === 'string' ? byText.get(cell) : undefined;
    if (known !== undefined) return known;
    const key = isErrorCell(cell) ? '' : customerKey(cell);
    const number = ofKey(key);
    byText.set(key, number);
    if (typeof cell === 'string' && cell !== key) byText.set(cell, number);
    return number;
  };
}
