import { type Day, isoDay } from '../core/model/day';
import type { Issue } from '../core/model/issue';
import type { Language, MessageKey, MessageParams } from '../messages';
import { canBeAsked } from './columnQuestion';
import type { Areas } from './generation/journal';
import { bytesOf, LONGEST_NOTE } from './noteSize';
import { type Failure, sentenceOf } from './result';
import type { Notebook, Workbook } from './services';
import type { HomeState, LastRun, OrderCounts } from './sidebarApi';
import { cellName, issueSentence } from './wording';

const NOTE = 'tierkeeper.lastRun';
const FAILURE_NOTE = 'tierkeeper.lastFailure';
const AREA = 'lastRun';

/** What is kept of the last update that worked, for the panel to show when it opens. */
export interface RunNote {
  readonly version: 1;
  readonly at: number; // ms since 1970
  readonly ms: number; // how long it took
  readonly asOf: Day;
  readonly sheet: string;
  readonly rowsRead: number;
  readonly rowsUsed: number;
  readonly customers: number;
  readonly tiers: readonly { readonly name: string; readonly customers: number; readonly role: string }[];
  readonly untiered: number;
  readonly changes?: OrderCounts | undefined;
  readonly issues: readonly Issue[];
}

export function noteRun(notebook: Notebook, note: RunNote): void {
  notebook.write(NOTE, textOf(note));
}

/** The note as its generation keeps it, for when that generation comes back or its run was cut off before it noted anything. */
export function noteArea(note: RunNote): Areas {
  return { [AREA]: [textOf(note)] };
}

/** Tells again what the panel told of these areas' generation. What failed before the update that is undone is over. */
export function noteAgain(notebook: Notebook, areas: Areas): void {
  const [text] = areas[AREA] ?? [];
  if (text === undefined) return;
  if ((lastFailureAt(notebook) ?? Infinity) < (lastRunAt(notebook) ?? -Infinity)) notebook.erase(FAILURE_NOTE);
  notebook.write(NOTE, text);
}

function textOf(note: RunNote): string {
  return fitting({ ...note, issues: note.issues.map(withoutCells) });
}

/** Notes outlive the sheet, so they hold places and counts, never what stands in people's cells. */
function withoutCells(issue: Issue): Issue {
  const hidden = Object.keys(issue.details).filter((name) => TEXTS_OF_CELLS.includes(name));
  return { ...issue, examples: [], details: { ...issue.details, ...Object.fromEntries(hidden.map((name) => [name, '…'])) } };
}

/** What of an issue's details is copied from cells: an example, or names of currencies and channels. */
const TEXTS_OF_CELLS = ['value', 'list'];

/** A scheduled update failed while nobody watched; the panel tells it until one works again. */
export function noteFailure(notebook: Notebook, at: number, { code, key, params }: Failure): void {
  notebook.write(FAILURE_NOTE, JSON.stringify({ version: 1, at, code, key, params }));
}

export function forgetFailure(notebook: Notebook): void {
  notebook.erase(FAILURE_NOTE);
}

/** When the last update that worked began; when the last scheduled one failed. In ms since 1970. */
export function lastRunAt(notebook: Notebook): number | undefined {
  return readNote<RunNote>(notebook, NOTE)?.at;
}

export function lastFailureAt(notebook: Notebook): number | undefined {
  return readNote<{ version: 1; at: number }>(notebook, FAILURE_NOTE)?.at;
}

export function readLastRun(notebook: Notebook, workbook: Workbook, language: Language): LastRun | undefined {
  const note = readNote<RunNote>(notebook, NOTE);
  return note === undefined ? undefined : shownRun({ ...note, at: wentWellAt(notebook, workbook) }, workbook, language);
}

/** When an update last went well, or found everything as it was, which leaves no note. In ms since 1970; 0: never. */
function wentWellAt(notebook: Notebook, workbook: Workbook): number {
  return Math.max(lastRunAt(notebook) ?? 0, workbook.state.journal()?.checkedAt ?? 0);
}

export function shownRun(note: RunNote, workbook: Workbook, language: Language): LastRun {
  const { at, ms, asOf, issues, sheet, rowsRead, rowsUsed, customers, tiers, untiered, changes } = note;
  return {
    at: workbook.clockText(at),
    minutesAgo: Math.max(0, Math.floor((workbook.now() - at) / 60_000)),
    asOf: isoDay(asOf),
    sheet,
    rowsRead,
    rowsUsed,
    customers,
    tiers,
    untiered,
    changes,
    issues: issues.map((issue) => ({
      code: issue.code,
      count: issue.rows,
      listed: issue.listed,
      first: { sheet: issue.first.sheet, cell: cellName(issue.first) },
      message: issueSentence(issue, language),
    })),
    seconds: Math.max(1, Math.round(ms / 1000)),
  };
}

/** The last scheduled update, if it failed and none has worked since. */
export function readFailure(notebook: Notebook, workbook: Workbook, language: Language): HomeState['failedSince'] {
  const note = readNote<{ version: 1; at: number; code: string; key: MessageKey; params: MessageParams }>(notebook, FAILURE_NOTE);
  return note === undefined || note.at < wentWellAt(notebook, workbook)
    ? undefined
    : { at: workbook.clockText(note.at), message: sentenceOf(note, language), asks: canBeAsked(note.code) };
}

/** What was left out comes first, then by rows; as much is kept as fits. */
function fitting(note: RunNote): string {
  const issues = [...note.issues].sort((a, b) => Number(b.listed) - Number(a.listed) || b.rows - a.rows);
  const tiers = [...note.tiers];
  let text = JSON.stringify({ ...note, issues });
  while (bytesOf(text) > LONGEST_NOTE && (issues.pop() ?? tiers.pop()) !== undefined) text = JSON.stringify({ ...note, issues, tiers });
  return text;
}

/** A note that cannot be read is no note: the next update writes it anew. */
function readNote<T extends { version: 1 }>(notebook: Notebook, key: string): T | undefined {
  try {
    const note = JSON.parse(notebook.read(key) ?? 'null') as T | null;
    return note?.version === 1 ? note : undefined;
  } catch {
    return undefined;
  }
}
