/**
 * The top of every script made from rules: functions that the steps may use, and a few custom functions.
 * Apps Script text, ES2019. `probeReset_` makes the spreadsheet what every rule expects: one empty sheet 'Sheet1'.
 */
export const PRELUDE = `
function probeReset_() {
  const ss = SpreadsheetApp.getActiveSpreadsheet();
  let name = 'Fresh';
  while (ss.getSheetByName(name)) name += '+';
  const fresh = ss.insertSheet(name);
  ss.getSheets().forEach((sheet) => { if (sheet.getSheetId() !== fresh.getSheetId()) ss.deleteSheet(sheet); });
  fresh.setName('Sheet1');
  ss.getNamedRanges().forEach((one) => one.remove());
  ss.createDeveloperMetadataFinder().find().forEach((one) => one.remove());
  PropertiesService.getDocumentProperties().deleteAllProperties();
  SpreadsheetApp.flush();
}

/** Kind and value of what a cell gave: 'number 1', 'text Ana', 'date 2025-03-07 00:00', 'empty'. */
function probeDescribed_(value) {
  if (Array.isArray(value)) return '[' + value.map(probeDescribed_).join(',') + ']';
  if (value === '') return 'empty';
  if (value === undefined || value === null) return String(value);
  if (typeof value === 'string') return 'text ' + value;
  if (Object.prototype.toString.call(value) !== '[object Date]') return typeof value + ' ' + value;
  return 'date ' + Utilities.formatDate(value, SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone(), 'yyyy-MM-dd HH:mm');
}

function probeTools_() {
  const ss = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = ss.getSheetByName('Sheet1');
  return {
    ss: ss,
    sheet: sheet,
    described: probeDescribed_,
    /** What A1 gives after this text was written into it. */
    stored: (text) => {
      sheet.getRange('A1').setValues([[text]]);
      SpreadsheetApp.flush();
      return probeDescribed_(sheet.getRange('A1').getValue());
    },
    /** The sentence of the error that this throws. */
    message: (work) => {
      try {
        work();
      } catch (error) {
        return String(error.message);
      }
      return 'no error';
    },
    /** The value of a cell of Sheet1 once it is calculated; custom functions take a moment on Google. */
    settled: (a1) => {
      for (let turn = 0; turn < 20; turn += 1) {
        SpreadsheetApp.flush();
        const value = sheet.getRange(a1).getValue();
        if (value !== 'Loading...') return value;
        Utilities.sleep(500);
      }
      return 'Loading...';
    },
  };
}

/** @customfunction */
function PROBE_SEEN(value) {
  return probeDescribed_(value);
}

/** @customfunction */
function PROBE_GIVE(what) {
  if (what === 'table') return [[1, 'two'], [true, '']];
  if (what === 'null') return null;
  if (what === 'undefined') return undefined;
  if (what === 'write') SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Sheet1').getRange('Z1').setValue('written');
  throw new Error('PROBE_GIVE was asked for ' + what);
}

function PROBE_HIDDEN_() {
  return 'seen';
}
`;
