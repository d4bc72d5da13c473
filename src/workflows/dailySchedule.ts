import type { MessageKey } from '../messages';
import { type Done, done } from './result';
import type { Notebook, Scheduler, Workbook } from './services';

const NOTE = 'tierkeeper.schedule';
const HOUR = 6; // before a shop opens
const SILENT_DAYS = 2; // after which a schedule of somebody else's counts as dead

/** The schedule, kept as data beside the one hourly trigger that looks at it. Days are numbers, so they compare. */
interface ScheduleNote {
  readonly trigger: string;
  readonly hour: number;
  readonly seenOn: number; // the last day on which its trigger fired
  readonly ranOn: number; // the last day whose run is done
}

type Services = { workbook: Workbook; notebook: Notebook; scheduler: Scheduler };

/** "Update every day": one clock trigger per document, whoever clicks and however often. */
export function startDaily({ workbook, notebook, scheduler }: Services): Done<{ key: MessageKey; hour: number }> {
  const [kept, ...surplus] = scheduler.own();
  for (const id of surplus) scheduler.stop(id);
  const note = readNote(notebook);
  const today = workbook.today();
  if (note !== undefined && note.trigger === kept) return done({ key: 'schedule.alreadyOn', hour: note.hour });
  if (note !== undefined && kept === undefined && today - note.seenOn <= SILENT_DAYS) return done({ key: 'schedule.onByOther', hour: note.hour });
  const trigger = kept ?? scheduler.start();
  const ranOn = note?.ranOn ?? (workbook.hourOfDay() >= HOUR ? today : today - 1); // a new schedule begins with the next morning
  writeNote(notebook, { trigger, hour: HOUR, seenOn: today, ranOn });
  return done({ key: 'schedule.on', hour: HOUR });
}

/** "Stop updating": takes away this user's trigger; somebody else's schedule is theirs to stop. */
export function stopDaily({ notebook, scheduler }: Omit<Services, 'workbook'>): Done<{ key: MessageKey }> {
  const own = scheduler.own();
  const note = readNote(notebook);
  for (const id of own) scheduler.stop(id);
  if (note !== undefined && own.includes(note.trigger)) notebook.erase(NOTE);
  return done({ key: own.length > 0 ? 'schedule.off' : 'schedule.alreadyOff' });
}

/**
 * The hourly sweep: runs `update` once a day, at or after the hour (Google may fire late or skip an hour). A trigger
 * that the schedule no longer names does nothing. A run that failed is tried again by the next sweep.
 */
export function sweep({ workbook, notebook }: Omit<Services, 'scheduler'>, trigger: string, update: () => Done<unknown>): Done<'ran' | 'not due'> {
  const note = readNote(notebook);
  if (note === undefined || note.trigger !== trigger) return done('not due');
  const today = workbook.today();
  const isDue = note.ranOn < today && workbook.hourOfDay() >= note.hour;
  if (!isDue) {
    if (note.seenOn !== today) writeNote(notebook, { ...note, seenOn: today });
    return done('not due');
  }
  const ran = update();
  writeNote(notebook, { ...note, seenOn: today, ranOn: ran.ok ? today : note.ranOn });
  return ran.ok ? done('ran') : ran;
}

function readNote(notebook: Notebook): ScheduleNote | undefined {
  const text = notebook.read(NOTE);
  if (text === undefined) return undefined;
  try {
    const note = JSON.parse(text) as ScheduleNote;
    return typeof note.trigger === 'string' ? note : undefined;
  } catch {
    return undefined; // a note we cannot read is a schedule we do not know: it is set up anew
  }
}

function writeNote(notebook: Notebook, note: ScheduleNote): void {
  notebook.write(NOTE, JSON.stringify(note));
}
