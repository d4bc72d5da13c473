import type { Cell } from '../model/cell';
import type { Result } from '../model/issue';
import type { ReadingLocale } from '../model/locale';
import type { CurrencyRules } from '../model/rate';
import { buildBook } from './buildBook';
import { PLAIN_IDENTITY } from './identityColumns';
import type { AsOf, OrderBook } from './order';
import type { OrderColumns } from './orderColumns';

/** Three columns of equal height, without a header. */
export interface ThreeColumns {
  readonly customers: readonly Cell[];
  readonly dates: readonly Cell[];
  readonly amounts: readonly Cell[];
  readonly sheet: string; // for the places of issues
}

export interface ColumnOptions {
  readonly locale: ReadingLocale;
  readonly asOf: AsOf;
  readonly currencies?: CurrencyRules;
}

const THREE: OrderColumns = {
  customer: 0,
  passedOver: undefined,
  identity: PLAIN_IDENTITY,
  date: 1,
  amount: 2,
  refund: undefined,
  quantity: undefined,
  unitPrice: undefined,
  order: undefined,
  item: undefined,
  statuses: [],
  currency: undefined,
  channel: undefined,
  found: [],
};

/**
 * The columns of a formula → orders, by the same rules as a sheet without order id and status: one customer on one day
 * is one order, negative amounts are refunds. In issues, row 1 is the first cell given and columns count the arguments.
 */
export function readOrderColumns(columns: ThreeColumns, options: ColumnOptions): Result<OrderBook> {
  const { customers, dates, amounts, sheet } = columns;
  const rows = customers.map((customer, at) => [customer, dates[at] ?? '', amounts[at] ?? '']);
  if (rows.length === 0) return { ok: false, problem: { code: 'TABLE_EMPTY', params: { sheet } } };
  return buildBook({ table: { sheet, rows }, headerRow: 0, columns: THREE, ...options });
}
