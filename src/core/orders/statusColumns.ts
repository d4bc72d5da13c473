import type { Cell } from '../model/cell';
import { once } from '../model/once';
import { isNeverRead, normaliseHeader } from '../reading';

/** How a column speaks of an order's status. */
export type StatusKind =
  | 'status' // in words: paid, cancelled, refunded …
  | 'transaction' // in kinds of transaction: Invoice, Estimate, Credit Memo …
  | 'stage' // of a deal: only what is won is a sale
  | 'afterSale' // only a finished refund concerns us; an after-sale case that was cancelled is no cancelled order
  | 'cancelledAt' // a date as soon as the order is cancelled
  | 'captured' // FALSE: the money was never taken
  | 'mode'; // "Test": no real money

export interface StatusColumn {
  readonly column: number;
  readonly kind: StatusKind;
}

const KIND_HEADERS: Readonly<Record<StatusKind, string>> = {
  status: 'order status, financial status, payment status, transaction status, status, 订单状态, 交易状态, 付款状态, 支付状态, 状态, 生命周期状态, event type',
  transaction: 'transaction type',
  stage: 'stage, deal stage, 商机阶段, 销售阶段',
  afterSale: '售后状态, 退款状态, refund status',
  cancelledAt: 'cancelled at, canceled at, 取消时间',
  captured: 'captured',
  mode: 'mode',
};

const kinds = once(() => {
  const byHeader = new Map<string, StatusKind>();
  for (const kind of Object.keys(KIND_HEADERS) as StatusKind[]) {
    for (const header of KIND_HEADERS[kind].split(',')) byHeader.set(normaliseHeader(header), kind);
  }
  return byHeader;
});

/** Every column that says something about an order's status, the main one first; a main one of unknown name speaks in words. */
export function statusColumns(header: readonly Cell[], main: number | undefined): readonly StatusColumn[] {
  const found = header.flatMap((cell, column): StatusColumn[] => {
    const kind = typeof cell === 'string' && !isNeverRead(cell) ? kinds().get(normaliseHeader(cell)) : undefined;
    return kind === undefined || column === main ? [] : [{ column, kind }];
  });
  if (main === undefined) return found;
  const cell = header[main];
  return [{ column: main, kind: (typeof cell === 'string' ? kinds().get(normaliseHeader(cell)) : undefined) ?? 'status' }, ...found];
}
