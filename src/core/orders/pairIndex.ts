/** Numbers pairs of integers 0, 1, 2 … in order of first appearance. */
export interface PairIndex {
  /** The number of a pair, a new one when it is new. */
  add(a: number, b: number): number;
  /** The number of a known pair; −1 for an unknown one. */
  find(a: number, b: number): number;
  size(): number;
}

/** An open-addressing table of integers: grouping a million rows makes no text key and no object per row. */
export function pairIndex(mostPairs: number): PairIndex {
  let slotCount = 16;
  while (slotCount < mostPairs * 2) slotCount *= 2;
  const mask = slotCount - 1;
  const slots = new Int32Array(slotCount); // number of the pair + 1; 0 = free
  const firsts = new Int32Array(mostPairs);
  const seconds = new Int32Array(mostPairs);
  let size = 0;

  const slotOf = (a: number, b: number): number => {
    let slot = mixed(a, b) & mask;
    for (let entry = slots[slot] as number; entry !== 0; entry = slots[slot] as number) {
      if (firsts[entry - 1] === a && seconds[entry - 1] === b) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  };

  return {
    add(a, b) {
      const slot = slotOf(a, b);
      if (slots[slot] === 0) {
        firsts[size] = a;
        seconds[size] = b;
        slots[slot] = ++size;
      }
      return (slots[slot] as number) - 1;
    },
    find: (a, b) => (slots[slotOf(a, b)] as number) - 1,
    size: () => size,
  };
}

/** Spreads neighbouring pairs over the whole table (multiplicative hashing, as in Knuth, volume 3, 6.4). */
function mixed(a: number, b: number): number {
  const mix = Math.imul(a ^ (b << 15) ^ (b >>> 17), 0x9e3779b1);
  const more = Math.imul(mix ^ (mix >>> 15) ^ b, 0x85ebca6b);
  return more ^ (more >>> 13);
}
