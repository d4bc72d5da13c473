import type { Workbook } from '../services';
import type { Areas } from './journal';
import type { KnownNote } from './notes';
import { type StagedPage, unpackedPages } from './staged';

/**
 * The notes as the last update left them, where every list still is as it left it and each customer with a note stays in
 * their lists: then nothing else needs to be read before the update counts. A note that was typed over with one of the same
 * length is found just before its list is written, and stands in a row that says so even if the run is cut off there.
 *
 * @param before what the last update knew, by the mark of the customer
 * @returns      `undefined`: the lists have to be read
 */
export function notesKnown(workbook: Workbook, before: ReadonlyMap<number, KnownNote>, pages: readonly StagedPage[]): Map<number, KnownNote> | undefined {
  const { state } = workbook;
  const journal = state.journal();
  const areas = journal?.phase === 'IDLE' ? state.generation(journal.gen) : undefined;
  if (areas === undefined) return undefined;
  const own = workbook.ownSheets();
  const lists = pages.filter(({ notes }) => notes !== undefined);
  const isAsLeft = ({ role }: StagedPage) => own.some((sheet) => sheet.role === role && state.isAsLeft(sheet));
  if (!lists.every(isAsLeft) || !stay([...before.keys()], lists, areas)) return undefined;
  return new Map([...before].map(([mark, { note }]) => [mark, { note, seen: [note, note] }]));
}

/** Whether these customers stand in the same lists as before. */
function stay(marks: readonly number[], lists: readonly StagedPage[], areas: Areas): boolean {
  if (marks.length === 0) return true;
  const [were, are] = [unpackedPages(areas).filter(({ notes }) => notes !== undefined), lists].map(rolesByMark);
  return marks.every((mark) => (were?.get(mark) ?? []).join('\n') === (are?.get(mark) ?? []).join('\n'));
}

function rolesByMark(pages: readonly StagedPage[]): Map<number, string[]> {
  const roles = new Map<number, string[]>();
  for (const { role, marks } of pages) for (const mark of marks ?? []) if (mark !== undefined) roles.set(mark, [...(roles.get(mark) ?? []), role].sort());
  return roles;
}
