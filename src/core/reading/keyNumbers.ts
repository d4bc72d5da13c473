import type { Cell } from '../model/cell';
import { customerKey } from './customerKey';

/** Numbers customers or order ids 0, 1, 2 … in order of first appearance, by {@link customerKey}. */
export interface KeyNumbers {
  /** The number of what a cell names; −1 when it names nothing. */
  numberOf(cell: Cell | undefined): number;
  /** The keys met so far, by number. */
  readonly keys: readonly string[];
}

/** @param onFurtherSpelling called when a text is first seen that is not its key: a spelling to compare, once each */
export function keyNumbers(): KeyNumbers {
  const keys: string[] = [];
  const numbers = new Map<string, number>(); // by key, and by every text that reads as that key
  return {
    keys,
    numberOf(cell) {
      if (cell === undefined || cell === '') return -1;
      const known = typeof cell === 'string' ? numbers.get(cell) : undefined;
      if (known !== undefined) return known;
      const key = customerKey(cell);
      const number = key === '' ? -1 : (numbers.get(key) ?? keys.push(key) - 1);
      numbers.set(key, number);
      if (typeof cell === 'string' && cell !== key) numbers.set(cell, number);
      return number;
    },
  };
}
