import type { DimensionKey } from '../dimensions';
import { type CustomerScore, halfUpRatio } from '../scores';
import { type JudgingPolicy, scoredBy } from './judge';
import { startsByLimit, tierFrom } from './tierStarts';

/** How firmly a tier stands when the settings are a little different (Appendix A13). */
export interface Nearby {
  readonly settings: number; // how many were tried
  readonly same: number; // in how many the tier is the same
  readonly isBorderline: boolean; // in less than 80 %
  readonly hangsOn: readonly DimensionKey[]; // dimensions whose weight alone, ±20 %, changes the tier
}

/** A number from 0 up to, but not including, 1: the caller's seeded generator. */
export type Chance = () => number;

const DRAWS = 500;
const BORDERLINE_PERCENT = 80;
/** Dirichlet concentration: a weight of 40 % then varies by about ±7 points, as ±20 % of it does. */
const CONCENTRATION = 50;
const WEIGHT_SCALE = 10_000;
const [LEAST_CUT, MOST_CUT] = [0.95, 1.05];

export interface NearbyInput {
  readonly scores: readonly CustomerScore[]; // of everybody the customer is compared with, own included
  readonly at: number;
  readonly spend: number | undefined; // ten-thousandths
  readonly tier: number;
  readonly policy: JudgingPolicy;
}

/** Weights in the order of the dimensions judged by. */
type Drawn = readonly number[];

/**
 * 500 settings near the rules: weights drawn from a Dirichlet distribution around them, all cut-offs together up to 5 %
 * higher or lower. Chance and logarithms only make the settings; in each of them the tier follows from whole numbers. The
 * points of each dimension do not hang on the weights, so nobody is measured again.
 */
export function nearbySettings(input: NearbyInput, chance: Chance): Nearby {
  const { policy, tier } = input;
  const dimensions = scoredBy(policy);
  const keys = dimensions.map(({ key }) => key);
  const weights = dimensions.map(({ weight }) => weight);
  const rows = input.scores.map(({ score, byDimension }) => (score === undefined ? undefined : keys.map((key) => byDimension[key])));
  let same = 0;
  for (let draw = 0; draw < DRAWS; draw++) {
    const drawn = drawnWeights(weights, chance);
    const cut = LEAST_CUT + (MOST_CUT - LEAST_CUT) * chance();
    if (tierUnder(input, rows, drawn, cut) === tier) same++;
  }
  const isMoved = (at: number, fifths: number) => {
    const turned = weights.map((weight, index) => (index === at ? weight * fifths : weight * 5));
    return tierUnder(input, rows, turned, 1) !== tier;
  };
  const hangsOn = keys.length < 2 || policy.rules.kind === 'amount' ? [] : keys.filter((_, at) => isMoved(at, 4) || isMoved(at, 6));
  return { settings: DRAWS, same, isBorderline: 100 * same < BORDERLINE_PERCENT * DRAWS, hangsOn };
}

/** Gamma variates of whole shapes are sums of exponential ones (Erlang); divided by their sum they are a Dirichlet draw. */
function drawnWeights(weights: Drawn, chance: Chance): Drawn {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const drawn = weights.map((weight) => {
    const shape = Math.max(1, Math.round((CONCENTRATION * weight) / total));
    let sum = 0;
    for (let each = 0; each < shape; each++) sum -= Math.log(1 - chance());
    return sum;
  });
  const all = drawn.reduce((sum, each) => sum + each, 0);
  return drawn.map((each) => Math.round((WEIGHT_SCALE * each) / all));
}

type Row = readonly (number | undefined)[] | undefined; // points by dimension; undefined: no score

function tierUnder({ at, spend, policy: { rules } }: NearbyInput, rows: readonly Row[], weights: Drawn, cut: number): number | undefined {
  const moved = { ...rules, tiers: rules.tiers.map((each) => ({ ...each, limit: each.limit === undefined ? undefined : each.limit * cut })) };
  if (rules.kind === 'amount') return spend === undefined ? undefined : tierFrom(spend, startsByLimit(moved));
  const own = weighed(rows[at], weights);
  if (own === undefined) return undefined;
  if (rules.kind === 'score') return tierFrom(own, startsByLimit(moved));
  let [higher, of] = [0, 0];
  for (const row of rows) {
    const score = weighed(row, weights);
    if (score === undefined) continue;
    of++;
    if (score > own) higher++;
  }
  const tier = moved.tiers.findIndex(({ limit }) => limit === undefined || limit * of > 10_000 * higher);
  return tier < 0 ? undefined : tier;
}

function weighed(row: Row, weights: Drawn): number | undefined {
  if (row === undefined) return undefined;
  let [sum, total] = [0, 0];
  for (let at = 0; at < weights.length; at++) {
    const points = row[at];
    if (points === undefined) continue;
    sum += (weights[at] as number) * points;
    total += weights[at] as number;
  }
  return total > 0 ? halfUpRatio(sum, total) : undefined;
}
