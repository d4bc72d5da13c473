import type { Cell } from '../../core/model/cell';
import { customerKey } from '../../core/reading';
import { changeLogTable } from '../../core/tables';
import { CHANGE_LOG_ROLE } from '../changeLogPage';
import type { Workbook } from '../services';
import type { IsErased } from './purgedState';

/** Columns of a sheet for a CRM. */
const FOR_CRM = 4;

/**
 * Blanks lines of erased customers in sheets of ours that not every update writes: those for a CRM, and a change log that
 * has no other line. Rows stay where they are.
 */
export function blankLines(workbook: Workbook, isErased: IsErased): void {
  for (const sheet of workbook.ownSheets()) {
    const width = sheet.role === CHANGE_LOG_ROLE ? changeLogTable([]).columns.length : sheet.role.startsWith('out:') ? FOR_CRM : 0;
    const columns = Array.from({ length: width }, (_, column) => column);
    const rows = width === 0 ? [] : workbook.readOwn(sheet).rows;
    rows.forEach((cells, row) => {
      if (cells.slice(0, width).some((cell) => isTheirs(cell, isErased))) workbook.writeCells(sheet, row + 1, columns, [[]]);
    });
  }
}

/** Whether a cell names an erased customer. */
function isTheirs(cell: Cell, isErased: IsErased): boolean {
  if (typeof cell === 'boolean' || cell === '') return false;
  return (['loose', 'phone', 'caseSensitive'] as const).some((policy) => isErased(customerKey(cell, policy)));
}
