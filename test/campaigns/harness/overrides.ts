import type { Host } from '../../../src/host';
import { cells, ownSheet, plain } from './ownSheets';

/** The columns of the overrides sheet that people write; the one after them is ours. */
const PEOPLES_COLUMNS = 6;

/** The rows people wrote, as a multiset: sorting them is no change. */
export function overrideRows(host: Host): string[] {
  const sheet = ownSheet(host, 'overrides');
  if (sheet === undefined) return [];
  const rows = cells(host.book, sheet.id).slice(1);
  return rows
    .map((row) => row.slice(0, PEOPLES_COLUMNS).map(plain).join(' | '))
    .filter((row) => /[^ |]/.test(row))
    .sort();
}

/** Writes a row by hand below those that are there; nobody writes into a sheet that has no headings yet. */
export function override(host: Host, ...texts: readonly string[]): void {
  const sheet = ownSheet(host, 'overrides');
  if (sheet === undefined || plain(cells(host.book, sheet.id)[0]?.[0]) === '') return;
  host.byHand(() => {
    const row = host.book.lastRow(sheet.id);
    const typed = texts.map((text, column) => host.book.typed(text, sheet.id, row, column));
    host.book.write({ sheetId: sheet.id, row, column: 0, rows: 1, columns: texts.length }, [typed]);
  });
}
