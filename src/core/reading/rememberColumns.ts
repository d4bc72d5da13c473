import { type Cell, columnLetter } from '../model/cell';
import type { ColumnChoice, ColumnMap, ColumnRole } from './columns';
import { cellText } from './customerKey';
import { headerFingerprint, headerOrder } from './headerFingerprint';
import { normaliseHeader } from './normaliseHeader';

/** What a person once said of a table's columns: enough to know them again under another order or spelling. */
export interface RememberedColumns {
  readonly fingerprint: string;
  readonly names: Readonly<Partial<Record<ColumnRole, string>>>; // normalised; `''` for a column without a name
  readonly places?: { readonly order: string; readonly columns: ColumnMap }; // of columns that no name tells from the others
}

/** What of it still holds: header texts to read by, and the roles to ask about again. */
export interface RecalledColumns {
  readonly isSameHeader: boolean;
  readonly choice: ColumnChoice;
  readonly askAgain: readonly ColumnRole[];
}

export function rememberColumns(header: readonly Cell[], columns: ColumnMap): RememberedColumns {
  const roles = Object.entries(columns) as [ColumnRole, number][];
  const names = Object.fromEntries(roles.map(([role, column]) => [role, nameOf(header[column])]));
  const nameless = roles.filter(([, column]) => columnsNamed(header, nameOf(header[column])).length !== 1);
  const places = { order: headerOrder(header), columns: Object.fromEntries(nameless) };
  return { fingerprint: headerFingerprint(header), names, ...(nameless.length === 0 ? {} : { places }) };
}

/**
 * A role keeps its column as long as exactly one column has its name. A column that had no name, or shared it, is known by its
 * place, and only while every column stands where it stood. Every other role is asked about again.
 */
export function recallColumns({ fingerprint, names, places }: RememberedColumns, header: readonly Cell[]): RecalledColumns {
  const choice: Partial<Record<ColumnRole, string>> = {};
  const askAgain: ColumnRole[] = [];
  const isInPlace = places !== undefined && places.order === headerOrder(header);
  for (const [role, name] of Object.entries(names) as [ColumnRole, string][]) {
    const place = places?.columns[role];
    const column = place === undefined ? only(columnsNamed(header, name)) : isInPlace ? place : undefined;
    if (column === undefined) askAgain.push(role);
    else choice[role] = place === undefined ? textOf(header[column]) : `${textOf(header[column])} (${columnLetter(column)})`;
  }
  return { isSameHeader: fingerprint === headerFingerprint(header), choice, askAgain };
}

function columnsNamed(header: readonly Cell[], name: string): number[] {
  return name === '' ? [] : header.flatMap((cell, column) => (nameOf(cell) === name ? [column] : []));
}

function only(columns: readonly number[]): number | undefined {
  return columns.length === 1 ? columns[0] : undefined;
}

function textOf(cell: Cell | undefined): string {
  return cellText(cell).trim();
}

function nameOf(cell: Cell | undefined): string {
  return normaliseHeader(cellText(cell));
}
