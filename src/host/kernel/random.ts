/** Numbers in [0, 1), and a way back to the number it is at. */
export interface Random {
  (): number;
  remember(): () => void;
}

/** Numbers in [0, 1) that look random and repeat for the same seed (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const remember = () => {
    const then = state;
    return () => {
      state = then;
    };
  };
  return Object.assign(next, { remember });
}
