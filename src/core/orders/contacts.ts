import type { Cell } from '../model/cell';
import { cellText, customerKey, isMasked } from '../reading';
import { LINE_LEFT_OUT, type Lines } from './lines';
import { pairIndex } from './pairIndex';

type Row = readonly Cell[];

/** A kind of contact, numbered as met. */
export interface ContactNumbers {
  of(cell: Cell | undefined): number; // −1: the cell says nothing
  readonly texts: readonly string[]; // by number, as first written
}

/** Who has which contact, over the rows used. */
export interface Contacts {
  readonly customersOf: readonly (readonly number[])[]; // by contact; each customer once
  readonly countOf: Int32Array; // different contacts, by customer
}

/** Each distinct cell is looked at once. */
export function contactNumbers(keyOf: (cell: Cell) => string): ContactNumbers {
  const byCell = new Map<Cell, number>();
  const byKey = new Map<string, number>();
  const texts: string[] = [];
  const meet = (cell: Cell): number => {
    const key = keyOf(cell);
    if (key === '') return -1;
    const known = byKey.get(key);
    if (known !== undefined) return known;
    byKey.set(key, texts.length);
    return texts.push(cellText(cell).trim()) - 1;
  };
  return {
    texts,
    of(cell) {
      if (cell === undefined || cell === '') return -1;
      const known = byCell.get(cell);
      if (known !== undefined) return known;
      const number = meet(cell);
      byCell.set(cell, number);
      return number;
    },
  };
}

export function contactsOf(lines: Lines, rows: readonly Row[], customers: number, numberOf: (row: Row) => number): Contacts {
  const customersOf: number[][] = [];
  const countOf = new Int32Array(customers);
  const met = pairIndex(lines.count);
  for (let at = 0; at < lines.count; at++) {
    if (lines.kind[at] === LINE_LEFT_OUT) continue;
    const contact = numberOf(rows[lines.row[at] as number] as Row);
    if (contact < 0) continue;
    const customer = lines.customer[at] as number;
    const known = met.size();
    if (met.add(customer, contact) < known) continue;
    countOf[customer] = (countOf[customer] as number) + 1;
    const owners = customersOf[contact];
    if (owners === undefined) customersOf[contact] = [customer];
    else owners.push(customer);
  }
  return { customersOf, countOf };
}

export function emailKey(cell: Cell): string {
  const key = customerKey(cell);
  return key.includes('@') && !isMasked(key) ? key : '';
}

/** `''` for what is no whole number of a phone: masked, too short, one digit over and over. */
export function wholePhoneKey(cell: Cell): string {
  const key = customerKey(cell, 'phone');
  return /^\+?\d{7,15}$/.test(key) && !/^\+?(\d)\1+$/.test(key) ? key : '';
}

/** The last four digits, which masks leave standing. */
export function phoneTail(cell: Cell): string {
  const match = /\d{4}$/.exec(customerKey(cell, 'phone'));
  return match === null ? '' : match[0];
}

export function wholeNameKey(cell: Cell): string {
  const key = customerKey(cell);
  return isMasked(key) ? '' : key;
}
