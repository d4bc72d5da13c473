import type { Language } from '../messages';
import { type ScheduleServices, scheduleState } from './dailySchedule';
import { type RunNote, readFailure, readLastRun, shownRun } from './lastRun';
import type { HomeState } from './sidebarApi';

/** What the panel shows when it opens; after an update of its own, without reading again what is known. */
export function homeState(services: ScheduleServices, language: Language, justRun?: RunNote): HomeState {
  const { workbook, notebook } = services;
  return {
    language,
    lastRun: justRun === undefined ? readLastRun(notebook, workbook, language) : shownRun(justRun, workbook, language),
    failedSince: justRun === undefined ? readFailure(notebook, workbook, language) : undefined,
    schedule: scheduleState(services),
  };
}
