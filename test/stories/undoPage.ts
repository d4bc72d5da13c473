import type { Host } from '../../src/host';
import { cellsOf, onHost, userSheetsOf } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';
import { bannerOf as bannerShown } from '../support/ourSheets';

const DAY_MS = 86_400_000;
const USER_SHEETS = ['Orders', 'My notes'];
const BOOKKEEPING = ['_key', '_gen'];

/** Sheets that show a generation, as the example shop has them once somebody has moved. */
export const SHOWN = ['Summary', 'Customers', 'VIP', 'Gold', 'Silver', 'Bronze'].map((name) => `Tiers · ${name}`);

export async function shop(): Promise<Host> {
  const host = await onHost({ Orders: exampleOrderRows, 'My notes': [['Call Ana', { formula: '=SUM(Orders!C2:C16)' }]] });
  host.menu('Update now');
  return host;
}

/** A large order, and a review day in the new quarter: Fay moves up. */
export function fayBuys(host: Host): void {
  host.advance(45 * DAY_MS);
  for (const [at, text] of ['Fay', '2026-01-02', '5000'].entries()) host.edit(`Orders!${'ABC'[at]}17`, text);
}

/** Two updates: Fay is new and small in the first, on top in the second. */
export async function updatedTwice(): Promise<Host> {
  const host = await shop();
  fayBuys(host);
  host.menu('Update now');
  return host;
}

/** What people see in our lists: everything but our bookkeeping and the banner beside it. */
export function listsOf(host: Host, names = SHOWN): Record<string, unknown> {
  return Object.fromEntries(
    names.map((name) => {
      const rows = cellsOf(host.book, name);
      const headings = rows.find((row) => row.includes('_gen')) ?? [];
      const width = headings.findIndex((cell) => BOOKKEEPING.includes(String(cell)));
      return [name, rows.map((row) => row.slice(0, width))];
    }),
  );
}

export const bannerOf = (host: Host, name = 'Tiers · Customers') => bannerShown(host.book, name);

export const journalOf = (host: Host) => cellsOf(host.book, '__tier_state')[0] ?? [];

export const usersOf = (host: Host) => userSheetsOf(host.book, USER_SHEETS);

export const said = (host: Host) => [...host.ui.toasts, ...host.ui.alerts].at(-1)?.message ?? '';
