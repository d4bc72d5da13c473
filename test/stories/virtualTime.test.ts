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
  const rows = ordersOf(customers).map((row, at) => [...row, at === 0 ? 'City' : ['North', 'South'][at % 2]!]);
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

/** Writes rows below the headings of a sheet of ours that people fill. */
function fill(host: Host, menu: string, sheet: string, rows: readonly (readonly string[])[]): void {
  host.menu(menu);
  rows.forEach((row, at) => {
    row.forEach((text, column) => {
      host.edit(`'${sheet}'!${'ABCDEFGHI'[column]}${at + 2}`, text);
    });
  });
}

const CARE_SHEETS = ['Services', 'Contacts', 'Feedback', 'Watch list', 'This week', 'Care', 'Feedback summary', 'Check-up', 'Review', 'Fairness'];

/** Every sheet of care is opened and filled. */
function beginCare(host: Host): void {
  host.menu('Services for each tier');
  fill(host, 'Note a contact', 'Tiers · Contacts', [
    ['C3', '2025-11-10', 'call', 'Mia', '10', 'all well'],
    ['C7', '2025-10-10', 'call', 'Mia', '10', 'will order in December'],
  ]);
  fill(host, 'Note feedback', 'Tiers · Feedback', [
    ['C4', '2025-11-12', 'complaint', '2', 'The parcel came late'],
    ['C5', '2025-11-02', 'praise', '5', 'Always friendly'],
  ]);
}

const SIZES: readonly [customers: number, most: number][] = [
  [1_200, 15 * SECOND],
  [5_000, 45 * SECOND],
  ...(DEEP ? ([[50_000, 4 * MINUTE]] as const) : []),
].map(([customers = 0, most = 0]) => [customers, most]);

test.each(SIZES.flatMap(([customers, most]) => [[customers, most, false] as const, ...(customers > 5_000 ? [] : [[customers, most, true] as const])]))(
  'with orders changed, the sheets of %i customers are right again within %i ms of virtual time; with all of care: %s',
  async (customers, most, isCaring) => {
    const host = await slowHost(customers, customers);
    update(host);
    if (isCaring) beginCare(host);
    ordersChange(host, 1);
    update(host); // makes the change log
    ordersChange(host, 2);
    const { calls, ms } = update(host);
    console.log(`${customers} customers${isCaring ? ', all of care' : ''}: ${calls} calls, ${(ms / SECOND).toFixed(1)} s of virtual time`);
    expect(CARE_SHEETS.map((name) => host.book.sheetByName(`Tiers · ${name}`) !== undefined)).toEqual(CARE_SHEETS.map(() => isCaring));
    expect(ms).toBeLessThanOrEqual(most);
  },
  10 * MINUTE,
);
