import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Host, virtualClock } from '../../src/host';
import { bookOf, openedIn, readAddOn } from '../../src/local/spreadsheet';
import { root, type Table, userSheetsOf } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';

const THEIRS = ['Orders', 'Customers'];
const HUGE = 'x'.repeat(1_048_576);

/** What is no request at all, whatever page or action it is for. */
const MALFORMED: readonly (readonly [why: string, wanted: unknown])[] = [
  ['a text', 'Ana'],
  ['a number', 7],
  ['true', true],
  ['a number for what it is about', { about: 7 }],
  ['nothing for what it is about', { about: null }],
  ['a list for what it is about', { about: ['Ana'] }],
  ['a huge text', { about: HUGE }],
  ['a text for the fields', { fields: 'who' }],
  ['a number in a field', { fields: { who: 7, column: 7, what: 7 } }],
  ['nothing in a field', { fields: { who: null } }],
  ['an object in a field', { fields: { who: { name: 'Ana' } } }],
  ['a huge text in a field', { fields: { who: HUGE } }],
  ['a huge name of a field', { fields: { [HUGE]: 'Ana' } }],
  ['thousands of fields', { fields: Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`field${index}`, 'x'])) }],
  ['a field nobody knows beside them', { about: '', fields: {}, sheet: 'Orders' }],
  ['a number named __proto__', JSON.parse('{"__proto__": {"about": "Ana"}, "x": 1}')],
];

/** Texts that would do something if anybody took them for more than texts. */
const HOSTILE = [
  '=1+1',
  '=HYPERLINK("http://evil.test"; "x")',
  '__proto__',
  'constructor',
  'Orders!A1',
  'Orders!A0',
  'Orders!ZZZ9999999',
  'Customers!B2:B11',
  "'Orders'!A1:C16",
  'Tiers · Customers!A1',
  '__tier_state!A1',
  'Nowhere!A1',
  '!!A1',
  '\u0000\uD800\u202E',
  'Ana',
  'REMOVE',
  '-1',
  '1e308',
  'NaN',
  '💥'.repeat(900),
];
const FIELDS = [
  'who',
  'what',
  'column',
  'customers',
  'dates',
  'amounts',
  'sheet',
  'preset',
  'name',
  'tier',
  'reason',
  'until',
  'hours',
  'weight:recency',
  'tier:0:name',
  'tier:0:limit',
];

/** Actions that are about a place or a person: with a text that names neither they do nothing at all. */
const ABOUT_SOMETHING = [
  'insertFormula',
  'oneFormula',
  'freezeFormulas',
  'eraseCustomer',
  'removeEverything',
  'comment',
  'agree',
  'proposeVersion',
  'needAgreement',
];

const names = (table: 'PAGES' | 'ACTIONS'): string[] => {
  const source = readFileSync(join(root, 'src/workflows/panel/index.ts'), 'utf8');
  const [, body = ''] = new RegExp(`const ${table}[^{]*= \\{\\n([\\s\\S]*?)\\n\\};`).exec(source) ?? [];
  return [...body.matchAll(/^ {2}'?(\w+)'?[,:(]/gm)].map(([, name]) => name as string);
};

/** Calls many doors in one run: a run of its own for each costs a hundred times what a refusal does. */
const EVERY_DOOR = 'function everyDoor(doors, wanted) { return doors.map(([door, name]) => globalThis[door](name, wanted)); }';

let host: Host;
beforeAll(async () => {
  const addOn = await readAddOn(root);
  const people: Table = [
    ['Customer', 'Spend'],
    ['Ana', 4200],
    ['Ben', 1850],
    ['Chloe', 140],
  ];
  const tables = Object.entries({ Orders: exampleOrderRows, Customers: people }).map(([name, rows]) => ({ name, rows: rows.map((row) => [...row]) }));
  const book = bookOf(tables, { locale: 'en_US', timeZone: 'Etc/UTC' });
  host = openedIn(book, { ...addOn, scripts: { ...addOn.scripts, 'everyDoor.js': EVERY_DOOR } }, virtualClock(Date.parse('2025-11-21T12:00Z')));
  host.clientRun('ui_updateNow', []);
});

type Spoken = 'en' | 'zh-CN';
interface Given {
  readonly ok: boolean;
  readonly error?: { readonly code: string; readonly message: string };
}

/** What is wrong with how a door answered. */
function wrongIn(door: string, name: string, wanted: unknown, language: Spoken, mayWrite: boolean): string[] {
  const before = theirs();
  host.user = { email: 'owner@example.com', locale: language };
  const reply = host.clientRun(door, [name, wanted]);
  const shown = `${door}(${name}, ${JSON.stringify(wanted).slice(0, 80)})`;
  if (!reply.ok) return [`${shown} threw ${reply.error.message}`];
  return [...wrongOf(reply.value as Given, language), ...wroteTo(before, mayWrite)].map((wrong) => `${shown} ${wrong}`);
}

function wrongOf({ ok, error }: Given, language: Spoken): string[] {
  const message = error?.message ?? '';
  return [
    ...(typeof ok === 'boolean' ? [] : ['gave no answer']),
    ...(error?.code === 'BUG' ? [`is a bug: ${message}`] : []),
    ...(ok || (language === 'en' ? /[a-z]{3,}.*[.)]$/s : /[\u4e00-\u9fff].*[。）]$/s).test(message) ? [] : [`says only “${message}”`]),
  ];
}

