import { CacheService } from './cache';
import { HtmlService } from './htmlService';
import { LockService } from './lock';
import { GLOBAL_NAMES, MEMBER_NAMES } from './memberNames';
import { OUTSIDE_SERVICES } from './outsideServices';
import { PropertiesService } from './properties';
import { ScriptApp } from './scriptApp';
import { Session } from './session';
import { SpreadsheetApp } from './spreadsheetApp';
import { Utilities } from './utilities';
import type { Site } from './world';

const SERVICES = { SpreadsheetApp, PropertiesService, CacheService, LockService, Session, Utilities, ScriptApp, HtmlService };

/** The global names of one execution and the services behind them. */
export function globalsFor(site: Site): Record<string, object> {
  const own = Object.entries(SERVICES).map(([name, Service]) => [name, new Service(site)] as const);
  return { ...Object.fromEntries(own), ...OUTSIDE_SERVICES };
}

const IMITATED = new Set([...Object.keys(SERVICES), ...Object.keys(OUTSIDE_SERVICES), 'Logger', 'console']);

/** Google's other global services, which say so when touched. */
export const MISSING_GLOBALS: readonly string[] = GLOBAL_NAMES.split(' ').filter((name) => !IMITATED.has(name));

const MEMBERS = new Map(Object.entries(MEMBER_NAMES).map(([cls, names]) => [cls, new Set(names.split(' '))]));

export function isGooglesMember(cls: string, member: string): boolean {
  return MEMBERS.get(cls)?.has(member) ?? false;
}
