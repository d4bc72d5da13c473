import type { Tag, TagSaid } from '../feedback';

/** Fewer customers than this with a need are single cases. */
const FEWEST_WITH_NEED = 3;
const MOST_NEEDS = 3;

/** How many of a group's customers with a live need have this one. */
export interface NeedShare {
  readonly tag: Tag;
  readonly customers: number;
  readonly of: number; // of the group with any live need
  readonly lift: number; // the group's share beside the share among all customers with a live need
}

/** The needs most customers of a group have, by number and then lift; customers without a live need say nothing. */
export function topNeeds(group: readonly string[], everybody: readonly string[], needs: ReadonlyMap<string, readonly TagSaid[]>): NeedShare[] {
  const here = counted(group, needs);
  const all = counted(everybody, needs);
  return [...here.byTag]
    .flatMap(([tag, customers]): NeedShare[] => {
      const overall = (all.byTag.get(tag) ?? customers) / Math.max(1, all.of);
      return customers < FEWEST_WITH_NEED ? [] : [{ tag, customers, of: here.of, lift: customers / here.of / overall }];
    })
    .sort((a, b) => b.customers - a.customers || b.lift - a.lift || (a.tag < b.tag ? -1 : 1))
    .slice(0, MOST_NEEDS);
}

function counted(keys: readonly string[], needs: ReadonlyMap<string, readonly TagSaid[]>): { readonly byTag: ReadonlyMap<Tag, number>; readonly of: number } {
  const byTag = new Map<Tag, number>();
  let of = 0;
  for (const key of keys) {
    const live = (needs.get(key) ?? []).filter(({ isLive }) => isLive);
    if (live.length > 0) of++;
    for (const { tag } of live) byTag.set(tag, (byTag.get(tag) ?? 0) + 1);
  }
  return { byTag, of };
}
