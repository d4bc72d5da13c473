/** Numbers from 0 to 1, always the same for a seed (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** `count` of them in their order, none twice; all where there are no more. */
export function sampled<T>(all: readonly T[], count: number, seed: number): T[] {
  if (all.length <= count) return [...all];
  const roll = dice(seed);
  let left = count;
  return all.filter((_, index) => {
    const isTaken = roll() < left / (all.length - index);
    if (isTaken) left -= 1;
    return isTaken;
  });
}

export function pick<T>(all: readonly T[], roll: () => number): T {
  return all[Math.floor(roll() * all.length)] as T;
}
