import { GENERATION_HEADING, type OwnSheet } from '../../workflows';
import { freeName } from './freeName';
import type { HiddenSheet } from './hiddenSheet';
import { patiently } from './patience';
import { insertedSheet, marked, roomFor, unmarked } from './settled';
import { MARK, type MarkedSheet, markedSheets, markOn, markText, UNFINISHED } from './sheetMarks';
import { COLUMNS, cellAt, finePrintOf } from './stateLayout';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

export const STATE_ROLE = 'state';
const STATE_NAME = '__tier_state';
/** Rows and columns of a new sheet: so much of it is dressed. */
const NEW_GRID = { rows: 1000, columns: 26 } as const;
/** A sheet bears this name only between its birth and its naming; an empty one found later was left by a run that was cut off. */
export const NEWBORN = '__tierkeeper_new';

/**
 * The sheets of ours: those that the hidden sheet lists, by their ids; without it, those whose own marks say so. Names
 * are only wishes. A copy of one is the user's; a deleted one is made anew.
 */
export interface OwnSheetStore {
  /** Those that are still there. */
  find(): OwnSheet[];
  /** @param dress gives the new sheet its look before it has its name; one found without its name is dressed again */
  make(role: string, wishedName: string, dress: (sheet: Sheet) => void): OwnSheet;
  /** The hidden sheet, made when there is none. */
  makeState(): Sheet;
  /** Lists in the hidden sheet what it has lost of them. */
  relist(): void;
  handle(sheet: OwnSheet): Sheet;
  nameOf(sheet: OwnSheet): string;
  rename(sheet: OwnSheet, wishedName: string): void;
  byRole(role: string): Sheet | null;
  isOurs(sheetId: number): boolean;
  /** How many rows of a sheet that is no part of a generation are ours, from the top. */
  rowsOf(sheet: OwnSheet): number;
  setRowsOf(sheet: OwnSheet, rows: number): void;
  /** `insertSheet` moves the user's view to the new sheet; this gives it back. */
  restoreView(): void;
}

interface Kept extends OwnSheet {
  readonly sheet: Sheet;
  readonly name?: string; // when it was made just now
}

