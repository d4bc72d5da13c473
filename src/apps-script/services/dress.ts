import { columnLetter } from '../../core/model/cell';
import type { ColumnKind } from '../../core/tables';
import type { PageLook } from '../../workflows';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const HEADING_BACKGROUND = '#e8eef7';
const WIDTHS: Readonly<Partial<Record<ColumnKind, number>>> = { text: 170, note: 200, sentence: 420, why: 420 };
const WIDE = 260;
const ROOMY = 130;
const NO_FORMAT = 'General';
const AS_TYPED = '@';
/** Rows of a new sheet; those that are put in later look like the ones above them. */
const ROWS_OF_A_NEW_SHEET = 1000;

/** Gives a new sheet its look, once: whatever people change later stays as they like it. Every call is a service call. */
export function dress(sheet: Sheet, look: PageLook): void {
  const { kinds, headingRow } = look;
  sheet.getRange(headingRow, 1, 1, kinds.length).setFontWeight('bold').setBackground(HEADING_BACKGROUND);
  for (const { first, last } of runsOf(kinds, isNumeric)) sheet.getRange(headingRow, first + 1, 1, last - first + 1).setHorizontalAlignment('right');
  for (const { first, last } of runsOf(kinds, isWrapped)) sheet.getRange(`${columnLetter(first)}:${columnLetter(last)}`).setWrap(true);
  if (headingRow === 1) sheet.setFrozenRows(1);
  else sheet.getRange(1, 1).setFontSize(16).setFontWeight('bold');
  const formats = kinds.map((kind) => formatOf(kind, look));
  if (formats.some((format) => format !== NO_FORMAT))
    sheet.getRange(1, 1, ROWS_OF_A_NEW_SHEET, kinds.length).setNumberFormats(new Array<string[]>(ROWS_OF_A_NEW_SHEET).fill(formats));
  kinds.forEach((kind, column) => {
    const width = WIDTHS[kind];
    if (width !== undefined && (column === 0 || kind !== 'text')) sheet.setColumnWidth(column + 1, width);
  });
  if (headingRow > 1 && !kinds.some(isWrapped)) sheet.setColumnWidth(1, WIDE).setColumnWidths(2, kinds.length - 1, ROOMY); // sentences above a narrow table
  if (look.tabColor !== undefined) sheet.setTabColor(look.tabColor);
}

/** Numbers stand to the right of their cells, so their headings do, too. */
function isNumeric(kind: ColumnKind): boolean {
  return kind !== 'text' && kind !== 'why' && !isWrapped(kind);
}

function isWrapped(kind: ColumnKind): boolean {
  return kind === 'note' || kind === 'sentence';
}

/** Columns side by side that are alike, 0-based. */
function runsOf(kinds: readonly ColumnKind[], isOne: (kind: ColumnKind) => boolean): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  kinds.forEach((kind, column) => {
    const previous = runs[runs.length - 1];
    if (!isOne(kind)) return;
    if (previous?.last === column - 1) previous.last = column;
    else runs.push({ first: column, last: column });
  });
  return runs;
}

/** A note stays as it is typed: no date, no number is made of it. */
function formatOf(kind: ColumnKind, { moneyFormat }: PageLook): string {
  const formats: Readonly<Partial<Record<ColumnKind, string>>> = { note: AS_TYPED, score: '0', date: 'yyyy-mm-dd', money: moneyFormat, share: '0%' };
  return formats[kind] ?? NO_FORMAT;
}
