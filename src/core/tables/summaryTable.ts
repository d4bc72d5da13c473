import { type Money, unitsOf } from '../model/money';
import type { Column, Table } from './table';
import type { TieredCustomer } from './tieredCustomer';

const SUMMARY_COLUMNS: readonly Column[] = [
  { heading: 'TIER', kind: 'text' },
  { heading: 'CUSTOMERS', kind: 'count' },
  { heading: 'SHARE', kind: 'share' },
  { heading: 'SPEND', kind: 'money' },
  { heading: 'SPEND_SHARE', kind: 'share' },
  { heading: 'AVERAGE', kind: 'money' },
  { heading: 'LIST', kind: 'text' }, // led to by whoever words the table
];

/** One row per tier, best first, empty tiers too. Shares are of the customers that have a tier, and of their spend; blank where spend is not known. */
export function summaryTable(customers: readonly TieredCustomer[], tierNames: readonly string[]): Table {
  const counts = tierNames.map(() => 0);
  const spend = tierNames.map(() => 0);
  for (const { tier, measures } of customers) {
    if (tier === undefined) continue;
    counts[tier] = (counts[tier] as number) + 1;
    spend[tier] = (spend[tier] as number) + (measures.spend ?? 0);
  }
  const [everyone, allSpend] = [total(counts), total(spend)];
  const isSpendKnown = customers.every(({ measures }) => measures.spend !== undefined);
  return {
    columns: SUMMARY_COLUMNS,
    rows: tierNames.map((name, tier) => {
      const [count, sum] = [counts[tier] as number, spend[tier] as number];
      const share = everyone === 0 ? undefined : count / everyone;
      if (!isSpendKnown) return [name, count, share, undefined, undefined, undefined, undefined];
      const average = count === 0 ? undefined : unitsOf(mean(sum, count));
      return [name, count, share, unitsOf(sum as Money), allSpend > 0 ? sum / allSpend : undefined, average, undefined];
    }),
  };
}

/** Rounded half away from zero, as all money is; never −0. */
function mean(sum: number, count: number): Money {
  const size = Math.round(Math.abs(sum) / count);
  return (sum < 0 && size > 0 ? -size : size) as Money;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
