import { type Language, say } from '../../messages';
import { WEEK_ROLE } from '../care/weekTicks';
import { CHANGE_LOG_ROLE } from '../changeLogPage';
import { DATA_CHECK_ROLE } from '../dataCheck';
import { answersDigest } from '../generation/answers';
import { shownRows } from '../generation/shownRows';
import { type StagedPage, stagedPage } from '../generation/staged';
import type { PageOf } from '../pages';
import { SAME_CUSTOMER_ROLE } from '../sameCustomer';
import type { Workbook, WrittenCell } from '../services';

/** People answer in these; what they said since stays. */
const ANSWERED: readonly string[] = [DATA_CHECK_ROLE, SAME_CUSTOMER_ROLE, WEEK_ROLE];

interface PagesBack {
  readonly shown: readonly StagedPage[];
  readonly back: readonly StagedPage[];
  readonly changeLog: PageOf | undefined;
  readonly isUndo: boolean; // false: an update that was undone comes back
}

/** The pages of the earlier generation, and of every sheet that there has been since; the change log goes on. */
export function undonePages(workbook: Workbook, { shown, back, changeLog, isUndo }: PagesBack, language: Language): StagedPage[] {
  const pages = back.filter(({ role }) => role !== CHANGE_LOG_ROLE && !ANSWERED.includes(role));
  const known = new Set(pages.map(({ role }) => role));
  const others = shown.filter(({ role }) => !known.has(role) && role !== CHANGE_LOG_ROLE);
  return [
    ...pages.map((page) => {
      if (page.role !== 'summary') return page;
      const wide = asWideAs(page, shown.find(({ role }) => role === page.role)?.rows[0]?.length ?? 0);
      return isUndo ? sayingSo(wide, language) : wide;
    }),
    ...(changeLog === undefined ? [] : [stagedPage(changeLog)]),
    ...others.map((page) => (ANSWERED.includes(page.role) ? asHeld(workbook, page) : emptied(page, language))),
  ];
}

/** With blank columns in the place of those that it did not have then: else their numbers would be left. */
function asWideAs(page: StagedPage, columns: number): StagedPage {
  const { rows, look } = page;
  const more = columns - look.kinds.length;
  if (more <= 0) return page;
  const blanks = new Array<undefined>(more).fill(undefined);
  const kinds = [...look.kinds, ...blanks.map(() => 'count' as const)];
  return {
    ...page,
    rows: rows.map((row) => [...row, ...blanks]),
    look: { ...look, kinds, ...(look.notes && { notes: [...look.notes, ...blanks.map(() => '')] }) },
  };
}

/** The Summary has a line above its table for what the reader must know first. */
function sayingSo(page: StagedPage, language: Language): StagedPage {
  const line = page.look.headingRow - 2;
  const said = say(language, 'undo.shown');
  const told = (cell: WrittenCell) => (cell === said ? said : [said, ...(typeof cell === 'string' ? [cell] : [])].join(' · '));
  return { ...page, rows: page.rows.map((row, at) => (at === line ? [told(row[0]), ...row.slice(1)] : row)) };
}

/** The sheet as it stands, answers and all. */
function asHeld(workbook: Workbook, page: StagedPage): StagedPage {
  const sheet = workbook.ownSheets().find(({ role }) => role === page.role);
  if (sheet === undefined) return page;
  const held = workbook.readOwn(sheet).rows;
  const { extent, cell, markOf } = shownRows(held, page);
  if (extent === 0) return page;
  const width = page.rows[0]?.length ?? 0;
  const rows = Array.from({ length: extent }, (_, row) => Array.from({ length: width }, (_cell, column): WrittenCell => cell(row, column)));
  return { ...page, rows, marks: page.marks && rows.map((_, row) => markOf(row)), answered: answersDigest(held, width) };
}

/** A list that did not exist then keeps its sheet, for formulas may point at it. */
function emptied(page: StagedPage, language: Language): StagedPage {
  const { look, marks } = page;
  const blank = (row: readonly WrittenCell[]): WrittenCell[] => row.map(() => undefined);
  const above = page.rows.slice(0, look.headingRow).map((row, at) => (at === look.headingRow - 1 ? row : blank(row)));
  const rows = [...above, [say(language, 'undo.newList'), ...blank(page.rows[0] ?? []).slice(1)]];
  return { ...page, rows, marks: marks && rows.map(() => undefined) };
}
