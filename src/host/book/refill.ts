/** Puts all members of one set into another, in their order. */
export function refill<T>(set: Set<T>, members: readonly T[]): void {
  set.clear();
  for (const member of members) set.add(member);
}
