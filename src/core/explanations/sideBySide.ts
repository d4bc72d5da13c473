import type { Stage } from '../customers';
import { DIMENSION_IDS, DIMENSIONS, type DimensionId, type DimensionKey } from '../dimensions';
import { abcClasses, type CustomerType, customerType, type RfmSegment, rfmDigits, rfmSegment, type ValueExperience, valueExperience } from '../methods';
import { type Customer, hasOrdered } from '../model/customer';
import { positionScores } from '../scores';
import type { Judged } from './judge';

/** One customer by several methods on the same day. A method that lacks its figures is absent. */
export interface SideBySide {
  readonly segment: RfmSegment | undefined;
  readonly type: CustomerType | undefined;
  readonly abc: 'A' | 'B' | 'C' | undefined;
  readonly stage: Stage | undefined;
  readonly axes: ValueExperience | undefined; // value and experience, never averaged; only where somebody has a rating
  readonly compared: number; // methods that say high, middle or low of the customer, the tier among them
  readonly agree: number; // of those, how many say the same as the tier
  readonly because: DimensionKey | undefined; // the dimension that explains most of a disagreement
}

type Level = 0 | 1 | 2; // high, middle, low

const SEGMENT_LEVELS: Readonly<Record<RfmSegment, Level>> = {
  champions: 0,
  loyal: 0,
  cannotLose: 0,
  potentialLoyalist: 1,
  newCustomer: 1,
  promising: 1,
  needAttention: 1,
  atRisk: 1,
  aboutToSleep: 2,
  hibernating: 2,
  lost: 2,
};
const STAGE_LEVELS: Readonly<Record<Stage, Level>> = { active: 0, wonBack: 0, new: 1, slowing: 1, prospect: 2, atRisk: 2, lost: 2 };

/**
 * The methods side by side. The best tier is high, the last one low, those between middle; so are A, B and C, the better, middling
 * and poorer RFM segments, and the stages. Where the others see more than the tier the customer's strongest dimension explains
 * it, where they see less the weakest.
 *
 * @param tiers how many the rules have
 */
export function sideBySide(customers: readonly Customer[], at: number, { scores, decisions }: Judged, tiers: number, stage: Stage | undefined): SideBySide {
  const [recency, frequency, monetary] = (['recency', 'frequency', 'monetary'] as const).map((id) => columnOf(customers, id)) as [Column, Column, Column];
  const digits = [recency, frequency, monetary].map(({ values, better }) => rfmDigits(values, better)[at]);
  const points = [recency, frequency, monetary].map(({ values, better }) => positionScores(values, better)[at]);
  const segment = areKnown(digits) ? rfmSegment(...digits) : undefined;
  const abc = abcClasses(monetary.values)[at] as Level | undefined;
  const own = levelOfTier(decisions[at]?.tier, tiers);
  const others = [segment && SEGMENT_LEVELS[segment], abc, stage && STAGE_LEVELS[stage]].filter((level) => level !== undefined);
  const tendency = others.reduce((sum: number, level) => sum + level - (own ?? level), 0);
  const isRated = customers.some(({ values }) => values?.experience !== undefined);
  const score = scores[at]?.score;
  return {
    segment,
    type: areKnown(points) ? customerType(...points) : undefined,
    abc: abc === undefined ? undefined : (['A', 'B', 'C'] as const)[abc],
    stage,
    axes: isRated && score !== undefined ? valueExperience(score, customers[at]?.values?.experience) : undefined,
    compared: own === undefined ? 0 : others.length + 1,
    agree: own === undefined ? 0 : 1 + others.filter((level) => level === own).length,
    because: tendency === 0 ? undefined : farthest(scores[at]?.byDimension ?? {}, tendency > 0 ? 'lowest' : 'highest'),
  };
}

interface Column {
  readonly values: readonly (number | undefined)[];
  readonly better: 'lower' | 'higher';
}

function columnOf(customers: readonly Customer[], id: DimensionId): Column {
  const { better, measure } = DIMENSIONS[id];
  return { better, values: customers.map((customer) => (hasOrdered(customer) ? measure(customer) : undefined)) };
}

function areKnown(three: readonly (number | undefined)[]): three is [number, number, number] {
  return three.every((each) => each !== undefined);
}

function levelOfTier(tier: number | undefined, tiers: number): Level | undefined {
  if (tier === undefined) return undefined;
  return tier === 0 ? 0 : tier === tiers - 1 ? 2 : 1;
}

/** Of equal ones the first in the list of dimensions. */
function farthest(points: Readonly<Partial<Record<DimensionKey, number>>>, end: 'lowest' | 'highest'): DimensionKey | undefined {
  const known = (Object.entries(points) as [DimensionKey, number][]).sort(([a], [b]) => placeOf(a) - placeOf(b));
  const sign = end === 'lowest' ? 1 : -1;
  return known.reduce<[DimensionKey, number] | undefined>(
    (best, each) => (best === undefined || sign * each[1] < sign * best[1] ? each : best),
    undefined,
  )?.[0];
}

function placeOf(key: DimensionKey): number {
  const place = (DIMENSION_IDS as readonly DimensionKey[]).indexOf(key);
  return place < 0 ? DIMENSION_IDS.length : place;
}
