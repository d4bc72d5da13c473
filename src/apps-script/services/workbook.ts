import { columnLetter, type SheetRows } from '../../core/model/cell';
import { type Language, languageOf, say } from '../../messages';
import { chosenLanguage, type OwnSheet, SUMMARY_ROLE, type Workbook } from '../../workflows';
import { cellReader, cellRows } from '../cells';
import { instantOfHour } from '../wallClock';
import { intlOffset, zoneOf } from '../zone';
import { columnLooks } from './columnLooks';
import { dress, dressMore } from './dress';
import { freeName } from './freeName';
import { sortError } from './googleErrors';
import { hiddenSheet } from './hiddenSheet';
import { bannerFormula, healthFormula, wayFormula } from './nativeFormulas';
import { documentNotebook } from './notebook';
import { ownSheetStore } from './ownSheets';
import { patiently } from './patience';
import { offer, writeBeside } from './peopleSheet';
import { redress } from './redress';
import { copiedSheet, insertedColumns, named } from './settled';
import { sheetFinder } from './sheetFinder';
import { COLUMNS } from './stateLayout';
import { stateSheet } from './stateSheet';
import { growSheet, wholeColumns, writeColumns, writePage } from './writePage';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const DAY_MS = 86_400_000;
const SERIAL_OF_1970 = 25_569; // as Sheets counts, from 1899-12-30

/** The one somebody chose for this spreadsheet, else its locale's. */
export function languageOfSheets(locale: string): Language {
  return chosenLanguage(documentNotebook()) ?? languageOf(locale);
}

