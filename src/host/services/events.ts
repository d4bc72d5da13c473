import type { AuthMode } from '../kernel/execution';
import { AUTH_MODES } from './scriptApp';
import { Spreadsheet } from './spreadsheet';
import type { TriggerRow } from './triggerTable';
import type { Site } from './world';

const DAY = 86_400_000;

/** What onOpen and onInstall receive; without the file (mode NONE) there is no source (*documented*). */
export function openEvent(site: Site, authMode: AuthMode): Record<string, unknown> {
  const source = authMode === 'NONE' ? {} : { source: new Spreadsheet(site) };
  return { authMode: AUTH_MODES[authMode], ...source };
}

/** What a time-driven handler receives (*documented*): the parts of the time in UTC, numbers all. */
export function clockEvent(row: TriggerRow, firedAt: number): Record<string, unknown> {
  const at = new Date(firedAt);
  return {
    authMode: AUTH_MODES.FULL,
    'day-of-month': at.getUTCDate(),
    'day-of-week': at.getUTCDay() || 7, // Monday is 1
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    month: at.getUTCMonth() + 1,
    second: at.getUTCSeconds(),
    timezone: 'UTC',
    triggerUid: row.id,
    'week-of-year': isoWeek(at),
    year: at.getUTCFullYear(),
  };
}

function isoWeek(at: Date): number {
  const thursday = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate() + 4 - (at.getUTCDay() || 7)));
  return Math.floor((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / DAY / 7) + 1;
}
