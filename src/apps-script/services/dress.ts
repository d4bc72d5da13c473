import { columnLetter } from '../../core/model/cell';
import type { ColumnKind } from '../../core/tables';
import type { PageLook } from '../../workflows';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const HEADING_BACKGROUND = '#e8eef7';
const WIDTHS: Readonly<Partial<Record<ColumnKind, number>>> = { text: 170, note: 200, sentence: 420, why: 420 };

/** Gives a new sheet its look, once: whatever people change later stays as they like it. */
export function dress(sheet: Sheet, look: PageLook): void {
  const { kinds, headingRow } = look;
  sheet.getRange(headingRow, 1, 1, kinds.length).setFontWeight('bold').setBackground(HEADING_BACKGROUND);
  for (const { first, last } of runsOf(kinds, isNumeric)) sheet.getRange(headingRow, first + 1, 1, last - first + 1).setHorizontalAlignment('right');
  for (const { first, last } of runsOf(kinds, isWrapped)) sheet.getRange(`${columnLetter(first)}:${columnLetter(last)}`).setWrap(true);
  if (headingRow === 1) sheet.setFrozenRows(1);
  else sheet.getRange(1, 1).setFontSize(16).setFontWeight('bold');
  for (const { first, last, format } of formatRuns(look)) sheet.getRange(`${columnLetter(first)}:${columnLetter(last)}`).setNumberFormat(format);
  kinds.forEach((kind, column) => {
    const width = WIDTHS[kind];
    if (width !== undefined && (column === 0 || kind !== 'text')) sheet.setColumnWidth(column + 1, width);
  });
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

function formatRuns({ kinds, moneyFormat }: PageLook): { first: number; last: number; format: string }[] {
  const formats: Readonly<Record<ColumnKind, string | undefined>> = {
    text: undefined,
    note: undefined,
    sentence: undefined,
    why: undefined,
    count: undefined,
    score: '0',
    date: 'yyyy-mm-dd',
    money: moneyFormat,
    share: '0%',
  };
  const runs: { first: number; last: number; format: string }[] = [];
  kinds.forEach((kind, column) => {
    const format = formats[kind];
    const previous = runs[runs.length - 1];
    if (format === undefined) return;
    if (previous?.format === format && previous.last === column - 1) previous.last = column;
    else runs.push({ first: column, last: column, format });
  });
  return runs;
}
