import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/host';
import { evaluated, userSheetsOf } from '../support/onHost';
import { asked, CUSTOMERS, columnOf, fieldsOf, formulaShown, formulasIn, page, press, select, shop, textsOf } from './formulaToolHost';

const TIERS = ['VIP', 'Gold', 'Silver', 'Silver', 'Silver', 'Bronze', 'Bronze', 'Bronze', 'Bronze', ''];
const TIERS_ZH = ['VIP', '金', '银', '银', '银', '铜', '铜', '铜', '铜', ''];

const updated = async (given: Parameters<typeof shop>[0] = {}): Promise<Host> => {
  const host = await shop(given);
  expect(asked(host, 'ui_updateNow')).toMatchObject({ ok: true });
  return host;
};

describe('the formula for the selected column', () => {
  test.each([
    ['en_US', '=TIER(B:B, TIER_RULES)', ['Tier', ...TIERS]],
    ['de_DE', '=TIER(B:B; TIER_RULES)', ['Tier', ...TIERS]],
    ['fr_FR', '=TIER(B:B; TIER_RULES)', ['Tier', ...TIERS]],
    ['zh_CN', '=TIER(B:B, TIER_RULES)', ['层级', ...TIERS_ZH]],
  ])('%s: shown as people type it there, written into the heading’s cell, and right for every customer', async (locale, shown, tiers) => {
    const host = await updated({ locale });
    select(host, 'Customers', 3);
    const open = page(host);
    expect(formulaShown(open)).toBe(shown);
    const done = press(host, open, 'insertFormula');
    expect(done).toMatchObject({ ok: true, value: { message: expect.stringContaining(shown) } });
    expect(formulasIn(host, 'Customers', 3)[0]).not.toBe('');
    expect(columnOf(host, 'Customers', 3)).toEqual(tiers);
    expect(host.book.names.map(({ name }) => name)).toEqual(expect.arrayContaining(['TIERS', 'TIER_RULES']));
    expect(columnOf(host, 'Customers', 4), 'what people would type says the same').toEqual(new Array(11).fill(''));
    evaluated(host, 'Customers', 'E1', shown);
    expect(columnOf(host, 'Customers', 4)).toEqual(tiers);
  });

  test('before any tiers: Make my tiers comes first, and nothing can be inserted by force', async () => {
    const host = await shop();
    select(host, 'Customers', 3);
    const open = page(host);
    expect(open.primary).toMatchObject({ label: 'Make my tiers', go: { kind: 'update' } });
    expect(asked(host, 'ui_do', 'insertFormula', { about: 'Customers!D1', fields: fieldsOf(open) })).toMatchObject({ ok: false, error: { code: 'NO_TIERS' } });
    expect(columnOf(host, 'Customers', 3)).toEqual(new Array(11).fill(''));
  });

  test('a formula that needs nothing of ours can be inserted at once', async () => {
    const host = await shop();
    select(host, 'Customers', 3);
    const open = page(host, 'formulas', { what: 'TIER_ABC' });
    expect(formulaShown(open)).toBe('=TIER_ABC(B:B)');
    press(host, open, 'insertFormula');
    expect(columnOf(host, 'Customers', 3)).toEqual(['ABC', 'A', 'A', 'A', 'A', 'B', 'B', 'B', 'C', 'C', '']);
  });

  test.each<[what: string, shown: string, first: readonly unknown[]]>([
    ['TIER_OF', '=TIER_OF(A:A, TIERS)', ['Tier', 'VIP', 'Bronze']],
    ['TIER_SCORE', '=TIER_SCORE(B:B)', ['Score', 100, 87.5]],
    ['TIER_NEXT', '=TIER_NEXT(B:B, TIER_RULES)', ['Missing', '', 2350]],
    ['TIER_EXPLAIN', '=TIER_EXPLAIN(B:B, TIER_RULES)', ['Why', expect.stringMatching(/^VIP: /), expect.stringMatching(/^Gold: /)]],
    ['TIER_CUSTOMERS', '=TIER_CUSTOMERS(Orders!A:A, Orders!B:B, Orders!C:C)', ['Customer', 'Ana', 'Ben']],
    ['TIER_RFM', '=TIER_RFM(Orders!A:A, Orders!B:B, Orders!C:C, TIER_RULES)', ['Customer', 'Ana', 'Deng']],
    ['TIER_LIFECYCLE', '=TIER_LIFECYCLE(Orders!A:A, Orders!B:B)', ['Customer', 'Ana', 'Ben']],
    ['TIER_CHECK', '=TIER_CHECK(Orders!A:A, Orders!B:B, Orders!C:C)', ['No problems found · 15 rows']],
  ])('%s', async (what, shown, first) => {
    const host = await updated();
    select(host, 'Customers', 3);
    const open = page(host, 'formulas', { what });
    expect(formulaShown(open)).toBe(shown);
    expect(press(host, open, 'insertFormula')).toMatchObject({ ok: true });
    expect(columnOf(host, 'Customers', 3).slice(0, first.length)).toEqual(first);
  });

  test('rules with limits for scores: the number becomes a score first', async () => {
    const host = await updated();
    asked(host, 'ui_applyPolicy', { tiers: [{ name: 'Top', score: 80 }, { name: 'Rest' }] });
    select(host, 'Customers', 3);
    const open = page(host);
    expect(formulaShown(open)).toBe('=TIER(TIER_SCORE(B:B), TIER_RULES)');
    press(host, open, 'insertFormula');
    expect(columnOf(host, 'Customers', 3).slice(0, 4)).toEqual(['Tier', 'Top', 'Top', 'Rest']);
  });

  test('the selected column is the one that is read where it holds numbers; the formula goes to the next empty one', async () => {
    const host = await updated();
    select(host, 'Customers', 2, 4);
    const open = page(host);
    expect(formulaShown(open)).toBe('=TIER(C:C, TIER_RULES)');
    expect(textsOf(open)).toContain('C1 is not empty, so it goes into D1 instead, where there is room.');
    expect(open.primary?.go).toEqual({ kind: 'do', action: 'insertFormula', about: 'Customers!D1' });
  });

  test('a table finds room for all its columns', async () => {
    const host = await updated();
    host.edit('Customers!H7', 'note');
    select(host, 'Customers', 3);
    const open = page(host, 'formulas', { what: 'TIER_CUSTOMERS' });
    expect(open.primary?.go).toMatchObject({ about: 'Customers!I1' });
    expect(textsOf(open)).toContain('H7 is not empty, so it goes into I1 instead, where there is room.');
  });

  test('headings below a title: the formula stands beside them', async () => {
    const host = await updated({ customers: [['My customers'], [], ...CUSTOMERS] });
    select(host, 'Customers', 3);
    const open = page(host);
    expect(formulaShown(open)).toBe('=TIER(B3:B, TIER_RULES)');
    press(host, open, 'insertFormula');
    expect(columnOf(host, 'Customers', 3, 13)).toEqual(['', '', 'Tier', ...TIERS]);
  });

  test('what somebody typed meanwhile is not written over; the cell and the next place are named', async () => {
    const host = await updated();
    select(host, 'Customers', 3);
    const open = page(host);
    host.edit('Customers!D9', 'mine');
    const before = userSheetsOf(host.book, ['Customers']);
    expect(press(host, open, 'insertFormula')).toMatchObject({
      ok: false,
      error: { code: 'IN_THE_WAY', message: 'D9 is not empty any more, so nothing was written. Clear it, or press “Look again” to use E1.' },
    });
    expect(userSheetsOf(host.book, ['Customers'])).toEqual(before);
    const again = press(host, open, 'lookAgain');
    expect(again).toMatchObject({ ok: true, value: { page: { primary: { go: { about: 'Customers!E1' } } } } });
  });

  test('a sheet of ours is not written into: it says to select one of one’s own', async () => {
    const host = await updated();
    select(host, 'Tiers · Customers', 12);
    const open = page(host);
    expect(textsOf(open)[0]).toMatch(/^Select a column in a sheet of your own/);
    expect(asked(host, 'ui_do', 'insertFormula', { about: 'Tiers · Customers!Z1', fields: {} })).toMatchObject({ ok: false, error: { code: 'CHANGED' } });
  });

  test('a name that is the user’s own is left alone, and told', async () => {
    const host = await updated();
    host.book.defineName('TIER_RULES', { sheetId: host.book.sheetByName('Orders')?.id ?? 0, row: 0, column: 0, lastRow: 1, lastColumn: 1 });
    select(host, 'Customers', 3);
    expect(press(host, page(host), 'insertFormula')).toMatchObject({ ok: false, error: { code: 'NAME_TAKEN' } });
    expect(columnOf(host, 'Customers', 3)).toEqual(new Array(11).fill(''));
  });
});
