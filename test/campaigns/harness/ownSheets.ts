import type { Book, CellValue, Host, Rect } from '../../../src/host';
import { CellError } from '../../../src/host';

/** A sheet of ours, found as the add-on finds it: by metadata that names the sheet's own id. */
export interface Own {
  readonly role: string;
  readonly id: number;
  readonly name: string;
  readonly hidden: boolean;
}

const MARK = 'tierkeeper';

export function ownSheets(host: Host): Own[] {
  const found = new Map<number, Own>();
  for (const { key, value, sheetId } of host.world.metadata.rows) {
    const [, role, id] = /^(.+):(\d+)/.exec(key === MARK ? (value ?? '') : '') ?? [];
    const sheet = sheetId === undefined || sheetId !== Number(id) ? undefined : host.book.sheetById(sheetId);
    if (sheet !== undefined && role !== undefined && !found.has(sheet.id)) found.set(sheet.id, { role, id: sheet.id, name: sheet.name, hidden: sheet.hidden });
  }
  return [...found.values()];
}

export const ownSheet = (host: Host, role: string): Own | undefined => ownSheets(host).find((own) => own.role === role);

/** The lists every reader relies on: all that says as of when it is. */
export const isList = ({ role }: Own): boolean => role === 'customers' || role.startsWith('tier:');

/** The whole of what a sheet holds; no rows where it is empty. */
export function filled(book: Book, sheetId: number): Rect {
  return { sheetId, row: 0, column: 0, rows: book.lastRow(sheetId), columns: book.lastColumn(sheetId) };
}

export function cells(book: Book, sheetId: number): CellValue[][] {
  const rect = filled(book, sheetId);
  return rect.rows === 0 || rect.columns === 0 ? [] : book.read(rect);
}

/** A cell as plain text, an error by its code: what two documents are compared by. */
export function plain(cell: CellValue | undefined): string {
  if (cell === undefined) return '';
  if (cell instanceof CellError) return cell.code;
  return typeof cell === 'object' ? `day ${cell.serial}` : String(cell);
}

const GENERATION = /^_gen$/;
const MOST_TITLE_ROWS = 12;

/** Where a sheet of ours is ours: its columns end with `_gen`, and the banner stands right of them in the first row. */
export interface Owned {
  readonly columns: number; // `_gen` included
  readonly rows: number; // down to the last that bears a generation
  readonly headingRow: number; // 0-based
  readonly generations: readonly number[];
  readonly banner: string;
}

/** `undefined` where the sheet bears no generation: not a list of ours, or a newborn one. */
export function ownedPart(book: Book, sheetId: number): Owned | undefined {
  const all = cells(book, sheetId);
  for (const [headingRow, row] of all.slice(0, MOST_TITLE_ROWS).entries()) {
    const column = row.findIndex((cell) => GENERATION.test(plain(cell)));
    if (column < 0) continue;
    const stamped = all.map((line, index) => ({ index, stamp: line[column] })).filter(({ index, stamp }) => index !== headingRow && plain(stamp) !== '');
    const generations = stamped.map(({ stamp }) => Number(plain(stamp)));
    const rows = Math.max(headingRow + 1, ...stamped.map(({ index }) => index + 1));
    const banner =
      all
        .slice(0, headingRow + 1)
        .map((line) => plain(line[column + 1]))
        .find((text) => text !== '') ?? ''; // rows inserted above push it down
    return { columns: column + 1, rows, headingRow, generations, banner };
  }
  return undefined;
}
