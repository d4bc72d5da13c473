export { type AppliedPolicy, applyPolicy } from './applyPolicy';
export { type ScheduleServices, scheduleState, startDaily, stopDaily, sweep } from './dailySchedule';
export { exclusively, WAIT_OF_PEOPLE_MS } from './exclusively';
export { homeState } from './homeState';
export { type Run, type RunServices, regenerateTiers } from './regenerateTiers';
export { type Done, done, type Failure, fixOf, sentenceOf } from './result';
export type { Lock, Notebook, OwnSheet, Page, PageLook, Scheduler, Workbook, WrittenCell } from './services';
export { showPlace } from './showPlace';
export type { Answer, AnswerError, HomeState, PlaceToShow, RunReport, ScheduleState, SidebarApi } from './sidebarApi';
