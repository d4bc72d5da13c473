/** A seeded stream of numbers: the same seed gives the same shop on every machine. */
export interface Random {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number from 0 to `count - 1`. */
  below(count: number): number;
  /** True with this chance (0 to 1). */
  chance(probability: number): boolean;
}

/** sfc32 (Chris Doty-Humphrey, PractRand): four 32-bit words, only integer operations, so exact everywhere. */
export function randomFrom(seed: number): Random {
  let a = 0x9e3779b9;
  let b = seed | 0;
  let c = Math.floor(seed / 0x100000000) | 0;
  let counter = 1;
  const word = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 15; round += 1) word(); // mixes small seeds well apart
  const next = () => word() / 0x100000000;
  return {
    next,
    below: (count) => Math.floor(next() * count),
    chance: (probability) => next() < probability,
  };
}

/** The same things in another order; the argument is left alone. */
export function shuffled<T>(random: Random, things: readonly T[]): T[] {
  const order = things.slice();
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    const moved = order[last] as T;
    order[last] = order[other] as T;
    order[other] = moved;
  }
  return order;
}
