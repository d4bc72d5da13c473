import type { Cell } from '../model/cell';
import type { ReadingLocale } from '../model/locale';
import { lineAmount, type Money } from '../model/money';
import { type AmountColumn, type AmountFault, amountColumn, type CurrencyMark } from '../reading';
import type { OrderColumns } from './orderColumns';

type Row = readonly Cell[];

/** Where a table's amounts come from: an amount column, or quantity × unit price. */
export interface AmountSource {
  readonly columns: readonly number[]; // the cells it cannot do without
  read(row: Row): Money | AmountFault;
  /** The column to point at when `read` gives a fault. */
  columnAtFault(row: Row): number;
  /** A negative quantity: goods came back, whatever the amount says. */
  isReturn(row: Row): boolean;
  isAmbiguous(row: Row): boolean;
  isRough(row: Row): boolean;
  currencyOf(row: Row): CurrencyMark | undefined;
  /** The decimal mark the locale decided, for the sentence about ambiguous amounts. */
  decimalComma(): boolean;
}

/** @param cellsOf every data cell of a column, for the witnesses of its decimal mark */
export function amountSource(columns: OrderColumns, cellsOf: (column: number) => Iterable<Cell | undefined>, locale: ReadingLocale): AmountSource {
  const reader = (column: number) => amountColumn(() => cellsOf(column), locale);
  const quantity = columns.quantity === undefined ? undefined : { at: columns.quantity, reader: reader(columns.quantity) };
  const isReturn = (row: Row): boolean => {
    if (quantity === undefined) return false;
    const value = quantity.reader.read(row[quantity.at]);
    return typeof value === 'number' && value < 0;
  };
  if (columns.amount !== undefined) return fromAmount(columns.amount, reader(columns.amount), isReturn);
  return fromLines(
    {
      quantityAt: columns.quantity as number,
      priceAt: columns.unitPrice as number,
      quantity: quantity?.reader as AmountColumn,
      price: reader(columns.unitPrice as number),
    },
    isReturn,
  );
}

function fromAmount(at: number, amount: AmountColumn, isReturn: AmountSource['isReturn']): AmountSource {
  return {
    columns: [at],
    read: (row) => amount.read(row[at]),
    columnAtFault: () => at,
    isReturn,
    isAmbiguous: (row) => amount.isAmbiguous(row[at]),
    isRough: (row) => amount.isRough(row[at]),
    currencyOf: (row) => amount.currencyOf(row[at]),
    decimalComma: () => amount.style().decimalComma,
  };
}

interface LineReaders {
  readonly quantityAt: number;
  readonly priceAt: number;
  readonly quantity: AmountColumn;
  readonly price: AmountColumn;
}

function fromLines({ quantityAt, priceAt, quantity, price }: LineReaders, isReturn: AmountSource['isReturn']): AmountSource {
  return {
    columns: [quantityAt, priceAt],
    read(row) {
      const count = quantity.read(row[quantityAt]);
      if (typeof count === 'string') return count;
      const each = price.read(row[priceAt]);
      return typeof each === 'string' ? each : (lineAmount(count, each) ?? 'outOfRange');
    },
    columnAtFault: (row) => (typeof quantity.read(row[quantityAt]) === 'string' ? quantityAt : priceAt),
    isReturn,
    isAmbiguous: (row) => quantity.isAmbiguous(row[quantityAt]) || price.isAmbiguous(row[priceAt]),
    isRough: (row) => quantity.isRough(row[quantityAt]) || price.isRough(row[priceAt]),
    currencyOf: (row) => price.currencyOf(row[priceAt]),
    decimalComma: () => price.style().decimalComma,
  };
}
