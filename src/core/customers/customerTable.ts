import { type Cell, isBlank, type SheetRows } from '../model/cell';
import type { Customer } from '../model/customer';
import type { Day } from '../model/day';
import type { ReadingLocale } from '../model/locale';
import { type AmountColumn, amountColumn, cellText, customerKey, type DayColumn, dayColumn, type Header } from '../reading';
import { type Attribute, attributeColumns, columnOfHeading } from './attributeColumns';
import type { ValueColumn } from './measuring';

/** What a table of customers says, one row each. Rows are numbered as on the sheet, from 0. */
export interface CustomerTable {
  readonly sheet: string;
  readonly header: Header;
  readonly attributes: ReadonlyMap<Attribute, number>; // columns, 0-based
  has(attribute: Attribute): boolean;
  /** The row of a customer, by key, else by the name they are written with; `undefined` when there is none, or no telling which. */
  rowOf(customer: Pick<Customer, 'key' | 'name'>): number | undefined;
  /** Whole ten-thousandths; `undefined` = blank, or no number. */
  numberIn(row: number, attribute: Attribute): number | undefined;
  dayIn(row: number, attribute: Attribute): Day | undefined;
  /** Trimmed; '' when blank or without such a column. */
  textIn(row: number, attribute: Attribute): string;
  /** The text of a customer's cell in the column with this heading; `undefined` without the row or the column. */
  cellOf(customer: Pick<Customer, 'key' | 'name'>, heading: string): string | undefined;
  /** Numbers of the column with this heading, in their own unit; NaN = not known. `undefined` without such a column. */
  columnValues(customers: readonly Pick<Customer, 'key' | 'name'>[], heading: string): ValueColumn | undefined;
}

/** Rows by what names their customer; −1 = two rows have it. */
export type RowIndex = ReadonlyMap<string, number>;

const SCALE = 10_000;

export function customerTable({ sheet, rows }: SheetRows, header: Header, index: RowIndex, locale: ReadingLocale): CustomerTable {
  const attributes = attributeColumns(header.cells);
  const below = function* (column: number): Iterable<Cell | undefined> {
    for (let row = header.index + 1; row < rows.length; row++) yield rows[row]?.[column];
  };
  const numbers = kept((column: number): AmountColumn => amountColumn(() => below(column), locale));
  const days = kept((column: number): DayColumn => dayColumn(() => below(column), locale));
  const cell = (row: number, column: number | undefined): Cell | undefined => (column === undefined || column < 0 ? undefined : rows[row]?.[column]);
  const numberAt = (row: number, column: number | undefined): number | undefined => {
    const value = column === undefined ? undefined : numbers(column).read(cell(row, column));
    return typeof value === 'number' ? value : undefined;
  };
  const rowOf = ({ key, name }: Pick<Customer, 'key' | 'name'>): number | undefined => {
    const row = index.get(key) ?? index.get(customerKey(name));
    return row === undefined || row < 0 ? undefined : row;
  };
  return {
    sheet,
    header,
    attributes,
    has: (attribute) => attributes.has(attribute),
    rowOf,
    numberIn: (row, attribute) => numberAt(row, attributes.get(attribute)),
    dayIn(row, attribute) {
      const column = attributes.get(attribute);
      const day = column === undefined ? undefined : days(column).read(cell(row, column));
      return typeof day === 'number' ? day : undefined;
    },
    textIn: (row, attribute) => cellText(cell(row, attributes.get(attribute))).trim(),
    cellOf(customer, heading) {
      const [row, column] = [rowOf(customer), columnOfHeading(header.cells, heading)];
      const found = row === undefined ? undefined : cell(row, column);
      return isBlank(found) ? undefined : cellText(found).trim();
    },
    columnValues(customers, heading) {
      const column = columnOfHeading(header.cells, heading);
      if (column < 0) return undefined;
      return Float64Array.from(customers, (customer) => {
        const row = rowOf(customer);
        const value = row === undefined ? undefined : numberAt(row, column);
        return value === undefined ? Number.NaN : value / SCALE;
      });
    },
  };
}

/** Made once for each column asked for. */
function kept<T>(make: (column: number) => T): (column: number) => T {
  const made = new Map<number, T>();
  return (column) => {
    const value = made.get(column) ?? make(column);
    made.set(column, value);
    return value;
  };
}
