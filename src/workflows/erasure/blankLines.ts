import type { Cell } from '../../core/model/cell';
import { cellText, customerKey } from '../../core/reading';
import { changeLogTable } from '../../core/tables';
import { say } from '../../messages';
import { LIST_HEADINGS, LIST_ROLE } from '../care/makeList';
import { CHANGE_LOG_ROLE } from '../changeLogPage';
import type { Workbook } from '../services';
import type { IsErased } from './purgedState';

/** Columns of a sheet for a CRM. */
const FOR_CRM = 4;

/** Where lines name their customer, and what is ours to blank in them; 0-based. */
interface LineColumns {
  readonly naming: readonly number[];
  readonly ours: readonly number[];
}

/**
 * Blanks lines of erased customers in sheets of ours that not every update writes: those for a CRM, a mailing list, and a
 * change log that has no other line. Rows stay where they are, and so do columns that people have made.
 */
export function blankLines(workbook: Workbook, isErased: IsErased): void {
  for (const sheet of workbook.ownSheets()) {
    if (!isOfLines(sheet.role)) continue;
    const { rows } = workbook.readOwn(sheet);
    const { naming, ours } = sheet.role === LIST_ROLE ? listColumns(rows[0] ?? []) : firstColumns(sheet.role);
    rows.forEach((cells, row) => {
      if (naming.some((column) => isTheirs(cells[column] ?? '', isErased))) workbook.writeCells(sheet, row + 1, ours, [[]]);
    });
  }
}

function isOfLines(role: string): boolean {
  return role === CHANGE_LOG_ROLE || role === LIST_ROLE || role.startsWith('out:');
}

function firstColumns(role: string): LineColumns {
  const width = role === CHANGE_LOG_ROLE ? changeLogTable([]).columns.length : FOR_CRM;
  const columns = Array.from({ length: width }, (_, column) => column);
  return { naming: columns, ours: columns };
}

/** A mailing list is people's as soon as it is made: its columns go by their headings, each right of the one before where it can. */
function listColumns(headings: readonly Cell[]): LineColumns {
  const ours: number[] = [];
  for (const heading of LIST_HEADINGS) {
    const words = (['en', 'zh'] as const).map((language) => say(language, `list.head.${heading}`));
    const places = headings.flatMap((cell, column) => (words.includes(cellText(cell).trim()) ? [column] : []));
    const place = places.find((column) => column > (ours[ours.length - 1] ?? -1)) ?? places[0];
    if (place === undefined && ours.length === 0) return { naming: [], ours: [] };
    if (place !== undefined) ours.push(place);
  }
  return { naming: ours.slice(0, 1), ours: [...new Set(ours)].sort((one, other) => one - other) };
}

/** Whether a cell names an erased customer. */
function isTheirs(cell: Cell, isErased: IsErased): boolean {
  if (typeof cell === 'boolean' || cell === '') return false;
  return (['loose', 'phone', 'caseSensitive'] as const).some((policy) => isErased(customerKey(cell, policy)));
}
