import { type Language, say } from '../../messages';
import type { OwnSheet, SheetSize, Workbook, WrittenCell } from '../services';
import { answersDigest, type Rows } from './answers';
import { goneColumns } from './goneColumns';
import { hasHandEdits, hasStrangeColumn } from './handEdits';
import { heldRows } from './heldRows';
import { foundNote, type KnownNote, type Notes, noteText } from './notes';
import { BANNER_LOST, type BookedPage, booked, type Shown, shownRows } from './shownRows';
import { shows } from './shows';
import { type StagedPage, unpackedPages } from './staged';

/** Cells per write: few enough that a time-out loses little. */
const CELLS_PER_WRITE = 50_000;
/** Google ends a run after six minutes; what is not done by then goes on in the next one. */
const SOFT_DEADLINE_MS = 270_000;

/** What showing a generation came to. */
export interface Redone {
  readonly rowsLeft: number; // 0: everything is shown
  readonly rowsOf: number;
  readonly copies: readonly string[]; // sheets kept because somebody had written into ours
  readonly warnings: readonly string[];
  readonly notes: Notes; // as they stand in the sheets now
  readonly written: readonly WrittenPage[];
}

/** Where a page stands now. */
export interface WrittenPage {
  readonly page: StagedPage;
  readonly sheet: OwnSheet;
  readonly size: SheetSize | undefined; // down to its last row and column; `undefined`: it waits for the next update
  readonly top: number; // 0-based row of the page's first
  readonly noted: StagedPage['rows']; // as written, notes and all
}

export interface RedoPlace {
  readonly workbook: Workbook;
  readonly gen: number;
  readonly pages: readonly StagedPage[];
  readonly notes: Notes;
  readonly began: number; // ms since 1970: the clock of this execution
  readonly language: Language; // of the spreadsheet
}

/**
 * Makes every sheet of ours show the committed generation, in place. It may be begun, cut off and begun again by anybody
 * and as often as may be: a row that is right is not written again, each row carries its generation, and nothing is
 * deleted. The last tab is written first, the Summary last.
 */
export function redo({ workbook, gen, pages, notes, began, language }: RedoPlace): Redone {
  const found = new Map(notes);
  const copies: string[] = [];
  const warnings: string[] = [];
  const written: WrittenPage[] = [];
  const rowsOf = pages.reduce((sum, { rows }) => sum + rows.length, 0);
  let rowsDone = 0;
  const older = olderPages(workbook, gen, pages);
  for (const page of [...pages].reverse()) {
    const { isNew, sheet } = sheetFor(workbook, page);
    if (isNew && gen > 1) warnings.push(say(language, 'run.MADE_ANEW', { sheet: workbook.nameOf(sheet) }));
    const before = isNew ? undefined : older(gen - 1, page.role);
    const held = heldRows(workbook, sheet, page);
    const shown = shownRows(held, page, before && { before, gen });
    if (isAnsweredMeanwhile(page, shown, held, gen)) written.push({ page, sheet, size: undefined, top: 0, noted: [] });
    else {
      const gone = goneColumns(held, shown, before);
      const isEdited = hasHandEdits(shown, page.rows[0]?.length ?? 0, (of) => older(of, page.role), page);
      const isUnknown = before === undefined && !isNew && page.marks !== undefined;
      if (isEdited || gone.areEdited || (isUnknown && hasStrangeColumn(shown, page)))
        copies.push(
          workbook.saveCopy(sheet, (title) => say(language, 'sheet.handEdits', { sheet: title, day: workbook.clockText(workbook.now()).slice(0, 10) })),
        );
      for (const column of gone.filled) workbook.writeCells(sheet, gone.firstRow, [column], gone.blanks);
      adoptNotes(page, shown, gen, found);
      const columns = withEveryColumn(workbook, sheet, page, shown);
      const noted = withNotes(page, found);
      const { top } = shown.location;
      const left = writePage(workbook, sheet, booked(noted, gen), shown, columns, () => workbook.now() - began > SOFT_DEADLINE_MS);
      if (left > 0) return { rowsLeft: rowsOf - rowsDone - (page.rows.length - left), rowsOf, copies, warnings, notes: found, written };
      written.push({ page, sheet, size: { rows: top + page.rows.length, columns: Math.max(...columns) + 1 }, top, noted: noted.rows });
    }
    rowsDone += page.rows.length;
    if (page.role === 'customers' && !workbook.nameColumns('TIERS', sheet, tiersColumns(page, shown)))
      warnings.push(say(language, 'run.NAME_TAKEN', { name: 'TIERS' }));
  }
  return { rowsLeft: 0, rowsOf, copies, warnings, notes: found, written };
}

/** A sheet that somebody has deleted since the generation was planned is made once more. */
function sheetFor(workbook: Workbook, { role, wishedName, look, marks }: StagedPage): { readonly sheet: OwnSheet; readonly isNew: boolean } {
  const sheet = workbook.ownSheets().find((each) => each.role === role);
  return sheet === undefined
    ? { sheet: workbook.makeOwn(role, wishedName, { look, bookkeeping: marks === undefined ? 1 : 2 }), isNew: true }
    : { sheet, isNew: false };
}

