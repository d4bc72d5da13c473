import { fisherExact } from '../fairness';
import { benjaminiHochberg } from '../math/benjaminiHochberg';

/** Something known of every customer that decliners may have in common. */
export interface Trait {
  readonly heading: string;
  readonly kind: 'is' | 'changed'; // what the column says, or what it has come to say
  readonly texts: readonly (string | undefined)[]; // by customer; undefined: not known
}

/** A trait that is more frequent among those who decline. */
export interface CommonTrait {
  readonly heading: string;
  readonly kind: Trait['kind'];
  readonly value: string;
  readonly customers: number; // who have it
  readonly declining: number; // of them
  readonly others: number; // who do not
  readonly othersDeclining: number;
  readonly lift: number | undefined; // share among those who have it ÷ share among the others; undefined: none of the others
  readonly pValue: number; // Fisher, two-sided, not adjusted
}

/** Fewer with a trait, or fewer of them declining, is a story about a few people. */
const FEWEST_WITH = 5;
const FEWEST_DECLINING = 3;
/** At most a tenth of what is told may be chance; and nothing is told unless all tests together speak against chance at 5 % (Simes). */
const FALSE_SHARE = 0.1;
const LEVEL = 0.05;

/**
 * What decliners have in common: for every value of every trait, whether those who have it decline more often than those who
 * have not (Fisher's exact test, false discoveries controlled after Benjamini & Hochberg), the least likely first.
 *
 * @param isDecliner by customer; undefined: not looked at
 */
export function decliningTogether(isDecliner: readonly (boolean | undefined)[], traits: readonly Trait[]): CommonTrait[] {
  const tested = traits.flatMap((trait) => testsOf(trait, isDecliner));
  const pValues = tested.map(({ pValue }) => pValue);
  if (!benjaminiHochberg(pValues, LEVEL).includes(true)) return [];
  const holds = benjaminiHochberg(pValues, FALSE_SHARE);
  return tested
    .filter((each, at) => holds[at] && each.declining >= FEWEST_DECLINING && (each.lift === undefined || each.lift > 1))
    .sort((a, b) => a.pValue - b.pValue || b.customers - a.customers);
}

function testsOf({ heading, kind, texts }: Trait, isDecliner: readonly (boolean | undefined)[]): CommonTrait[] {
  const counts = new Map<string, { n: number; hits: number }>();
  const all = { n: 0, hits: 0 };
  texts.forEach((text, at) => {
    const declines = isDecliner[at];
    if (text === undefined || declines === undefined) return;
    const count = counts.get(text) ?? { n: 0, hits: 0 };
    for (const each of [count, all]) {
      each.n++;
      if (declines) each.hits++;
    }
    counts.set(text, count);
  });
  return [...counts].flatMap(([value, { n, hits }]): CommonTrait[] => {
    const [others, othersDeclining] = [all.n - n, all.hits - hits];
    if (n < FEWEST_WITH || others < FEWEST_WITH || (kind === 'changed' && value === '')) return [];
    const lift = othersDeclining === 0 ? undefined : (hits * others) / (n * othersDeclining);
    return [{ heading, kind, value, customers: n, declining: hits, others, othersDeclining, lift, pValue: fisherExact(hits, n, othersDeclining, others) }];
  });
}
