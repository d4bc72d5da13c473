import type { MessageKey } from '../../messages';
import { exclusively, WAIT_OF_PEOPLE_MS } from '../exclusively';
import { type Done, done, failed } from '../result';
import type { ScheduleState } from '../sidebarApi';
import { noTrigger, oneTrigger } from './ownTrigger';
import { daysBetween, parseSchedule, type Schedule, sameTimes, USUAL_SCHEDULE } from './schedule';
import { eraseScheduleNote, writeScheduleNote } from './scheduleNote';
import { scheduleState } from './scheduleState';
import { isDead, type ScheduleServices, type Standing, standingOf } from './standing';

/** The panel's choice: these times, run as this person from now on, or (`null`) by hand. Anybody can send anything, so it is checked first. */
export function setSchedule(services: ScheduleServices, asked: unknown): Done<ScheduleState> {
  const schedule = parseSchedule(asked);
  if (schedule === undefined && asked !== null) return failed('schedule.SCHEDULE_WRONG');
  return exclusively(services, WAIT_OF_PEOPLE_MS, () => {
    const standing = standingOf(services);
    if (schedule === undefined) end(services, standing);
    else keep(services, standing, schedule);
    return done(scheduleState(services));
  });
}

/** The menu's "Update every day". A schedule that somebody else's trigger still runs stays theirs. */
export function startDaily(services: ScheduleServices): Done<{ key: MessageKey; hour: number }> {
  return exclusively<{ key: MessageKey; hour: number }>(services, WAIT_OF_PEOPLE_MS, () => {
    const standing = standingOf(services);
    const { note, own, isMine } = standing;
    const schedule: Schedule = { ...(note?.schedule ?? USUAL_SCHEDULE), every: 'day' };
    const { hour } = schedule;
    const runs = note !== undefined && !isDead(services, note);
    if (runs && !isMine) return done({ key: 'schedule.onByOther', hour });
    if (runs && own.length === 1 && note.schedule.every === 'day') return done({ key: 'schedule.alreadyOn', hour });
    keep(services, standing, schedule);
    return done({ key: 'schedule.on', hour });
  });
}

/** The menu's "Stop updating". Somebody else's schedule is theirs to stop. */
export function stopUpdating(services: ScheduleServices): Done<{ key: MessageKey }> {
  return exclusively(services, WAIT_OF_PEOPLE_MS, () => done({ key: end(services, standingOf(services)) ? 'schedule.off' : 'schedule.alreadyOff' }));
}

/** First the trigger, then the note: a schedule that could not be set up is none. New times begin now; the same times go on, with what was missed. */
function keep({ workbook, notebook, scheduler }: ScheduleServices, { note, own, isMine }: Standing, schedule: Schedule): void {
  const isStale = isMine && note !== undefined && isDead({ workbook, notebook }, note);
  const trigger = oneTrigger(scheduler, note?.trigger, isStale);
  const now = workbook.now();
  const from = note !== undefined && sameTimes(note.schedule, schedule) ? note.from : now;
  const madeAt = isMine && own.includes(trigger) && note !== undefined ? note.madeAt : now;
  writeScheduleNote(notebook, { schedule, owner: scheduler.makePersonId(), trigger, from, madeAt });
  workbook.state.notePeriod(daysBetween(schedule));
}

/** First the note, then the trigger: one that is left behind finds no schedule, and does nothing. */
function end({ workbook, notebook, scheduler }: ScheduleServices, { isMine }: Standing): boolean {
  if (isMine) eraseScheduleNote(notebook);
  const stopped = noTrigger(scheduler);
  if (isMine) workbook.state.notePeriod(undefined);
  return isMine || stopped > 0;
}
