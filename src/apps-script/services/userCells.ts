import type { CellArea, UserCells, UserSheet } from '../../workflows';
import { cellReader, cellRows, type GoogleCell } from '../cells';
import { intlOffset, zoneOf } from '../zone';
import { hiddenSheet } from './hiddenSheet';
import { inert } from './inert';
import { ownSheetStore } from './ownSheets';
import { patiently } from './patience';
import { roomFor } from './settled';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** THE place that writes into sheets of the user's, for what a person has asked for in so many words; sheets of ours it does not know. */
export function documentUserCells(file: Spreadsheet): UserCells {
  const own = ownSheetStore(file, hiddenSheet(file));
  const readCell = cellReader(() => zoneOf(intlOffset(file.getSpreadsheetTimeZone())));
  const isTheirs = (sheet: Sheet): boolean => sheet.getType() === SpreadsheetApp.SheetType.GRID && !own.isOurs(sheet.getSheetId());
  const theirs = (name: string): Sheet | undefined => {
    const sheet = file.getSheetByName(name);
    return sheet !== null && isTheirs(sheet) ? sheet : undefined;
  };
  const read = (sheet: Sheet): UserSheet => {
    const data = sheet.getDataRange();
    return { name: sheet.getName(), rows: cellRows(data.getValues(), readCell), formulas: data.getFormulas() };
  };
  return {
    inFront() {
      const range = file.getActiveRange();
      const sheet = range?.getSheet();
      if (!range || !sheet || !isTheirs(sheet)) return undefined;
      const selected = { row: range.getRow() - 1, column: range.getColumn() - 1, rows: range.getNumRows(), columns: range.getNumColumns() };
      return { sheet: read(sheet), selected };
    },
    sheet(name) {
      const sheet = theirs(name);
      return sheet && read(sheet);
    },
    ownerOf(name) {
      const range = file.getRangeByName(name);
      return range === null ? undefined : own.isOurs(range.getGridId()) ? 'us' : 'user';
    },
    read(reference, name) {
      try {
        const range = file.getRangeByName(reference) ?? (reference.includes('!') ? file.getRange(reference) : theirs(name)?.getRange(reference));
        return range && cellRows(range.getValues(), readCell);
      } catch {
        return undefined; // Google throws for what is no reference
      }
    },
    putFormula(name, area, formula, columns) {
      const sheet = theirs(name);
      if (sheet === undefined) return;
      roomFor(sheet, area.row + area.rows, area.column + columns);
      const cells = Array.from({ length: area.rows }, (_, row) => Array.from({ length: area.columns }, (__, column) => (row + column === 0 ? formula : '')));
      sheet.getRange(area.row + 1, area.column + 1, area.rows, area.columns).setFormulas(cells);
    },
    freeze(name, areas) {
      const sheet = theirs(name);
      if (sheet === undefined) return;
      const data = sheet.getDataRange();
      const [before, formulas] = [data.getValues(), data.getFormulas()];
      for (const area of areas) putBack(sheet, area, before);
      patiently(() => SpreadsheetApp.flush());
      const after = sheet.getRange(1, 1, before.length, before[0]?.length ?? 1).getValues();
      const isLost = (row: number, column: number) => formulas[row]?.[column] === '' && before[row]?.[column] !== '' && after[row]?.[column] === '';
      for (const area of runsDown(before, isLost)) putBack(sheet, area, before);
    },
  };
}

/** Values as they were read: texts inert, numbers and dates themselves. */
function putBack(sheet: Sheet, { row, column, rows, columns }: CellArea, before: readonly (readonly GoogleCell[])[]): void {
  const cells = before.slice(row, row + rows).map((line) => line.slice(column, column + columns).map((cell) => (isPlain(cell) ? inert(cell) : (cell ?? ''))));
  sheet.getRange(row + 1, column + 1, cells.length, cells[0]?.length ?? 1).setValues(cells);
}

function isPlain(cell: GoogleCell): cell is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof cell);
}

/** Cells one below the other that are as wanted. */
function runsDown(rows: readonly (readonly unknown[])[], isWanted: (row: number, column: number) => boolean): CellArea[] {
  const runs: CellArea[] = [];
  const width = rows[0]?.length ?? 0;
  for (let column = 0; column < width; column++) {
    for (let row = 0; row < rows.length; row++) {
      const from = row;
      while (row < rows.length && isWanted(row, column)) row++;
      if (row > from) runs.push({ row: from, column, rows: row - from, columns: 1 });
    }
  }
  return runs;
}
