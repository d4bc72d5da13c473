import type { OwnSheet, Removal } from '../../workflows';
import { freeName } from './freeName';
import { hiddenSheet, STATE_MARK } from './hiddenSheet';
import { NEWBORN, STATE_ROLE } from './ownSheets';
import { unwarned } from './protection';
import { putCells } from './putCells';
import { deletedSheet, insertedSheet, unmarked, unnamed } from './settled';
import { MARK, markOn } from './sheetMarks';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const KEYS: readonly string[] = [MARK, STATE_MARK];

/** What of ours is in the document, told by the marks alone: the list in the hidden sheet may be gone already. */
export function documentRemoval(file: Spreadsheet): Removal {
  const hidden = hiddenSheet(file);
  const ours = (): OwnSheet[] =>
    file.getSheets().flatMap((sheet): OwnSheet[] => {
      const mark = markOn(sheet)?.mark;
      if (mark !== undefined) return [{ role: mark.role, id: mark.id }];
      return sheet.getName() === NEWBORN && sheet.getLastRow() === 0 ? [{ role: NEWBORN, id: sheet.getSheetId() }] : [];
    });
  const there = ({ id }: OwnSheet): Sheet | null => file.getSheetById(id);
  return {
    sheets() {
      const isState = ({ role }: OwnSheet) => role === STATE_ROLE;
      const found = ours();
      return [...found.filter((sheet) => !isState(sheet)), ...found.filter(isState)];
    },
    eraseStrayMarks() {
      for (const sheet of file.getSheets()) if (markOn(sheet) === undefined) for (const key of KEYS) unmarked(sheet, key);
    },
    dropName(name) {
      const cells = file.getRangeByName(name);
      if (cells !== null && markOn(cells.getSheet()) !== undefined) unnamed(file, name);
    },
    leaveOneSheet(name) {
      const own = new Set(ours().map(({ id }) => id));
      const isTheirs = (sheet: Sheet) => !own.has(sheet.getSheetId()) && !sheet.isSheetHidden();
      if (!file.getSheets().some(isTheirs)) insertedSheet(file, freeName(file, name), 0);
    },
    handOver(own, bookkeeping, wishedName) {
      const sheet = there(own);
      if (sheet === null) return '';
      if (bookkeeping !== undefined) {
        const { columns, banner } = bookkeeping;
        const height = Math.max(1, sheet.getLastRow());
        for (const column of columns) putCells(sheet.getRange(1, column + 1, height, 1), new Array<string[]>(height).fill(['']));
        putCells(sheet.getRange(banner.row + 1, banner.column + 1, 1, banner.width), [['', ''].slice(0, banner.width)]);
      }
      const [title, wished] = [sheet.getName(), wishedName(sheet.getName())];
      const name = wished === title ? title : freeName(file, wished);
      if (name !== title) sheet.setName(name);
      unwarned(sheet);
      hidden.unlist(own.id);
      for (const key of KEYS) unmarked(sheet, key);
      return name;
    },
    isEmpty: (own) => there(own)?.getLastRow() === 0,
    deleteSheet(own) {
      const sheet = there(own);
      if (sheet !== null) deletedSheet(file, sheet);
    },
    unlist: ({ id }) => hidden.unlist(id),
  };
}
