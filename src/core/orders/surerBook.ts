import { groupOrders } from './groupOrders';
import { LINE_LEFT_OUT, type Lines } from './lines';
import type { OrderBook, SurerBook } from './order';

/**
 * How to make the book again without the rows whose day, amount or presence is in doubt; `undefined` when no row used is.
 * The day counted back from stays, so that only those rows make the difference.
 */
export function surerBook(lines: Lines, { customers, asOf }: Pick<OrderBook, 'customers' | 'asOf'>): (() => SurerBook) | undefined {
  if (!isAnyDoubtful(lines)) return undefined;
  return () => ({ customers, asOf, ...groupOrders({ ...lines, kind: lines.kind.map((kind, at) => (lines.doubtful[at] === 1 ? LINE_LEFT_OUT : kind)) }) });
}

function isAnyDoubtful({ count, kind, doubtful }: Lines): boolean {
  for (let at = 0; at < count; at++) if (doubtful[at] === 1 && kind[at] !== LINE_LEFT_OUT) return true;
  return false;
}
