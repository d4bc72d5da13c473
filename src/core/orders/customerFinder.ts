import type { Cell } from '../model/cell';
import { calledAs, NAME_ENDS } from '../model/customer';
import { once } from '../model/once';
import { cellText, customerKey } from '../reading';
import { contactNumbers, contactsOf, emailKey, wholeNameKey, wholePhoneKey } from './contacts';
import { nearestName } from './nearestName';
import type { OrderBook } from './order';

/** Finds customers by what a person writes of them; all that are found are indices into the book's customers. */
export interface CustomerFinder {
  /** By key, however spelled, or as lists show them: by nothing that others may share. */
  findExactly(cell: Cell): readonly number[];
  /** The same; else by what they are called; else by e-mail, phone or name in their rows; else by the key after an earlier name. */
  find(cell: Cell): readonly number[];
  /** The customer whose name is nearly what was written. */
  nearest(cell: Cell): string | undefined;
}

type Index = ReadonlyMap<string, readonly number[]>;

/** Nothing is looked up before somebody asks; the rows only when key and name shown do not tell. */
export function customerFinder({ customers, called = [], same, source }: Pick<OrderBook, 'customers' | 'called' | 'same' | 'source'>): CustomerFinder {
  const byKey = once(() => new Map([...same.joined, ...customers.map(({ key }, number) => [key, number] as const)]));
  const byShown = once(() =>
    indexOf(customers.flatMap(({ name }, number) => [name, calledAs({ name, called: called[number] })].map((text) => [customerKey(text), number] as const))),
  );
  const byCalled = once(() => indexOf(called.map((name = '', number) => [customerKey(name), number] as const)));
  const byContact = once((): readonly (readonly [(cell: Cell) => string, Index])[] => {
    const { email, phone, name } = source.contacts ?? {};
    const kinds = [
      [email, emailKey],
      [phone, wholePhoneKey],
      [name, wholeNameKey],
    ] as const;
    return kinds.flatMap(([column, keyOf]) => (column === undefined ? [] : [[keyOf, contactIndex(source, customers.length, column, keyOf)] as const]));
  });
  const findExactly = (cell: Cell): readonly number[] => {
    const key = customerKey(cell, same.policy);
    if (key === '') return [];
    const known = byKey().get(key);
    return known !== undefined ? [known] : (byShown().get(customerKey(cell)) ?? []);
  };
  const findShared = (cell: Cell): readonly number[] => {
    const named = byCalled().get(customerKey(cell));
    if (named !== undefined) return named;
    for (const [keyOf, index] of byContact()) {
      const found = index.get(keyOf(cell));
      if (found !== undefined) return found;
    }
    return [];
  };
  const findAfterName = (cell: Cell): readonly number[] => {
    const text = cellText(cell);
    const end = text.lastIndexOf(NAME_ENDS);
    const known = end < 0 ? undefined : byKey().get(customerKey(text.slice(end + NAME_ENDS.length), same.policy));
    return known === undefined ? [] : [known];
  };
  return {
    findExactly,
    find(cell) {
      if (customerKey(cell, same.policy) === '') return [];
      for (const by of [findExactly, findShared, findAfterName]) {
        const found = by(cell);
        if (found.length > 0) return found;
      }
      return [];
    },
    nearest: (cell) => nearestName(customerKey(cell, same.policy), customers),
  };
}

function contactIndex({ lines, rows }: OrderBook['source'], customers: number, column: number, keyOf: (cell: Cell) => string): Index {
  const numbers = contactNumbers(keyOf);
  const { customersOf } = contactsOf(lines, rows, customers, (row) => numbers.of(row[column]));
  return indexOf(customersOf.flatMap((owners, contact) => owners.map((owner) => [keyOf(numbers.texts[contact] as string), owner] as const)));
}

/** What says nothing is in no index. */
function indexOf(entries: readonly (readonly [key: string, number: number])[]): Index {
  const index = new Map<string, number[]>();
  for (const [key, number] of entries) {
    const known = index.get(key);
    if (key === '') continue;
    if (known === undefined) index.set(key, [number]);
    else if (!known.includes(number)) known.push(number);
  }
  return index;
}
