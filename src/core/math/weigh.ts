import { halfUpRatio } from './ratio';

/** One dimension, and what each customer has in it: hundredths of a point; −1 = not known. */
export interface WeighedColumn<Key extends string = string> {
  readonly dimension: { readonly key: Key; readonly weight: number; readonly missing: 'leaveOut' | 'worst' | 'notEnough' };
  readonly scores: ArrayLike<number>;
}

/** What the dimensions of one customer come to. */
interface Weighed<Key extends string> {
  readonly score: number | undefined; // undefined: nothing to judge by, or not enough
  readonly byDimension: Readonly<Partial<Record<Key, number>>>;
  readonly missing?: readonly Key[] | undefined; // what is not known, when too little is
}

/** Below this share of the weight a score would say more than is known: six tenths. */
const LEAST_COVERAGE = { numerator: 6, denominator: 10 };

/** score = half-up(Σ weight · dimension score ÷ Σ weight), over the dimensions that are present and weighted. */
export function weigh<Key extends string>(columns: readonly WeighedColumn<Key>[], index: number, total: number): Weighed<Key> {
  const byDimension: Partial<Record<Key, number>> = {};
  let missing: Key[] | undefined;
  let sum = 0;
  let present = 0;
  let isRefused = false;
  for (const { dimension, scores } of columns) {
    const { key, weight } = dimension;
    const known = scores[index] as number;
    const score = known < 0 && dimension.missing === 'worst' ? 0 : known;
    if (score < 0) {
      missing = [...(missing ?? []), key];
      if (dimension.missing === 'notEnough' && weight > 0) isRefused = true;
      continue;
    }
    byDimension[key] = score;
    sum += weight * score;
    present += weight;
  }
  if (missing !== undefined || columns.length === 0) {
    if ((missing?.length ?? 0) === columns.length) return { score: undefined, byDimension };
    const isThin = LEAST_COVERAGE.denominator * present < LEAST_COVERAGE.numerator * total;
    if (isRefused || isThin) return { score: undefined, byDimension, missing };
  }
  return { score: present > 0 ? halfUpRatio(sum, present) : undefined, byDimension };
}
