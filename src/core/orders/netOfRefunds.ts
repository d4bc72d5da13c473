import type { Cell } from '../model/cell';
import type { ReadingLocale } from '../model/locale';
import type { Money } from '../model/money';
import { amountColumn } from '../reading';
import type { AmountSource } from './amountSource';
import type { OrderColumns } from './orderColumns';
import { type StatusReader, statusReader } from './statusMeaning';

type Row = readonly Cell[];

/**
 * Amounts less what was given back: by a column of refunded amounts, or wholly, where an after-sale column says refunded
 * and no amount is given. Refunds in rows of their own (negative amounts) are left alone, and so is a table with neither.
 */
export function netOfRefunds(
  source: AmountSource,
  columns: Pick<OrderColumns, 'refund' | 'statuses'>,
  { cellsOf, locale }: { cellsOf: (column: number) => Iterable<Cell | undefined>; locale: ReadingLocale },
): AmountSource {
  const afterSale = columns.statuses.filter(({ kind }) => kind === 'afterSale');
  const at = columns.refund;
  if (at === undefined && afterSale.length === 0) return source;
  const refunds = at === undefined ? undefined : amountColumn(() => cellsOf(at), locale);
  const isAllBack = statusReader(afterSale);
  const refunded = (row: Row) => (at === undefined || refunds === undefined ? 'blank' : refunds.read(row[at]));
  return {
    ...source,
    columns: at === undefined ? source.columns : [...source.columns, at],
    read(row) {
      const gross = source.read(row);
      if (typeof gross === 'string' || gross <= 0) return gross;
      const back = refunded(row);
      if (back === 'blank') return isAllBack.meaning(row) === 'refund' ? (0 as Money) : gross;
      return typeof back === 'string' ? back : ((gross - Math.abs(back)) as Money);
    },
    columnAtFault: (row) => (at !== undefined && typeof source.read(row) === 'number' ? at : source.columnAtFault(row)),
  };
}

/** Beside a column of refunded amounts, a row marked refunded of which something is left is an order of what is left. */
export function statusBesideRefunds(status: StatusReader, columns: Pick<OrderColumns, 'refund'>, net: AmountSource): StatusReader {
  if (columns.refund === undefined) return status;
  const meaning = (row: Row) => {
    const said = status.meaning(row);
    return said === 'refund' && Number(net.read(row)) > 0 ? undefined : said;
  };
  return { ...status, meaning };
}
