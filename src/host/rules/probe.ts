import { PRELUDE } from './prelude';
import { isAutomatic, type Manual, type Rule, type Steps } from './rule';

/** Name of the function that tries one rule, and of the one that tries all and writes the table. */
export const TRY_ONE = 'probeTry';
export const TRY_ALL = 'tierkeeperProbe';

/**
 * A script to paste into Extensions ▸ Apps Script of an empty scratch spreadsheet on Google. Its `tierkeeperProbe`
 * tries every automatic rule and lists rule, expected and seen in a new sheet. It stops before Google's six minutes
 * are over and goes on where it stopped when it is run again.
 */
export function probeScript(rules: readonly Rule[]): string {
  const rows = rules.filter(isAutomatic);
  return `${HEAD}${PRELUDE}\nconst PROBE_ROWS_ = [\n${rows.map((rule) => rowText(rule, rule.steps)).join(',\n')},\n];\n${RUNNER}`;
}

/** The steps of a rule that the host can take, automatic or not; what the conformance test runs. */
export function hostSteps(rule: Rule): Steps | undefined {
  return isAutomatic(rule) ? rule.steps : (rule.steps as Manual).here;
}

/** A script with one function `probeTry` for this rule, for the host. */
export function scriptOfRule(rule: Rule): string {
  return `${PRELUDE}\nconst PROBE_ROWS_ = [\n${rowText(rule, hostSteps(rule) ?? '')},\n];\n${RUNNER}`;
}

function rowText({ id, rule, label, expected }: Rule, steps: Steps): string {
  const facts = JSON.stringify({ id, rule, label, expected });
  return `  Object.assign(${facts}, { run: ({ ss, sheet, described, stored, message, settled }) => { ${steps} } })`;
}

const HEAD = `/**
 * Tierkeeper: does Google Sheets do what we believe it does?
 *
 * 1. Make a NEW, EMPTY spreadsheet (locale United States). Everything in it will be deleted.
 * 2. Extensions, Apps Script: replace what is there with this file and save.
 * 3. Run ${TRY_ALL} and allow it. When it says so in the log, run it again: Google stops every run after six minutes.
 * 4. The sheet "Probe" then lists every rule with what was expected and what was seen.
 */
`;

const RUNNER = `
/** What rule number "index" gives on a fresh spreadsheet: { seen } or { error }. */
function ${TRY_ONE}(index) {
  probeReset_();
  try {
    const seen = PROBE_ROWS_[index].run(probeTools_());
    return { seen: seen === undefined ? null : JSON.parse(JSON.stringify(seen)) };
  } catch (error) {
    return { error: String(error && error.message) };
  }
}

function ${TRY_ALL}() {
  const began = Date.now();
  const ss = SpreadsheetApp.getActiveSpreadsheet();
  if (ss.getSpreadsheetLocale() !== 'en_US') throw new Error('Set the locale of this spreadsheet to United States first (File, Settings).');
  const store = PropertiesService.getScriptProperties(); // results so far; no rule touches this store
  const key = (row) => 'probe ' + row.id;
  const minutes = () => (Date.now() - began) / 60000;
  PROBE_ROWS_.forEach((row, index) => {
    if (store.getProperty(key(row)) !== null || minutes() > 4.5) return;
    store.setProperty(key(row), JSON.stringify(${TRY_ONE}(index)).slice(0, 2000));
  });
  const open = PROBE_ROWS_.filter((row) => store.getProperty(key(row)) === null).length;
  if (open > 0) {
    Logger.log(open + ' rules to go: run ${TRY_ALL} again.');
    return { open: open };
  }
  const results = PROBE_ROWS_.map((row) => {
    const result = store.getProperty(key(row));
    const ok = result === JSON.stringify({ seen: row.expected }).slice(0, 2000);
    const seen = ok ? JSON.stringify(row.expected) : result;
    return [ok ? 'ok' : 'DIFFERENT', row.id, row.label, row.rule, JSON.stringify(row.expected), seen];
  });
  PROBE_ROWS_.forEach((row) => store.deleteProperty(key(row)));
  probeReset_();
  const sheet = ss.getSheetByName('Sheet1').setName('Probe');
  const table = [['', 'id', 'how we know', 'rule', 'expected', 'seen']].concat(results);
  const inert = (text) => "'" + text; // what was seen may look like a formula
  sheet.getRange(1, 1, table.length, 6).setValues(table.map((row) => row.map(inert)));
  sheet.setFrozenRows(1);
  const different = results.filter((row) => row[0] !== 'ok').length;
  Logger.log(results.length - different + ' as expected, ' + different + ' different: see the sheet "Probe".');
  return { ok: results.length - different, different: different };
}
`;
