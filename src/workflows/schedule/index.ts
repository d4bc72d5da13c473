export { setSchedule, startDaily, stopUpdating } from './changeSchedule';
export { mendSchedule } from './mendSchedule';
export type { Schedule } from './schedule';
export { daysBetweenUpdates } from './scheduleNote';
export { scheduleState } from './scheduleState';
export type { ScheduleServices } from './standing';
export { sweep } from './sweep';
