import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/host';
import { cellsOf } from '../support/onHost';
import { asked, columnOf, formulasIn, page, press, pressesOf, select, shop } from './formulaToolHost';

const many = async (formula: (row: number) => string, heading = ''): Promise<Host> => {
  const host = await shop();
  asked(host, 'ui_updateNow');
  if (heading !== '') host.edit('Customers!D1', heading);
  for (let row = 2; row <= 10; row++) host.edit(`Customers!D${row}`, formula(row));
  select(host, 'Customers', 0);
  return host;
};
const refused = (host: Host, code: string, message: string) => {
  const before = [cellsOf(host.book, 'Customers'), formulasIn(host, 'Customers', 3)];
  expect(press(host, page(host), 'oneFormula')).toMatchObject({ ok: false, error: { code, message: expect.stringContaining(message) } });
  expect([cellsOf(host.book, 'Customers'), formulasIn(host, 'Customers', 3)]).toEqual(before);
};

describe('many separate cells', () => {
  test.each<[why: string, formula: (row: number) => string, heading: string, one: string, at: number]>([
    ['no heading: from the heading’s cell on, open at its end', (row) => `=TIER(B${row}, B$2:B$10)`, '', '=TIER(B:B, B$2:B$10)', 0],
    ['our own heading: the same', (row) => `=TIER(B${row}, B:B)`, 'Tier', '=TIER(B:B, B:B)', 0],
    ['a heading of the person’s own stays: below it', (row) => `=TIER(B${row}, B:B)`, 'Class', '=TIER(B2:B, B:B)', 1],
    ['limits as text', (row) => `=TIER(B${row}, "VIP>=1000, Rest")`, 'Class', '=TIER(B2:B, "VIP>=1000, Rest")', 1],
    ['official tiers, of fewer customers than there are', (row) => `=TIER_OF($A${row}, TIERS)`, 'Class', '=TIER_OF(A2:A10, TIERS)', 1],
    ['what is missing', (row) => `=TIER_NEXT(B${row}, B:B)`, 'Gap', '=TIER_NEXT(B2:B, B:B)', 1],
  ])('%s', async (_, formula, heading, one, at) => {
    const host = await many(formula, heading);
    const before = columnOf(host, 'Customers', 3);
    const open = page(host);
    expect(JSON.stringify(open.blocks)).toContain('9 separate =TIER cells slow this file');
    expect(press(host, open, 'oneFormula')).toMatchObject({
      ok: true,
      value: { message: expect.stringMatching(/^One formula in D\d now gives what 9 formulas gave\. Ctrl\+Z/) },
    });
    expect(formulasIn(host, 'Customers', 3).flatMap((text, row) => (text === '' ? [] : [[row, text]]))).toEqual([[at, one]]);
    expect(columnOf(host, 'Customers', 3).slice(1)).toEqual(before.slice(1));
  });

  test('something below the list: the formula ends with it', async () => {
    const host = await many((row) => `=TIER(B${row}, B$2:B$10)`, 'Class');
    host.edit('Customers!D14', 'checked by Mia');
    press(host, page(host), 'oneFormula');
    expect(formulasIn(host, 'Customers', 3)[1]).toBe('=TIER(B2:B10, B$2:B$10)');
    expect(columnOf(host, 'Customers', 3, 14)[13]).toBe('checked by Mia');
  });

  test('a cell that would differ is named, with both values', async () => {
    const host = await many((row) => `=TIER(B${row}, B$2:B$10)`, 'Class');
    host.edit('Customers!B5', '-5');
    host.edit('Customers!D5', '=TIER_ABC(B2:B3)');
    refused(host, 'OTHER_AMONG', 'D5 stands among these formulas');
  });

  test('one of them reads another row: not one of these', async () => {
    const host = await many((row) => `=TIER(B${row}, B$2:B$10)`, 'Class');
    host.edit('Customers!D6', '=TIER(B7, B$2:B$10)');
    refused(host, 'OTHER_AMONG', 'D6');
  });

  test('an error among them waits', async () => {
    const host = await many((row) => `=TIER(B${row}, B$2:B$10)`, 'Class');
    host.edit('Customers!B4', 'Loading...');
    refused(host, 'UNFINISHED', 'D2 shows #ERROR!');
  });

  test('text in the list: where one formula would take it for a heading, it says which cell would differ', async () => {
    const host = await many((row) => `=TIER(B${row}, B$3:B$10)`, 'Class');
    host.edit('Customers!B2', 'to be checked');
    refused(host, 'DIFFERS', 'D2 shows ?, but one formula would show Tier there.');
  });

  test('what calculates inside them is not looked into', async () => {
    const host = await many((row) => `=TIER(B${row}, SORT(B$2:B$10))`, 'Class');
    refused(host, 'ARGUMENT', 'SORT(B$2:B$10)');
  });

  test('four of them, or cells that each compare with other cells, are no such column', async () => {
    const host = await many((row) => (row < 6 ? `=TIER(B${row}, B$2:B$10)` : 'x'));
    expect(pressesOf(page(host)).filter((go) => go.kind === 'do' && go.action === 'oneFormula')).toEqual([]);
    const other = await many((row) => `=TIER(B${row}, B${row}:B)`);
    expect(pressesOf(page(other)).filter((go) => go.kind === 'do' && go.action === 'oneFormula')).toEqual([]);
  });
});
