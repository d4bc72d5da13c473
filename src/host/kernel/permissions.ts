import { googleError } from './errors';
import type { ErrorKey } from './errorTexts';
import type { Call, Execution } from './execution';

const AUTH = 'https://www.googleapis.com/auth/';
const CURRENT_ONLY = `${AUTH}spreadsheets.currentonly`;
const SPREADSHEETS = `${AUTH}spreadsheets`;
const CONTAINER_UI = `${AUTH}script.container.ui`;
const SCRIPT_APP = `${AUTH}script.scriptapp`;

const SPREADSHEET_FAMILY = new Set([
  'SpreadsheetApp',
  'Spreadsheet',
  'Sheet',
  'Range',
  'NamedRange',
  'DataValidation',
  'DataValidationBuilder',
  'DeveloperMetadata',
  'DeveloperMetadataFinder',
  'DeveloperMetadataLocation',
]);

/** Scope of a call, by method or else by service (*documented* per method). Calls not listed need none. */
const SCOPES: Readonly<Record<string, string>> = {
  'SpreadsheetApp.openById': SPREADSHEETS,
  'SpreadsheetApp.openByUrl': SPREADSHEETS,
  'Ui.showSidebar': CONTAINER_UI,
  'Ui.showModalDialog': CONTAINER_UI,
  'ScriptApp.newTrigger': SCRIPT_APP,
  'ScriptApp.getUserTriggers': SCRIPT_APP,
  'ScriptApp.getProjectTriggers': SCRIPT_APP,
  'ScriptApp.deleteTrigger': SCRIPT_APP,
  UrlFetchApp: `${AUTH}script.external_request`,
  MailApp: `${AUTH}script.send_mail`,
  GmailApp: 'https://mail.google.com/',
  DriveApp: `${AUTH}drive`,
};

const NONE_ALLOWS = [
  'SpreadsheetApp.getUi',
  'Ui.createAddonMenu',
  'Ui.createMenu',
  'Menu',
  'Session.getActiveUserLocale',
  'Utilities',
  'ScriptApp.getAuthorizationInfo',
];
const CUSTOM_ALLOWS = [
  'Properties',
  'PropertiesService',
  'Cache',
  'CacheService',
  'Lock',
  'LockService',
  'HtmlService',
  'HtmlOutput',
  'HtmlTemplate',
  'Utilities',
  'Session.getActiveUserLocale',
  'Session.getScriptTimeZone',
];
const LIMITED_DENIES = ['UrlFetchApp', 'MailApp', 'GmailApp', 'DriveApp', 'SpreadsheetApp.openById', 'SpreadsheetApp.openByUrl'];

/** What the manifest grants: no list means Google grants what it finds in the code (*documented*). */
export interface Grants {
  readonly oauthScopes: readonly string[] | undefined;
  readonly authorised: boolean; // false once the user's grant was revoked
}

/** Throws Google's sentence unless this call is allowed: table of the authorization modes, then the scopes. */
export function permit(call: Call, execution: Execution, grants: Grants): void {
  const refuse = (key: ErrorKey, params: Record<string, string> = {}) => googleError(key, execution.locale, { name: call.name, ...params });
  if (call.name === 'SpreadsheetApp.getUi' && (execution.kind === 'custom' || execution.kind === 'trigger')) throw refuse('noUi');

  const scope = scopeOf(call);
  switch (execution.authMode) {
    case 'NONE':
      if (!listed(call, NONE_ALLOWS)) throw refuse('noPermission');
      return;
    case 'CUSTOM_FUNCTION':
      permitCustom(call, scope, refuse);
      return;
    case 'LIMITED':
      if (scope !== undefined || listed(call, LIMITED_DENIES)) throw refuse('scopesMissing', { scopes: scope ?? '' });
      if (call.service === 'Ui' && !listed(call, NONE_ALLOWS)) throw refuse('scopesMissing', { scopes: CONTAINER_UI });
      return;
    case 'FULL':
      if (!grants.authorised && (scope !== undefined || SPREADSHEET_FAMILY.has(call.service))) throw refuse('authorizationRequired');
      permitScopes(call, scope, grants, refuse);
  }
}

/** Custom functions read the spreadsheet and keep properties; *documented* but for the bare method name, *observed*. */
function permitCustom(call: Call, scope: string | undefined, refuse: (key: ErrorKey, params?: Record<string, string>) => Error): void {
  const spreadsheet = SPREADSHEET_FAMILY.has(call.service);
  if (spreadsheet && call.kind === 'read' && scope === undefined && call.method !== 'toast') return;
  if (listed(call, CUSTOM_ALLOWS)) return;
  if (scope !== undefined) throw refuse('noPermissionScopes', { scopes: scope });
  throw refuse('noPermission', { name: spreadsheet ? call.method : call.name });
}

function permitScopes(call: Call, scope: string | undefined, grants: Grants, refuse: (key: ErrorKey, params?: Record<string, string>) => Error): void {
  const granted = grants.oauthScopes;
  if (!granted) return;
  if (scope !== undefined && !granted.includes(scope)) throw refuse('scopesMissing', { scopes: scope });
  const needsDocument = scope === undefined && SPREADSHEET_FAMILY.has(call.service) && call.name !== 'SpreadsheetApp.getUi';
  if (needsDocument && !granted.includes(CURRENT_ONLY) && !granted.includes(SPREADSHEETS)) {
    throw refuse('scopesMissing', { scopes: `${CURRENT_ONLY} || ${SPREADSHEETS}` });
  }
}

const scopeOf = (call: Call): string | undefined => SCOPES[call.name] ?? SCOPES[call.service];
const listed = (call: Call, list: readonly string[]): boolean => list.includes(call.name) || list.includes(call.service);
