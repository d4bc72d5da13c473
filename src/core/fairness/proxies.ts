import type { DimensionKey } from '../dimensions';
import { positionsOf } from '../math/positions';
import type { Customer } from '../model/customer';
import { dimensionValues, type ScoringRules, weighedDimensions } from '../scores';
import { holm } from './holm';
import { normalTails } from './mantelHaenszel';

/** One thing the rules judge by that goes with a group: the chance that a member stands below somebody else in it. */
export interface Proxy {
  readonly key: DimensionKey;
  readonly lower: number; // 0.5 = no difference, 1 = every member below everybody else; ties count half
  readonly members: number; // whose value is known
}

/** Fewer members than this, or a smaller difference, is no hint. */
const FEWEST_KNOWN = 10;
const NOTABLE = 0.6;
const LEVEL = 0.05;

/**
 * What of the judging puts a group lower: dimensions in which its members stand below all others (Mann–Whitney, two-sided,
 * Holm over the dimensions), the strongest first. A hint where to look; it does not say why.
 *
 * @param isMember by customer, as `customers`
 */
export function proxiesFor(isMember: readonly boolean[], customers: readonly Customer[], rules: ScoringRules): Proxy[] {
  const compared = weighedDimensions(rules)
    .filter(({ weight }) => weight > 0)
    .flatMap((dimension) => {
      const { halves } = positionsOf(dimensionValues(dimension, customers), dimension.better);
      const found = standing(isMember, halves);
      return found === undefined ? [] : [{ key: dimension.key, ...found }];
    });
  const adjusted = holm(compared.map(({ pValue }) => pValue));
  return compared
    .filter(({ lower }, at) => lower >= NOTABLE && (adjusted[at] as number) < LEVEL)
    .sort((a, b) => b.lower - a.lower)
    .map(({ key, lower, members }) => ({ key, lower, members }));
}

/** @param halves middle ranks counted in halves, from 0; −1 = not known */
function standing(isMember: readonly boolean[], halves: Int32Array): { lower: number; members: number; pValue: number } | undefined {
  let [members, others, sum] = [0, 0, 0];
  const ties = new Map<number, number>();
  halves.forEach((half, index) => {
    if (half < 0) return;
    ties.set(half, (ties.get(half) ?? 0) + 1);
    if (isMember[index] === true) {
      members++;
      sum += half / 2 + 1;
    } else others++;
  });
  if (members < FEWEST_KNOWN || others < FEWEST_KNOWN) return undefined;
  const n = members + others;
  const above = sum - (members * (members + 1)) / 2; // of all pairs, those in which the member stands above
  let tied = 0;
  for (const t of ties.values()) tied += t ** 3 - t;
  const variance = ((members * others) / 12) * (n + 1 - tied / (n * (n - 1)));
  if (variance <= 0) return undefined;
  const pairs = members * others;
  return { lower: 1 - above / pairs, members, pValue: normalTails((above - pairs / 2) / Math.sqrt(variance)) };
}