/** Pages as this and the last generation wrote them, to tell people's edits from our own. */
function olderPages(workbook: Workbook, gen: number, pages: readonly StagedPage[]): (of: number, role: string) => StagedPage | undefined {
  const byGen = new Map<number, readonly StagedPage[]>([[gen, pages]]);
  return (of, role) => {
    const areas = byGen.has(of) ? undefined : workbook.state.generation(of);
    if (!byGen.has(of)) byGen.set(of, areas === undefined ? [] : unpackedPages(areas));
    return byGen.get(of)?.find((page) => page.role === role);
  };
}

/** People answered while the update went on: the next one takes it up, and writes then. */
function isAnsweredMeanwhile({ answered, rows }: StagedPage, shown: Shown, held: Rows, gen: number): boolean {
  if (answered === undefined) return false;
  for (let row = 0; row < shown.extent; row++) if (shown.genOf(row) === gen) return false;
  return answersDigest(held, rows[0]?.length ?? 0) !== answered;
}

function adoptNotes({ role, notes: column }: StagedPage, shown: Shown, gen: number, found: Map<number, KnownNote>): void {
  if (column === undefined) return;
  for (let row = 0; row < shown.extent; row++) {
    const mark = shown.markOf(row);
    if (mark === undefined) continue;
    const known = found.get(mark) ?? { note: '', seen: ['', ''] };
    found.set(mark, { ...known, note: foundNote(known, role === 'customers' ? 0 : 1, noteText(shown.cell(row, column)), shown.genOf(row) === gen) });
  }
}

/** The page with each customer's note beside the customer. */
export function withNotes(page: StagedPage, notes: Notes): StagedPage {
  const { notes: column, marks } = page;
  if (column === undefined || marks === undefined) return page;
  const rows = page.rows.map((row, at): readonly WrittenCell[] => {
    const mark = marks[at];
    return mark === undefined ? row : row.map((cell, place) => (place === column ? notes.get(mark)?.note : cell));
  });
  return { ...page, rows };
}

/** Writes what is not there yet, in chunks, top down; gives the rows that are left when time has run out. */
function writePage(workbook: Workbook, sheet: OwnSheet, page: BookedPage, shown: Shown, columns: readonly number[], isLate: () => boolean): number {
  const { top } = shown.location;
  const isNewBanner = shown.banner === '' || shown.banner === BANNER_LOST || columns.some((column, at) => column !== shown.location.columns[at]);
  const isOtherLanguage = shown.wayBack !== undefined && shown.wayBack !== say(workbook.language, 'summary.back');
  if (isNewBanner || isOtherLanguage) workbook.putBanner(sheet, top + 1, columns[page.width - 1] as number, shown.wayBack !== undefined);
  const end = Math.max(page.rows.length, shown.extent);
  let from = 0;
  while (from < end && isShown(page, shown, from)) from++;
  const growth = page.rows.length - shown.extent;
  if (growth > 0 && from < end) workbook.makeRoom(sheet, { after: top + shown.extent, growth, isUsedBelow: shown.extent > 0 && growth > shown.freeBelow });
  const perWrite = Math.max(1, Math.floor(CELLS_PER_WRITE / page.width));
  for (; from < end; from += perWrite) {
    if (isLate()) return end - from;
    const cells: (readonly WrittenCell[])[] = [];
    for (let row = from; row < Math.min(end, from + perWrite); row++) cells.push(page.rows[row] ?? []);
    workbook.writeCells(sheet, top + from + 1, columns, cells);
  }
  return 0;
}

function isShown({ rows, width }: BookedPage, shown: Shown, row: number): boolean {
  for (let column = 0; column < width; column++) if (!shows(shown.cell(row, column), rows[row]?.[column])) return false;
  return true;
}

/** Columns that are new, or that somebody has deleted, come beside the ones before them; those right of them move on. */
function withEveryColumn(workbook: Workbook, sheet: OwnSheet, page: StagedPage, { location }: Shown): number[] {
  let columns = [...location.columns];
  const look = { ...page.look, headingRow: location.top + page.look.headingRow };
  for (let from = 0; from < columns.length; from++) {
    if (columns[from] !== undefined) continue;
    const before = columns[from - 1] ?? -1;
    let count = 1;
    while (from + count < columns.length && columns[from + count] === undefined) count++;
    workbook.insertColumns(sheet, before, { look, from, count });
    columns = columns.map((column) => (column !== undefined && column > before ? column + count : column));
    for (let at = 0; at < count; at++) columns[from + at] = before + 1 + at;
  }
  return columns as number[];
}

/** From the first column of the list to the last before the notes, with whatever people have put in between. */
function tiersColumns({ rows, notes }: StagedPage, { location }: Shown): number {
  const own = location.columns.slice(0, notes ?? rows[0]?.length).map((column) => column ?? 0);
  return Math.max(...own) + 1;
}
