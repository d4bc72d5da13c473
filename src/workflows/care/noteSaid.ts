import { exclusively, WAIT_OF_PEOPLE_MS } from '../exclusively';
import { openPeoples, type PeoplesSheetKind, rowToWrite } from '../peoplesSheet';
import { type Done, done } from '../result';
import type { Lock, SelectedRow, Workbook } from '../services';
import { type RowToWrite, selectedName } from '../setTierByHand';
import { cellName } from '../wording';
import { CONTACTS, FEEDBACK } from './saidSheets';
import { WORDS } from './wordsSheet';

export type SaidSheet = 'contacts' | 'feedback';

/**
 * Leads to the sheet in which people note contacts or feedback, made when there is none yet; with feedback also that of words. The selected customer's name
 * is put into the first free row; nothing is ever written over, and nobody is named who is not in our list.
 */
export function noteSaid(
  services: { readonly workbook: Workbook; readonly lock: Lock },
  which: SaidSheet,
  selected: SelectedRow | undefined,
): Done<RowToWrite> {
  const { workbook } = services;
  return exclusively(services, WAIT_OF_PEOPLE_MS, () => {
    if (which === 'contacts') return done(rowIn(workbook, CONTACTS, selected));
    const row = rowIn(workbook, FEEDBACK, selected);
    openPeoples(workbook, workbook.ownSheets(), WORDS); // by which feedback is understood
    return done(row);
  });
}

function rowIn<Field extends string>(workbook: Workbook, kind: PeoplesSheetKind<Field | 'customer'>, selected: SelectedRow | undefined): RowToWrite {
  const own = workbook.ownSheets();
  const name = selectedName(workbook, own, selected);
  const sheet = openPeoples(workbook, own, kind);
  const row = rowToWrite(sheet, 'customer', name);
  const column = sheet.layout.columns.customer;
  if (name !== undefined) workbook.writeBeside(sheet.ours, { row, column }, [name]);
  return { sheet: sheet.name, cell: cellName({ sheet: sheet.name, row: row + 1, column: name === undefined ? column : column + 1 }) };
}
