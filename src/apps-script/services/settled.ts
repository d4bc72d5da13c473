import { settled } from './patience';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Trigger = GoogleAppsScript.Script.Trigger;

/**
 * The steps that would do something twice if they were simply repeated, each done once whatever Google throws. Those
 * that take a `Spreadsheet` or a `Sheet` want a patient one (`patient`), for they look before they try again.
 */

/** A new tab. The caller has seen that no sheet bears the name. */
export function insertedSheet(file: Spreadsheet, name: string, index: number): Sheet {
  return settled(
    () => file.getSheetByName(name) ?? undefined,
    () => file.insertSheet(name, index),
  );
}

/** A copy of the sheet in the same file, under the name Google gives it. */
export function copiedSheet(file: Spreadsheet, sheet: Sheet): Sheet {
  const before = new Set(file.getSheets().map((each) => each.getSheetId()));
  return settled(
    () => file.getSheets().find((each) => !before.has(each.getSheetId()) && each.getName().includes(sheet.getName())),
    () => sheet.copyTo(file),
  );
}

export function deletedSheet(file: Spreadsheet, sheet: Sheet): void {
  const id = sheet.getSheetId();
  once(
    () => file.getSheetById(id) === null,
    () => file.deleteSheet(sheet),
  );
}

/** At least so many rows and columns: more are added at the end. */
export function roomFor(sheet: Sheet, rows: number, columns = 1): void {
  if (hasCell(sheet, rows, columns)) return;
  const [height, width] = [sheet.getMaxRows(), columns > 1 ? sheet.getMaxColumns() : 1];
  if (rows > height) insertedRows(sheet, height, rows - height, height);
  if (columns > width)
    once(
      () => sheet.getMaxColumns() >= columns,
      () => sheet.insertColumnsAfter(width, columns - width),
    );
}

/** Asks nothing of the document: Google throws for a place beyond the sheet. Whatever else it throws for, the sheet is measured. */
function hasCell(sheet: Sheet, row: number, column: number): boolean {
  try {
    sheet.getRange(row, column);
    return true;
  } catch {
    return false;
  }
}

/**
 * Rows in the midst of a sheet. Whether a failed try took effect is told by the sheet's height; a person who adds as
 * many rows in that very second would be taken for it.
 *
 * @param height the rows the sheet has before
 */
export function insertedRows(sheet: Sheet, after: number, count: number, height: number): void {
  once(
    () => sheet.getMaxRows() >= height + count,
    () => sheet.insertRowsAfter(after, count),
  );
}

/** New columns after a column, 1-based; after 0 they are the first. */
export function insertedColumns(sheet: Sheet, after: number, count: number): void {
  const width = sheet.getMaxColumns();
  once(
    () => sheet.getMaxColumns() >= width + count,
    () => (after === 0 ? sheet.insertColumnsBefore(1, count) : sheet.insertColumnsAfter(after, count)),
  );
}

/** Marks a sheet; the caller has seen that it has no such mark. */
export function marked(sheet: Sheet, key: string, value: string): void {
  once(
    () => sheet.getDeveloperMetadata().some((each) => each.getKey() === key && each.getValue() === value),
    () => sheet.addDeveloperMetadata(key, value, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT),
  );
}

/** Takes every mark with that key off a sheet, or every mark. */
export function unmarked(sheet: Sheet, key?: string): void {
  const marks = sheet.getDeveloperMetadata();
  let left = marks.length;
  for (const mark of marks) {
    if (key !== undefined && mark.getKey() !== key) continue;
    left--;
    once(
      () => sheet.getDeveloperMetadata().length <= left,
      () => mark.remove(),
    );
  }
}

/** Gives cells a name that the caller has seen to be free. */
export function named(file: Spreadsheet, name: string, range: Range): void {
  once(
    () => file.getRangeByName(name) !== null,
    () => file.setNamedRange(name, range),
  );
}

/** Takes away a name that the caller has seen to be there. */
export function unnamed(file: Spreadsheet, name: string): void {
  once(
    () => file.getRangeByName(name) === null,
    () => file.removeNamedRange(name),
  );
}

/** A trigger of a kind that the caller has seen to be missing. */
export function madeTrigger(list: () => readonly Trigger[], make: () => Trigger): Trigger {
  return settled(() => list()[0], make);
}

export function deletedTrigger(list: () => readonly Trigger[], trigger: Trigger, remove: () => void): void {
  const id = trigger.getUniqueId();
  once(() => !list().some((each) => each.getUniqueId() === id), remove);
}

function once(isDone: () => boolean, act: () => unknown): void {
  settled(
    () => isDone() || undefined,
    () => {
      act();
      return true;
    },
  );
}
