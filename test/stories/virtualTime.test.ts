import { expect, test } from 'vitest';
import type { Execution, Host } from '../../src/host';
import { virtualClock } from '../../src/host';
import { bookOf, openedIn, readAddOn } from '../../src/local/spreadsheet';
import { root } from '../support/onHost';
import { ordersOf } from '../support/orders';

const DEEP = process.env.TIERKEEPER_DEEP !== undefined;
const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Calls take the time that the table of latencies says; the clock stands still between them. */
async function slowHost(customers: number, seed: number): Promise<Host> {
  const rows = ordersOf(customers).map((row) => [...row]);
  const book = bookOf([{ name: 'Orders', rows }], { locale: 'en_US', timeZone: 'Etc/UTC' });
  return openedIn(book, await readAddOn(root), virtualClock(Date.parse('2025-11-21T12:00Z')), { latency: true, seed });
}

function update(host: Host): Execution {
  const run = host.menu('Update now');
  expect(host.ui.toasts.at(-1)?.message).toMatch(/customers in 4 tiers, as of \d{4}-\d\d-\d\d\. Every row was used\.$/);
  return run;
}

/** One customer buys more, one order is another customer's, one is of another day: tiers and scores move all over the lists. */
function ordersChange(host: Host, round: number): void {
  host.edit('Orders!C5', String(99_000 + round));
  host.edit(`Orders!A${12 + round}`, 'C3');
  host.edit(`Orders!B${40 + round}`, '2025-11-20');
}

const SIZES: readonly [customers: number, most: number][] = [
  [1_200, 15 * SECOND],
  [5_000, 45 * SECOND],
  ...(DEEP ? ([[50_000, 4 * MINUTE]] as const) : []),
].map(([customers = 0, most = 0]) => [customers, most]);

test.each(SIZES)(
  'with orders changed, the sheets of %i customers are right again within %i ms of virtual time',
  async (customers, most) => {
    const host = await slowHost(customers, customers);
    update(host);
    ordersChange(host, 1);
    update(host); // makes the change log
    ordersChange(host, 2);
    expect(update(host).ms).toBeLessThanOrEqual(most);
  },
  10 * MINUTE,
);
