import { tierKey } from './checkTiers';
import type { LimitKind, Policy, TierRule, TierRules } from './policy';

/**
 * One more tier at a place, best = 0. Its limit lies halfway between its neighbours', as round as there is room for; below
 * the last tier that has one, it is for everybody else. Groups with limits of their own keep the tiers they have.
 *
 * @returns `undefined` where there is no room between the neighbours, or below everybody else
 */
export function withTier(policy: Policy, at: number, name: string): Policy | undefined {
  const { kind, tiers } = policy.rules;
  const [better, worse] = [tiers[at - 1], tiers[at]];
  if (at > tiers.length || (worse === undefined && better?.limit === undefined)) return undefined;
  const limit = worse === undefined ? undefined : between(kind, better?.limit, worse.limit);
  if (worse !== undefined && limit === undefined) return undefined;
  return { ...policy, rules: { kind, tiers: [...tiers.slice(0, at), { name, limit }, ...tiers.slice(at)] } };
}

/**
 * The rules without one of their tiers: its customers go to the next lower, those of the last to the one above, which takes
 * its limit. It is taken from groups in the same way; a group that knew no other has that neighbour instead.
 */
export function withoutTier(policy: Policy, at: number): Policy {
  const { rules, groups, purposes } = policy;
  const gone = rules.tiers[at];
  const heir = rules.tiers[at + 1] ?? rules.tiers[at - 1];
  if (gone === undefined || heir === undefined) return policy;
  const left = { ...rules, tiers: without(rules.tiers, at) };
  return {
    ...policy,
    rules: left,
    purposes: Object.fromEntries(Object.entries(purposes).filter(([name]) => name !== gone.name)),
    groups: groups.map((group) => (group.rules === undefined ? group : { ...group, rules: ofGroup(group.rules, gone, heir) })),
  };
}

function ofGroup(own: TierRules, gone: TierRule, heir: TierRule): TierRules {
  const at = own.tiers.findIndex(({ name }) => tierKey(name) === tierKey(gone.name));
  if (at < 0) return own;
  const tiers = own.tiers.length === 1 ? own.tiers.map(({ limit }) => ({ name: heir.name, limit })) : without(own.tiers, at);
  return { ...own, tiers };
}

function without(tiers: readonly TierRule[], at: number): TierRule[] {
  const last = tiers.length - 1;
  const left = tiers.filter((_, index) => index !== at);
  return at < last ? left : left.map((tier, index) => (index === last - 1 ? { ...tier, limit: tiers[last]?.limit } : tier));
}

/** Shares lie between none and everybody, scores between 0 and 100; an amount above the best is twice as large. */
function between(kind: LimitKind, better: number | undefined, worse: number | undefined): number | undefined {
  if (kind === 'share') return middle(better ?? 0, worse ?? 10_000, [100, 1]);
  const most = kind === 'score' ? 100 : 3 * (worse ?? 0) || 200;
  return middle(worse ?? 0, better ?? most, [1, 0.01]);
}

/** The middle in the first of these steps that has one strictly between the two numbers. */
function middle(low: number, high: number, steps: readonly number[]): number | undefined {
  const found = steps.map((step) => Math.round(Math.round((low + high) / 2 / step) * step * 100) / 100);
  return found.find((value) => value > low && value < high);
}
