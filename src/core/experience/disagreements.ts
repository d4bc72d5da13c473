import type { Experience } from './heard';

const UNHAPPY = 3; // a mean rating up to here
const HAPPY = 4.5; // and from here

/** A customer whose value and whose experience say different things; the two are never averaged into one. */
export interface Disagreement {
  readonly key: string;
  readonly tier: number;
  readonly kind: 'valuableUnhappy' | 'smallPraising';
  readonly why: readonly ('openComplaint' | 'rating' | 'words' | 'praise' | 'suggestions')[]; // weightiest first
  readonly experience: Experience;
}

/**
 * Customers of the upper half of the tiers who are unhappy, and of the lower half who praise, suggest or rate high: best tier
 * first, then the worse, or better, experience.
 */
export function disagreements(
  customers: readonly { readonly key: string; readonly tier: number | undefined }[],
  tiers: number,
  heard: ReadonlyMap<string, Experience>,
): Disagreement[] {
  const found = customers.flatMap(({ key, tier }): Disagreement[] => {
    const experience = heard.get(key);
    if (tier === undefined || experience === undefined) return [];
    const isUpper = tier < tiers / 2;
    const why = isUpper ? unhappyBy(experience) : praisingBy(experience);
    return why.length === 0 ? [] : [{ key, tier, kind: isUpper ? 'valuableUnhappy' : 'smallPraising', why, experience }];
  });
  return found.sort((a, b) => a.tier - b.tier || b.why.length - a.why.length || differenceOf(a, b));
}

/** Words decide only where nobody gave a rating: they are the weaker sign. */
function unhappyBy({ rating, mood, openComplaint }: Experience): Disagreement['why'] {
  return [
    ...(openComplaint === undefined ? [] : (['openComplaint'] as const)),
    ...(rating !== undefined && rating <= UNHAPPY ? (['rating'] as const) : []),
    ...(rating === undefined && mood === 'negative' ? (['words'] as const) : []),
  ];
}

/** Whoever waits for an answer to a complaint is not praising. */
function praisingBy({ rating, praise, suggestions, openComplaint }: Experience): Disagreement['why'] {
  if (openComplaint !== undefined) return [];
  return [
    ...(suggestions > 0 ? (['suggestions'] as const) : []),
    ...(praise > 0 ? (['praise'] as const) : []),
    ...(rating !== undefined && rating >= HAPPY ? (['rating'] as const) : []),
  ];
}

function differenceOf(a: Disagreement, b: Disagreement): number {
  const rating = ({ experience, kind }: Disagreement) => (kind === 'valuableUnhappy' ? 1 : -1) * (experience.rating ?? 3);
  return rating(a) - rating(b) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}
