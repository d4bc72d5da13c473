import type { Book, Host, Rect } from '../../../../src/host';
import { isList, type Own, ownedPart, ownSheet, ownSheets } from '../ownSheets';
import type { Scene } from '../stage';

/** Something a collaborator may do between two calls of a run. It finds what it is about, or does nothing. */
export interface Op {
  readonly name: string; // as in the list of reliability_spec.md
  /** What it changes of the inputs must be done to the twin as well. */
  readonly act: (host: Host) => void;
  /** Words typed where we may overwrite them: they must be somewhere afterwards. */
  readonly precious?: string;
  /** False: after it there is nothing to compare with a run that met no such thing. */
  readonly hasTwin?: false;
  /** It takes back what the run has written. */
  readonly undoes?: true;
  /** It moves cells to other columns: a write that is under way at that very moment cannot know. */
  readonly movesColumns?: true;
  /** No run can work after it; it must be told, and nothing more. */
  readonly stops?: true;
  /** Another execution of ours: what it leaves is no person's. */
  readonly isOurs?: true;
}

export function perform({ host, witness }: Scene, { act, precious, isOurs }: Op): void {
  const isTyped = precious !== undefined && vip(host) !== undefined;
  if (isOurs) act(host);
  else witness.during(() => act(host));
  if (isTyped) witness.precious.push(precious);
}

export const vip = (host: Host): Own | undefined => ownSheet(host, 'tier:VIP') ?? ownSheets(host).find(isList);
export const customers = (host: Host): Own | undefined => ownSheet(host, 'customers');
export const orders = (host: Host) => host.book.sheetByName('Orders') ?? host.book.sheetByName('Orders 2025');

/** The rows of a list below its heading, over the columns that are ours. */
export function body(host: Host, { id }: Own): Rect {
  const owned = ownedPart(host.book, id);
  const columns = owned?.columns ?? Math.max(1, host.book.lastColumn(id));
  const headingRow = owned?.headingRow ?? 0;
  const rows = (owned?.rows ?? host.book.lastRow(id)) - headingRow - 1;
  return { sheetId: id, row: headingRow + 1, column: 0, rows: Math.max(1, rows), columns };
}

/** By hand, on a sheet that is there. */
export function on<Sheet extends { readonly id: number }>(
  find: (host: Host) => Sheet | undefined,
  act: (host: Host, sheet: Sheet) => void,
): (host: Host) => void {
  return (host) => {
    const sheet = find(host);
    if (sheet !== undefined) host.byHand(() => act(host, sheet));
  };
}

/** A title that no tab bears: in a month somebody may do the same thing twice. */
export function freeTitle(book: Book, title: string): string {
  let free = title;
  for (let next = 2; book.sheetByName(free) !== undefined; next++) free = `${title} ${next}`;
  return free;
}

export function put(host: Host, sheetId: number, row: number, column: number, text: string): void {
  const sheet = host.book.sheetById(sheetId)!;
  host.book.growGrid(sheetId, Math.max(sheet.rowCount, row + 1), Math.max(sheet.columnCount, column + 1));
  host.book.write({ sheetId, row, column, rows: 1, columns: 1 }, [[host.book.typed(text, sheetId, row, column)]]);
}
