import type { Book, Host } from '../../../src/host';
import { cells, filled, isList, ownedPart, ownSheets, plain } from './ownSheets';

/** Everything of one sheet that its owner could notice: formulas as such, constants, looks, notes, rules, place. */
export interface SheetImage {
  readonly id: number;
  readonly name: string;
  readonly image: string;
}

/** Names we keep to ourselves: a sheet bears one between its birth and its mark. */
export const isReserved = (name: string): boolean => /^__tier/.test(name);

/** The sheets that are the user's, in tab order. */
export function userSheets(host: Host): SheetImage[] {
  const ours = new Set(ownSheets(host).map(({ id }) => id));
  return host.book.sheets.filter(({ id, name }) => !ours.has(id) && !isReserved(name)).map(({ id, name }) => ({ id, name, image: imageOf(host.book, id) }));
}

function imageOf(book: Book, id: number): string {
  const sheet = book.sheetById(id)!;
  const rect = filled(book, id);
  const formulas = rect.rows * rect.columns === 0 ? [] : book.formulas(rect);
  const contents = cells(book, id).map((row, r) => row.map((cell, c) => formulas[r]?.[c] || plain(cell)));
  const looks = contents.map((row, r) => row.map((_, c) => [book.format(id, r, c), book.rule(id, r, c)]));
  const { name, rowCount, columnCount, hidden, frozenRows, frozenColumns, tabColor, columnWidths, charts, hiddenRows, merges } = sheet;
  return JSON.stringify([
    name,
    rowCount,
    columnCount,
    hidden,
    frozenRows,
    frozenColumns,
    tabColor,
    [...columnWidths],
    charts,
    [...hiddenRows],
    merges,
    contents,
    looks,
  ]);
}

/** Ours, too: the link right of a banner. */
export const WAY_BACK = '← Summary';

/** What stands beside and below what we own, by sheet and cell; and how large each grid is. */
export function besideOurs(host: Host): Map<string, string> {
  const beside = new Map<string, string>();
  for (const { id, role } of ownSheets(host).filter(isList)) {
    const owned = ownedPart(host.book, id);
    const [columns, rows] = owned === undefined ? [Infinity, Infinity] : [owned.columns, owned.rows];
    for (const [r, row] of cells(host.book, id).entries()) {
      for (const [c, cell] of row.entries()) {
        const isBanner = r <= (owned?.headingRow ?? -1) && c === columns;
        if (plain(cell) !== '' && plain(cell) !== WAY_BACK && !isBanner && (c >= columns || r >= rows)) beside.set(`${role}#${id}!${r},${c}`, plain(cell));
      }
    }
  }
  return beside;
}

/** Names people gave to cells, and where they point; a dead one points nowhere. */
export function userNames(host: Host): string[] {
  return host.book.names.filter(({ name }) => !OUR_NAMES.has(name)).map((name) => JSON.stringify(name));
}

export const OUR_NAMES: ReadonlySet<string> = new Set(['TIERS', 'TIER_RULES']);

/** Every place where a formula, a chart or a name of the user's points at nothing any more. */
export function deadReferences(host: Host): string[] {
  const { book } = host;
  const ours = new Set(ownSheets(host).map(({ id }) => id));
  const dead: string[] = [];
  for (const { id, name, charts } of book.sheets.filter((sheet) => !ours.has(sheet.id))) {
    const rect = filled(book, id);
    if (rect.rows * rect.columns > 0)
      for (const [r, row] of book.formulas(rect).entries())
        for (const [c, text] of row.entries()) if (text.includes('#REF!')) dead.push(`${name}!${r},${c} ${text}`);
    for (const chart of charts) if (chart.area === undefined) dead.push(`chart “${chart.title}” on ${name}`);
  }
  for (const { name, dead: isDead } of book.names) if (isDead && !OUR_NAMES.has(name)) dead.push(`name ${name}`);
  return dead;
}
