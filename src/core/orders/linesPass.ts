import type { Cell, SheetRows } from '../model/cell';
import type { Place } from '../model/issue';
import type { ReadingLocale } from '../model/locale';
import { type DayColumn, dayColumn, type IssueLog } from '../reading';
import { type AmountSource, amountSource } from './amountSource';
import { type CustomerList, customerList } from './customerList';
import { type Lines, newLines } from './lines';
import { mergedCustomer } from './mergedCustomer';
import { netOfRefunds, statusBesideRefunds } from './netOfRefunds';
import type { OrderColumns } from './orderColumns';
import { orderNumbers } from './orderNumbers';
import { type RowCurrencies, rowCurrencies } from './rowCurrencies';
import { type StatusReader, statusReader } from './statusMeaning';
import { keyPolicy } from './whoIsWho';

type Row = readonly Cell[];

export interface LinesInput {
  readonly table: SheetRows;
  readonly from: number; // 0-based index of the first data row
  readonly columns: OrderColumns;
  readonly locale: ReadingLocale;
}

/** One pass over the rows of a table. */
export interface Pass {
  readonly sheet: string;
  pending: Place | undefined;
  rowBefore: number; // the last row read; blank rows do not count
  readonly columns: OrderColumns;
  readonly needed: readonly number[];
  readonly days: DayColumn;
  readonly amounts: AmountSource;
  readonly status: StatusReader;
  readonly orderNumber: (cell: Cell | undefined) => number;
  readonly customers: CustomerList;
  readonly mergedCustomer: (index: number) => Cell | undefined;
  readonly currencies: RowCurrencies;
  readonly lines: Lines;
  readonly log: IssueLog;
}

/** What is known before the first row is read. */
export function startPass({ table, from, columns, locale }: LinesInput, log: IssueLog): Pass {
  const cellsOf = (column: number) => columnTexts(table.rows, from, column);
  const amounts = netOfRefunds(amountSource(columns, cellsOf, locale), columns, { cellsOf, locale });
  const moneyColumn = columns.amount ?? (columns.unitPrice as number);
  const currencies = rowCurrencies({
    amounts,
    column: columns.currency,
    header: table.rows[from - 1]?.[moneyColumn],
    moneyColumn,
    formats: table.moneyFormats && (() => table.moneyFormats?.(moneyColumn) ?? []),
  });
  return {
    sheet: table.sheet,
    pending: undefined,
    rowBefore: from - 1,
    columns,
    needed: [columns.customer, columns.date, ...amounts.columns],
    days: dayColumn(() => cellsOf(columns.date), locale),
    amounts,
    status: statusBesideRefunds(statusReader(columns.statuses), columns, amounts),
    orderNumber: orderNumbers(Math.max(0, table.rows.length - from)),
    customers: customerList(keyPolicy(columns)),
    mergedCustomer: mergedCustomer(table, columns.customer),
    currencies,
    lines: newLines(Math.max(0, table.rows.length - from), currencies.marks),
    log,
  };
}

/** The texts of a column: all that its witnesses are looked for in. */
function columnTexts(rows: readonly Row[], from: number, column: number): string[] {
  const texts: string[] = [];
  for (let index = from; index < rows.length; index++) {
    const cell = (rows[index] as Row)[column];
    if (typeof cell === 'string' && cell !== '') texts.push(cell);
  }
  return texts;
}
