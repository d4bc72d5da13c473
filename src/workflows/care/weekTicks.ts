import { type Cell, isBlank } from '../../core/model/cell';
import type { Contact } from '../../core/model/contact';
import type { Day } from '../../core/model/day';
import { cellText } from '../../core/reading';
import type { Outcome } from '../../core/tierCustomers';
import { say } from '../../messages';
import type { Areas } from '../generation/journal';
import { GENERATION_HEADING, KEY_HEADING } from '../generation/locate';
import { markOf } from '../generation/marks';
import { piecesOf } from '../generation/pieces';
import type { OwnSheet, Workbook } from '../services';

export const WEEK_ROLE = 'week';
const AREA = 'weekDone';
const NOTES_AREA = 'weekNotes';
const KEPT_DAYS = 730;
const NOT_DONE = /^(false|no|n|0|-|–|—|否|未|没有|×|✗)$/i;

/** An action that somebody has ticked as done. */
export interface DoneAction {
  readonly key: string; // the customer's
  readonly day: Day; // on which an update first saw the tick
  readonly what: string;
  readonly owner: string;
  readonly minutes: number | undefined;
  readonly tick: Cell; // as written
  readonly note: string;
  readonly isShown: boolean; // in the list, as done
}

/** The week's list as people left it, and what they have done before. */
export interface WeekTicks {
  readonly done: readonly DoneAction[]; // oldest first
  readonly contacts: readonly Contact[]; // the same, as contacts
  readonly notes: ReadonlyMap<string, string>; // beside what is not done, by customer key; none is blank
  readonly rows: readonly (readonly Cell[])[] | undefined; // of the sheet as read; undefined: there is none
}

/** One row of the list, wherever its columns stand. */
interface TickedRow {
  readonly key: string;
  readonly generation: Cell;
  readonly what: string;
  readonly owner: string;
  readonly minutes: number | undefined;
  readonly tick: Cell;
  readonly note: string;
}

/**
 * A note stays with its customer until it is cleared. A tick in Done is a contact on the day an update first sees it, and stays one. Taken away again while the row still
 * stands in the list as done, it is none. Customers who are gone, or not to be judged, leave nothing here.
 */
export function readWeekTicks(workbook: Workbook, own: readonly OwnSheet[], { customers }: Pick<Outcome, 'customers'>, today: Day): WeekTicks {
  const ours = own.find(({ role }) => role === WEEK_ROLE);
  const kept = keptIn<DoneAction>(workbook, AREA);
  const keptNotes = keptIn<readonly [key: string, note: string]>(workbook, NOTES_AREA);
  if (ours === undefined && kept.length + keptNotes.length === 0) return { done: [], contacts: [], notes: new Map(), rows: undefined };
  const rows = ours === undefined ? undefined : workbook.readOwn(ours).rows;
  const keys = customers.map(({ measures }) => measures.key);
  const known = new Set(keys);
  const generation = workbook.state.journal()?.gen;
  const before = new Map(kept.map((action) => [action.key, action]));
  const shown = rows === undefined ? [] : rowsIn(rows, new Map(keys.map((key) => [markOf(key), key])));
  const untold = new Set<DoneAction>();
  const fresh: DoneAction[] = [];
  for (const { key, generation: of, what, owner, minutes, tick, note } of shown) {
    const last = before.get(key);
    const isOfNow = of === generation;
    if (!isTicked(tick)) {
      if (last?.isShown && isOfNow) untold.add(last);
    } else if (last === undefined || (!last.isShown && isOfNow)) fresh.push({ key, day: today, what, owner, minutes, tick, note, isShown: false });
  }
  const ticked = new Map(shown.filter(({ tick }) => isTicked(tick)).map(({ key, note }) => [key, note]));
  const open = shown.filter(({ tick }) => !isTicked(tick)).map(({ key, note }) => [key, note] as const);
  const notes = [...new Map([...keptNotes, ...open])].filter(([key, note]) => note !== '' && known.has(key) && !ticked.has(key));
  const stay = kept
    .filter((action) => !untold.has(action) && known.has(action.key) && action.day > today - KEPT_DAYS)
    .map((action) => (action.isShown && before.get(action.key) === action ? { ...action, note: ticked.get(action.key) ?? action.note } : action));
  const done = [...stay, ...fresh];
  return { done, contacts: done.map(contactOf), notes: new Map(notes), rows };
}

/** For the next update. */
export function ticksArea(done: readonly DoneAction[], notes: WeekTicks['notes']): Areas {
  return {
    ...(done.length > 0 && { [AREA]: piecesOf(JSON.stringify(done)) }),
    ...(notes.size > 0 && { [NOTES_AREA]: piecesOf(JSON.stringify([...notes])) }),
  };
}

function isTicked(cell: Cell): boolean {
  return !isBlank(cell) && !NOT_DONE.test(cellText(cell).trim());
}

function contactOf({ key, day, owner, minutes, note }: DoneAction): Contact {
  return { customer: key, day, channel: '', by: owner, minutes, outcome: note };
}

function rowsIn(rows: readonly (readonly Cell[])[], keyOf: ReadonlyMap<number, string>): TickedRow[] {
  const at = rows.findIndex((row) => row.includes(KEY_HEADING));
  const headings = rows[at] ?? [];
  const place = (heading: 'NEXT_ACTION' | 'SERVICE_OWNER' | 'SERVICE_MINUTES' | 'ACTION_DONE' | 'NOTES') =>
    headings.findIndex((cell) => cell === say('en', `heading.${heading}`) || cell === say('zh', `heading.${heading}`));
  const [what, owner, minutes, done, notes] = (['NEXT_ACTION', 'SERVICE_OWNER', 'SERVICE_MINUTES', 'ACTION_DONE', 'NOTES'] as const).map(place) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const [mark, generation] = [headings.indexOf(KEY_HEADING), headings.indexOf(GENERATION_HEADING)];
  if (at < 0 || done < 0) return [];
  return rows.flatMap((row): TickedRow[] => {
    const key = keyOf.get(row[mark] as number);
    if (key === undefined) return [];
    const took = row[minutes];
    const text = (column: number) => cellText(row[column]);
    const read = { what: text(what), owner: text(owner), note: text(notes), minutes: typeof took === 'number' ? took : undefined };
    return [{ key, generation: row[generation] ?? '', tick: row[done] ?? '', ...read }];
  });
}

function keptIn<Kept>({ state }: Workbook, area: string): Kept[] {
  try {
    const kept: unknown = JSON.parse(state.area(area).join(''));
    return Array.isArray(kept) ? (kept as Kept[]) : [];
  } catch {
    return []; // at the first run, or somebody has written there
  }
}
