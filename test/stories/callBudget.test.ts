import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/host';
import { onHost, type Table } from '../support/onHost';
import { exampleOrderRows, ordersOf, sampleSheets } from '../support/orders';

/** Calls of one "Update now", every method call on a service object counted. */
function callsOfUpdate(host: Host): number {
  const run = host.menu('Update now');
  expect(run.error).toBeUndefined();
  expect(host.ui.toasts.at(-1)?.message).toMatch(/customers? in 4 tiers/);
  return run.calls;
}

describe('what an update costs on Google', () => {
  test.each<[why: string, sheets: Readonly<Record<string, Table>>, most: number]>([
    ['the sample shop', sampleSheets('en'), 60],
    ['100 customers', { Orders: ordersOf(100) }, 60],
    ['10,000 customers', { Orders: ordersOf(10_000) }, 60],
    ['a file where the orders sheet has an unusual name and stands last', { Notes: [['hello']], 'To do': [['x']], 'Sales 2025': exampleOrderRows }, 68],
  ])('%s: the first at most 40 + 25 per sheet, the second at most what stands beside it', async (_, sheets, most) => {
    const host = await onHost(sheets);
    const before = host.book.sheets.length;
    expect(callsOfUpdate(host)).toBeLessThanOrEqual(40 + 25 * (host.book.sheets.length - before));
    expect(callsOfUpdate(host)).toBeLessThanOrEqual(most);
  });

  test('a second update costs the same for 100 and for 10,000 customers', async () => {
    const costs: number[] = [];
    for (const customers of [100, 10_000]) {
      const host = await onHost({ Orders: ordersOf(customers) });
      callsOfUpdate(host);
      costs.push(callsOfUpdate(host));
    }
    expect(costs[0]).toBe(costs[1]);
  });

  test('a cell costs two calls, and one of a table with dates a few more', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    const costs = ['=TIER(C:C)', '=TIER_RFM(A:A, B:B, C:C)'].map((formula, index) => {
      host.edit(`Orders!${['F', 'H'][index]}1`, formula);
      return host.customExecutions.at(-1)?.calls;
    });
    expect(costs[0]).toBe(2);
    expect(costs[1]).toBeLessThanOrEqual(15); // a zone is asked once a month of data, never once a cell
  });
});
