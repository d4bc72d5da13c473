/** How values stand to their order in time. */
export interface Trend {
  readonly direction: number; // pairs that rise less pairs that fall (Kendall's S)
  readonly chanceOfRise: number; // that values in random order rise at least as much
  readonly chanceOfFall: number;
}

/** How many pairs of values rise in the order of time, and how many fall. */
export function pairSteps(values: readonly number[]): { readonly rises: number; readonly falls: number } {
  let [rises, falls] = [0, 0];
  for (let early = 0; early < values.length; early++)
    for (let late = early + 1; late < values.length; late++) {
      const step = (values[late] as number) - (values[early] as number);
      if (step > 0) rises++;
      else if (step < 0) falls++;
    }
  return { rises, falls };
}

/**
 * The exact test of Mann (1945) and Kendall, ties and all. Under chance every order of the values is as likely, and the
 * number of pairs that stand the wrong way round follows the q-multinomial coefficient of the sizes of the ties.
 *
 * @param values in order of time
 */
export function mannKendall(values: readonly number[]): Trend {
  const { rises, falls } = pairSteps(values);
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const chances = inversions([...counts.values()]);
  const atMost = (most: number) =>
    Math.min(
      1,
      chances.slice(0, most + 1).reduce((sum, chance) => sum + chance, 0),
    );
  return { direction: rises - falls, chanceOfRise: atMost(falls), chanceOfFall: atMost(rises) };
}

/** How likely each number of inversions is among the orders of groups of equals, by number. */
function inversions(sizes: readonly number[]): number[] {
  let chances = [1];
  let placed = 0;
  for (const size of sizes) {
    chances = product(chances, between(placed, size));
    placed += size;
  }
  return chances;
}

/** How likely each number of inversions between `a` and `b` equals each is: the Gaussian binomial over its sum. */
function between(a: number, b: number): readonly number[] {
  const rows: (readonly number[])[] = Array.from({ length: b + 1 }, () => [1]);
  for (let first = 1; first <= a; first++) {
    for (let second = 1; second <= b; second++) {
      const next = new Array<number>(first * second + 1).fill(0);
      const add = (chances: readonly number[], share: number, shift: number) => {
        for (const [at, chance] of chances.entries()) next[at + shift] = (next[at + shift] as number) + chance * share;
      };
      add(rows[second] as readonly number[], first / (first + second), second); // one of the first kind comes last, behind all of the second
      add(rows[second - 1] as readonly number[], second / (first + second), 0);
      rows[second] = next;
    }
  }
  return rows[b] as readonly number[];
}

function product(one: readonly number[], other: readonly number[]): number[] {
  const result = new Array<number>(one.length + other.length - 1).fill(0);
  for (const [at, a] of one.entries()) for (const [by, b] of other.entries()) result[at + by] = (result[at + by] as number) + a * b;
  return result;
}
