/** Something that could be done this week. */
export interface Candidate {
  readonly key: string;
  readonly minutes: number; // more than 0
  readonly worth: number; // what is at stake × the chance that it helps; never negative
  readonly isLower: boolean; // of a lower tier, or rising
  readonly isDue: boolean; // a floor would be broken without it
}

export interface WeekLimits {
  readonly minutes: number;
  readonly reserved: number; // share of the actions that goes to lower tiers and rising customers, 0 to 1
}

/** Why something was left out: so many minutes were missing, or its place is kept for others. */
export interface LeftOut {
  readonly candidate: Candidate;
  readonly missing: number; // minutes; 0: a place of the share that is kept for others
}

export type WeekPlan =
  | {
      readonly ok: true;
      readonly chosen: readonly Candidate[]; // the due ones first, then by worth a minute
      readonly minutes: number;
      readonly most: number; // minutes there are
      readonly worth: number;
      readonly gap: number; // the best possible is worth at most so much more
      readonly lower: number;
      readonly lowerNeeded: number;
      readonly firstLeftOut: LeftOut | undefined;
    }
  | { readonly ok: false; readonly needed: number; readonly minutes: number; readonly due: number; readonly forShare: number }; // minutes; actions due; actions the share asks for besides

/**
 * A week's list. Hard limits: everything due is in it, the minutes are not exceeded, and the share of lower tiers and
 * rising customers is kept (as far as there are such candidates). Within them whatever is worth most a minute goes first.
 *
 * A candidate that the share does not allow alone comes together with as many of those the share is kept for. The gap is
 * measured against the best part-by-part filling of the minutes, which no list can beat.
 */
export function planWeek(candidates: readonly Candidate[], limits: WeekLimits): WeekPlan {
  const ranked = [...candidates].sort(byWorthAMinute);
  const chosen = new Set(ranked.filter(({ isDue }) => isDue));
  const due = chosen.size;
  const lowers = ranked.filter(({ isLower }) => isLower);
  const shortest = [...lowers].sort((one, other) => one.minutes - other.minutes);
  const all = lowers.length;
  const needed = (lower: number, size: number) => lowerNeeded({ lower, size, all }, limits.reserved);
  let [lower, used] = [lowers.filter(({ isDue }) => isDue).length, sumOf(chosen, 'minutes')];
  const share = firstOf(shortest, chosen, needed(lower, due));
  const least = used + sumOf(share, 'minutes');
  if (least > limits.minutes) return { ok: false, needed: least, minutes: limits.minutes, due, forShare: share.length };

  const take = (items: readonly Candidate[]) => {
    for (const each of items) {
      chosen.add(each);
      used += each.minutes;
      if (each.isLower) lower++;
    }
  };
  const partners = (count: number, room: number) =>
    [lowers, shortest].map((from) => firstOf(from, chosen, count)).find((items) => items.length === count && sumOf(items, 'minutes') <= room);
  take(partners(needed(lower, chosen.size), limits.minutes - used) ?? share);
  for (const each of ranked) {
    if (chosen.has(each) || used + each.minutes > limits.minutes) continue;
    const missing = each.isLower ? 0 : needed(lower, chosen.size + 1);
    const along = partners(missing, limits.minutes - used - each.minutes);
    if (along !== undefined) take([each, ...along]);
  }
  const list = [...chosen].sort((one, other) => Number(other.isDue) - Number(one.isDue) || byWorthAMinute(one, other));
  const worth = sumOf(chosen, 'worth');
  const rest = ranked.find((each) => !chosen.has(each));
  return {
    ok: true,
    chosen: list,
    minutes: used,
    most: limits.minutes,
    worth,
    gap: Math.max(0, bestFilling(ranked, limits.minutes) - worth),
    lower,
    lowerNeeded: Math.min(all, Math.ceil(rounded(limits.reserved * chosen.size))),
    firstLeftOut: rest && { candidate: rest, missing: Math.max(0, used + rest.minutes - limits.minutes) },
  };
}

function byWorthAMinute(one: Candidate, other: Candidate): number {
  return other.worth * one.minutes - one.worth * other.minutes || one.minutes - other.minutes || (one.key < other.key ? -1 : 1);
}

/** How many more of the lower tiers a list needs; with all of them in it, none. */
function lowerNeeded({ lower, size, all }: { readonly lower: number; readonly size: number; readonly all: number }, reserved: number): number {
  let more = 0;
  while (lower + more < all && lower + more < Math.ceil(rounded(reserved * (size + more)))) more++;
  return more;
}

/** 0.2 × 15 is 3, and not a little more. */
function rounded(product: number): number {
  return Math.round(product * 1e9) / 1e9;
}

/** The first ones that are not in the list yet. */
function firstOf(from: readonly Candidate[], chosen: ReadonlySet<Candidate>, count: number): Candidate[] {
  const items: Candidate[] = [];
  for (let at = 0; at < from.length && items.length < count; at++) if (!chosen.has(from[at] as Candidate)) items.push(from[at] as Candidate);
  return items;
}

/** What is due, and then by worth a minute until the minutes are full, the last one in part: at least what any list is worth. */
function bestFilling(ranked: readonly Candidate[], minutes: number): number {
  let [room, worth] = [minutes, 0];
  for (const each of [...ranked].sort((one, other) => Number(other.isDue) - Number(one.isDue))) {
    const part = Math.min(1, room / each.minutes);
    if (part <= 0) break;
    worth += each.worth * part;
    room -= each.minutes * part;
  }
  return worth;
}

function sumOf(items: Iterable<Candidate>, of: 'minutes' | 'worth'): number {
  let sum = 0;
  for (const each of items) sum += each[of];
  return sum;
}
