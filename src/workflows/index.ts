export { type AppliedPolicy, applyPolicy } from './applyPolicy';
export { startDaily, stopDaily, sweep } from './dailySchedule';
export { exclusively, WAIT_OF_PEOPLE_MS } from './exclusively';
export { type RunReport, regenerateTiers } from './regenerateTiers';
export { type Done, type Failure, sentenceOf } from './result';
export type { Lock, Notebook, OwnSheet, Page, PageLook, Scheduler, Workbook, WrittenCell } from './services';
