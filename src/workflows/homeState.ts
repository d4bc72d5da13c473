import type { Language } from '../messages';
import { newestAnswer, rememberedTables } from './columnMemory';
import { type RunNote, readFailure, readLastRun, shownRun } from './lastRun';
import { firstLookBlocks } from './panel/firstLook';
import { homeNeeds, homeNews } from './panel/homeNews';
import { homeTools } from './panel/homeTools';
import { sampleBlocks } from './panel/sampleActions';
import { type ScheduleServices, scheduleState } from './schedule';
import type { HomeState } from './sidebarApi';

/** What the panel shows when it opens; after an update of its own, without reading again what is known. */
export function homeState(services: ScheduleServices, language: Language, justRun?: RunNote): HomeState {
  const { workbook, notebook } = services;
  const lastRun = justRun === undefined ? readLastRun(notebook, workbook, language) : shownRun(justRun, workbook, language);
  const said = newestAnswer(rememberedTables(notebook), lastRun?.sheet);
  return {
    language,
    lastRun,
    failedSince: justRun === undefined ? readFailure(notebook, workbook, language) : undefined,
    columnsSaid: said && workbook.clockText(said.at).slice(0, 'YYYY-MM-DD'.length),
    schedule: scheduleState(services),
    news: [...sampleBlocks(services, language, lastRun), ...firstLookBlocks(services, language, lastRun), ...homeNews(services, language, lastRun)],
    tools: [...homeNeeds(services, language, lastRun), ...homeTools(language, lastRun)],
  };
}
