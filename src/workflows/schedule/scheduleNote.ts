import type { Notebook } from '../services';
import { daysBetween, parseSchedule, type Schedule } from './schedule';

const NOTE = 'tierkeeper.schedule';

/** The schedule, kept as data beside the one hourly trigger that looks at it. No note: updates run by hand. */
export interface ScheduleNote {
  readonly schedule: Schedule;
  readonly owner: string; // a random id of the person whose trigger runs it
  readonly trigger: string; // the id of that trigger
  readonly from: number; // ms since 1970; what was due before is over
  readonly madeAt: number; // ms since 1970; when that trigger was made
}

/** A note we cannot read is a schedule we do not know: it is set up anew. */
export function readScheduleNote(notebook: Notebook): ScheduleNote | undefined {
  const text = notebook.read(NOTE);
  return text === undefined ? undefined : parsed(text);
}

/** Days between scheduled updates; `undefined`: they run by hand. */
export function daysBetweenUpdates(notebook: Notebook): number | undefined {
  const note = readScheduleNote(notebook);
  return note && daysBetween(note.schedule);
}

function parsed(text: string): ScheduleNote | undefined {
  try {
    const { version, every, weekDay, monthDay, hour, owner, trigger, from, madeAt } = JSON.parse(text) as Record<string, unknown>;
    const schedule = parseSchedule({ every, weekDay, monthDay, hour });
    const isWhole = version === 2 && typeof owner === 'string' && typeof trigger === 'string' && typeof from === 'number' && typeof madeAt === 'number';
    return isWhole && schedule !== undefined ? { schedule, owner, trigger, from, madeAt } : undefined;
  } catch {
    return undefined;
  }
}

export function writeScheduleNote(notebook: Notebook, { schedule, ...rest }: ScheduleNote): void {
  notebook.write(NOTE, JSON.stringify({ version: 2, ...schedule, ...rest }));
}

export function eraseScheduleNote(notebook: Notebook): void {
  notebook.erase(NOTE);
}
