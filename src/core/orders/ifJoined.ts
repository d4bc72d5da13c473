import { groupOrders } from './groupOrders';
import type { CustomerKey, OrderBook, SurerBook } from './order';
import { sameLeaders } from './sameLeaders';

/** As many pairs as people are asked about at once, those with the best evidence. */
export const MOST_OFFERED = 200;

/** The book as it would be if everybody asked about were one; whoever joins another has no orders left. */
export interface IfJoined {
  readonly book: SurerBook;
  readonly leaderOf: (customer: number) => number;
}

/** All offered pairs joined at once, so that a customer split in three is seen whole; `undefined` when none is offered. */
export function ifJoined({ customers, asOf, same, source }: OrderBook): IfJoined | undefined {
  const pairs = same.pairs.slice(0, MOST_OFFERED);
  if (pairs.length === 0) return undefined;
  const keyOf = (number: number) => (customers[number] as CustomerKey).key;
  const numbers = new Map(pairs.flatMap(({ customer, sameAs }) => [customer, sameAs].map((number) => [keyOf(number), number] as const)));
  const leaders = sameLeaders(
    pairs.map(({ customer, sameAs }) => [keyOf(customer), keyOf(sameAs)] as const),
    () => true,
  );
  const leaderOf = (number: number) => numbers.get(leaders.get(keyOf(number)) ?? '') ?? number;
  const moved = new Map([...numbers.values()].map((number) => [number, leaderOf(number)]));
  const { lines } = source;
  return { book: { customers, asOf, ...groupOrders({ ...lines, customer: lines.customer.map((number) => moved.get(number) ?? number) }) }, leaderOf };
}
