import { type Label, type Rule, UNVERIFIED } from './rule';

const MODES = 'Editor add-on authorization';
const RUN = 'HTML Service: Communicate with Server Functions';
const CUSTOM = 'Custom Functions in Google Sheets';

function byHand(id: string, rule: string, manual: string, [label, source]: readonly [Label, string], expected: string): Rule {
  return { id, rule, label, source, steps: { manual }, expected };
}

/** What needs a published add-on, two accounts, a wait or a pair of eyes. */
export const MANUAL_RULES: readonly Rule[] = [
  byHand(
    'modes/none',
    'Installed but not yet enabled in a file: menu items only; no file, no properties.',
    'Test deployment, "Installed for current user"; read a property in onOpen.',
    ['documented', MODES],
    'the menu shows only Help',
  ),
  byHand(
    'modes/limited',
    'Enabled: the file and properties, but no sidebar and nothing that knows the user.',
    'Test deployment, "Enabled in current document"; open a sidebar in onOpen.',
    ['documented', MODES],
    'an error in the execution log',
  ),
  byHand(
    'modes/custom',
    'A custom function reads the spreadsheet and properties, writes nothing and shows nothing.',
    'Call getUi and setValue in a custom function.',
    ['documented', MODES],
    '"You do not have permission to call …"',
  ),
  byHand('modes/full', 'Menu, panel and triggers may do all that was granted.', 'Open the panel from the menu.', ['documented', MODES], 'the panel opens'),
  byHand(
    'modes/global',
    'Code outside functions runs in the mode of onOpen.',
    'Call PropertiesService at top level, deploy as "Installed for current user".',
    ['documented', MODES],
    'the menu shows only Help',
  ),
  byHand(
    'modes/ui-in-trigger',
    'A trigger has no user interface.',
    'Call SpreadsheetApp.getUi() in a clock trigger.',
    ['observed', 'this sentence in unrelated public repositories'],
    'Cannot call SpreadsheetApp.getUi() from this context.',
  ),
  byHand(
    'modes/alert-lock',
    'A lock is lost while an alert waits for the person.',
    'Take the lock, show an alert, try the lock from another run.',
    ['documented', 'Class Ui (Apps Script reference)'],
    'the other run gets the lock',
  ),
  byHand(
    'html/ignored',
    'Title, meta tags and icons inside the file of a page are ignored.',
    'Put <title>Other</title> into the file, open the panel.',
    ['documented', 'Class HtmlOutput (Apps Script reference)'],
    'the title given with setTitle',
  ),
  byHand(
    'html/template-literals',
    'Comments are stripped from inline scripts by something that does not know template literals: // or /* in one cuts it.',
    'Show `https://example.com` from a script inside the page.',
    ['observed', 'enuchi/React-Google-Apps-Script, issue 157'],
    'a syntax error in the console',
  ),
  byHand(
    'run/several-accounts',
    'With several Google accounts in one browser, calls of the panel can fail for all of them.',
    'Sign in to two accounts, open the panel as the second one.',
    ['observed', 'this sentence in unrelated public repositories'],
    "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
  ),
  byHand('run/dates', 'A Date cannot go to or come from the panel.', 'Pass new Date() to google.script.run.', ['documented', RUN], 'the call fails'),
  byHand('run/undefined', 'undefined inside an array becomes null on the way to the server.', 'Pass [undefined].', ['documented', RUN], '[null]'),
  byHand(
    'run/private',
    'A function whose name ends in an underscore cannot be called from the panel.',
    'google.script.run.hidden_()',
    ['documented', RUN],
    'not a function',
  ),
  byHand(
    'run/ten',
    'Ten calls run at once, the eleventh waits, and answers come in any order.',
    'Start eleven calls that sleep.',
    ['documented', RUN],
    'the eleventh ends last',
  ),
  byHand('run/handlers', 'A thrown error reaches the failure handler with its message.', 'Throw in a server function.', ['documented', RUN], 'the message'),
  byHand(
    'triggers/own',
    "Nobody sees another person's triggers.",
    'List triggers as a second editor.',
    ['documented', 'Installable Triggers'],
    'an empty list',
  ),
  byHand(
    'triggers/document',
    'In a clock run the active spreadsheet is the one the trigger was made in.',
    'Log its id in the handler.',
    ['assumed', UNVERIFIED],
    'the id of that spreadsheet',
  ),
  byHand(
    'triggers/no-edit',
    'Edits by a script fire no edit trigger.',
    'Write a cell from the menu with onEdit defined.',
    ['documented', 'Simple Triggers'],
    'onEdit does not run',
  ),
  byHand(
    'limits/execution',
    'A run ends after six minutes; nothing in it can catch that.',
    'Sleep for seven minutes inside try and finally.',
    ['documented', 'Quotas for Google Services'],
    'Exceeded maximum execution time',
  ),
  byHand('limits/custom', 'A custom function ends after thirty seconds.', 'Loop for a minute in a custom function.', ['documented', CUSTOM], '#ERROR!'),
  byHand(
    'limits/triggers',
    'Triggers run 90 minutes a day in all for a consumer account.',
    'Let an hourly trigger run five minutes a time.',
    ['documented', 'Quotas for Google Services'],
    'Service using too much computer time for one day.',
  ),
  byHand(
    'custom/recalculation',
    'A custom function runs again only when its arguments change.',
    'Read a property in it, change the property.',
    ['documented', CUSTOM],
    'the cell stays as it was',
  ),
  byHand(
    'custom/not-enabled',
    'Until the add-on was used once in a file, its functions are unknown there.',
    'Open a new spreadsheet and use one.',
    ['observed', 'datacommonsorg/docsite, issue 26; tomayac/wikipedia-tools-for-google-spreadsheets, issue 38'],
    '#NAME?',
  ),
  byHand(
    'custom/skipped',
    'What an argument left out in the middle is, F(A1,,C1), is not known; we take undefined, null and "" alike.',
    'Use PROBE_SEEN with an argument left out in the middle.',
    ['assumed', UNVERIFIED],
    'undefined, null or empty',
  ),
  byHand(
    'custom/today',
    'Whether TODAY() as an argument recalculates at midnight is not known; we never rely on it.',
    'Leave a spreadsheet overnight.',
    ['assumed', UNVERIFIED],
    'unknown',
  ),
  byHand(
    'properties/no-document',
    'Outside a document there are no document properties and no document lock.',
    'Call both in a standalone script.',
    ['documented', 'Class PropertiesService and Class LockService (Apps Script reference)'],
    'null',
  ),
  byHand(
    'errors/language',
    "Sentences of errors are in the person's language.",
    'Switch the account to Chinese and run the probe.',
    ['observed', 'error texts in other languages in public repositories'],
    'other sentences',
  ),
  byHand(
    'copy/properties',
    'A copied spreadsheet brings its cells and metadata, but not the properties of the add-on.',
    'File, Make a copy, open the panel.',
    ['assumed', UNVERIFIED],
    'no properties',
  ),
];
