import type { Customer } from '../model/customer';
import type { GroupRules, TierRules } from '../policy';
import type { CustomerScore } from '../scores';
import { decideTiers, type TierDecision } from './decideTiers';

/** What today's tiers need of the policy. */
export interface TieringRules {
  readonly rules: TierRules;
  readonly groups?: readonly GroupRules[];
}

/**
 * Today's tiers, each customer among the peers of their group and by its limits. A group has some of everybody's tiers,
 * so every tier is an index into `policy.rules.tiers`.
 *
 * @param shift as in `decideTiers`
 * @returns     same order as `customers`
 */
export function tiersToday(customers: readonly Customer[], scores: readonly CustomerScore[], { rules, groups }: TieringRules, shift = 0): TierDecision[] {
  if (scores.every(({ group }) => group === undefined)) return decideTiers(customers, scores, rules, shift);
  const decisions: TierDecision[] = [];
  for (const [group, members] of membersOf(scores)) {
    const own = (group === undefined ? undefined : groups?.[group]?.rules) ?? rules;
    const decided = decideTiers(
      members.map((index) => customers[index] as Customer),
      members.map((index) => scores[index] as CustomerScore),
      own,
      shift,
    );
    members.forEach((index, at) => {
      decisions[index] = amongAll(decided[at] as TierDecision, own, rules);
    });
  }
  return decisions;
}

function membersOf(scores: readonly CustomerScore[]): ReadonlyMap<number | undefined, number[]> {
  const members = new Map<number | undefined, number[]>();
  scores.forEach(({ group }, index) => {
    const known = members.get(group);
    if (known === undefined) members.set(group, [index]);
    else known.push(index);
  });
  return members;
}

/** An index into a group's tiers as one into everybody's. */
function amongAll(decision: TierDecision, own: TierRules, all: TierRules): TierDecision {
  if (decision.tier === undefined || own === all) return decision;
  const name = own.tiers[decision.tier]?.name;
  return { tier: all.tiers.findIndex((tier) => tier.name === name), reason: undefined };
}
