import type { Cell } from '../model/cell';
import { calledAs } from '../model/customer';
import { once } from '../model/once';
import { customerKey } from '../reading';
import { contactNumbers, contactsOf, emailKey, wholeNameKey, wholePhoneKey } from './contacts';
import { nearestName } from './nearestName';
import type { OrderBook } from './order';

/** Finds customers by what a person writes of them. */
export interface CustomerFinder {
  /** Indices into the book's customers: by key, however spelled; else as lists show them; else by e-mail, phone or name in their rows. */
  find(cell: Cell): readonly number[];
  /** The customer whose name is nearly what was written. */
  nearest(cell: Cell): string | undefined;
}

type Index = ReadonlyMap<string, readonly number[]>;

/** Nothing is looked up before somebody asks; the rows only when key and name shown do not tell. */
export function customerFinder({ customers, called = [], same, source }: Pick<OrderBook, 'customers' | 'called' | 'same' | 'source'>): CustomerFinder {
  const byKey = once(() => new Map([...same.joined, ...customers.map(({ key }, number) => [key, number] as const)]));
  const byName = once(() => {
    const shown = customers.flatMap(({ name }, number) =>
      [name, calledAs({ name, called: called[number] })].map((text) => [customerKey(text), number] as const),
    );
    return indexOf(shown);
  });
  const byContact = once((): readonly (readonly [(cell: Cell) => string, Index])[] => {
    const { email, phone, name } = source.contacts ?? {};
    const kinds = [
      [email, emailKey],
      [phone, wholePhoneKey],
      [name, wholeNameKey],
    ] as const;
    return kinds.flatMap(([column, keyOf]) => (column === undefined ? [] : [[keyOf, contactIndex(source, customers.length, column, keyOf)] as const]));
  });
  return {
    find(cell) {
      const key = customerKey(cell, same.policy);
      if (key === '') return [];
      const known = byKey().get(key);
      if (known !== undefined) return [known];
      const named = byName().get(customerKey(cell));
      if (named !== undefined) return named;
      for (const [keyOf, index] of byContact()) {
        const found = index.get(keyOf(cell));
        if (found !== undefined) return found;
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
