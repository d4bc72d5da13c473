type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** How many sheets are known so far. */
interface Known {
  ours(): number;
  theirs(): number;
}

/**
 * Finds sheets of the user's by name. Once one was found it counts the tabs: where there are no more than are known, no other
 * name has to be asked for.
 */
export function sheetFinder(file: Spreadsheet, known: Known): (name: string) => Sheet | null {
  let tabs: number | undefined;
  return (name) => {
    if (known.theirs() > 0) tabs ??= file.getNumSheets();
    return tabs === known.ours() + known.theirs() ? null : file.getSheetByName(name);
  };
}
