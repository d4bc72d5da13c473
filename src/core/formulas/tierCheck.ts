import type { Cell } from '../model/cell';
import type { Issue, IssueCode } from '../model/issue';
import { LINE_REFUND, type OrderBook } from '../orders';
import { byWeight, ISSUE_FACTS, type Treatment } from '../quality';
import { cellText, customerKey } from '../reading';
import { type OrderArguments, ordersBelow } from './orderColumns';
import type { FormulaContext } from './range';

/** The words of the answer, in the spreadsheet's language. */
export interface CheckWords {
  readonly headings: readonly string[]; // of the five columns
  problem(code: IssueCode | 'AMOUNT_NEGATIVE'): string;
  treatment(treatment: Treatment | 'refund'): string;
  nothing(rows: number): string;
}

/**
 * `TIER_CHECK(customers, dates, amounts)`: one row per kind of trouble, rows left out first, then by their number:
 * problem, rows, first row, example, what we do. A formula cannot see where its ranges begin, so rows count from their
 * top: in whole columns they are the sheet's. One cell when there is none.
 */
export function tierCheckFormula(given: Omit<OrderArguments, 'asOf'>, context: FormulaContext, words: CheckWords): Cell | Cell[][] {
  const { book, rowsAbove } = ordersBelow({ ...given, asOf: undefined }, context);
  const issues = byWeight(book.issues).map((issue): Cell[] => [
    words.problem(issue.code),
    issue.rows,
    issue.first.row + rowsAbove,
    exampleOf(issue, book),
    words.treatment(ISSUE_FACTS[issue.code].treatment),
  ]);
  const rows = [...issues, ...negativeAmounts(book, rowsAbove, words)];
  return rows.length === 0 ? words.nothing(book.rowsRead) : [[...words.headings], ...rows];
}

/** The topmost cell; for two spellings both: `"Wang Li" / "wang li"`. */
function exampleOf({ code, first, examples }: Issue, { customers, source }: OrderBook): string {
  const [example] = examples;
  if (code !== 'ID_VARIANT') return example?.value ?? '';
  const written = cellText(source.rows[first.row - 1]?.[first.column]);
  const known = customers.find(({ key }) => key === customerKey(written));
  return `${quoted(known?.name ?? '')} / ${quoted(written)}`;
}

function quoted(text: string): string {
  return `"${text}"`;
}

/** No trouble in a sheet, where a status column often says so; in three columns it is worth a look. */
function negativeAmounts({ refunds, source: { lines, rows } }: OrderBook, rowsAbove: number, words: CheckWords): Cell[][] {
  const at = lines.kind.subarray(0, lines.count).indexOf(LINE_REFUND);
  if (at < 0) return [];
  const row = lines.row[at] as number;
  return [[words.problem('AMOUNT_NEGATIVE'), refunds.length, row + 1 + rowsAbove, cellText(rows[row]?.[2]), words.treatment('refund')]];
}
