export type { AsOf, OrderBook } from './order';
export { readOrderColumns } from './readOrderColumns';
export { looksLikeOrders, readOrders } from './readOrders';
