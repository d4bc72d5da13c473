import type { Cell, SheetRows } from '../model/cell';
import { type CellKind, type ColumnContent, columnContent, isMostly } from './columnContent';
import { type ColumnReason, type ColumnRole, KEY_ROLES } from './columns';
import type { Header } from './findHeader';
import { fitOf } from './fitsRole';
import { type Claim, claimsOf } from './headerClaims';
import { isNeverRead } from './neverRead';
import { normaliseHeader } from './normaliseHeader';
import { headerChoices, type Platform, platformOf } from './platforms';

/** The columns with the best claim to a role, left to right (several = equal claims), and why. */
export interface Best {
  readonly columns: readonly number[];
  readonly reason: ColumnReason;
  readonly refused: readonly number[]; // columns named so whose cells are plainly something else
}

/** Finds columns by name and content; each column is looked at once. */
export interface ColumnFinder {
  readonly header: Header;
  readonly sheet: string;
  readonly rows: SheetRows['rows'];
  readonly platform: Platform | undefined;
  best(role: ColumnRole): Best;
  content(column: number): ColumnContent;
}

export function columnFinder(header: Header, { rows, sheet }: SheetRows): ColumnFinder {
  const platform = platformOf(header.cells);
  const contents = new Map<number, ColumnContent>();
  const content = (column: number): ColumnContent => {
    const known = contents.get(column) ?? columnContent(rows, header.index + 1, column);
    contents.set(column, known);
    return known;
  };
  const claims = header.cells.map(claimsOf);
  const found = new Map<ColumnRole, Best>();
  const best = (role: ColumnRole): Best => {
    const known = found.get(role) ?? bestOf(role, header.cells, { content, platform, claims });
    found.set(role, known);
    return known;
  };
  return { header, sheet, rows, platform, best, content };
}

interface Evidence {
  readonly content: (column: number) => ColumnContent;
  readonly platform: Platform | undefined;
  readonly claims: readonly (readonly Claim[])[]; // by column
}

/** By the known export's own words first, else by synonyms, best group first; a group whose cells confirm it beats better names whose cells do not. */
function bestOf(role: ColumnRole, header: readonly Cell[], { content, platform, claims }: Evidence): Best {
  const own = platform?.columns?.[role];
  if (platform?.isOrderPerRow === true && LINE_ROLES.includes(role)) return { columns: [], reason: 'PLATFORM', refused: [] };
  const groups = [...ownGroups(header, own), ...namedGroups(claims, role), ...contentGroup(claims, role, content)];
  const refused: number[] = [];
  let open: Best | undefined;
  for (const { columns, isOwn } of groups) {
    const fitting = columns.filter((column) => fitOf(role, content(column)) !== 'refused');
    refused.push(...columns.filter((column) => !fitting.includes(column)));
    const filled = fitting.filter((column) => content(column).filled > 0);
    const left = filled.length > 0 ? filled : fitting;
    if (left.length === 0) continue;
    const isConfirmed = left.every((column) => fitOf(role, content(column)) === 'confirmed');
    const isSecondChoice = !isOwn && (own !== undefined || open !== undefined || refused.length > 0);
    const reason = isOwn ? 'PLATFORM' : isSecondChoice ? 'SECOND_CHOICE' : isConfirmed ? 'NAME_AND_CONTENT' : 'NAME';
    if (isConfirmed || (filled.length > 0 && !CHECKED_ROLES.includes(role))) return { columns: left, reason, refused };
    open ??= { columns: left, reason, refused };
  }
  return open ?? { columns: [], reason: 'NAME', refused };
}

/** What makes a table one of order lines. */
const LINE_ROLES: readonly ColumnRole[] = ['item', 'quantity', 'unitPrice'];

/** Roles whose cells can prove the name; the others are taken by name as soon as they hold anything. */
const CHECKED_ROLES: readonly ColumnRole[] = ['date', 'amount', 'quantity', 'unitPrice', 'refund'];

interface Group {
  readonly columns: readonly number[];
  readonly isOwn: boolean; // named by the known export
}

/** What a column of people may hold that makes it another role: "Name" full of #1001 is an order number. */
const TOLD_BY_CONTENT: Readonly<Partial<Record<ColumnRole, CellKind>>> = { order: 'orderNumber', email: 'email' };

function contentGroup(claims: Evidence['claims'], role: ColumnRole, content: Evidence['content']): Group[] {
  const kind = TOLD_BY_CONTENT[role];
  if (kind === undefined) return [];
  const people = claims.flatMap((some, column) => (some.some((claim) => claim.role !== role && KEY_ROLES.includes(claim.role)) ? [column] : []));
  return [{ columns: people.filter((column) => isMostly(content(column), kind)), isOwn: false }];
}

function ownGroups(header: readonly Cell[], own: string | undefined): Group[] {
  return (own === undefined ? [] : (headerChoices(own)[0] ?? [])).map((name) => ({
    columns: header.flatMap((cell, column) => (typeof cell === 'string' && normaliseHeader(cell) === name && !isNeverRead(cell) ? [column] : [])),
    isOwn: true,
  }));
}

function namedGroups(claims: Evidence['claims'], role: ColumnRole): Group[] {
  const byLevel: number[][] = [];
  claims.forEach((some, column) => {
    for (const claim of some) if (claim.role === role) byLevel[claim.level] = [...(byLevel[claim.level] ?? []), column];
  });
  return byLevel.filter((columns) => columns !== undefined).map((columns) => ({ columns, isOwn: false }));
}
