import type { Area as BookArea } from '../book/address';
import type { NamedArea, SheetModel } from '../book/types';
import { type A1Area, parseA1 } from './a1';
import { type OpenEnds, Range } from './range';
import type { Site } from './world';

/** `getRange` in all its forms: (a1), (row, column), (row, column, rows), (row, column, rows, columns). */
export function rangeAt(site: Site, sheet: SheetModel, args: readonly unknown[]): Range {
  const [first] = args;
  if (args.length === 1 && typeof first === 'string') return rangeByText(site, first, sheet);
  if (args.length < 2 || args.length > 4 || !args.every((arg) => typeof arg === 'number')) {
    throw site.signatureError('SpreadsheetApp.Sheet.getRange', args);
  }
  const [row, column, rows = 1, columns = 1] = (args as number[]).map(Math.trunc) as [number, number, number?, number?];
  if (!(row >= 1)) throw site.error('startRow');
  if (!(column >= 1)) throw site.error('startColumn');
  if (!(rows >= 1)) throw site.error('rowsAtLeastOne');
  if (!(columns >= 1)) throw site.error('columnsAtLeastOne');
  return inGrid(site, sheet, { row: row - 1, column: column - 1, lastRow: row + rows - 2, lastColumn: column + columns - 2 });
}

/** A range by its A1 text or by a name; A1 text without a sheet means `sheet`. */
export function rangeByText(site: Site, text: string, sheet: SheetModel): Range {
  const area = parseA1(text);
  if (!area) {
    const named = rangeByName(site, text);
    if (!named) throw site.error('rangeNotFound');
    return named;
  }
  const holder = area.sheet === undefined ? sheet : site.book.sheetByName(area.sheet);
  if (!holder) throw site.error('rangeNotFound');
  return inGrid(site, holder, area);
}

export function rangeByName(site: Site, name: string): Range | undefined {
  const named = site.book.names.find((other) => other.name.toLowerCase() === name.toLowerCase());
  return named && rangeOfName(site, named);
}

/** The cells a name stands for; a name whose cells were deleted stands for none. */
export function rangeOfName(site: Site, named: NamedArea): Range | undefined {
  const sheet = named.dead ? undefined : site.book.sheetById(named.sheetId);
  return sheet && inGrid(site, sheet, named);
}

/** The cells that something of a sheet stands for; one that goes on in rows to come has an open end. */
export function rangeOfArea(site: Site, sheetId: number, { top, left, bottom, right }: BookArea): Range {
  const sheet = site.book.sheetById(sheetId);
  if (sheet === undefined) throw site.error('rangeNotFound');
  const last = (end: number) => (Number.isFinite(end) ? end : undefined);
  return inGrid(site, sheet, { row: top, column: left, lastRow: last(bottom), lastColumn: last(right) });
}

type Area = Omit<A1Area, 'sheet'>;

function inGrid(site: Site, sheet: SheetModel, area: Area): Range {
  const [row, column] = [area.row ?? 0, area.column ?? 0];
  const [lastRow, lastColumn] = [area.lastRow ?? sheet.rowCount - 1, area.lastColumn ?? sheet.columnCount - 1];
  if (lastRow >= sheet.rowCount || lastColumn >= sheet.columnCount || row > lastRow || column > lastColumn) throw site.error('outsideGrid');
  const rect = { sheetId: sheet.id, row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
  return new Range(site, rect, openEnds(area));
}

function openEnds(area: Area): OpenEnds {
  return {
    ...(area.lastRow === undefined ? { rows: area.row === undefined ? ('all' as const) : ('end' as const) } : {}),
    ...(area.lastColumn === undefined ? { columns: area.column === undefined ? ('all' as const) : ('end' as const) } : {}),
  };
}
