import { type Cell, isBlank } from '../model/cell';
import type { Customer } from '../model/customer';
import { LINE_LEFT_OUT, type OrderBook } from '../orders';
import { cellText } from '../reading';
import { columnOfHeading } from './attributeColumns';
import type { CustomerTable } from './customerTable';
import type { Stage } from './stage';

/** What may say which group a customer belongs to. */
export interface GroupEvidence {
  readonly table: CustomerTable | undefined;
  readonly stages: () => readonly (Stage | undefined)[]; // by customer; asked only when a group goes by stage
}

/**
 * The text that decides a customer's group: their cell in the table of customers, else what the latest of their rows in the
 * orders says; for column `''` the code of their stage.
 */
export function groupCells(book: Pick<OrderBook, 'source'>, measured: readonly Customer[], { table, stages }: GroupEvidence) {
  const known = new Map<string, readonly (string | undefined)[]>();
  const textsOf = (column: string): readonly (string | undefined)[] => {
    const texts = known.get(column) ?? (column === '' ? stages() : columnTexts(book, measured, { table, column }));
    known.set(column, texts);
    return texts;
  };
  return (customer: number, column: string): string | undefined => textsOf(column)[customer];
}

/** A column's text for each customer: their cell in the table of customers, else the latest of their rows that says one. */
export function columnTexts(
  { source }: Pick<OrderBook, 'source'>,
  measured: readonly Customer[],
  { table, column }: { table: CustomerTable | undefined; column: string },
): (string | undefined)[] {
  const texts = measured.map((customer) => table?.cellOf(customer, column));
  const at = source.headerRow === 0 ? -1 : columnOfHeading(source.rows[source.headerRow - 1] ?? [], column);
  if (at < 0) return texts;
  const { lines, rows } = source;
  const latest = new Map<number, { readonly day: number; readonly text: string }>();
  for (let line = 0; line < lines.count; line++) {
    const cell: Cell | undefined = rows[lines.row[line] as number]?.[at];
    const [customer, day] = [lines.customer[line] as number, lines.day[line] as number];
    if (lines.kind[line] === LINE_LEFT_OUT || isBlank(cell) || (latest.get(customer)?.day ?? day) > day) continue;
    latest.set(customer, { day, text: cellText(cell).trim() });
  }
  return texts.map((text, customer) => text ?? latest.get(customer)?.text);
}
