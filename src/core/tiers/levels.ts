import type { Day } from '../model/day';
import type { TierRules } from '../policy';
import type { TierDecision } from './decideTiers';

/** Why an official tier is not today's. */
export const HELD = ['reviewDay', 'hysteresis', 'grace', 'oneStep', 'confirmation', 'newCustomer', 'override'] as const;
export type Held = (typeof HELD)[number];

/** A customer as today's figures judge them. */
export interface JudgedToday {
  readonly key: string;
  readonly firstOrder: Day | undefined;
  readonly rules: TierRules; // everybody's: what `tier` points into
  readonly decision: TierDecision;
  readonly best: TierDecision; // with the hysteresis on top of their score
  readonly worst: TierDecision; // with the hysteresis off their score
}

/** A decision as a level: the index of its tier, or the number of tiers when it is below all; `undefined` when nothing could be judged. */
export function levelOf({ rules, decision }: Pick<JudgedToday, 'rules' | 'decision'>): number | undefined {
  return decision.reason === 'BELOW_ALL_TIERS' ? rules.tiers.length : decision.tier;
}

/** `''` below all tiers. */
export function nameOfLevel(level: number, { tiers }: TierRules): string {
  return tiers[level]?.name ?? '';
}

/** `undefined` when the rules have no such tier, or nobody can be below all of them. */
export function levelNamed(name: string, { tiers }: TierRules): number | undefined {
  if (name === '') return tiers[tiers.length - 1]?.limit === undefined ? undefined : tiers.length;
  const level = tiers.findIndex((each) => each.name === name);
  return level < 0 ? undefined : level;
}
