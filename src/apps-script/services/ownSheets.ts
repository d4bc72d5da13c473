import type { OwnSheet, PageLook } from '../../workflows';
import { dress } from './dress';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Metadata `tierkeeper` = `role:sheetId` marks a sheet as ours. A copy carries another sheet's id, so it is the user's. */
const MARK = 'tierkeeper';
/** A sheet bears this name only between its birth and its marking; one found later was left by a run that was cut off. */
const NEWBORN = '__tierkeeper_new';
const LONGEST_NAME = 90;

export interface OwnSheetStore {
  find(): OwnSheet[];
  make(role: string, wishedName: string, look: PageLook): OwnSheet;
  handle(sheet: OwnSheet): Sheet;
  isOurs(sheet: Sheet): boolean;
  /** `insertSheet` moves the user's view to the new sheet; this gives it back. */
  restoreView(): void;
}

export function ownSheetStore(file: Spreadsheet): OwnSheetStore {
  const handles = new Map<number, Sheet>();
  let view: Sheet | undefined;
  let end: number | undefined; // where the next new tab goes
  const newborn = (): Sheet => {
    const left = end === undefined ? file.getSheetByName(NEWBORN) : null; // only an earlier run can have left one
    end ??= file.getNumSheets();
    if (left === null) return file.insertSheet(NEWBORN, end++);
    for (const metadata of left.getDeveloperMetadata()) metadata.remove();
    return left;
  };
  return {
    find() {
      const unfinished = file.getSheetByName(NEWBORN)?.getSheetId();
      const found = new Map<number, OwnSheet>();
      for (const metadata of file.createDeveloperMetadataFinder().withKey(MARK).find()) {
        const mark = readMark(metadata.getValue());
        if (mark === undefined || mark.id === unfinished || found.has(mark.id)) continue;
        const sheet = file.getSheetById(mark.id);
        if (sheet === null) continue;
        handles.set(mark.id, sheet);
        found.set(mark.id, mark);
      }
      return [...found.values()];
    },
    make(role, wishedName, look) {
      view ??= file.getActiveSheet();
      const sheet = newborn();
      const id = sheet.getSheetId();
      sheet.addDeveloperMetadata(MARK, `${role}:${id}`, SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
      dress(sheet, look);
      sheet.setName(freeName(file, wishedName));
      handles.set(id, sheet);
      return { role, id };
    },
    handle({ id }) {
      const sheet = handles.get(id);
      if (sheet === undefined) throw new Error(`no handle for sheet ${id}`);
      return sheet;
    },
    isOurs: (sheet) => handles.has(sheet.getSheetId()),
    restoreView() {
      if (view !== undefined) file.setActiveSheet(view);
      view = undefined;
    },
  };
}

function readMark(value: string | null): OwnSheet | undefined {
  const match = /^(.+):(\d+)$/.exec(value ?? '');
  return match ? { role: match[1] as string, id: Number(match[2]) } : undefined;
}

/** A sheet of the user's with that name stays his; ours is then called `Tiers · VIP (2)`. */
function freeName(file: Spreadsheet, wished: string): string {
  const name = wished.slice(0, LONGEST_NAME);
  let free = name;
  for (let number = 2; file.getSheetByName(free) !== null; number++) free = `${name} (${number})`;
  return free;
}
