import type { Change, HandSet, MovedBy, TierMove } from './change';
import type { CurrentRow } from './currentRows';

/** A customer's move before it is known why. */
export type Move = Omit<TierMove, 'name' | 'parts'>;

type Rows = ReadonlyMap<string, CurrentRow>;

/** What is known besides the rows of both runs. */
export interface Between {
  readonly joined: ReadonlyMap<string, string>; // keys of those who count as another now, and as whom
  readonly tiers: readonly string[]; // names of today's rules, best first
}

/**
 * What one run changed: the set difference of the two lists of customers and tiers. Applied to the first, it gives the second.
 *
 * @param before `undefined`: there was no run, so everybody is new
 */
export function changesBetween(before: Rows | undefined, now: Rows, between: Between): { readonly moves: readonly Move[]; readonly others: readonly Change[] } {
  const moves: Move[] = [];
  const others: Change[] = [];
  for (const [key, row] of now) {
    const old = before?.get(key);
    if (old === undefined) others.push({ kind: 'firstSeen', key, tier: row.tier });
    else if (old.tier !== row.tier) moves.push(moveOf(key, old, row, between.tiers));
    if (!isSameHand(old?.override, row.override)) others.push({ kind: 'override', key, was: old?.override, is: row.override });
  }
  for (const [key] of before ?? []) {
    if (now.has(key)) continue;
    const into = between.joined.get(key);
    others.push(into === undefined ? { kind: 'left', key } : { kind: 'merged', key, into });
  }
  return { moves, others };
}

function moveOf(key: string, old: CurrentRow, row: CurrentRow, tiers: readonly string[]): Move {
  return {
    kind: 'tier',
    key,
    from: old.tier,
    to: row.tier,
    direction: directionOf(old.tier, row.tier, tiers),
    by: movedBy(old, row),
    before: old.score,
    after: row.score,
  };
}

function movedBy(old: CurrentRow, row: CurrentRow): MovedBy {
  if (!isSameHand(old.override, row.override)) return 'override';
  return old.heldFrom === undefined && row.heldFrom === undefined ? 'score' : 'review';
}

/** No tier at all stands below the last. */
function directionOf(from: string, to: string, tiers: readonly string[]): -1 | 0 | 1 {
  const [old, now] = [from, to].map((tier) => (tier === '' ? tiers.length : tiers.indexOf(tier))) as [number, number];
  if (old < 0 || now < 0 || old === now) return 0;
  return now < old ? 1 : -1;
}

function isSameHand(one: HandSet | undefined, other: HandSet | undefined): boolean {
  return one?.rule === other?.rule && one?.tier === other?.tier;
}
