import type { Language } from '../../messages';
import type { ScheduleServices } from '../schedule';
import type { LastRun } from '../sidebarApi';
import type { Block } from './panelPage';

/** What the home screen shows right below its numbers: whom to call, and what else needs somebody. It reads the state, and nothing else. */
export function homeNews(_services: Pick<ScheduleServices, 'workbook' | 'notebook'>, _language: Language, _lastRun: LastRun | undefined): Block[] {
  return [];
}
