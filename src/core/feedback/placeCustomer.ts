import { type Cell, isBlank } from '../model/cell';
import { customerFinder, type OrderBook } from '../orders';
import { customerKey } from '../reading';

/** Why nobody can tell whom a row is about. */
export type PlaceFault =
  | { readonly code: 'customerBlank' }
  | { readonly code: 'customerUnknown'; readonly nearest: string | undefined }
  | { readonly code: 'customerShared'; readonly customers: number };

export type FoundCustomer = OrderBook['customers'][number];

/** Looking for who may be meant takes long among thousands of customers: it is done for so many names. */
const MOST_GUESSED = 10;

/** Finds the one customer that a cell names, by number, e-mail, phone or name. */
export function customerPlacer(book: Pick<OrderBook, 'customers' | 'called' | 'same' | 'source'>): (cell: Cell) => FoundCustomer | PlaceFault {
  const finder = customerFinder(book);
  const guesses = new Map<string, string | undefined>();
  const nearest = (cell: Cell): string | undefined => {
    const key = customerKey(cell);
    if (!guesses.has(key) && guesses.size < MOST_GUESSED) guesses.set(key, finder.nearest(cell));
    return guesses.get(key);
  };
  return (cell) => {
    if (isBlank(cell)) return { code: 'customerBlank' };
    const [found, ...others] = finder.find(cell);
    if (found === undefined) return { code: 'customerUnknown', nearest: nearest(cell) };
    if (others.length > 0) return { code: 'customerShared', customers: others.length + 1 };
    return book.customers[found] as FoundCustomer;
  };
}
