import type { SheetRows } from '../model/cell';
import type { Result } from '../model/issue';
import type { ReadingLocale } from '../model/locale';
import { type AmountColumn, amountColumn, type ColumnChoice, columnFinder, type Header, isNeverRead, type SumKind, sumKind } from '../reading';
import { customerColumn } from './identityColumns';
import { chosenColumns, keyRole, neededOr } from './orderColumns';

/** One column of counts or amounts, and how it is read. */
interface Sum {
  readonly column: number;
  readonly reader: AmountColumn;
}

/** Where a table of totals keeps what we need; at least one of orders and spend is there. */
export interface TotalsColumns {
  readonly customer: number;
  readonly isPhone: boolean; // of the customer column
  readonly orders: Sum | undefined;
  readonly spend: Sum | undefined;
  readonly sums: readonly Sum[]; // those that are there
}

/** By the headings of totals; beside a count of orders, "Total" and its like are the spend. */
export function totalsColumns(table: SheetRows, header: Header, choice: ColumnChoice, locale: ReadingLocale): Result<TotalsColumns> {
  const finder = columnFinder(header, table);
  const chosen = chosenColumns(finder, choice);
  if (!chosen.ok) return chosen;
  const { role, passedOver } = keyRole(chosen.value, finder, table);
  const { key: customer } = customerColumn(neededOr(chosen.value, role, finder), passedOver, { finder, chosen: chosen.value, allowsProbable: false });
  if ('problem' in customer) return { ok: false, problem: customer.problem };
  const from = header.index + 1;
  const sumAt = (column: number | undefined): Sum | undefined =>
    column === undefined
      ? undefined
      : {
          column,
          reader: amountColumn(() => table.rows.slice(from).map((row) => row[column]), locale),
        };
  const headed = (kind: SumKind) => header.cells.findIndex((cell) => sumKind(cell) === kind && !isNeverRead(cell));
  const [ordersAt, spendAt] = [headed('orders'), headed('spend')];
  const orders = sumAt(ordersAt < 0 ? undefined : ordersAt);
  const amount = spendAt < 0 || chosen.value.amount !== undefined ? neededOr(chosen.value, 'amount', finder) : { column: spendAt };
  if ('problem' in amount && amount.problem.code !== 'COLUMN_MISSING') return { ok: false, problem: amount.problem };
  const spend = sumAt('problem' in amount ? undefined : amount.column);
  const sums = [orders, spend].filter((sum) => sum !== undefined);
  return { ok: true, value: { customer: customer.column, isPhone: role === 'phone', orders, spend, sums } };
}
