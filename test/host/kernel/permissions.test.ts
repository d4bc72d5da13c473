import { describe, expect, test } from 'vitest';
import { CellError } from '../../../src/host/index';
import { MANIFEST, toyHost } from '../services/toyHost';

/** What this expression comes to in an execution of that kind. */
function tried(kind: 'NONE' | 'LIMITED' | 'CUSTOM' | 'FULL' | 'TRIGGER', expression: string): string {
  const script = `function attempt() { try { ${expression}; return 'ok'; } catch (error) { return error.name + ': ' + error.message; } }
    function onOpen() { console.log(attempt()); } function TRY() { return attempt(); } function sweep() { console.log(attempt()); }`;
  const host = toyHost(script, kind === 'NONE' ? { authMode: 'NONE' } : {});
  if (kind === 'NONE' || kind === 'LIMITED') return host.open().log[0] ?? '';
  if (kind === 'FULL') return String(host.run('attempt').result);
  if (kind === 'TRIGGER') {
    host.world.triggers.add({ handler: 'sweep', owner: host.user.email, documentId: 'local-spreadsheet', schedule: { every: 'hours', count: 1 } });
    return host.advance(3_600_000)[0]?.log[0] ?? '';
  }
  host.edit('A1', '=TRY()');
  const value = host.book.read({ sheetId: 1, row: 0, column: 0, rows: 1, columns: 1 })[0]![0]!;
  return value instanceof CellError ? value.message : String(value);
}

const SHEET = 'SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]';
const UI_SCOPE = 'https://www.googleapis.com/auth/script.container.ui';
const TRIGGER_SCOPE = 'https://www.googleapis.com/auth/script.scriptapp';
const noPermission = (name: string) => `Exception: You do not have permission to call ${name}`;
const scopes = (name: string, scope: string) => `Exception: Specified permissions are not sufficient to call ${name}. Required permissions: ${scope}`;
const noUi = 'Exception: Cannot call SpreadsheetApp.getUi() from this context.';

describe('the authorization modes', () => {
  test.each([
    ['NONE', 'SpreadsheetApp.getUi().createAddonMenu().addItem("a", "b").addToUi()', 'ok'],
    ['NONE', 'Session.getActiveUserLocale()', 'ok'],
    ['NONE', 'Utilities.getUuid()', 'ok'],
    ['NONE', 'SpreadsheetApp.getActiveSpreadsheet()', noPermission('SpreadsheetApp.getActiveSpreadsheet')],
    ['NONE', 'PropertiesService.getDocumentProperties()', noPermission('PropertiesService.getDocumentProperties')],
    ['NONE', 'CacheService.getScriptCache()', noPermission('CacheService.getScriptCache')],
    ['LIMITED', `${SHEET}.getRange("A1").setValue(1)`, 'ok'],
    ['LIMITED', 'PropertiesService.getDocumentProperties().setProperty("a", 1)', 'ok'],
    ['LIMITED', 'SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("x"))', scopes('Ui.showSidebar', UI_SCOPE)],
    ['LIMITED', 'SpreadsheetApp.getUi().alert("x")', scopes('Ui.alert', UI_SCOPE)],
    ['LIMITED', 'ScriptApp.newTrigger("f")', scopes('ScriptApp.newTrigger', TRIGGER_SCOPE)],
    ['CUSTOM', `${SHEET}.getRange("B1").getValue()`, 'ok'],
    ['CUSTOM', 'PropertiesService.getDocumentProperties().getProperty("a")', 'ok'],
    ['CUSTOM', 'CacheService.getDocumentCache().put("a", "b")', 'ok'],
    ['CUSTOM', `${SHEET}.getRange("B1").setValue(1)`, noPermission('setValue')],
    ['CUSTOM', 'SpreadsheetApp.getActiveSpreadsheet().insertSheet()', noPermission('insertSheet')],
    ['CUSTOM', 'SpreadsheetApp.getActiveSpreadsheet().toast("x")', noPermission('toast')],
    ['CUSTOM', 'SpreadsheetApp.getUi()', noUi],
    ['CUSTOM', 'ScriptApp.newTrigger("f")', `${noPermission('ScriptApp.newTrigger')}. Required permissions: ${TRIGGER_SCOPE}`],
    ['CUSTOM', 'Session.getActiveUser()', noPermission('Session.getActiveUser')],
    ['TRIGGER', 'SpreadsheetApp.getUi()', noUi],
    ['TRIGGER', `${SHEET}.getRange("B1").setValue(1)`, 'ok'],
    ['FULL', 'ScriptApp.newTrigger("f").timeBased().everyHours(1).create()', 'ok'],
    ['FULL', 'SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("x"))', 'ok'],
  ] as const)('%s: %s → %s', (kind, expression, expected) => {
    expect(tried(kind, expression)).toBe(expected);
  });
});

describe('currentonly: nothing beyond this spreadsheet', () => {
  test.each([
    ['SpreadsheetApp.openById("x")', scopes('SpreadsheetApp.openById', 'https://www.googleapis.com/auth/spreadsheets')],
    ['SpreadsheetApp.openByUrl("x")', scopes('SpreadsheetApp.openByUrl', 'https://www.googleapis.com/auth/spreadsheets')],
    ['UrlFetchApp.fetch("https://example.com")', scopes('UrlFetchApp.fetch', 'https://www.googleapis.com/auth/script.external_request')],
    ['MailApp.sendEmail("a@example.com", "b", "c")', scopes('MailApp.sendEmail', 'https://www.googleapis.com/auth/script.send_mail')],
    ['GmailApp.sendEmail("a@example.com", "b", "c")', scopes('GmailApp.sendEmail', 'https://mail.google.com/')],
    ['DriveApp.getFiles()', scopes('DriveApp.getFiles', 'https://www.googleapis.com/auth/drive')],
    ['Sheets.Spreadsheets.get("x")', 'ReferenceError: Sheets is not defined'],
  ])('%s', (expression, expected) => {
    expect(tried('FULL', expression)).toBe(expected);
  });
});

test('a manifest that forgot a scope is told so', () => {
  const host = toyHost('function main() { SpreadsheetApp.getActiveSpreadsheet(); }', { manifest: { ...MANIFEST, oauthScopes: [] } });
  expect(host.run('main').error?.message).toMatch(
    /^Specified permissions are not sufficient to call SpreadsheetApp\.getActiveSpreadsheet\. Required permissions: /,
  );
});

test('after the grant was revoked, the first call that needs it fails', () => {
  const host = toyHost(
    'function main() { console.log(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus().toString()); SpreadsheetApp.getActiveSpreadsheet(); }',
  );
  host.authorised = false;
  expect(host.run('main')).toMatchObject({ log: ['REQUIRED'], error: { message: 'Authorization is required to perform that action.' } });
});

test('a forbidden call at top level takes the menu away', () => {
  const host = toyHost(
    'var id = SpreadsheetApp.getActiveSpreadsheet(); function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem("a", "b").addToUi(); }',
    { authMode: 'NONE' },
  );
  expect(host.open().error?.name).toBe('Exception');
  expect(host.ui.menus).toEqual([]);
});

test('in a document where the add-on was not yet used, cells do not know its functions', () => {
  const host = toyHost(
    'function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem("Open", "open").addToUi(); } function open() {} function ONE() { return 1; }',
    { authMode: 'NONE' },
  );
  host.open();
  host.edit('A1', '=ONE()');
  const cell = () => host.book.display({ sheetId: 1, row: 0, column: 0, rows: 1, columns: 1 })[0]![0];
  expect(cell()).toBe('#NAME?');
  host.menu('Open');
  expect(cell()).toBe('1');
});
