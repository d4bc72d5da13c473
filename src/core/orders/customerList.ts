import type { Cell } from '../model/cell';
import { cellText, customerKey, type KeyPolicy, type OddId, oddId } from '../reading';
import type { CustomerKey } from './order';

const LONGEST_NAME = 1000;

/** Customers met so far, numbered in order of first appearance. */
export interface CustomerList {
  /** The number of the customer a cell names; −1 when it names nobody. */
  numberOf(cell: Cell | undefined): number;
  /** The same for a cell that there is nothing to tell of, met before or a new customer's; −1 for any other. */
  usualNumber(cell: Cell | undefined): number;
  /** Whether this customer was just met under a second spelling for the first time. */
  hasNewVariant(): boolean;
  readonly customers: readonly CustomerKey[];
  /** What is odd about a customer's cells, by number. */
  readonly odd: ReadonlyMap<number, ReadonlySet<OddId>>;
}

/** Each distinct cell is normalised once; equal cells after that cost one look-up. */
export function customerList(policy?: KeyPolicy): CustomerList {
  const customers: CustomerKey[] = [];
  const byCell = new Map<Cell, number>();
  const byKey = new Map<string, number>();
  const spellings: string[] = [];
  const varied = new Set<number>();
  const odd = new Map<number, Set<OddId>>();
  let isNewVariant = false;

  const meet = (cell: Cell): number => {
    const key = customerKey(cell, policy);
    if (key === '') return -1;
    const written = cellText(cell);
    const known = byKey.get(key);
    if (known === undefined) {
      byKey.set(key, customers.length);
      spellings.push(written);
      return customers.push({ key, name: shownName(written.trim()) }) - 1;
    }
    isNewVariant = written !== spellings[known] && !varied.has(known);
    if (isNewVariant) varied.add(known);
    return known;
  };

  const numberOf = (cell: Cell | undefined): number => {
    isNewVariant = false;
    if (cell === undefined || cell === '') return -1;
    const known = byCell.get(cell);
    if (known !== undefined) return known;
    const number = meet(cell);
    byCell.set(cell, number);
    const oddity = number < 0 ? undefined : oddId(cell);
    if (oddity !== undefined) odd.set(number, (odd.get(number) ?? new Set()).add(oddity));
    return number;
  };

  return {
    customers,
    odd,
    hasNewVariant: () => isNewVariant,
    usualNumber: (cell) => byCell.get(cell as Cell) ?? (byKey.has(customerKey(cell, policy)) ? -1 : numberOf(cell)),
    numberOf,
  };
}

/** Nobody's name is longer; what is shown ends in `…`. */
export function shownName(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