/** The spreadsheet behind the workflows' `Workbook`. The only place that reads cells; `writePage` is the only one that writes them. */
export function openWorkbook(file: Spreadsheet, locale = file.getSpreadsheetLocale()): Workbook {
  const timeZone = file.getSpreadsheetTimeZone();
  const offsetAt = intlOffset(timeZone);
  const zone = zoneOf(offsetAt);
  const hidden = hiddenSheet(file);
  const own = ownSheetStore(file, hidden);
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
  const theirs = new Map<string, SheetRows | undefined>(); // by name: one run sees one state of each
  const idsFound = () => new Set([...theirs.values()].flatMap((rows) => (rows === undefined ? [] : [theirIds.get(rows)])));
  const sheetNamed = sheetFinder(file, { ours: () => own.find().length, theirs: () => idsFound().size });
  let visible: SheetRows[] | undefined; // likewise
  const sizesRead = new Map<number, ReturnType<Workbook['sizeRead']>>(); // by sheet id
  const localMs = (ms: number) => ms + offsetAt(ms) * 60_000;
  const clock = {
    serialOf: (ms: number) => localMs(ms) / DAY_MS + SERIAL_OF_1970,
    instantOf: (serial: number) => {
      const local = Math.round((serial - SERIAL_OF_1970) * DAY_MS);
      return local - offsetAt(local - offsetAt(local) * 60_000) * 60_000;
    },
    now: () => Date.now(),
    idOf: (table: SheetRows) => theirIds.get(table),
    flush: () => patiently(() => SpreadsheetApp.flush()),
  };
  const idOf = (role: string): number | undefined => own.find().find((each) => each.role === role)?.id;
  const banner = (sheet: OwnSheet, row: number, generations: number, hasWayBack: boolean) => {
    const handle = own.handle(sheet);
    const letter = columnLetter(generations);
    const state = hidden.name();
    const formulas = [bannerFormula(letter, state), ...(hasWayBack ? [wayFormula(SUMMARY_ROLE, say(languageOfSheets(locale), 'summary.back'), state)] : [])];
    handle.getRange(row, generations + 2, 1, formulas.length).setFormulas([formulas]);
    const line = hidden.listed().find(({ role }) => role === sheet.role)?.row;
    if (line !== undefined)
      hidden
        .sheet()
        ?.getRange(line, COLUMNS.health)
        .setFormula(healthFormula(own.nameOf(sheet), letter));
  };
  return {
    locale,
    get language() {
      return languageOfSheets(locale);
    },
    timeZone,
    today: () => zone.dayOf(new Date()),
    now: () => Date.now(),
    instantOf: (day, hour) => instantOfHour(offsetAt, day, hour),
    clockText: (ms) => new Date(localMs(ms)).toISOString().slice(0, 16).replace('T', ' '),
    readSheet(name) {
      if (!theirs.has(name)) {
        const sheet = sheetNamed(name);
        theirs.set(name, sheet === null ? undefined : readTheirs(sheet, () => read(sheet, name)));
      }
      return theirs.get(name);
    },
    findSheet(isWanted) {
      for (const sheet of file.getSheets()) {
        const rows = readTheirs(sheet, () => readGrid(sheet));
        if (rows !== undefined && isWanted(rows) && !sheet.isSheetHidden()) return rows;
      }
      return undefined;
    },
    theirSheets() {
      visible ??= file.getSheets().flatMap((sheet) => (sheet.isSheetHidden() ? [] : (readTheirs(sheet, () => readGrid(sheet)) ?? [])));
      return visible;
    },
    state: stateSheet(hidden, own, clock),
    ownSheets: () => own.find(),
    readOwn(sheet) {
      const table = readLazilyNamed(own.handle(sheet));
      sizesRead.set(sheet.id, { rows: table.rows.length, columns: table.rows[0]?.length ?? 0 });
      return table;
    },
    sizeRead: ({ id }) => sizesRead.get(id),
    readPart: (sheet, { rows, columns }) => unlessGone(() => cellRows(own.handle(sheet).getRange(1, 1, rows, columns).getValues(), readCell)) ?? [],
    makeOwn(role, wishedName, { look, bookkeeping }) {
      const width = look.kinds.length;
      const made = own.make(role, wishedName, (sheet) => {
        dress(sheet, look, bookkeeping);
        if (bookkeeping > 0) sheet.hideColumns(width + 1, bookkeeping);
      });
      if (bookkeeping === 0) return made;
      banner(made, 1, width + bookkeeping - 1, role !== SUMMARY_ROLE);
      return made;
    },
    redress: (sheet, look, was) => redress(own.handle(sheet), look, was),
    rename: (sheet, wishedName) => own.rename(sheet, wishedName),
    sheetSizes: () => grids(file).map((sheet) => ({ id: sheet.getSheetId(), rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() })),
    nameOf: (sheet) => own.nameOf(sheet),
    writeCells: (sheet, row, columns, cells) => writeColumns(own.handle(sheet), row, columns, cells, idOf),
    makeRoom: (sheet, room) => growSheet(own.handle(sheet), room),
    insertColumns(sheet, after, { look, from, count }) {
      const handle = own.handle(sheet);
      insertedColumns(handle, after + 1, count);
      dressMore(handle, look, { from, count, first: after + 1 });
    },
    putBanner: banner,
    saveCopy(sheet, wishedName) {
      const handle = own.handle(sheet);
      const name = freeName(file, wishedName(handle.getName()));
      copiedSheet(file, handle).setName(name);
      return name;
    },
    publish: (sheet, page) => writePage(own.handle(sheet), page, { get: () => own.rowsOf(sheet), set: (rows) => own.setRowsOf(sheet, rows) }),
    writeBeside: (sheet, from, texts) => writeBeside(own.handle(sheet), from, texts),
    offer: (sheet, column, choices) => offer(own.handle(sheet), column, choices),
    nameColumns(name, sheet, columns) {
      const taken = file.getRangeByName(name);
      if (taken !== null) return taken.getGridId() === sheet.id;
      named(file, name, own.handle(sheet).getRange(wholeColumns(columns)));
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

/** What somebody has deleted meanwhile is not there. */
function unlessGone<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (sortError(error).trouble === 'GONE') return undefined;
    throw error;
  }
}

/** A chart's tab has no cells. */
function grids(file: Spreadsheet): Sheet[] {
  return file.getSheets().filter((sheet) => sheet.getType() === SpreadsheetApp.SheetType.GRID);
}

/** The cell, unless its row or column has been deleted since it was named: Google throws for a place beyond the sheet. */
function rangeThere(sheet: Sheet, cell: string | undefined): GoogleAppsScript.Spreadsheet.Range | undefined {
  try {
    return cell === undefined ? undefined : sheet.getRange(cell);
  } catch {
    return undefined;
  }
}
