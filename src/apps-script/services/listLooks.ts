import { settled } from './patience';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const SECOND_ROW = '#f8fafd';

/** Rows in turn in two colours, also when they are sorted or new. */
export function banded(sheet: Sheet, table: Range, heading: string): void {
  const banding = settled(
    () => sheet.getBandings()[0],
    () => table.applyRowBanding(),
  );
  banding.setHeaderRowColor(heading).setSecondRowColor(SECOND_ROW);
}

/** Arrows in the headings. The rows' bookkeeping is in the filter: a sort that left it where it is would mix up whose row is whose. */
export function filtered(sheet: Sheet, table: Range): void {
  settled(
    () => sheet.getFilter() ?? undefined,
    () => table.createFilter(),
  );
}
