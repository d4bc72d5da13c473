import type { SheetRows } from '../model/cell';
import { chosenColumn } from './chooseColumns';
import { type ColumnContent, isMostly } from './columnContent';
import { type ColumnFinder, columnFinder } from './columnFinder';
import { type ColumnChoice, type ColumnMap, type ColumnRole, KEY_ROLES } from './columns';
import { findHeader, type Header } from './findHeader';
import { fitOf } from './fitsRole';
import { claimsOf } from './headerClaims';
import { isNeverRead } from './neverRead';

/** A question about columns: each option says which column would have which role; the best one first. */
export interface ColumnOptions {
  readonly header: Header;
  readonly options: readonly ColumnMap[];
}

/** More than a person looks through. */
const MOST_OPTIONS = 12;

interface Option {
  readonly role: ColumnRole;
  readonly column: number;
  readonly rank: number; // 0 best; from `UNNAMED` on, it is only not plainly something else
}
const PROVEN = 10; // an e-mail or phone is a key under any name
const UNNAMED = 20;

/**
 * The columns that could have a role: those whose names say so, and where `isWide`, all others that are not plainly something
 * else. Empty columns and columns that are never read are not among them. Any key of customers answers for any other; for the
 * amount, quantity × unit price does.
 */
export function columnOptions(
  table: SheetRows,
  choice: ColumnChoice,
  asked: { readonly role: ColumnRole; readonly isWide: boolean },
): ColumnOptions | undefined {
  const header = findHeader(table.rows, choice);
  if (header === undefined) return undefined;
  const finder = columnFinder(header, table);
  const taken = takenColumns(finder, choice);
  const found = header.cells.flatMap((_, column) => (taken.includes(column) ? [] : (optionOf(finder, asked.role, column) ?? [])));
  const wanted = found.filter(({ rank }) => asked.isWide || rank < UNNAMED).sort((a, b) => a.rank - b.rank || a.column - b.column);
  const options = wanted.slice(0, MOST_OPTIONS).map(({ role, column }): ColumnMap => ({ [role]: column }));
  return { header, options: asked.role === 'amount' ? [...options, ...quantityTimesPrice(finder)] : options };
}

function takenColumns(finder: ColumnFinder, choice: ColumnChoice): number[] {
  const named = Object.entries(choice) as [ColumnRole, string | undefined][];
  return named.flatMap(([role, name]) => {
    const found = name === undefined || name.trim() === '' ? undefined : chosenColumn(finder, role, name);
    return found === undefined || 'problem' in found ? [] : [found.column];
  });
}

function optionOf(finder: ColumnFinder, role: ColumnRole, column: number): Option | undefined {
  const content = finder.content(column);
  if (content.filled === 0 || isNeverRead(finder.header.cells[column])) return undefined;
  return KEY_ROLES.includes(role) ? keyOption(finder, role, column) : plainOption(finder, role, column);
}

/** Who bought: the asked key first, then the other keys by their strength, names last; then columns of unknown names. */
function keyOption(finder: ColumnFinder, asked: ColumnRole, column: number): Option | undefined {
  const content = finder.content(column);
  const claimed = claimsOf(finder.header.cells[column]).map(({ role }) => role);
  const role = [asked, ...KEY_ROLES].find((key) => KEY_ROLES.includes(key) && claimed.includes(key) && fitOf(key, content) !== 'refused');
  if (role !== undefined) return { role, column, rank: finder.best(asked).columns.includes(column) ? 0 : 1 + KEY_ROLES.indexOf(role) };
  const isSomethingElse = claimed.some((other) => !KEY_ROLES.includes(other)) || fitOf('customer', content) === 'refused';
  if (isSomethingElse || (claimed.length > 0 && !isMostly(content, 'email'))) return undefined;
  if (isMostly(content, 'email')) return { role: 'email', column, rank: PROVEN };
  if (isMostly(content, 'phone')) return { role: 'phone', column, rank: PROVEN + 1 };
  return { role: 'customer', column, rank: isMostly(content, 'number') ? UNNAMED + 1 : UNNAMED };
}

/** A day, an amount, a quantity or a price: by name and content, then by content alone. */
function plainOption(finder: ColumnFinder, role: ColumnRole, column: number): Option | undefined {
  const content = finder.content(column);
  const fit = fitOf(role, content);
  const claims = claimsOf(finder.header.cells[column]);
  const own = claims.find((claim) => claim.role === role);
  if (own !== undefined) return fit === 'refused' ? undefined : { role, column, rank: finder.best(role).columns.includes(column) ? 0 : 1 + own.level };
  const isPrice = role === 'amount' && claims.some((claim) => claim.role === 'unitPrice');
  if ((claims.length > 0 && !isPrice) || fit !== 'confirmed' || isAnotherKind(role, content)) return undefined;
  return { role, column, rank: UNNAMED + (isPrice ? 1 : 0) };
}

/** Phone numbers are numbers, and so are days as spreadsheets count them. */
function isAnotherKind(role: ColumnRole, content: ColumnContent): boolean {
  return isMostly(content, 'phone') || (role === 'date' ? isMostly(content, 'number') : isMostly(content, 'date') && !isMostly(content, 'number'));
}

/** What does without an amount column: one column of quantities and one of prices. */
function quantityTimesPrice(finder: ColumnFinder): ColumnMap[] {
  const [quantity, unitPrice] = [finder.best('quantity').columns, finder.best('unitPrice').columns];
  return quantity.length === 1 && unitPrice.length === 1 ? [{ quantity: quantity[0] as number, unitPrice: unitPrice[0] as number }] : [];
}
