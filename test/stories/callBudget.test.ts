import { describe, expect, test } from 'vitest';
import type { Execution, Host } from '../../src/host';
import { onHost, type Table } from '../support/onHost';
import { exampleOrderRows, ordersOf, sampleSheets } from '../support/orders';

/** One "Update now", every method call on a service object counted. */
function update(host: Host): Execution {
  const run = host.menu('Update now');
  expect(run.error).toBeUndefined();
  expect(host.ui.toasts.at(-1)?.message).toMatch(/customers? in 4 tiers/);
  return run;
}

/** The customer of the last order comes out on top, so that every list changes. */
function sell(host: Host, orders: string, rows: number, amount: number): void {
  host.edit(`${orders}!C${rows}`, String(amount));
}

/** A table more, in which people may have written, costs so much to read. */
const PER_TABLE = 3;
/** Of sheets that are looked through for orders, the kind, the id and the formats are asked as well. */
const PER_SEARCHED_SHEET = 6;
const ANSWERED = ['Tiers · Data check', 'Tiers · Same customer'];
/** To make a sheet and give it its looks, and to read, write and look at it again. */
const PER_MADE = 40;
const PER_WRITTEN = 12;
/** To write a sheet again: its handle, a range and its cells, a range and the new ones; and what an update asks besides. */
const PER_REWRITTEN = 6;
const BESIDES = 45;
/** Cells of one write. */
const CHUNK = 50_000;
const COLUMNS = 17; // of a list of customers
const chunksOf = (customers: number) => 2 * Math.ceil((customers * COLUMNS) / CHUNK); // in everybody's list, and in those of the tiers

describe('what an update costs on Google', () => {
  test.each<[why: string, sheets: Readonly<Record<string, Table>>, orders: string, searched: number, customers: number]>([
    ['six customers', { Orders: exampleOrderRows }, 'Orders', 0, 6],
    ['100 customers', { Orders: ordersOf(100) }, 'Orders', 0, 100],
    ['5,000 customers', { Orders: ordersOf(5_000) }, 'Orders', 0, 5_000],
    ['a file where the orders have an unusual name and stand last', { Notes: [['hello']], 'To do': [['x']], Sales: exampleOrderRows }, 'Sales', 2, 6],
  ])(
    '%s: at most 60 calls, 12 per sheet and 40 more for each it makes, later 45 and 6 per sheet, and with nothing new 25 and one write',
    async (_, sheets, orders, searched, customers) => {
      const host = await onHost(sheets);
      const before = host.book.sheets.length;
      const ours = () => host.book.sheets.length - before;
      expect(update(host).calls).toBeLessThanOrEqual(60 + (PER_MADE + PER_WRITTEN) * ours() + PER_SEARCHED_SHEET * searched + 4 * chunksOf(customers));
      for (const amount of [5_000, 9_000]) {
        sell(host, orders, sheets[orders]?.length ?? 0, amount);
        const made = ours();
        const { calls } = update(host);
        const again = BESIDES + PER_REWRITTEN * ours() + PER_SEARCHED_SHEET * searched;
        const makes = 60 + PER_WRITTEN * ours() + PER_MADE * (ours() - made);
        expect(calls).toBeLessThanOrEqual((ours() === made ? again : makes) + 2 * chunksOf(customers));
      }
      const same = update(host);
      expect([same.calls <= 25 + PER_SEARCHED_SHEET * searched, same.writes], String(same.calls)).toEqual([true, 1]);
    },
  );

  test('the sample shop with all its tables', async () => {
    const host = await onHost(sampleSheets('en'));
    const before = host.book.sheets.length;
    const first = update(host);
    expect(first.calls).toBeLessThanOrEqual(60 + (PER_MADE + PER_WRITTEN) * (host.book.sheets.length - before) + 4 * chunksOf(1_200));
    const same = update(host);
    const answered = host.book.sheets.filter(({ name }) => ANSWERED.includes(name)).length;
    expect([same.calls <= 25 + PER_TABLE * (before - 1 + answered), same.writes], String(same.calls)).toEqual([true, 1]);
  });

  test('an update of nothing new costs the same for 100 and for 5,000 customers, and one of a new order a few chunks more', async () => {
    const costs: [same: number, changed: number][] = [];
    for (const customers of [100, 5_000]) {
      const host = await onHost({ Orders: ordersOf(customers) });
      update(host);
      const same = update(host).calls;
      sell(host, 'Orders', 2 * customers + 1, 5_000);
      update(host);
      sell(host, 'Orders', 2 * customers + 1, 6_000);
      costs.push([same, update(host).calls]);
    }
    const [[few = 0, fewChanged = 0] = [], [many = 0, manyChanged = 0] = []] = costs;
    expect(many).toBe(few);
    expect(manyChanged - fewChanged).toBeLessThanOrEqual(2 * chunksOf(5_000));
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
