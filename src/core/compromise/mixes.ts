import type { Policy, TierRule } from '../policy';
import { calmest } from './calmest';
import { mixedWeights, type WeightMix } from './mixedWeights';
import { partsOf } from './partsOf';

/** How finely weights are mixed: between two proposals and the rules that count in eighths, between more in quarters. */
const WEIGHT_STEPS = { upTo3: 8, more: 4 };
const LIMIT_STEPS = { upTo2: 4, more: 2 };

/** Whether two rule documents differ in nothing but weights, limits and what protects customers. */
export function canBeMixed(a: Policy, b: Policy): boolean {
  return sortedJson(unmixed(a)) === sortedJson(unmixed(b));
}

/**
 * Every mix of proposals that is tried, in an order that never changes. Weights lie between those of all; the limits of
 * all hold: the best tier is as small as in the strictest proposal, as many reach more than the lowest as in the most generous
 * one, limits in between are mixed; and of each protection the strongest is kept.
 *
 * @param proposals two or more that can be mixed
 * @param applied   rules whose weights may take part, too
 */
export function mixesOf(proposals: readonly Policy[], applied?: Policy): Policy[] {
  const [first] = proposals as readonly [Policy];
  const corners = applied === undefined ? proposals : [...proposals, applied];
  const weights = partsOf(corners.length, corners.length > 3 ? WEIGHT_STEPS.more : WEIGHT_STEPS.upTo3).map((parts) => mixedWeights(corners, parts));
  const limits = partsOf(proposals.length, proposals.length > 2 ? LIMIT_STEPS.more : LIMIT_STEPS.upTo2).map((parts) => mixedTiers(proposals, parts));
  const calm = calmest(proposals.map((each) => each.calm));
  const protectNewDays = Math.max(...proposals.map((each) => each.protectNewDays));
  const found = new Map<string, Policy>();
  for (const tiers of limits) for (const mix of weights) add(withMix({ ...first, calm, protectNewDays, rules: { ...first.rules, tiers } }, mix));
  return [...found.values()];

  function add(policy: Policy): void {
    const mark = JSON.stringify([policy.rules, policy.weights, policy.extras]);
    if (!found.has(mark)) found.set(mark, policy);
  }
}

function withMix(policy: Policy, { weights, extras }: WeightMix): Policy {
  if (policy.method === 'abc') return policy; // it knows spend alone
  return { ...policy, weights, extras: policy.extras.map((extra, at) => ({ ...extra, weight: extras[at] as number })) };
}

/** Limits in whole percents, points or units where all proposals have such. */
function mixedTiers(proposals: readonly Policy[], parts: readonly number[]): TierRule[] {
  const [first] = proposals as readonly [Policy];
  const { kind, tiers } = first.rules;
  const whole = kind === 'share' ? 100 : 1;
  const least = kind === 'share' ? 1 : 0.01;
  const all = proposals.flatMap(({ rules }) => rules.tiers.flatMap(({ limit }) => (limit === undefined ? [] : [limit])));
  const step = all.every((limit) => limit % whole === 0) ? whole : least;
  const lowest = tiers.filter(({ limit }) => limit !== undefined).length - 1;
  const [strictest, mostGenerous] = kind === 'share' ? [Math.min, Math.max] : [Math.max, Math.min];
  const sum = parts.reduce((total, part) => total + part, 0);
  return tiers.map(({ name, limit }, rank) => {
    if (limit === undefined) return { name, limit };
    const limits = proposals.map(({ rules }) => rules.tiers[rank]?.limit as number);
    if (lowest > 0 && rank === 0) return { name, limit: strictest(...limits) };
    if (lowest > 0 && rank === lowest) return { name, limit: mostGenerous(...limits) };
    const between = limits.reduce((total, each, at) => total + (parts[at] as number) * each, 0) / sum;
    return { name, limit: Number((Math.round(between / step) * step).toFixed(2)) };
  });
}

function unmixed({ rules, weights: _weights, calm: _calm, protectNewDays: _days, extras, purposes: _purposes, preset: _preset, ...rest }: Policy): unknown {
  return {
    ...rest,
    extras: extras.map(({ weight: _, ...extra }) => extra),
    kind: rules.kind,
    tiers: rules.tiers.map(({ name, limit }) => [name, limit !== undefined]),
  };
}

/** An object says the same in whatever order it was written. */
function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => {
    if (typeof each !== 'object' || each === null || Array.isArray(each)) return each;
    return Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
