import type { SheetRows } from '../model/cell';
import type { Issue } from '../model/issue';
import { type ColumnChoice, cellText, contentHeader, findHeader, type Header, subFormHeader } from '../reading';
import { customerGroups } from './customerGroups';
import { toldIssue } from './toldIssue';

/** A sheet seen as a table of orders: where its header is, and its rows as they are read. */
export interface OrderTable {
  readonly table: SheetRows;
  readonly header: Header;
  readonly choice: ColumnChoice;
  readonly isGrouped: boolean; // customers stand in rows of their own above their orders
  readonly told: readonly Issue[]; // of a layout that is not simply a first row with names we know
}

/** @returns `undefined` when no row is a header */
export function orderTable(table: SheetRows, choice: ColumnChoice): OrderTable | undefined {
  const named = findHeader(table.rows, choice);
  const guess = named === undefined ? contentHeader(table) : undefined;
  const upper = named ?? guess?.header;
  if (upper === undefined) return undefined;
  const header = subFormHeader(table.rows, upper) ?? upper;
  const groups = guess === undefined ? customerGroups(table, header, choice) : undefined;
  const place = { sheet: table.sheet, row: upper.index + 1, column: 0 };
  const headers = { headers: header.cells.map((cell) => cellText(cell).trim()).join(', ') };
  const told = [
    ...(upper.index > 0 ? [toldIssue('HEADER_NOT_FIRST', upper.index, place, headers)] : []),
    ...(guess === undefined ? [] : [toldIssue('COLUMNS_GUESSED', 1, place, headers)]),
    ...(groups === undefined ? [] : [groups.told]),
  ];
  return { table: groups?.table ?? table, header, choice: { ...choice, ...guess?.choice, ...groups?.choice }, isGrouped: groups !== undefined, told };
}
