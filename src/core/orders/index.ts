export type { AsOf, CustomerKey, Order, OrderBook, Refund } from './order';
export { looksLikeOrders, readOrders } from './readOrders';
export { readOrderColumns } from './readOrderColumns';
