import type { OwnSheet } from '../../workflows';
import { legalTitle } from './legalTitle';
import { insertedSheet, marked, unmarked } from './settled';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/**
 * Metadata `tierkeeper` = `role:sheetId#rows` marks a sheet as ours and says how many rows of it are. A copied sheet
 * carries another sheet's id, so it is the user's. Visible to the document, not to one script project: a copied file
 * brings a new project along, and must still know its sheets.
 */
const MARK = 'tierkeeper';
/** In a mark, the rows of a sheet that has not been dressed and named yet. */
const UNFINISHED = -1;
/** A sheet bears this name only between its birth and its naming; an empty one found later was left by a run that was cut off. */
const NEWBORN = '__tierkeeper_new';

/** A sheet of ours with what we know of it. */
interface Kept extends OwnSheet {
  readonly sheet: Sheet;
  readonly metadata: Metadata | undefined; // undefined: made in this run, its mark is already right
  rows: number;
}

export interface OwnSheetStore {
  find(): OwnSheet[];
  /** @param dress gives the new sheet its look before it has its name; one found without its name is dressed again */
  make(role: string, wishedName: string, rows: number, dress: (sheet: Sheet) => void): OwnSheet;
  handle(sheet: OwnSheet): Sheet;
  byRole(role: string): Sheet | null;
  isOurs(sheetId: number): boolean;
  /** How many rows of it are ours, from the top. */
  rowsOf(sheet: OwnSheet): number;
  setRowsOf(sheet: OwnSheet, rows: number): void;
  /** `insertSheet` moves the user's view to the new sheet; this gives it back. */
  restoreView(): void;
}

export function ownSheetStore(file: Spreadsheet): OwnSheetStore {
  let found: Marked | undefined;
  let view: Sheet | undefined;
  let birth: { readonly name: string; readonly place: number } | undefined; // of the next new tab
  const everyMark = (): Marked => {
    found ??= marksIn(file);
    return found;
  };
  const all = (): Map<number, Kept> => everyMark().finished;
  const kept = ({ id }: OwnSheet): Kept => {
    const sheet = all().get(id);
    if (sheet === undefined) throw new Error(`sheet ${id} is not one of ours`);
    return sheet;
  };
  /** A sheet of this role that a run left without its look, its name, or only the last word in its mark. */
  const unfinished = (role: string): Unfinished | undefined => {
    const left = everyMark().unfinished.get(role);
    if (left === undefined || left.sheet.getLastRow() > 0) return undefined; // what somebody has written into is theirs
    return { ...left, sheet: left.sheet.showSheet() };
  };
  const newborn = (role: string): Unfinished => {
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
  return {
    find: () => [...all().values()].map(({ role, id }) => ({ role, id })),
    make(role, wishedName, rows, dress) {
      view ??= file.getActiveSheet();
      const left = unfinished(role);
      const { sheet, id, metadata } = left ?? newborn(role);
      dress(sheet);
      if (left === undefined || sheet.getName() !== wishedName) sheet.setName(freeName(file, wishedName));
      (metadata ?? sheet.getDeveloperMetadata()[0])?.setValue(markText({ role, id, rows }));
      all().set(id, { role, id, sheet, metadata: undefined, rows });
      return { role, id };
    },
    handle: (sheet) => kept(sheet).sheet,
    byRole: (role) => [...all().values()].find((each) => each.role === role)?.sheet ?? null,
    isOurs: (sheetId) => all().has(sheetId),
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

interface Unfinished {
  readonly id: number;
  readonly sheet: Sheet;
  readonly metadata: Metadata | undefined; // undefined: made just now, it has only ours
}

interface Marked {
  readonly finished: Map<number, Kept>;
  readonly unfinished: Map<string, Unfinished>; // by role: left by a run that was cut off
}

function marksIn(file: Spreadsheet): Marked {
  const finished = new Map<number, Kept>();
  const unfinished = new Map<string, Unfinished>();
  for (const metadata of file.createDeveloperMetadataFinder().withKey(MARK).find()) {
    const mark = readMark(metadata.getValue());
    if (mark === undefined || finished.has(mark.id)) continue;
    const sheet = file.getSheetById(mark.id);
    if (sheet === null) continue;
    if (mark.rows === UNFINISHED) unfinished.set(mark.role, { id: mark.id, sheet, metadata });
    else finished.set(mark.id, { ...mark, sheet, metadata });
  }
  return { finished, unfinished };
}

function markText({ role, id, rows }: Pick<Kept, 'role' | 'id' | 'rows'>): string {
  return `${role}:${id}#${rows}`;
}

function readMark(value: string | null): { role: string; id: number; rows: number } | undefined {
  const match = /^(.+):(\d+)#(-1|\d+)$/.exec(value ?? '');
  return match ? { role: match[1] as string, id: Number(match[2]), rows: Number(match[3]) } : undefined;
}

/** A sheet of the user's with that name stays his; ours is then called `Tiers · VIP (2)`. */
function freeName(file: Spreadsheet, wished: string): string {
  const name = legalTitle(wished);
  let free = name;
  for (let number = 2; file.getSheetByName(free) !== null; number++) free = `${name} (${number})`;
  return free;
}
