import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { legalTitle } from '../../src/apps-script/services/legalTitle';
import { tierKey } from '../../src/core/policy/checkTiers';
import { settingNamed } from '../../src/core/policy/ruleWords';
import type { CellInput } from '../../src/host';
import { heldText } from '../../src/workflows';
import { date, evaluated, onHost } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';
import { hostileTexts, sheetNames } from './corpora';

const FORBIDDEN = /[[\]*?:/\\\0-\x1f]|^'|'$/;

describe('the title of a sheet of ours', () => {
  test.each<[wished: string, title: string, why: string]>([
    ['Tiers · VIP', 'Tiers · VIP', 'as wished'],
    ['A/B [x]*?:\\', 'A-B -x-----', 'what workbook files forbid'],
    ["O'Neil's 'best'", "O'Neil's 'best", 'apostrophes inside only'],
    ['a\r\nb\tc', 'a b c', 'one line'],
    ['\u202Ecba', 'cba', 'nothing that turns the tabs round'],
    ['\uD83D', '\uFFFD', 'no half character'],
    ['👩‍👩‍👧', '👩‍👩‍👧', 'a family stays together'],
    [`${'x'.repeat(89)}🙂`, 'x'.repeat(89), 'cut between characters'],
    ["''", '-', 'never empty'],
    ['History', 'History -', 'Excel keeps that name to itself'],
  ])('%j → %j (%s)', (wished, title) => expect(legalTitle(wished)).toBe(title));

  test('is legal and the title of itself, whatever the tier is called', () => {
    const check = (text: string) => {
      const title = legalTitle(text);
      expect(title.length > 0 && title.length <= 90 && !FORBIDDEN.test(title) && title.trim() === title, JSON.stringify(title)).toBe(true);
      expect(legalTitle(title)).toBe(title);
    };
    for (const text of hostileTexts) check(text);
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 150 }), check), { numRuns: 1000 });
  });
});

/** Names that can be told apart: what is blank, repeated, or the name of a setting is refused before anything is written. */
function tierNames(): string[] {
  const byKey = new Map(sheetNames.map((name) => [tierKey(heldText(name)), name] as const));
  return [...byKey].flatMap(([key, name]) => (key === '' || settingNamed(name) !== undefined ? [] : [name]));
}

test('tiers of the 74 odd names each get a sheet with a title of its own, and formulas reach its customers through its quoted title', async () => {
  expect(sheetNames).toHaveLength(74);
  const names = tierNames();
  const customers = Array.from({ length: 100 }, (_, index): CellInput[] => [`C${index}`, date('2025-11-01'), 1000 - index]);
  const host = await onHost({ Orders: [['Customer', 'Date', 'Amount'], ...customers] });
  const tiers = names.map((name, index) => ({ name, share: index + 1 })); // one customer each
  expect(host.clientRun('ui_applyPolicy', [{ tiers }])).toMatchObject({ value: { ok: true } });
  expect(host.clientRun('ui_updateNow')).toMatchObject({ value: { ok: true } });
  const titles = host.book.sheets.map(({ name }) => name);
  expect(new Set(titles.map((title) => title.toLowerCase())).size).toBe(titles.length);
  expect(titles.filter((title) => title.length > 100 || FORBIDDEN.test(title) || /^history$/i.test(title))).toEqual([]);
  const marks = new Set(host.world.metadata.rows.filter(({ value }) => value?.startsWith('tier:')).map(({ sheetId }) => sheetId));
  const lists = host.book.sheets.filter(({ id }) => marks.has(id));
  const reached = lists.map(({ name }) => evaluated(host, 'Orders', 'H1', `='${name.replace(/'/g, "''")}'!B2`)[0]?.[0]);
  console.log(`S11 ${names.length} of ${sheetNames.length} names are tiers, ${reached.length} lists reached by formula`);
  expect(reached).toEqual(names.map((name) => heldText(name.trim())));
});

test('a sheet of orders may have any of these titles: the Summary names it, and no formula breaks', async () => {
  const used = sheetNames.filter((name) => legalTitle(name) === name && name !== 'Customers');
  const broken: string[] = [];
  for (const name of used) {
    const host = await onHost({ [name]: exampleOrderRows });
    const reply = host.clientRun('ui_updateNow');
    if (!reply.ok || (reply.value as { ok: boolean }).ok !== true) broken.push(`${name}: ${JSON.stringify(reply)}`);
    const summary = host.book.sheetByName('Tiers · Summary');
    const [[line] = []] = summary === undefined ? [] : host.book.read({ sheetId: summary.id, row: 1, column: 0, rows: 1, columns: 1 });
    if (!String(line).includes(name)) broken.push(`${name}: ${line}`);
  }
  console.log(`S11 ${used.length} titles of orders`);
  expect(broken).toEqual([]);
});
