import type { Policy } from '../policy';
import type { TiersUnder } from './quickTiers';

/** Rules between proposals, and what they come to. All numbers are customers. */
export interface Compromise {
  readonly policy: Policy;
  readonly changes: number; // who would get another tier than today
  readonly proposals: readonly { readonly changes: number; readonly apart: number }[]; // `apart`: who would get another tier than by the compromise
  readonly isFewer: boolean; // fewer change than by any of the proposals
}

interface Tried {
  readonly policy: Policy;
  readonly changes: number;
  readonly apart: readonly number[];
}

/**
 * Of all mixes that change fewer customers than every proposal does, the one whose most distant proposal is nearest; then the
 * one that is nearer to all together, then the one that changes fewest, then the first. Where no mix changes fewer, the same
 * among all.
 *
 * @param mixes    what to try, at least one that judges other than the proposals do
 * @param today    everybody's tier as it is now
 * @param tiersOf  everybody's tier by some rules, in the order of `today`
 * @returns        `undefined` where every mix gives the tiers of one of the proposals
 */
export function findCompromise(
  mixes: readonly Policy[],
  proposals: readonly Policy[],
  { today, tiersOf }: { readonly today: readonly string[]; readonly tiersOf: TiersUnder },
): Compromise | undefined {
  const proposed = proposals.map((policy) => {
    const tiers = tiersOf(policy);
    return { tiers, changes: differing(tiers, today) };
  });
  const fewest = Math.min(...proposed.map(({ changes }) => changes));
  let [best, bestFewer]: [Tried | undefined, Tried | undefined] = [undefined, undefined];
  for (const policy of mixes) {
    const tiers = tiersOf(policy);
    const tried = { policy, changes: differing(tiers, today), apart: proposed.map((each) => differing(tiers, each.tiers)) };
    if (tried.apart.includes(0)) continue; // that is one of the proposals
    if (best === undefined || isBetter(tried, best)) best = tried;
    if (tried.changes < fewest && (bestFewer === undefined || isBetter(tried, bestFewer))) bestFewer = tried;
  }
  const found = bestFewer ?? best;
  return (
    found && {
      policy: found.policy,
      changes: found.changes,
      proposals: proposed.map(({ changes }, at) => ({ changes, apart: found.apart[at] as number })),
      isFewer: bestFewer !== undefined,
    }
  );
}

function isBetter(a: Tried, b: Tried): boolean {
  const sum = (apart: readonly number[]) => apart.reduce((total, each) => total + each, 0);
  return (Math.max(...a.apart) - Math.max(...b.apart) || sum(a.apart) - sum(b.apart) || a.changes - b.changes) < 0;
}

function differing(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) count++;
  return count;
}
