import type { OwnSheetStore } from './ownSheets';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Finds sheets of the user's by name. Once it has found one it counts the tabs: where there are no more than ours and those
 * that were found, no other name has to be asked for.
 */
export function sheetFinder(file: Spreadsheet, own: Pick<OwnSheetStore, 'find' | 'isOurs'>): (name: string) => Sheet | null {
  const theirs = new Set<number>();
  let tabs: number | undefined;
  return (name) => {
    if (theirs.size > 0) tabs ??= file.getNumSheets();
    if (tabs === own.find().length + theirs.size) return null;
    const sheet = file.getSheetByName(name);
    const id = sheet?.getSheetId();
    if (id !== undefined && !own.isOurs(id)) theirs.add(id);
    return sheet;
  };
}
