import { columnLetter, isDateCell, type SheetRows } from '../../core/model/cell';
import type { Page, Workbook } from '../../workflows';
import { cellReader, cellRows } from '../cells';
import { instantOfHour } from '../wallClock';
import { intlOffset, zoneOf } from '../zone';
import { columnLooks } from './columnLooks';
import { dress } from './dress';
import { ownSheetStore } from './ownSheets';
import { patiently } from './patience';
import { offer, writeBeside } from './peopleSheet';
import { named } from './settled';
import { stateSheet } from './stateSheet';
import { writePage } from './writePage';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The spreadsheet behind the workflows' `Workbook`. The only place that reads cells; `writePage` is the only one that writes them. */
export function openWorkbook(file: Spreadsheet, locale = file.getSpreadsheetLocale()): Workbook {
  const timeZone = file.getSpreadsheetTimeZone();
  const offsetAt = intlOffset(timeZone);
  const zone = zoneOf(offsetAt);
  const own = ownSheetStore(file);
  const readCell = cellReader(() => zone);
  const read = (sheet: Sheet, name: string): SheetRows => {
    const data = sheet.getDataRange();
    const rows = cellRows(data.getValues(), readCell);
    return { sheet: name, rows, ...columnLooks(data, rows.length) };
  };
  /** Asks the name only when somebody wants it: a file may have many sheets, and each question is a service call. */
  const readLazilyNamed = (sheet: Sheet): SheetRows => {
    let name: string | undefined;
    return {
      ...read(sheet, ''),
      get sheet() {
        name ??= sheet.getName();
        return name;
      },
    };
  };
  /** A chart's tab has no cells. */
  const readGrid = (sheet: Sheet): SheetRows | undefined => (sheet.getType() === SpreadsheetApp.SheetType.GRID ? readLazilyNamed(sheet) : undefined);
  /** Reads a sheet of the user's, and remembers which it was: a name may belong to another sheet next time. */
  const theirIds = new WeakMap<SheetRows, number>();
  const readTheirs = (sheet: Sheet, readIt: () => SheetRows | undefined): SheetRows | undefined => {
    const id = sheet.getSheetId();
    const rows = own.isOurs(id) ? undefined : readIt();
    if (rows !== undefined) theirIds.set(rows, id);
    return rows;
  };
  /** What sheets of ours held when this run read them. */
  const shown = new Map<number, SheetRows['rows']>();
  return {
    locale,
    timeZone,
    today: () => zone.dayOf(new Date()),
    now: () => Date.now(),
    instantOf: (day, hour) => instantOfHour(offsetAt, day, hour),
    clockText: (ms) => new Date(ms + offsetAt(ms) * 60_000).toISOString().slice(0, 16).replace('T', ' '),
    readSheet(name) {
      const sheet = file.getSheetByName(name);
      return sheet === null ? undefined : readTheirs(sheet, () => read(sheet, name));
    },
    findSheet(isWanted) {
      for (const sheet of file.getSheets()) {
        const rows = readTheirs(sheet, () => readGrid(sheet));
        if (rows !== undefined && isWanted(rows) && !sheet.isSheetHidden()) return rows;
      }
      return undefined;
    },
    state: stateSheet(own, (table) => theirIds.get(table)),
    ownSheets: () => own.find(),
    readOwn(sheet) {
      const rows = readLazilyNamed(own.handle(sheet));
      shown.set(sheet.id, rows.rows);
      return rows;
    },
    makeOwn: (role, wishedName, page) => own.make(role, wishedName, page.rows.length, (sheet) => dress(sheet, page.look)),
    nameOf: (sheet) => own.handle(sheet).getName(),
    publish(sheet, page) {
      if (own.rowsOf(sheet) === page.rows.length && isShown(page.rows, shown.get(sheet.id))) return;
      const handle = own.handle(sheet);
      if (page.fillsSheet) own.setRowsOf(sheet, handle.getLastRow());
      writePage(handle, page.rows, { get: () => own.rowsOf(sheet), set: (rows) => own.setRowsOf(sheet, rows) });
    },
    writeBeside: (sheet, from, texts) => writeBeside(own.handle(sheet), from, texts),
    offer: (sheet, column, choices) => offer(own.handle(sheet), column, choices),
    nameColumns(name, sheet, columns) {
      const taken = file.getRangeByName(name);
      if (taken !== null) return taken.getGridId() === sheet.id;
      named(file, name, own.handle(sheet).getRange(`A:${columnLetter(columns - 1)}`));
      return true;
    },
    selectedRow() {
      const range = file.getActiveRange();
      if (range === null) return undefined;
      const sheet = range.getSheet();
      const line = sheet.getRange(range.getRow(), 1, 1, Math.max(range.getColumn(), sheet.getLastColumn()));
      const [cells = []] = cellRows(line.getValues(), readCell);
      return { sheet: sheet.getName(), isOurs: own.isOurs(sheet.getSheetId()), cells, column: range.getColumn() - 1 };
    },
    show(place) {
      const sheet = 'sheet' in place ? file.getSheetByName(place.sheet) : own.byRole(place.role);
      if (sheet === null) return 'gone';
      if (sheet.isSheetHidden()) return 'hidden';
      (rangeThere(sheet, place.cell) ?? sheet).activate();
      return 'shown';
    },
    settle() {
      own.restoreView();
      patiently(() => SpreadsheetApp.flush());
    },
  };
}

/** Whether a sheet read in this run shows a page already: writing it again would be two calls for nothing. */
function isShown(page: Page['rows'], rows: SheetRows['rows'] | undefined): boolean {
  return (
    rows !== undefined &&
    page.every((cells, row) =>
      cells.every((cell, column) => {
        const seen = rows[row]?.[column] ?? '';
        return typeof cell === 'object' ? isDateCell(seen) && seen.day === cell.day : seen === (cell ?? '');
      }),
    )
  );
}

/** The cell, unless its row or column has been deleted since it was named: Google throws for a place beyond the sheet. */
function rangeThere(sheet: Sheet, cell: string | undefined): GoogleAppsScript.Spreadsheet.Range | undefined {
  try {
    return cell === undefined ? undefined : sheet.getRange(cell);
  } catch {
    return undefined;
  }
}
