import type { Host } from '../../src/host';
import { cellsOf, date, onHost, type Table } from '../support/onHost';

export const CUSTOMERS = 'Tiers · Customers';
export const NAMES: Readonly<Record<string, string>> = { ana: 'Ana Silva', ben: 'Ben Okoro', chloe: 'Chloe Martin', deng: '邓小红', late: 'Lars Tee' };
const WEEKS = 40;

/** One order a week from each, under an address; Lars stopped some months ago. */
export function orders(nameOf: (email: string, week: number) => string): Table {
  const rows = Array.from({ length: WEEKS }, (_, week) =>
    Object.keys(NAMES).flatMap((person, at) => {
      const email = `${person}@example.com`;
      const day = new Date(Date.UTC(2025, 1, 10 + 7 * week + at)).toISOString().slice(0, 10);
      return person === 'late' && week > WEEKS - 16 ? [] : [[email, nameOf(email, week), date(day), 100 + 40 * at] as Table[number]];
    }),
  );
  return [['Email', 'Billing Name', 'Date', 'Amount'], ...rows.flat()];
}

export const nameOf = (email: string) => NAMES[email.split('@')[0] as string] as string;

/** A shop whose orders name its customers, or do not yet. */
export async function calledShop(named = true): Promise<Host> {
  const host = await onHost({ Orders: orders(named ? nameOf : () => '') });
  host.menu('Update now');
  return host;
}

export function nameAll(host: Host): void {
  for (const [at, [, name]] of orders(nameOf).entries()) if (at > 0) host.edit(`Orders!B${at + 1}`, String(name));
}

export function nameNobody(host: Host): void {
  for (const at of orders(nameOf).keys()) if (at > 0) host.edit(`Orders!B${at + 1}`, '');
}

/** Everything that a sheet holds, as one text. */
export const textOf = (host: Host, sheet: string) => JSON.stringify(cellsOf(host.book, sheet));
