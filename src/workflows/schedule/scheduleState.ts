import type { ScheduleState } from '../sidebarApi';
import { nextDue } from './dueMoments';
import { USUAL_SCHEDULE } from './schedule';
import { isDead, type ScheduleServices, standingOf } from './standing';

/** What the schedule is, as the panel tells it to this person. */
export function scheduleState(services: Pick<ScheduleServices, 'workbook' | 'notebook' | 'scheduler'>): ScheduleState {
  const { workbook } = services;
  const { note, own, isMine } = standingOf(services);
  if (note === undefined) return { on: false, mine: false, ...USUAL_SCHEDULE, zone: workbook.timeZone };
  const { schedule } = note;
  return {
    on: true,
    mine: isMine,
    ...schedule,
    zone: workbook.timeZone,
    nextAt: workbook.clockText(nextDue(schedule, workbook)),
    ...troubleOf(),
  };

  function troubleOf(): Pick<ScheduleState, 'trouble'> {
    if (isMine && own.length === 0) return { trouble: 'gone' };
    if (note === undefined || !isDead(services, note)) return {};
    return { trouble: isMine ? 'silent' : 'otherSilent' };
  }
}
