import type { GenerationChanges } from './change';
import type { CurrentRow } from './currentRows';

/**
 * The tier of a customer in a generation, from the changes alone.
 *
 * @param history rising generations
 * @returns       `''` = without a tier; `undefined` = not in the list
 */
export function tierAt(history: Iterable<GenerationChanges>, key: string, gen: number): string | undefined {
  let tier: string | undefined;
  for (const generation of history) {
    if (generation.gen > gen) break;
    for (const change of generation.changes) {
      if (change.key !== key) continue;
      if (change.kind === 'firstSeen') tier = change.tier;
      else if (change.kind === 'tier') tier = change.to;
      else if (change.kind === 'left' || change.kind === 'merged') tier = undefined;
    }
  }
  return tier;
}

/** Everybody in the list after the last generation, with no more than their tier; `undefined` without any generation. */
export function rowsOfHistory(history: readonly GenerationChanges[]): ReadonlyMap<string, CurrentRow> | undefined {
  const tiers = new Map<string, string>();
  for (const change of history.flatMap(({ changes }) => changes)) {
    if (change.kind === 'firstSeen') tiers.set(change.key, change.tier);
    else if (change.kind === 'tier') tiers.set(change.key, change.to);
    else if (change.kind === 'left' || change.kind === 'merged') tiers.delete(change.key);
  }
  const bare = { heldFrom: undefined, score: undefined, lastOrder: undefined, values: {}, points: {}, group: undefined, override: undefined };
  return tiers.size === 0 ? undefined : new Map(Array.from(tiers, ([key, tier]) => [key, { ...bare, tier }]));
}
