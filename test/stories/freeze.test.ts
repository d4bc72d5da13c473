import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/host';
import { cellsOf } from '../support/onHost';
import { asked, columnOf, formulasIn, page, press, pressesOf, select, shop } from './formulaToolHost';

const table = (host: Host) => cellsOf(host.book, 'Customers');
const allFormulas = (host: Host, columns = 14) =>
  Array.from({ length: columns }, (_, column) => formulasIn(host, 'Customers', column, 14))
    .flat()
    .filter((text) => text !== '');
const ready = async (...formulas: readonly (readonly [cell: string, formula: string])[]): Promise<Host> => {
  const host = await shop();
  asked(host, 'ui_updateNow');
  for (const [cell, formula] of formulas) host.edit(`Customers!${cell}`, formula);
  return host;
};
const frozen = (host: Host) => press(host, page(host), 'freezeFormulas');

describe('freezing formulas to values', () => {
  test('tiers and scores become what they show, with everything they fill; other formulas stay', async () => {
    const host = await ready(['D1', '=TIER(B:B)'], ['E1', '=TIER_SCORE(B:B)'], ['F2', '=SUM(B2:B11)']);
    const before = table(host);
    select(host, 'Customers', 3, 0, 1000, 3);
    const open = page(host);
    expect(JSON.stringify(open.blocks)).toContain('2 formulas in D1:F1000');
    expect(frozen(host)).toMatchObject({ ok: true, value: { message: '2 formulas are plain values now. Ctrl+Z brings them back.' } });
    expect(table(host)).toEqual(before);
    expect(allFormulas(host)).toEqual(['=SUM(B2:B11)']);
    expect(typeof columnOf(host, 'Customers', 4)[1]).toBe('number');
    host.edit('Customers!B2', '1');
    expect(columnOf(host, 'Customers', 3)[1], 'it follows no more').toBe('VIP');
  });

  test('any cell of what a formula fills will do', async () => {
    const host = await ready(['D1', '=TIER(B:B)']);
    select(host, 'Customers', 3, 5);
    expect(frozen(host)).toMatchObject({ ok: true });
    expect(allFormulas(host)).toEqual([]);
  });

  test('a table with dates: dates stay dates, numbers numbers, and what stands beside and below is as it was', async () => {
    const host = await ready(['E1', '=TIER_CUSTOMERS(Orders!A:A, Orders!B:B, Orders!C:C)'], ['L3', 'mine'], ['E12', "'=1+1"], ['F13', '=B2']);
    const before = table(host);
    select(host, 'Customers', 4);
    expect(frozen(host)).toMatchObject({ ok: true });
    expect(table(host)).toEqual(before);
    expect(before[1]?.slice(4, 7)).toEqual(['Ana', '2025-06-03', '2025-11-18']);
    expect(allFormulas(host)).toEqual(['=B2']);
  });

  test('formulas inside others, side by side in one cell: nothing of what they fill is lost', async () => {
    const host = await ready(['D1', '={TIER(B:B), TIER_SCORE(B:B)}']);
    const before = table(host);
    select(host, 'Customers', 3);
    frozen(host);
    expect([table(host), allFormulas(host)]).toEqual([before, []]);
  });

  test('many separate cells are frozen together', async () => {
    const host = await ready(...Array.from({ length: 9 }, (_, row) => [`D${row + 2}`, `=TIER(B${row + 2}, B:B)`] as const));
    const before = table(host);
    select(host, 'Customers', 3, 0, 12);
    expect(frozen(host)).toMatchObject({ ok: true, value: { message: expect.stringMatching(/^9 formulas/) } });
    expect([table(host), allFormulas(host)]).toEqual([before, []]);
  });

  test.each([
    ['an error', '=TIER(A:A)', /^D1 shows #/],
    ['something in the way', '=TIER(B:B)', /^D1 shows #REF!/],
  ])('%s is not frozen', async (_, formula, message) => {
    const host = await ready(['D1', formula], ['D4', 'in the way']);
    const before = [table(host), allFormulas(host)];
    select(host, 'Customers', 3);
    expect(frozen(host)).toMatchObject({ ok: false, error: { code: 'UNFINISHED', message: expect.stringMatching(message) } });
    expect([table(host), allFormulas(host)]).toEqual(before);
  });

  test('none selected: it says so, and has no button', async () => {
    const host = await ready(['E3', '=SUM(B:B)']);
    select(host, 'Customers', 4, 2);
    const open = page(host);
    expect(JSON.stringify(open.blocks)).toContain('No =TIER formula is selected');
    expect(pressesOf(open).filter((go) => go.kind === 'do' && go.action === 'freezeFormulas')).toEqual([]);
  });
});
