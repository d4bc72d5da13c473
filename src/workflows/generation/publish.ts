import { textHash } from '../../core/reading';
import { say } from '../../messages';
import type { PageOf } from '../pages';
import type { Lock, Workbook } from '../services';
import { healthShown } from './healthShown';
import type { Areas } from './journal';
import { GENERATION_HEADING } from './locate';
import { mergedNote, type Notes, notesOf, notesText, noteText } from './notes';
import { notesKnown } from './notesKnown';
import { piecesOf } from './pieces';
import { redo } from './redo';
import { shownRows } from './shownRows';
import { pagesArea, type StagedPage, stagedPage, unpackedPages } from './staged';

const NOTES = 'notes';
const HISTORY = 'history';
const UPDATED_AT = 'updatedAt';

/** Everything one update leaves: what the sheets show, and what the next one must know. */
export interface Generation extends Omit<StagedGeneration, 'staged'> {
  readonly pages: readonly PageOf[];
}

/** The same with pages as they lie in the state. */
export interface StagedGeneration {
  readonly gen: number;
  readonly staged: readonly StagedPage[];
  readonly areas: Areas;
  readonly history: readonly string[]; // what it adds to the history
  readonly fingerprint: string;
  readonly updatedAt?: number; // ms since 1970, when its pages were made; now, unless an earlier generation comes back
}

/** What came of showing it. */
export interface Published {
  readonly left: { readonly rows: number; readonly of: number } | undefined; // what did not fit in this run
  readonly warnings: readonly string[];
}

interface PublishServices {
  readonly workbook: Workbook;
  readonly lock: Lock;
}

export function publish(services: PublishServices, { pages, ...generation }: Generation, began: number): Published | 'overtaken' {
  return publishStaged(services, { ...generation, staged: pages.map(stagedPage) }, began);
}

/**
 * Stage → commit → show → history → done. Until the commit nobody sees a thing; from then on whoever comes next goes on
 * from there, so it does not matter where a run is cut off.
 */
export function publishStaged({ workbook, lock }: PublishServices, generation: StagedGeneration, began: number): Published | 'overtaken' {
  const { state } = workbook;
  const at = workbook.now();
  const { gen, staged, areas, history, fingerprint, updatedAt = at } = generation;
  for (const page of staged) ensureSheet(workbook, page);
  const notes = gatheredNotes(workbook, staged);
  state.stage(gen, { ...areas, ...pagesArea(staged), [NOTES]: piecesOf(notesText(notes)), [HISTORY]: history, [UPDATED_AT]: [String(updatedAt)] });
  if (!lock.stillHeld() || !state.commit({ gen, fingerprint, at, updatedAt })) return 'overtaken';
  return show(workbook, staged, notes, { gen, began });
}

/** When the pages of a generation were made, in ms since 1970. */
export function madeAt(areas: Areas): number | undefined {
  const at = Number(areas[UPDATED_AT]?.[0] ?? Number.NaN);
  return Number.isFinite(at) ? at : undefined;
}

/** Goes on with a generation that was committed and is not yet shown; `undefined` when there is none, or what was staged is lost. */
export function resume(workbook: Workbook, began: number): Published | undefined {
  const journal = workbook.state.journal();
  if (journal?.phase === 'IDLE') workbook.state.keepHistory(); // taken back by Ctrl+Z, or by an older version of the file
  if (journal?.phase !== 'COMMIT') return undefined;
  const areas = workbook.state.generation(journal.gen);
  if (areas === undefined) return undefined;
  return show(workbook, unpackedPages(areas), notesOf((areas[NOTES] ?? []).join('')), { gen: journal.gen, began });
}

/** The number of the next generation; where the journal is lost, higher than any that a sheet of ours shows. */
export function nextGeneration(workbook: Workbook): number {
  const journal = workbook.state.journal();
  if (journal !== undefined) return journal.gen + 1;
  let highest = Math.max(0, ...workbook.state.history().map(({ gen }) => gen));
  for (const sheet of workbook.ownSheets()) {
    const { rows } = workbook.readOwn(sheet);
    const column = rows.map((row) => row.indexOf(GENERATION_HEADING)).find((at) => at >= 0);
    for (const row of column === undefined ? [] : rows) {
      const gen = row[column as number];
      if (typeof gen === 'number' && gen > highest) highest = gen;
    }
  }
  return highest + 1;
}

/** Tells updates that show the same: of everything in the sheets but notes and generations. */
export function fingerprintOf(pages: readonly PageOf[], ...others: readonly string[]): string {
  const texts = pages.map(({ role, page }) => JSON.stringify([role, page.rows, page.keys]));
  const whole = [...texts, ...others].join('\n');
  return `${textHash(whole)}-${textHash(whole, 0x9e3779b9)}-${whole.length}`;
}

function show(workbook: Workbook, pages: readonly StagedPage[], notes: Notes, { gen, began }: { gen: number; began: number }): Published {
  const language = workbook.language;
  const redone = redo({ workbook, gen, pages, notes, began, language });
  const { rowsLeft, rowsOf, copies, warnings } = redone;
  const told = [...warnings, ...copies.map((copy) => say(language, 'run.HAND_EDITS', { copy }))];
  if (rowsLeft > 0) return { left: { rows: rowsLeft, of: rowsOf }, warnings: told };
  workbook.state.keepHistory();
  workbook.state.finish(healthShown(workbook, redone, gen));
  return { left: undefined, warnings: told };
}

function ensureSheet(workbook: Workbook, { role, wishedName, look, marks }: StagedPage): void {
  if (!workbook.ownSheets().some((each) => each.role === role)) workbook.makeOwn(role, wishedName, { look, bookkeeping: marks === undefined ? 1 : 2 });
}

/** What people wrote beside customers, in whichever list, beside what was known of it. */
function gatheredNotes(workbook: Workbook, pages: readonly StagedPage[]): Notes {
  const before = notesOf(workbook.state.area(NOTES).join(''));
  const known = notesKnown(workbook, before, pages);
  if (known !== undefined) return known;
  const found: Map<number, string>[] = [new Map(), new Map()];
  const { state } = workbook;
  const areas = state.generation(state.journal()?.gen ?? 0);
  const were = areas === undefined ? [] : unpackedPages(areas);
  for (const page of pages) {
    const sheet = workbook.ownSheets().find(({ role }) => role === page.role);
    if (page.notes === undefined || sheet === undefined) continue;
    const was = were.find(({ role }) => role === page.role);
    const shown = shownRows(workbook.readOwn(sheet).rows, page, was && { before: was });
    for (let row = 0; row < shown.extent; row++) {
      const mark = shown.markOf(row);
      if (mark !== undefined) found[page.role === 'customers' ? 0 : 1]?.set(mark, noteText(shown.cell(row, page.notes)));
    }
  }
  const marks = new Set([...before.keys(), ...found.flatMap((notes) => [...notes.keys()])]);
  const merged = [...marks].map((mark) => [mark, mergedNote(before.get(mark)?.note ?? '', found[0]?.get(mark), found[1]?.get(mark))] as const);
  return new Map(merged.filter(([, { note, seen }]) => [note, ...seen].some((each) => each !== '')));
}
