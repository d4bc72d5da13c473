import { localeRules } from '../book/locale';
import { type Book, CellError, type CellValue, DateValue } from '../book/types';
import type { Action } from './actions';
import { type Plan, refuse } from './plan';
import { sheetHolding } from './room';

/** Whole rows of the block by one column; rows that are equal there keep their order. */
export function sort(book: Book, { rect, column, descending }: Extract<Action, { do: 'sort' }>): Plan {
  if (!sheetHolding(book, rect) || column < rect.column || column >= rect.column + rect.columns) return refuse('NO_ROOM');
  return () => {
    const values = book.read({ ...rect, column, columns: 1 }).map(([value = '']) => value);
    book.reorderRows(rect, sortedOrder(values, descending, book.locale));
  };
}

/** Which rows come first, second …: numbers and dates, text, FALSE and TRUE, errors (documented but for errors); blanks always last. */
function sortedOrder(values: readonly CellValue[], descending: boolean, locale: string): number[] {
  const sizes = sizesOf(values, locale);
  const sign = descending ? -1 : 1;
  const rowsOfKind: number[][] = Array.from({ length: BLANK + 1 }, () => []);
  for (const [row, value] of values.entries()) rowsOfKind[kindOf(value)]?.push(row);
  const blanks = rowsOfKind.pop() ?? [];
  for (const rows of rowsOfKind) rows.sort((one, other) => sign * ((sizes[one] as number) - (sizes[other] as number)));
  return [...(descending ? rowsOfKind.reverse() : rowsOfKind), blanks].flat();
}

const BLANK = 4;

function kindOf(value: CellValue): number {
  if (typeof value === 'number' || value instanceof DateValue) return 0;
  if (typeof value === 'string') return value === '' ? BLANK : 1;
  return value instanceof CellError ? 3 : 2;
}

/** A number for each value that orders it among its kind. Texts get their rank: each is compared once, however often it comes. */
function sizesOf(values: readonly CellValue[], locale: string): Float64Array {
  const ranks = textRanks(new Set(values.filter((value): value is string => typeof value === 'string')), locale);
  return Float64Array.from(values, (value) => {
    if (typeof value === 'string') return ranks.get(value) ?? 0;
    if (value instanceof DateValue) return value.serial;
    return value instanceof CellError ? 0 : Number(value);
  });
}

/** In the alphabet of the spreadsheet's language, upper and lower case alike (assumed). */
function textRanks(texts: ReadonlySet<string>, locale: string): Map<string, number> {
  const { compare } = new Intl.Collator(localeRules(locale).tag, { sensitivity: 'accent' });
  const ranks = new Map<string, number>();
  let [last, rank]: [string | undefined, number] = [undefined, 0];
  for (const text of [...texts].sort(compare)) {
    if (last !== undefined && compare(last, text) !== 0) rank++;
    ranks.set(text, rank);
    last = text;
  }
  return ranks;
}
