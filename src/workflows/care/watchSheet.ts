import type { Watched } from '../../core/alerts';
import { alertId, COOL_DOWN_DAYS } from '../../core/alerts';
import { type Cell, isBlank, isDateCell } from '../../core/model/cell';
import { type Day, parseIsoDay } from '../../core/model/day';
import { cellText, dayOfSerial } from '../../core/reading';
import { markOf } from '../generation/marks';
import { piecesOf } from '../generation/pieces';
import { type Shown, shownRows } from '../generation/shownRows';
import { stagedPage } from '../generation/staged';
import type { OwnSheet, Workbook } from '../services';
import { emptyWatchPage, WATCH_COLUMN, WATCH_ROLE } from './watchPage';

const AREA = 'watch';
const NOT_DONE = /^(false|no|n|0|-|–|—|否|未|没有|×|✗)$/i;

/** A watched alert with what people wrote in its row. */
export interface WatchedRow extends Watched {
  readonly tick: Cell; // as written; '' = blank
  readonly snooze: Cell;
  readonly note: string;
}

/** The list as people left it. */
export interface WatchSheet {
  readonly kept: readonly WatchedRow[];
  readonly cells: readonly (readonly Cell[])[] | undefined; // of the sheet as read; undefined: there is none
  /** What stands beside an alert that no update has kept, as after a loss of the state. */
  answersTo(id: string): Pick<WatchedRow, 'tick' | 'snooze' | 'note'> | undefined;
}

/** What the last update kept, with the ticks, days and notes that people have written since. */
export function readWatchSheet(workbook: Workbook): WatchSheet {
  const ours = workbook.ownSheets().find(({ role }) => role === WATCH_ROLE);
  const cells = ours === undefined ? undefined : cellsOf(workbook, ours);
  const answers = cells === undefined ? new Map<number, Pick<WatchedRow, 'tick' | 'snooze' | 'note'>>() : answersIn(workbook, cells);
  const today = workbook.today();
  const kept = keptRows(workbook).map((row) => answered(row, answers.get(markOf(alertId(row.alert))), today));
  return { kept, cells, answersTo: (id) => answers.get(markOf(id)) };
}

/** How things stand since the last update, with what people have ticked and put off. */
export function watchedSince(workbook: Workbook): { readonly unsettled: readonly WatchedRow[]; readonly snoozed: number; readonly done: number } {
  const today = workbook.today();
  const { kept } = readWatchSheet(workbook);
  const undone = kept.filter(({ done }) => done === undefined);
  const unsettled = undone.filter(({ until }) => until === undefined || until <= today);
  return { unsettled, snoozed: undone.length - unsettled.length, done: kept.filter(({ done }) => done !== undefined && done > today - COOL_DOWN_DAYS).length };
}

/** A row that is not there says nothing; a tick that was taken away is none any more. */
export function answered(row: WatchedRow, answer: Pick<WatchedRow, 'tick' | 'snooze' | 'note'> | undefined, today: Day): WatchedRow {
  if (answer === undefined) return row;
  const done = isTicked(answer.tick) ? (row.done ?? today) : undefined;
  return { ...row, ...answer, done, until: dayIn(answer.snooze) };
}

/** For the next update. */
export function watchArea(rows: readonly WatchedRow[]): Record<string, readonly string[]> {
  return rows.length === 0 ? {} : { [AREA]: piecesOf(JSON.stringify(rows)) };
}

/** Everything but a plain no; a tick box that is off says FALSE. */
function isTicked(cell: Cell): boolean {
  return !isBlank(cell) && cell !== false && !NOT_DONE.test(cellText(cell).trim());
}

function dayIn(cell: Cell): Day | undefined {
  if (isDateCell(cell)) return cell.day;
  return typeof cell === 'number' ? dayOfSerial(cell) : parseIsoDay(cellText(cell).trim());
}

function cellsOf(workbook: Workbook, ours: OwnSheet): readonly (readonly Cell[])[] {
  return workbook.readOwn(ours).rows;
}

function answersIn(workbook: Workbook, cells: readonly (readonly Cell[])[]) {
  const shown = shownRows(cells, stagedPage(emptyWatchPage(workbook)));
  const found = new Map<number, Pick<WatchedRow, 'tick' | 'snooze' | 'note'>>();
  if (!hasAnswers(shown)) return found;
  for (let row = 0; row < shown.extent; row++) {
    const mark = shown.markOf(row);
    if (mark === undefined) continue;
    const [tick, snooze, note] = [WATCH_COLUMN.done, WATCH_COLUMN.snooze, WATCH_COLUMN.notes].map((column) => shown.cell(row, column)) as [Cell, Cell, Cell];
    found.set(mark, { tick, snooze, note: cellText(note).trim() });
  }
  return found;
}

/** Who deletes a column of answers takes no answer back. */
function hasAnswers({ location }: Shown): boolean {
  return [WATCH_COLUMN.done, WATCH_COLUMN.snooze].every((column) => location.columns[column] !== undefined);
}

function keptRows({ state }: Workbook): readonly WatchedRow[] {
  try {
    return JSON.parse(state.area(AREA).join('')) as WatchedRow[];
  } catch {
    return []; // at the first update, or somebody has written there
  }
}
