import { exclusively } from '../exclusively';
import { done } from '../result';
import { noTrigger, oneTrigger } from './ownTrigger';
import { writeScheduleNote } from './scheduleNote';
import { isSound, type ScheduleServices, standingOf } from './standing';

/**
 * When the panel opens: a trigger that went away is made again, one that no schedule names is taken away. What cannot
 * be mended now, or only while somebody else is at it, is told by `scheduleState` and tried again next time.
 */
export function mendSchedule(services: ScheduleServices): void {
  try {
    if (!isSound(standingOf(services))) exclusively(services, 0, () => done(mend(services)));
  } catch {
    // the panel opens all the same, and tells what is missing
  }
}

function mend(services: ScheduleServices): void {
  const { workbook, notebook, scheduler } = services;
  const { note, own, isMine } = standingOf(services);
  if (note === undefined || !isMine) {
    noTrigger(scheduler);
    return;
  }
  const trigger = oneTrigger(scheduler, note.trigger);
  if (!own.includes(trigger)) writeScheduleNote(notebook, { ...note, trigger, madeAt: workbook.now() });
}
