import type { SheetRows } from '../../core/model/cell';
import type { Workbook } from '../../workflows';
import { cellReader, cellRows } from '../cells';
import { intlOffset, zoneOf } from '../zone';
import { ownSheetStore } from './ownSheets';
import { writePage } from './writePage';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The spreadsheet behind the workflows' `Workbook`. The only place that reads cells; `writePage` is the only one that writes them. */
export function openWorkbook(file: Spreadsheet): Workbook {
  const [locale, timeZone] = [file.getSpreadsheetLocale(), file.getSpreadsheetTimeZone()];
  const offsetAt = intlOffset(timeZone);
  const zone = zoneOf(offsetAt);
  const own = ownSheetStore(file);
  const readCell = cellReader(() => zone);
  const read = (sheet: Sheet, name: string): SheetRows => ({ sheet: name, rows: cellRows(sheet.getDataRange().getValues(), readCell) });
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
  return {
    locale,
    timeZone,
    today: () => zone.dayOf(new Date()),
    hourOfDay: () => Math.floor(((Date.now() + offsetAt(Date.now()) * 60_000) % 86_400_000) / 3_600_000),
    readSheet(name) {
      const sheet = file.getSheetByName(name);
      return sheet === null || own.isOurs(sheet) ? undefined : read(sheet, name);
    },
    findSheet(isWanted) {
      for (const sheet of file.getSheets()) {
        if (own.isOurs(sheet)) continue;
        const rows = readLazilyNamed(sheet);
        if (isWanted(rows) && !sheet.isSheetHidden()) return rows;
      }
      return undefined;
    },
    ownSheets: () => own.find(),
    readOwn(sheet) {
      const handle = own.handle(sheet);
      return read(handle, handle.getName());
    },
    makeOwn: (role, wishedName, look) => own.make(role, wishedName, look),
    publish: (sheet, page) => writePage(own.handle(sheet), page.rows),
    nameColumns(name, sheet, columns) {
      const named = file.getRangeByName(name);
      if (named !== null) return named.getSheet().getSheetId() === sheet.id;
      file.setNamedRange(name, own.handle(sheet).getRange(`A:${String.fromCharCode(64 + columns)}`));
      return true;
    },
    settle() {
      own.restoreView();
      SpreadsheetApp.flush();
    },
  };
}
