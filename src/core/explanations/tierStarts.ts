import type { TierRules } from '../policy';

/** What a tier takes: from which score (hundredths) or spend (ten-thousandths) on one is in it; null = whatever one has. */
export interface TierStart {
  readonly name: string;
  readonly from: number | null;
}

/**
 * From which score on each tier is reached, the others' scores as they are. By shares: with m others allowed above
 * (the most for which m ÷ n is still below the limit), the score of the other who comes next. Exactly the rule of
 * shares turned round, so that a single number tells a tier.
 *
 * @param others scores of everybody else, in any order
 */
export function startsByShare(others: readonly number[], { tiers }: TierRules): TierStart[] {
  const falling = [...others].sort((a, b) => b - a);
  const n = others.length + 1;
  return tiers.map(({ name, limit }) => {
    if (limit === undefined) return { name, from: null };
    const allowed = Math.ceil((limit * n) / 10_000) - 1;
    return { name, from: falling[allowed] ?? null };
  });
}

/** The limits themselves, in the exact units of scores and money. */
export function startsByLimit({ kind, tiers }: TierRules): TierStart[] {
  const scale = kind === 'score' ? 100 : 10_000;
  return tiers.map(({ name, limit }) => {
    if (limit === undefined) return { name, from: null };
    const nearest = Math.round(limit * scale);
    return { name, from: nearest / scale >= limit ? nearest : nearest + 1 };
  });
}

/** The first tier that a number reaches; `undefined` = none. */
export function tierFrom(value: number, starts: readonly TierStart[]): number | undefined {
  const tier = starts.findIndex(({ from }) => from === null || value >= from);
  return tier < 0 ? undefined : tier;
}
