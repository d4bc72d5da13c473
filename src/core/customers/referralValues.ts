import type { Customer } from '../model/customer';
import { customerKey } from '../reading';
import type { CustomerTable } from './customerTable';
import type { ValueColumn } from './measuring';
import type { RowColumns } from './rowColumns';

const LARGEST_PART = { numerator: 99, denominator: 100 };

/**
 * What the customers someone sent us have spent, net. Who was sent in a ring (A by B, B by A; or by themselves) was sent by
 * nobody. One referred customer's part is at most the spend that 99 of 100 customers do not exceed, and at least 0, so that
 * one giant does not make an influencer.
 *
 * @returns `undefined` when no column says who sent whom; 0 for those who sent nobody
 */
export function referralValues(
  measured: readonly Customer[],
  { table, rows }: { readonly table: CustomerTable | undefined; readonly rows: RowColumns | undefined },
): ValueColumn | undefined {
  const byRow = rows?.referrers();
  if (byRow === undefined && table?.has('referredBy') !== true) return undefined;
  const numbers = new Map<string, number>();
  measured.forEach(({ name }, index) => {
    if (!numbers.has(customerKey(name))) numbers.set(customerKey(name), index);
  });
  for (const [index, { key }] of measured.entries()) numbers.set(key, index);
  const referrers = measured.map((customer, index) => {
    const row = table?.rowOf(customer);
    const told = (row === undefined ? '' : customerKey(table?.textIn(row, 'referredBy'))) || (byRow?.[index] ?? '');
    return numbers.get(told);
  });
  const most = largestPart(measured);
  const values = new Float64Array(measured.length);
  referrers.forEach((referrer, index) => {
    if (referrer === undefined || isInRing(referrers, index)) return;
    const part = Math.min(most, Math.max(0, measured[index]?.spend ?? 0));
    values[referrer] = (values[referrer] as number) + part;
  });
  return values;
}

/** Whether following who sent whom leads back to this customer. */
function isInRing(referrers: readonly (number | undefined)[], start: number): boolean {
  const met = new Set<number>();
  for (let at = referrers[start]; at !== undefined && !met.has(at); at = referrers[at]) {
    if (at === start) return true;
    met.add(at);
  }
  return false;
}

/** The 99th percentile of spend by nearest rank. */
function largestPart(measured: readonly Customer[]): number {
  const spends = Float64Array.from(measured, ({ spend }) => spend ?? 0).sort();
  const rank = Math.ceil((LARGEST_PART.numerator * spends.length) / LARGEST_PART.denominator);
  return spends[Math.max(0, rank - 1)] ?? 0;
}
