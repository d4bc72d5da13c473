import type { Lock, Notebook, Scheduler, Workbook } from '../services';
import { isSilent } from './dueMoments';
import { lastTryAt } from './lastCheck';
import { readScheduleNote, type ScheduleNote } from './scheduleNote';

export type ScheduleServices = { readonly workbook: Workbook; readonly notebook: Notebook; readonly scheduler: Scheduler; readonly lock: Lock };

/** How the schedule stands towards the person who asks. */
export interface Standing {
  readonly note: ScheduleNote | undefined;
  readonly own: readonly string[]; // the person's clock triggers in this document
  readonly isMine: boolean; // the schedule is set up, and the person's trigger runs it
}

export function standingOf({ notebook, scheduler }: Pick<ScheduleServices, 'notebook' | 'scheduler'>): Standing {
  const note = readScheduleNote(notebook);
  const own = scheduler.own();
  return { note, own, isMine: note !== undefined && (own.includes(note.trigger) || note.owner === scheduler.personId()) };
}

/** One trigger while the schedule is the person's, none while it is not: whatever was broken off before. */
export function isSound({ own, isMine }: Standing): boolean {
  return own.length === (isMine ? 1 : 0);
}

/** Nothing has run for two updates: Google has switched the trigger off, or its owner may not run it any more. */
export function isDead(services: Pick<ScheduleServices, 'workbook' | 'notebook'>, { schedule, from, madeAt }: ScheduleNote): boolean {
  return isSilent(schedule, services.workbook, Math.max(from, madeAt, lastTryAt(services)));
}
