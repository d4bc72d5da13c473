import { columnLetter } from '../../core/model/cell';
import type { ColumnKind } from '../../core/tables';
import type { LookedLike, PageLook } from '../../workflows';
import { banded, filtered } from './listLooks';
import { warned } from './protection';
import { roomFor } from './settled';
import { drawCharts } from './summaryCharts';
import { colorTiers } from './tierColorRules';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const HEADING_BACKGROUND = '#1f2a44';
const HEADING_TEXT = '#ffffff';
const QUIET_TEXT = '#5f6368';
const TEXTS: Readonly<Partial<Record<ColumnKind, string>>> = { bar: '#42619a', why: '#444746' };
const NARROW = 88; // a day, or two lines of a heading
const NUMBER = 104; // "not enough data"
const WIDTHS: Readonly<Record<ColumnKind, number>> = {
  ...{ text: 130, who: 220, note: 170, sentence: 360, why: 260, money: NUMBER },
  ...{ bar: NARROW, count: NUMBER, score: NUMBER, date: NUMBER, share: NUMBER },
};
const FIRST_WIDTH = 160;
const BANNER_WIDTH = WIDTHS.note; // beside it stands the way back, which would cut it off; as wide as the notes, it costs no call more
const TITLE_SIZE = 22;
const NO_FORMAT = 'General';
const AS_TYPED = '@';
const WHOLE = '#,##0';
/** Rows of a new sheet; those that are put in later look like the ones above them. */
const ROWS_OF_A_NEW_SHEET = 1000;

/**
 * Gives a new sheet its look, once: whatever people change later stays as they like it. Every call is a service call, so
 * what differs from cell to cell is told for the whole table at once. It may be done again on a sheet that a run has left
 * half dressed.
 *
 * @param bookkeeping hidden columns right of the page's: they belong to its rows, also when these are sorted
 */
export function dress(sheet: Sheet, look: PageLook, bookkeeping: number): void {
  const { kinds, headingRow, isList } = look;
  const table = sheet.getRange(`A${headingRow}:${columnLetter(kinds.length + bookkeeping - 1)}`);
  const heading = dressColumns(sheet, look, { table, rows: ROWS_OF_A_NEW_SHEET, first: 0, bookkeeping });
  if (isList) {
    banded(sheet, table, HEADING_BACKGROUND);
    filtered(sheet, table);
  } else heading.setBackground(HEADING_BACKGROUND);
  colorTiers(sheet, look);
  freeze(sheet, look);
  widen(sheet, [...widthsOf(kinds), ...(bookkeeping > 0 ? new Array<number>(bookkeeping + 1).fill(BANNER_WIDTH) : [])]);
  if (look.tabColor !== undefined) sheet.setTabColor(look.tabColor);
  if (look.charts !== undefined) {
    sheet.setHiddenGridlines(true).getRange('A2').setFontColor(QUIET_TEXT);
    drawCharts(sheet, look);
  }
  if (look.peoples !== undefined) warned(sheet, look.peoples);
}

/** Columns that a dressed list gets between its own look as a new sheet's would; colours of rows and the filter reach them by themselves. `first`: in the sheet, 0-based. */
export function dressMore(
  sheet: Sheet,
  look: PageLook,
  { from, count, first }: { readonly from: number; readonly count: number; readonly first: number },
): void {
  const [to, { headingRow }] = [from + count, look];
  const part = { ...look, kinds: look.kinds.slice(from, to), ...(look.notes && { notes: look.notes.slice(from, to) }) };
  if (part.kinds.length === 0) return;
  const rows = sheet.getMaxRows();
  const table = sheet.getRange(headingRow, first + 1, rows - headingRow + 1, part.kinds.length);
  dressColumns(sheet, part, { table, rows, first, bookkeeping: 0 });
  widen(sheet, widthsOf(look.kinds).slice(from, to), first);
}

interface Columns {
  readonly table: Range; // from the heading row down
  readonly rows: number; // of the sheet
  readonly first: number; // 0-based
  readonly bookkeeping: number;
}

/** What differs from column to column. Gives the cells of the headings. */
function dressColumns(sheet: Sheet, look: PageLook, { table, rows: height, first, bookkeeping }: Columns): Range {
  const { kinds, headingRow } = look;
  const heading = sheet
    .getRange(headingRow, first + 1, 1, kinds.length)
    .setFontWeight('bold')
    .setHorizontalAlignments([kinds.map(alignmentOf)]);
  if (look.notes?.some((note) => note !== '')) heading.setNotes([[...look.notes]]);
  const rows = eachCell(look, { from: headingRow, height: height - headingRow + 1, width: kinds.length + bookkeeping });
  table.setNumberFormats(rows((kind, row) => formatOf(kind, row, look)));
  table.setFontColors(rows((kind, row) => (row === headingRow ? HEADING_TEXT : textColorOf(kind, row, look))) as string[][]);
  table.setWraps(rows((kind, row) => kind !== undefined && (row === headingRow || isWrapped(kind))));
  if (kinds.includes('sentence')) table.setVerticalAlignment('middle');
  return heading;
}

