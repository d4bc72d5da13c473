import type { OwnSheet, PageLook } from '../../workflows';
import { dress } from './dress';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/**
 * Metadata `tierkeeper` = `role:sheetId#rows` marks a sheet as ours and says how many rows of it are. A copied sheet
 * carries another sheet's id, so it is the user's. Visible to the document, not to one script project: a copied file
 * brings a new project along, and must still know its sheets.
 */
const MARK = 'tierkeeper';
/** A sheet bears this name only between its birth and its naming; an empty one found later was left by a run that was cut off. */
const NEWBORN = '__tierkeeper_new';
const LONGEST_NAME = 90;

/** A sheet of ours with what we know of it. */
interface Kept extends OwnSheet {
  readonly sheet: Sheet;
  readonly metadata: Metadata | undefined; // undefined: made in this run, its mark is already right
  rows: number;
}

export interface OwnSheetStore {
  find(): OwnSheet[];
  make(role: string, wishedName: string, look: PageLook, rows: number): OwnSheet;
  handle(sheet: OwnSheet): Sheet;
  byRole(role: string): Sheet | null;
  isOurs(sheet: Sheet): boolean;
  /** How many rows of it are ours, from the top. */
  rowsOf(sheet: OwnSheet): number;
  setRowsOf(sheet: OwnSheet, rows: number): void;
  /** `insertSheet` moves the user's view to the new sheet; this gives it back. */
  restoreView(): void;
}

export function ownSheetStore(file: Spreadsheet): OwnSheetStore {
  let found: Map<number, Kept> | undefined;
  let view: Sheet | undefined;
  let birth: { readonly name: string; readonly place: number } | undefined; // of the next new tab
  const all = (): Map<number, Kept> => {
    found ??= marked(file);
    return found;
  };
  const kept = ({ id }: OwnSheet): Kept => {
    const sheet = all().get(id);
    if (sheet === undefined) throw new Error(`sheet ${id} is not one of ours`);
    return sheet;
  };
  const newborn = (): Sheet => {
    const left = birth === undefined ? file.getSheetByName(NEWBORN) : null; // only an earlier run can have left one
    const isSomebodys = left !== null && left.getLastRow() > 0;
    birth ??= { name: isSomebodys ? freeName(file, NEWBORN) : NEWBORN, place: file.getNumSheets() };
    if (left !== null && !isSomebodys) {
      for (const metadata of left.getDeveloperMetadata()) metadata.remove();
      return left;
    }
    const sheet = file.insertSheet(birth.name, birth.place);
    birth = { ...birth, place: birth.place + 1 };
    return sheet;
  };
  return {
    find: () => [...all().values()].map(({ role, id }) => ({ role, id })),
    make(role, wishedName, look, rows) {
      view ??= file.getActiveSheet();
      const sheet = newborn();
      const id = sheet.getSheetId();
      sheet.addDeveloperMetadata(MARK, markText({ role, id, rows }), SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
      dress(sheet, look);
      sheet.setName(freeName(file, wishedName));
      all().set(id, { role, id, sheet, metadata: undefined, rows });
      return { role, id };
    },
    handle: (sheet) => kept(sheet).sheet,
    byRole: (role) => [...all().values()].find((each) => each.role === role)?.sheet ?? null,
    isOurs: (sheet) => all().has(sheet.getSheetId()),
    rowsOf: (sheet) => kept(sheet).rows,
    setRowsOf(sheet, rows) {
      const known = kept(sheet);
      if (known.rows === rows) return;
      known.rows = rows;
      known.metadata?.setValue(markText(known));
    },
    restoreView() {
      if (view !== undefined) file.setActiveSheet(view, true);
      view = undefined;
    },
  };
}

function marked(file: Spreadsheet): Map<number, Kept> {
  const unfinished = file.getSheetByName(NEWBORN)?.getSheetId();
  const found = new Map<number, Kept>();
  for (const metadata of file.createDeveloperMetadataFinder().withKey(MARK).find()) {
    const mark = readMark(metadata.getValue());
    if (mark === undefined || mark.id === unfinished || found.has(mark.id)) continue;
    const sheet = file.getSheetById(mark.id);
    if (sheet !== null) found.set(mark.id, { ...mark, sheet, metadata });
  }
  return found;
}

function markText({ role, id, rows }: Pick<Kept, 'role' | 'id' | 'rows'>): string {
  return `${role}:${id}#${rows}`;
}

function readMark(value: string | null): { role: string; id: number; rows: number } | undefined {
  const match = /^(.+):(\d+)#(\d+)$/.exec(value ?? '');
  return match ? { role: match[1] as string, id: Number(match[2]), rows: Number(match[3]) } : undefined;
}

/** A sheet of the user's with that name stays his; ours is then called `Tiers · VIP (2)`. */
function freeName(file: Spreadsheet, wished: string): string {
  const name = Array.from(wished).slice(0, LONGEST_NAME).join(''); // by whole characters
  let free = name;
  for (let number = 2; file.getSheetByName(free) !== null; number++) free = `${name} (${number})`;
  return free;
}
