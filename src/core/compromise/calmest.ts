import type { Calm } from '../policy';

const RARER = ['everyRun', 'monthly', 'quarterly'] as const satisfies readonly Calm['reviews'][];

/** Of every protection the strongest: the rarest reviews, the widest hysteresis, the most grace, the longest wait for a confirmation. */
export function calmest(all: readonly (Calm | undefined)[]): Calm | undefined {
  const known = all.flatMap((calm) => (calm === undefined ? [] : [calm]));
  if (known.length === 0) return undefined;
  const most = (of: (calm: Calm) => number) => Math.max(...known.map(of));
  const confirming = known.filter(({ confirmTop }) => confirmTop);
  const days = confirming.map(({ confirmDays }) => confirmDays ?? Number.POSITIVE_INFINITY);
  const longest = Math.max(0, ...days);
  return {
    reviews: RARER[most(({ reviews }) => RARER.indexOf(reviews))] as Calm['reviews'],
    hysteresis: most(({ hysteresis }) => hysteresis),
    graceReviews: most(({ graceReviews }) => graceReviews),
    confirmTop: confirming.length > 0,
    ...(confirming.length > 0 && Number.isFinite(longest) ? { confirmDays: longest } : {}),
  };
}
