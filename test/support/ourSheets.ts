import type { Book } from '../../src/host';
import { cellsOf } from './onHost';

type Row = ReturnType<typeof cellsOf>[number];

const STATE = '__tier_state';

/** What people see of a sheet of ours: all but its columns of bookkeeping, its banner and the way back beside it. */
export function shownOf(book: Book, name: string): Row[] {
  const rows = cellsOf(book, name);
  const headings = headingsOf(rows);
  const generations = headings.indexOf('_gen');
  const hidden = generations < 0 ? [] : [headings.indexOf('_key'), generations, generations + 1, generations + 2];
  return rows.map((row) => row.filter((_, column) => !hidden.includes(column)));
}

/** The generations of which a sheet of ours has rows. */
export function generationsOf(book: Book, name: string): number[] {
  const rows = cellsOf(book, name);
  const column = headingsOf(rows).indexOf('_gen');
  return [...new Set(rows.map((row) => row[column]).filter((cell) => typeof cell === 'number'))];
}

/** What the banner of a sheet of ours says; it stands right of the generations in the page's first row. */
export function bannerOf(book: Book, name: string): string {
  const rows = cellsOf(book, name);
  return String(rows[0]?.[headingsOf(rows).indexOf('_gen') + 1] ?? '');
}

/** The first cells of the hidden sheet. */
export function journalOf(book: Book): { readonly phase: string; readonly gen: number } {
  const [[phase, gen] = []] = cellsOf(book, STATE);
  return { phase: String(phase), gen: Number(gen) };
}

/** What a generation left under a name; the last committed one when none is asked for. */
export function areaOf(book: Book, name: string, gen = journalOf(book).gen): string[] {
  const column = 4 + 2 * (gen % 3);
  return cellsOf(book, STATE)
    .slice(3)
    .filter((row) => row[column] === name)
    .map((row) => String(row[column + 1]));
}

/** What the Summary says has come since the update before is no matter of what the sheets show now. */
export function withoutSince(rows: readonly Row[]): Row[] {
  return rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.replace(/ · Since the last update.*/, '') : cell)));
}

function headingsOf(rows: readonly Row[]): Row {
  return rows.find((row) => row.includes('_gen')) ?? [];
}
