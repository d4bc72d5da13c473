import { checkTiers } from './checkTiers';
import { weighsNothing } from './dimensionSettings';
import { forbiddenAttribute } from './forbiddenAttributes';
import { conditionOf, groupRowOf, groupWeights, isGroupName, respelt, strangeTier } from './groups';
import type { ExtraDimension, GroupRules, Policy, TierRules } from './policy';
import type { GroupEntry, PolicyDocument, TierEntry } from './policySchema';
import { type RuleResult, ruleProblem } from './problem';
import { foldWord } from './ruleWords';
import { hundredths, writtenTier } from './wireParts';

/** The document's further columns: each once, none that must not be used. */
export function extrasOf(given: PolicyDocument['extras'], base: Policy): RuleResult<ExtraDimension[]> {
  if (given === undefined) return { ok: true, value: [...base.extras] };
  const seen = new Set<string>();
  const extras: ExtraDimension[] = [];
  for (const { column, weight, better, cap, missing } of given) {
    if (forbiddenAttribute(column) !== undefined) return ruleProblem('RULE_FORBIDDEN_ATTRIBUTE', { column });
    if (seen.has(foldWord(column))) return ruleProblem('RULE_SETTING', { rule: `extras: ${column}` });
    seen.add(foldWord(column));
    extras.push({
      column: column.trim(),
      weight: Math.round(weight * 100),
      ...(better === undefined ? {} : { better }),
      ...(cap === undefined ? {} : { cap }),
      ...(missing === undefined ? {} : { missing }),
    });
  }
  return { ok: true, value: extras };
}

/** The document's groups, or those of the base where they still fit its tiers, in the light of everybody's rules. */
export function groupsOf(given: PolicyDocument['groups'], policy: Policy): RuleResult<GroupRules[]> {
  const groups: GroupRules[] = given === undefined ? keptGroups(policy) : [];
  for (const entry of given ?? []) {
    const group = groupOf(entry, policy);
    if (!group.ok) return group;
    if (groups.some(({ name }) => foldWord(name) === foldWord(entry.name))) return ruleProblem('RULE_GROUP', { rule: entry.name });
    groups.push(group.value);
  }
  const names = new Set(groups.map(({ name }) => foldWord(name)));
  const taken = policy.rules.tiers.find(({ name }) => groupRowOf(name, names) !== undefined);
  return taken === undefined ? { ok: true, value: groups } : ruleProblem('RULE_UNREADABLE', { rule: taken.name });
}

function keptGroups({ groups, rules, weights }: Policy): GroupRules[] {
  const fitting = groups.filter((group) => group.rules === undefined || fits(group.rules, rules));
  return fitting.map((group) => ({ ...group, weights: group.weights && groupWeights(group.weights, weights) }));
}

function groupOf({ name, column, stage, value, tiers, weights }: GroupEntry, policy: Policy): RuleResult<GroupRules> {
  const isByColumn = column !== undefined && value !== undefined && stage === undefined;
  const isByStage = column === undefined && value === undefined && stage !== undefined;
  const condition = isByColumn ? conditionOf(column, value) : isByStage ? conditionOf('Stage', stage) : undefined;
  if (condition === undefined || !isGroupName(name) || (isByStage && condition.column !== '')) return ruleProblem('RULE_GROUP', { rule: name });
  if (forbiddenAttribute(condition.column) !== undefined) return ruleProblem('RULE_FORBIDDEN_ATTRIBUTE', { column: condition.column });
  const rules = tiers === undefined ? undefined : ownTiers(tiers, policy.rules);
  if (rules !== undefined && !rules.ok) return rules;
  const full = weights && groupWeights(hundredths(weights), policy.weights);
  if (full !== undefined && weighsNothing({ weights: full, extras: policy.extras })) return ruleProblem('RULE_WEIGHT');
  return { ok: true, value: { name: name.trim(), ...condition, rules: rules?.value, weights: full } };
}

function ownTiers(tiers: readonly TierEntry[], everybody: TierRules): RuleResult<TierRules> {
  const rules = checkTiers(tiers.map(writtenTier));
  if (!rules.ok) return rules;
  const first = rules.value.tiers[0];
  const own = first?.limit === undefined ? { ...rules.value, kind: everybody.kind } : rules.value;
  if (own.kind !== everybody.kind) return ruleProblem('RULES_MIXED', { first: everybody.tiers[0]?.name ?? '', second: first?.name ?? '' });
  const strange = own.tiers[strangeTier(own, everybody)];
  return strange === undefined ? { ok: true, value: respelt(own, everybody) } : ruleProblem('RULE_GROUP_TIER', { name: strange.name });
}

function fits(own: TierRules, everybody: TierRules): boolean {
  return own.kind === everybody.kind && strangeTier(own, everybody) < 0;
}
