/**
 * Pairs of keys that are one customer → the key each member goes by; keys in no pair are not in it. It is one that is
 * there, if any is; rather one that others were said to be the same as and that was said to be nobody else; then the
 * first by code unit. So neither the order of the pairs nor that of the rows decides.
 *
 * @param pairs  each: this key is the same as that one; chains join, also through keys that are not there
 */
export function sameLeaders(pairs: readonly (readonly [key: string, sameAs: string])[], isThere: (key: string) => boolean): ReadonlyMap<string, string> {
  const parent = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    parent.set(key, root); // a later look-up takes one step
    return root;
  };
  const isSomebodyElse = new Set<string>();
  for (const [key, sameAs] of pairs) {
    if (key === sameAs) continue;
    isSomebodyElse.add(key);
    parent.set(rootOf(key), rootOf(sameAs));
  }
  const isBetter = (one: string, other: string): boolean => {
    if (isThere(one) !== isThere(other)) return isThere(one);
    if (isSomebodyElse.has(one) !== isSomebodyElse.has(other)) return isSomebodyElse.has(other);
    return one < other;
  };
  const leader = new Map<string, string>();
  const members = [...parent.keys()];
  for (const key of members) {
    const root = rootOf(key);
    const known = leader.get(root);
    if (known === undefined || isBetter(key, known)) leader.set(root, key);
  }
  return new Map(members.map((key) => [key, leader.get(rootOf(key)) as string]));
}