/** The numbers under the charts, and what stood under them, once these stand in other rows. */
export function redressCharted(sheet: Sheet, look: PageLook, before: LookedLike['charts']): void {
  const { charts } = look;
  if (charts === undefined || before === undefined || before.row === charts.row) return;
  const block = charts.shares.rows + charts.runs.rows + 2;
  const [from, end] = [Math.min(before.row, charts.row), Math.max(before.row, charts.row) + block];
  const width = Math.min(look.kinds.length, before.columns);
  roomFor(sheet, end - 1); // people may have deleted empty rows
  const rows = eachCell(look, { from, height: end - from, width });
  const cells = sheet.getRange(from, 1, end - from, width);
  cells.setNumberFormats(rows((kind, row) => formatOf(kind, row, look)));
  cells.setFontColors(rows((kind, row) => textColorOf(kind, row, look)) as string[][]);
}

/** Something for each cell of a block by its column's kind and its row, 1-based. */
function eachCell({ kinds }: PageLook, { from, height, width }: { readonly from: number; readonly height: number; readonly width: number }) {
  return <T>(at: (kind: ColumnKind | undefined, row: number) => T): T[][] =>
    Array.from({ length: height }, (_, row) => Array.from({ length: width }, (_cell, column) => at(kinds[column], row + from)));
}

/** Headings stay in sight; above a table stands a title, and a text that a frozen column would cut. */
function freeze(sheet: Sheet, { headingRow, isList }: PageLook): void {
  if (isList || headingRow === 1) sheet.setFrozenRows(headingRow);
  if (isList && headingRow === 1) sheet.setFrozenColumns(1);
  if (headingRow > 1) sheet.getRange(1, 1).setFontSize(TITLE_SIZE).setFontWeight('bold');
}

/** Lists of customers have many columns of short texts, and shall fit a page. */
function widthsOf(kinds: readonly ColumnKind[]): number[] {
  const isDense = kinds.includes('bar');
  const denseOf = (kind: ColumnKind) => (kind === 'who' ? WIDTHS.text : WIDTHS[kind] <= WIDTHS.text && kind !== 'money' ? NARROW : WIDTHS[kind]);
  const widthOf = (kind: ColumnKind) => (isDense ? denseOf(kind) : WIDTHS[kind]);
  return kinds.map((kind, column) => (column === 0 ? Math.max(FIRST_WIDTH, WIDTHS[kind]) : widthOf(kind)));
}

/** Columns side by side of one width are one call. */
function widen(sheet: Sheet, widths: readonly number[], place = 0): void {
  for (let first = 0; first < widths.length; ) {
    const width = widths[first] as number;
    let last = first;
    while (last + 1 < widths.length && widths[last + 1] === width) last++;
    sheet.setColumnWidths(place + first + 1, last - first + 1, width);
    first = last + 1;
  }
}

/** Numbers stand to the right of their cells, so their headings do, too. */
function alignmentOf(kind: ColumnKind): 'left' | 'right' {
  return kind === 'text' || kind === 'who' || kind === 'why' || kind === 'bar' || isWrapped(kind) ? 'left' : 'right';
}

function isWrapped(kind: ColumnKind | undefined): boolean {
  return kind === 'note' || kind === 'sentence';
}

/** The numbers under the charts are all counts of a kind, and stand back when a chart is taken away. */
function isCharted(row: number, { charts }: PageLook): boolean {
  return charts !== undefined && row >= charts.row && row < charts.row + charts.shares.rows + charts.runs.rows + 2;
}

function textColorOf(kind: ColumnKind | undefined, row: number, look: PageLook): string | null {
  return isCharted(row, look) ? QUIET_TEXT : ((kind && TEXTS[kind]) ?? null);
}

/** A note stays as it is typed: no date, no number is made of it. */
function formatOf(kind: ColumnKind | undefined, row: number, look: PageLook): string {
  if (isCharted(row, look)) return WHOLE;
  const formats: Readonly<Partial<Record<ColumnKind, string>>> = {
    note: AS_TYPED,
    score: '0',
    date: 'yyyy-mm-dd',
    money: look.moneyFormat,
    share: '0%',
  };
  return (kind && formats[kind]) ?? NO_FORMAT;
}
