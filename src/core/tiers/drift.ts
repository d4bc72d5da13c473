import { tierByLimit } from '../math/tierAt';
import type { Customer } from '../model/customer';
import type { TierRule, TierRules } from '../policy';
import type { CustomerScore } from '../scores';

/** How many customers stood in each tier when the limits were last agreed; the last number counts those below all tiers. */
export type AgreedCounts = readonly number[];

/** One tier whose limit is fixed: how many it and the tiers above held, hold, and what limit would hold as large a share. */
export interface TierDrift {
  readonly tier: string;
  readonly agreed: { readonly customers: number; readonly of: number };
  readonly now: { readonly customers: number; readonly of: number };
  readonly limit: number;
  readonly suggested: number; // as `limit`: points or currency units; the roundest number that does it
}

export interface Drift {
  readonly tiers: readonly TierDrift[]; // those with a limit, best first
  readonly suggestion: TierRules; // never applied by itself
  readonly movers: readonly { readonly customer: number; readonly from: number | undefined; readonly to: number | undefined }[]; // by index in `customers`
}

/**
 * How fixed limits have drifted since they were agreed, and limits that put the agreed shares back. `undefined` for
 * share limits, which cannot drift, and where nobody was or is judged.
 */
export function driftOf(customers: readonly Customer[], scores: readonly CustomerScore[], rules: TierRules, agreed: AgreedCounts): Drift | undefined {
  const values = customers.map(({ spend }, index) => {
    const score = scores[index]?.score;
    return score === undefined ? undefined : rules.kind === 'amount' ? spend : score;
  });
  const falling = values.flatMap((value) => (value === undefined ? [] : [value as number])).sort((a, b) => b - a);
  const of = agreed.reduce((sum, count) => sum + count, 0);
  if (rules.kind === 'share' || of === 0 || falling.length === 0) return undefined;
  const unit = rules.kind === 'amount' ? 10_000 : 100; // money and scores are whole numbers of these
  const placed = (limits: TierRules) => values.map((value) => (value === undefined ? undefined : tierByLimit(value / unit, limits)));
  const before = placed(rules);
  let better = Number.POSITIVE_INFINITY; // limits fall from tier to tier
  const tiers = rules.tiers.flatMap(({ name, limit }, rank): TierDrift[] => {
    if (limit === undefined) return [];
    const held = agreed.slice(0, rank + 1).reduce((sum, count) => sum + count, 0);
    const holds = before.filter((tier) => tier !== undefined && tier <= rank).length;
    const count = Math.floor((2 * held * falling.length + of) / (2 * of));
    better = limitHolding(falling, count, Math.round(limit * unit), { below: better, spare: rules.tiers.length });
    return [{ tier: name, agreed: { customers: held, of }, now: { customers: holds, of: falling.length }, limit, suggested: better / unit }];
  });
  const suggestion = { kind: rules.kind, tiers: rules.tiers.map((tier, rank): TierRule => ({ ...tier, limit: tiers[rank]?.suggested })) };
  const after = placed(suggestion);
  return { tiers, suggestion, movers: before.flatMap((from, customer) => (from === after[customer] ? [] : [{ customer, from, to: after[customer] }])) };
}

/**
 * A limit that the best `count` values reach and, ties apart, no other; the one there is when it does that.
 *
 * @param below a better tier's limit, which is higher
 * @param spare how far above everybody a limit that nobody reaches is set, so that worse ones fit below it
 */
function limitHolding(falling: readonly number[], count: number, limit: number, { below, spare }: { below: number; spare: number }): number {
  const last = count === 0 ? Number.POSITIVE_INFINITY : (falling[count - 1] as number);
  const above = falling.find((value) => value < last) ?? Number.NEGATIVE_INFINITY;
  const highest = Math.min(last, below - 1);
  if (limit <= highest && limit > above) return limit;
  if (highest === Number.POSITIVE_INFINITY) return above + spare;
  return highest > above ? roundest(above, highest) : highest;
}

/** The roundest whole number above `low` and at most `high`. */
function roundest(low: number, high: number): number {
  for (let step = 1e15; step > 1; step /= 10) {
    const candidate = Math.floor(high / step) * step;
    if (candidate > low) return candidate;
  }
  return high;
}