export function ownSheetStore(file: Spreadsheet, hidden: HiddenSheet): OwnSheetStore {
  let known: Map<string, Kept> | undefined;
  let marks: MarkedSheet[] | undefined;
  let view: Sheet | undefined;
  let birth: { readonly name: string; readonly place: number } | undefined; // of the next new tab
  const everyMark = (): MarkedSheet[] => {
    marks ??= markedSheets(file);
    return marks;
  };
  const all = (): Map<string, Kept> => {
    known ??= new Map(finePrintOf(hidden.cells()) === undefined ? finished(everyMark()) : listed(file, hidden));
    return known;
  };
  const kept = ({ role, id }: OwnSheet): Kept => {
    const sheet = all().get(role);
    if (sheet?.id !== id) throw new Error(`sheet ${id} is not one of ours`);
    return sheet;
  };
  const newborn = (role: string): { sheet: Sheet; id: number; metadata: Metadata | undefined } => {
    const left = birth === undefined ? file.getSheetByName(NEWBORN) : null; // only an earlier run can have left one
    const isSomebodys = left !== null && left.getLastRow() > 0;
    birth ??= { name: isSomebodys ? freeName(file, NEWBORN) : NEWBORN, place: file.getNumSheets() };
    const isLeft = left !== null && !isSomebodys;
    if (isLeft) unmarked(left);
    const sheet = isLeft ? left.showSheet() : insertedSheet(file, birth.name, birth.place);
    if (!isLeft) birth = { ...birth, place: birth.place + 1 };
    const id = sheet.getSheetId();
    marked(sheet, MARK, markText({ role, id, rows: UNFINISHED }));
    return { id, sheet, metadata: undefined };
  };
  const make = (role: string, wishedName: string, dress: (sheet: Sheet) => void): Kept => {
    const left = everyMark().find((each) => each.role === role && !all().has(role));
    if (left !== undefined && left.rows !== UNFINISHED) return { role, id: left.id, sheet: left.sheet }; // only its line in the list was missing
    view ??= file.getActiveSheet();
    const isLeft = left !== undefined && holdsNobodys(left.sheet);
    const { sheet, id, metadata } = isLeft ? { ...left, sheet: left.sheet.showSheet() } : newborn(role);
    if (isLeft) roomFor(sheet, NEW_GRID.rows, NEW_GRID.columns); // somebody may have deleted rows of it
    dress(sheet);
    const isNamed = left !== undefined && sheet.getName() === wishedName;
    const name = isNamed ? wishedName : freeName(file, wishedName);
    if (!isNamed) sheet.setName(name);
    (metadata ?? sheet.getDeveloperMetadata()[0])?.setValue(markText({ role, id, rows: 0 }));
    return { role, id, sheet, name };
  };
  const enter = (made: Kept): Kept => {
    all().set(made.role, made);
    patiently(() => SpreadsheetApp.flush()); // the list must never know of a sheet that is not wholly there
    hidden.list(made.role, made.id);
    return made;
  };
  return {
    find: () => [...all().values()].map(({ role, id }) => ({ role, id })),
    make(role, wishedName, dress) {
      const { id } = enter(make(role, wishedName, dress));
      return { role, id };
    },
    makeState() {
      const before = [...all().values()];
      const made = all().get(STATE_ROLE) ?? make(STATE_ROLE, STATE_NAME, (sheet) => void sheet.hideSheet()); // known by its mark, when a run was cut off
      hidden.adopt(made.sheet);
      for (const each of before.filter(({ role }) => role !== STATE_ROLE)) hidden.list(each.role, each.id);
      enter(made);
      return made.sheet;
    },
    relist() {
      const listed = hidden.listed();
      for (const { role, id } of all().values()) if (!listed.some((each) => each.role === role && each.id === id)) hidden.list(role, id);
    },
    handle: (sheet) => kept(sheet).sheet,
    nameOf(sheet) {
      const { name, sheet: handle } = kept(sheet);
      return name ?? handle.getName();
    },
    rename(sheet, wishedName) {
      const known = kept(sheet);
      const name = freeName(file, wishedName);
      known.sheet.setName(name);
      all().set(known.role, { ...known, name });
    },
    byRole: (role) => all().get(role)?.sheet ?? null,
    isOurs: (sheetId) => [...all().values()].some(({ id }) => id === sheetId),
    rowsOf: (sheet) => markOn(kept(sheet).sheet)?.mark.rows ?? 0,
    setRowsOf(sheet, rows) {
      markOn(kept(sheet).sheet)?.metadata.setValue(markText({ ...sheet, rows }));
    },
    restoreView() {
      if (view !== undefined) file.setActiveSheet(view, true);
      view = undefined;
    },
  };
}

/** A newborn sheet with nothing but a page of ours, if anything; what somebody has written into is theirs. */
function holdsNobodys(sheet: Sheet): boolean {
  if (sheet.getLastRow() === 0) return true;
  const cells = sheet.getDataRange().getValues();
  return cells.some((row) => row.includes(GENERATION_HEADING));
}

function finished(marks: readonly MarkedSheet[]): [string, Kept][] {
  return marks.filter(({ rows }) => rows !== UNFINISHED).map(({ role, id, sheet }) => [role, { role, id, sheet }]);
}

/** A sheet whose formula in the hidden sheet still counts its rows is there; others are looked for. */
function listed(file: Spreadsheet, hidden: HiddenSheet): [string, Kept][] {
  return hidden.listed().flatMap(({ role, id, row }): [string, Kept][] => {
    const isCounted = /^\d/.test(String(cellAt(hidden.cells(), row, COLUMNS.health)));
    const lazily = remembered(() => file.getSheetById(id) as Sheet);
    const kept = {
      role,
      id,
      get sheet() {
        return lazily();
      },
    };
    return isCounted || role === STATE_ROLE || lazily() !== null ? [[role, kept]] : [];
  });
}

function remembered<T>(find: () => T): () => T {
  let found: { readonly value: T } | undefined;
  return () => {
    found ??= { value: find() };
    return found.value;
  };
}
