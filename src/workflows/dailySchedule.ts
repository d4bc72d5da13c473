import type { MessageKey } from '../messages';
import { noteFailure } from './lastRun';
import { type Done, done } from './result';
import type { Notebook, Scheduler, Workbook } from './services';
import type { ScheduleState } from './sidebarApi';

const NOTE = 'tierkeeper.schedule';
const HOUR = 6; // before a shop opens
const SILENT_DAYS = 2; // after which a schedule of somebody else's counts as dead

/** The schedule, kept as data beside the one hourly trigger that looks at it. Days are numbers, so they compare. */
interface ScheduleNote {
  readonly version: 1;
  readonly trigger: string;
  readonly hour: number;
  readonly seenOn: number; // the last day on which its trigger fired
  readonly ranOn: number; // the last day whose run is done
}

export type ScheduleServices = { readonly workbook: Workbook; readonly notebook: Notebook; readonly scheduler: Scheduler };

/** What the schedule is, as the panel tells it. A schedule of somebody else's that has been silent for long is none. */
export function scheduleState({ workbook, notebook, scheduler }: ScheduleServices): ScheduleState {
  const note = readNote(notebook);
  const mine = note !== undefined && scheduler.own().includes(note.trigger);
  const on = mine || (note !== undefined && workbook.today() - note.seenOn <= SILENT_DAYS);
  return { on, mine, hour: note?.hour ?? HOUR, zone: workbook.timeZone };
}

/** "Update every day": one clock trigger per document, whoever clicks and however often. */
export function startDaily({ workbook, notebook, scheduler }: ScheduleServices): Done<{ key: MessageKey; hour: number }> {
  const [kept, ...surplus] = scheduler.own();
  for (const id of surplus) scheduler.stop(id);
  const note = readNote(notebook);
  const today = workbook.today();
  if (note !== undefined && note.trigger === kept) return done({ key: 'schedule.alreadyOn', hour: note.hour });
  if (note !== undefined && kept === undefined && today - note.seenOn <= SILENT_DAYS) return done({ key: 'schedule.onByOther', hour: note.hour });
  const trigger = kept ?? scheduler.start();
  const ranOn = note?.ranOn ?? (workbook.hourOfDay() >= HOUR ? today : today - 1); // a new schedule begins with the next morning
  writeNote(notebook, { version: 1, trigger, hour: HOUR, seenOn: today, ranOn });
  return done({ key: 'schedule.on', hour: HOUR });
}

/** "Stop updating": takes away this user's trigger; somebody else's schedule is theirs to stop. */
export function stopDaily({ notebook, scheduler }: Omit<ScheduleServices, 'workbook'>): Done<{ key: MessageKey }> {
  const own = scheduler.own();
  const note = readNote(notebook);
  for (const id of own) scheduler.stop(id);
  if (note !== undefined && own.includes(note.trigger)) notebook.erase(NOTE);
  return done({ key: own.length > 0 ? 'schedule.off' : 'schedule.alreadyOff' });
}

/**
 * The hourly sweep: runs `update` once a day, at or after the hour (Google may fire late or skip an hour). A trigger
 * that the schedule no longer names does nothing. A run that failed is tried again by the next sweep. What people
 * changed of the schedule while the run went on stands: it is read again before the run is noted.
 */
export function sweep({ workbook, notebook }: Omit<ScheduleServices, 'scheduler'>, trigger: string, update: () => Done<unknown>): Done<'ran' | 'not due'> {
  const note = readNote(notebook);
  if (note === undefined || note.trigger !== trigger) return done('not due');
  const today = workbook.today();
  if (note.seenOn !== today) writeNote(notebook, { ...note, seenOn: today });
  if (note.ranOn >= today || workbook.hourOfDay() < note.hour) return done('not due');
  const ran = update();
  if (!ran.ok) {
    noteFailure(notebook, workbook.now(), ran.failure);
    return ran;
  }
  const now = readNote(notebook);
  if (now?.trigger === trigger) writeNote(notebook, { ...now, ranOn: today });
  return done('ran');
}

/** A note we cannot read is a schedule we do not know: it is set up anew. */
function readNote(notebook: Notebook): ScheduleNote | undefined {
  try {
    const note = JSON.parse(notebook.read(NOTE) ?? 'null') as Partial<ScheduleNote> | null;
    const isWhole = note?.version === 1 && typeof note.trigger === 'string' && [note.hour, note.seenOn, note.ranOn].every((each) => typeof each === 'number');
    return isWhole ? (note as ScheduleNote) : undefined;
  } catch {
    return undefined;
  }
}

function writeNote(notebook: Notebook, note: ScheduleNote): void {
  notebook.write(NOTE, JSON.stringify(note));
}
