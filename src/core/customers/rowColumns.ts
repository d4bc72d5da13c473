import { roundRatio } from '../math/ratio';
import type { Cell } from '../model/cell';
import type { ReadingLocale } from '../model/locale';
import { once } from '../model/once';
import { LINE_ORDER, LINE_REFUND, type OrderSource } from '../orders';
import { amountColumn, columnFinder, customerKey } from '../reading';
import { type Attribute, attributeColumns, columnOfHeading } from './attributeColumns';
import { type MeasuredBook, unknownValues, type ValueColumn } from './measuring';

/** Further columns of the orders table, by customer; `undefined` = there is no such column. Read only when asked for. */
export interface RowColumns {
  /** The mean over a customer's orders of what is filled in. */
  meanOf(attribute: Attribute): ValueColumn | undefined;
  /** The same of the column with this heading. */
  mean(heading: string): ValueColumn | undefined;
  /** Sum of a margin column, or of amounts less costs, in exact money; not known unless each of the customer's rows says it. */
  margin(): ValueColumn | undefined;
  distinctItems(): ValueColumn | undefined;
  /** Who each customer says sent them: the last row that says so; '' = nobody. By key. */
  referrers(): readonly string[] | undefined;
}

const SCALE = 10_000; // numbers are read as whole ten-thousandths

/** `undefined` without rows, or without a header. */
export function rowColumns(book: MeasuredBook, locale: ReadingLocale, from: number): RowColumns | undefined {
  const { source, customers } = book;
  if (source === undefined || source.headerRow === 0 || book.totals !== undefined) return undefined;
  const header = source.rows[source.headerRow - 1] ?? [];
  const columns = once(() => attributeColumns(header));
  const read = (column: number) => amountColumn(() => cellsBelow(source, column), locale).read;
  const each = (kinds: readonly number[], visit: (customer: number, row: readonly Cell[], at: number) => void) => eachLine(source, { kinds, from }, visit);

  const meanAt = (column: number | undefined): ValueColumn | undefined => {
    if (column === undefined || column < 0) return undefined;
    const [sums, counts, numberIn] = [new Float64Array(customers.length), new Float64Array(customers.length), read(column)];
    each([LINE_ORDER], (customer, row) => {
      const value = numberIn(row[column]);
      if (typeof value !== 'number') return;
      sums[customer] = (sums[customer] as number) + value;
      counts[customer] = (counts[customer] as number) + 1;
    });
    return sums.map((sum, customer) => (counts[customer] === 0 ? Number.NaN : roundRatio(sum, counts[customer] as number) / SCALE));
  };

  return {
    meanOf: (attribute) => meanAt(columns().get(attribute)),
    mean: (heading) => meanAt(columnOfHeading(header, heading)),
    margin() {
      const [margin, cost] = [columns().get('margin'), columns().get('cost')];
      const column = margin ?? cost;
      if (column === undefined) return undefined;
      const [sums, numberIn] = [unknownValues(customers.length), read(column)];
      const isUnsure = new Uint8Array(customers.length);
      each([LINE_ORDER, LINE_REFUND], (customer, row, at) => {
        const value = numberIn(row[column]);
        if (typeof value !== 'number') {
          isUnsure[customer] = 1;
          return;
        }
        const amount = source.lines.amount[at] as number;
        const brought = margin === undefined ? amount - Math.sign(amount) * Math.abs(value) : value;
        sums[customer] = (Number.isNaN(sums[customer] as number) ? 0 : (sums[customer] as number)) + brought;
      });
      return sums.map((sum, customer) => (isUnsure[customer] === 1 ? Number.NaN : sum));
    },
    distinctItems() {
      const column = columnFinder({ index: source.headerRow - 1, cells: header }, { sheet: '', rows: source.rows }).best('item').columns[0];
      if (column === undefined) return undefined;
      const items = customers.map(() => new Set<string>());
      each([LINE_ORDER], (customer, row) => {
        const item = customerKey(row[column]);
        if (item !== '') items[customer]?.add(item);
      });
      return Float64Array.from(items, ({ size }) => (size === 0 ? Number.NaN : size));
    },
    referrers() {
      const column = columns().get('referredBy');
      if (column === undefined) return undefined;
      const referrers = customers.map(() => '');
      each([LINE_ORDER], (customer, row) => {
        referrers[customer] = customerKey(row[column]) || (referrers[customer] as string);
      });
      return referrers;
    },
  };
}

function eachLine(
  { lines, rows }: OrderSource,
  { kinds, from }: { kinds: readonly number[]; from: number },
  visit: (customer: number, row: readonly Cell[], at: number) => void,
): void {
  for (let at = 0; at < lines.count; at++) {
    if ((lines.day[at] as number) < from || !kinds.includes(lines.kind[at] as number)) continue;
    visit(lines.customer[at] as number, rows[lines.row[at] as number] ?? [], at);
  }
}

function* cellsBelow({ rows, headerRow }: OrderSource, column: number): Iterable<Cell | undefined> {
  for (let row = headerRow; row < rows.length; row++) yield rows[row]?.[column];
}
