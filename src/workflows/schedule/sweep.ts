import { noteFailure } from '../lastRun';
import { type Done, done, goesOn } from '../result';
import type { Scheduler } from '../services';
import { lastDue } from './dueMoments';
import { lastCheck } from './lastCheck';
import { readScheduleNote } from './scheduleNote';
import type { ScheduleServices } from './standing';

type SweepServices = Pick<ScheduleServices, 'workbook' | 'notebook'> & { readonly scheduler: Pick<Scheduler, 'personId'> };

/**
 * The hourly sweep. It runs `update` when a moment of the schedule has passed since the last update or check, however
 * late Google fires, and goes on with work that did not fit whatever the hour. An update that failed is tried again by
 * the next sweep. It writes nothing of its own; the trigger of somebody who does not run the schedule any more does nothing.
 */
export function sweep({ workbook, notebook, scheduler }: SweepServices, trigger: string, update: () => Done<unknown>): Done<'ran' | 'goes on' | 'not due'> {
  const note = readScheduleNote(notebook);
  if (note === undefined || (note.trigger !== trigger && note.owner !== scheduler.personId())) return done('not due');
  const { checkedAt, unfinished } = lastCheck({ workbook, notebook });
  if (!unfinished && Math.max(checkedAt, note.from) >= lastDue(note.schedule, workbook)) return done('not due');
  const ran = update();
  if (ran.ok) return done('ran');
  if (goesOn(ran.failure)) return done('goes on');
  noteFailure(notebook, workbook.now(), ran.failure);
  return ran;
}