/** What the last run did to cells; only theirs count if it may write to ours. */
function wroteTo(before: string, mayWrite: boolean): string[] {
  return [...(mayWrite || host.executions.at(-1)?.writes === 0 ? [] : ['wrote']), ...(theirs() === before ? [] : ["changed the user's sheets"])];
}

const theirs = (): string => JSON.stringify(userSheetsOf(host.book, THEIRS));

describe('whoever calls the doors of the panel with what is no request', () => {
  test('there are pages and actions to call', () => {
    expect(names('PAGES')).toEqual(expect.arrayContaining(['help', 'formulas', 'privacy', 'eraseWho', 'removeEverything']));
    expect(names('ACTIONS')).toEqual(expect.arrayContaining(ABOUT_SOMETHING));
  });

  test.each(MALFORMED)('%s: a sentence in both languages, and no write', (_, wanted) => {
    const doors = [...names('PAGES').map((name) => ['ui_page', name]), ...names('ACTIONS').map((name) => ['ui_do', name])];
    for (const language of ['en', 'zh-CN'] as const) {
      const before = theirs();
      host.user = { email: 'owner@example.com', locale: language };
      const reply = host.clientRun('everyDoor', [doors, wanted]) as { value: Given[] };
      expect(reply.value).toHaveLength(doors.length);
      expect(doors.flatMap((door, at) => wrongOf(reply.value[at] as Given, language).map((wrong) => `${door} ${wrong}`))).toEqual([]);
      expect(new Set(reply.value.map(({ error }) => error?.code))).toEqual(new Set(['UNKNOWN']));
      expect(wroteTo(before, false)).toEqual([]);
    }
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', '=1+1', HUGE, 7, null, {}, ['help']])('no such page or action: %s', (name) => {
    for (const door of ['ui_page', 'ui_do']) {
      const reply = host.clientRun(door, [name, {}]);
      expect(reply).toMatchObject({ ok: true, value: { ok: false, error: { code: 'UNKNOWN' } } });
      expect(host.executions.at(-1)?.writes).toBe(0);
    }
  });
});

describe('texts that would do something if they were more than texts', () => {
  const wanted = (text: string) => ({ about: text, fields: Object.fromEntries(FIELDS.map((id) => [id, text])) });

  test.each(names('PAGES'))('the page %s writes nothing, and never fails without a sentence', { timeout: 60_000 }, (name) => {
    const wrong = HOSTILE.flatMap((text, index) => wrongIn('ui_page', name, wanted(text), index % 5 === 4 ? 'zh-CN' : 'en', false));
    expect(wrong).toEqual([]);
  });

  test.each(ABOUT_SOMETHING)('the action %s does nothing', { timeout: 60_000 }, (name) => {
    const wrong = HOSTILE.flatMap((text, index) => [
      ...wrongIn('ui_do', name, wanted(text), index % 2 === 1 ? 'zh-CN' : 'en', false),
      ...wrongIn('ui_do', name, { about: text, fields: {} }, 'en', false),
    ]);
    expect(wrong).toEqual([]);
  });

  const others = names('ACTIONS').filter((name) => !ABOUT_SOMETHING.includes(name));
  test.each(others)('the action %s leaves the user’s sheets as they are', { timeout: 120_000 }, (name) => {
    const wrong = HOSTILE.slice(0, 3).flatMap((text) => wrongIn('ui_do', name, wanted(text), 'en', true));
    expect(wrong).toEqual([]);
  });
});
