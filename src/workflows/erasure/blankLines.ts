import type { Cell } from '../../core/model/cell';
import { customerKey } from '../../core/reading';
import { changeLogTable } from '../../core/tables';
import { LIST_ROLE } from '../care/makeList';
import { CHANGE_LOG_ROLE } from '../changeLogPage';
import type { Workbook } from '../services';
import type { IsErased } from './purgedState';

/** Columns of a sheet for a CRM, and of a mailing list. */
const FOR_CRM = 4;
const MAILING = 6;

/**
 * Blanks lines of erased customers in sheets of ours that not every update writes: those for a CRM, a mailing list, and a
 * change log that has no other line. Rows stay where they are.
 */
export function blankLines(workbook: Workbook, isErased: IsErased): void {
  for (const sheet of workbook.ownSheets()) {
    const width = widthOf(sheet.role);
    const columns = Array.from({ length: width }, (_, column) => column);
    const rows = width === 0 ? [] : workbook.readOwn(sheet).rows;
    rows.forEach((cells, row) => {
      if (cells.slice(0, width).some((cell) => isTheirs(cell, isErased))) workbook.writeCells(sheet, row + 1, columns, [[]]);
    });
  }
}

function widthOf(role: string): number {
  if (role === CHANGE_LOG_ROLE) return changeLogTable([]).columns.length;
  if (role === LIST_ROLE) return MAILING;
  return role.startsWith('out:') ? FOR_CRM : 0;
}

/** Whether a cell names an erased customer. */
function isTheirs(cell: Cell, isErased: IsErased): boolean {
  if (typeof cell === 'boolean' || cell === '') return false;
  return (['loose', 'phone', 'caseSensitive'] as const).some((policy) => isErased(customerKey(cell, policy)));
}
