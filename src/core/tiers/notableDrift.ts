import type { Drift, TierDrift } from './drift';

const FEWEST = 3; // customers

/** A limit that lets in, or leaves out, notably more or fewer than agreed. */
export interface NotableDrift {
  readonly limit: TierDrift;
  readonly rank: number; // among the limits, 0 = the best tier's
  readonly isBelow: boolean; // notable only for the share that the limit leaves out
}

/**
 * The best tier's limit whose share has moved by more than a quarter of itself, and by three customers or more: the
 * share that reaches it, or else the share that does not. `undefined` when none has, or no other limits would do better.
 */
export function notableDrift({ tiers, movers }: Drift): NotableDrift | undefined {
  if (movers.length === 0) return undefined;
  for (const [rank, limit] of tiers.entries()) {
    const { agreed, now } = limit;
    const moved = Math.abs(now.customers * agreed.of - agreed.customers * now.of); // in 1 ÷ (agreed.of × now.of) of all
    if (moved < FEWEST * agreed.of) continue;
    if (4 * moved > agreed.customers * now.of) return { limit, rank, isBelow: false };
    if (4 * moved > (agreed.of - agreed.customers) * now.of) return { limit, rank, isBelow: true };
  }
  return undefined;
}
