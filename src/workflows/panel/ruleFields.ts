import { columnKey, DIMENSION_IDS, type DimensionId, type DimensionKey } from '../../core/dimensions';
import { typedLimit } from '../../core/math/typedNumber';
import { wholeShares } from '../../core/math/wholeShares';
import { type Policy, parsePolicy, policyJson, tierFault, tierKey, type WrittenTier } from '../../core/policy';
import { type Language, say } from '../../messages';
import { dimensionName, ruleSentence } from '../wording';
import type { Wanted } from './panelPage';
import { shownLimit } from './ruleText';

const LONGEST_TIER = 60;

/** What is wrong with a field, in words, by the field's id. */
export type Wrong = Readonly<Record<string, string>>;

/** Rules as the fields of a screen have them; where a field cannot be followed, what stood there before holds. */
export interface TypedRules {
  readonly policy: Policy;
  readonly wrong: Wrong;
}

/** One thing the rules weigh, with the field of its slider. */
export interface RuleWeight {
  readonly key: DimensionKey;
  readonly weight: number; // hundredths
  readonly field: string;
}

export const nameField = (tier: number): string => `tier:${tier}:name`;
export const limitField = (tier: number): string => `tier:${tier}:limit`;
/** Where one more tier goes. */
export const NEW_TIER = 'newTier';

/** Dimensions of the rules, also those switched off since they were applied, then further columns, in their order. */
export function ruleWeights({ weights, extras, method }: Policy, applied: Policy): RuleWeight[] {
  if (method === 'abc') return [{ key: 'monetary', weight: 10_000, field: 'weight:monetary' }]; // it knows spend alone
  const known = DIMENSION_IDS.filter((id) => weights[id] !== undefined || applied.weights[id] !== undefined);
  const ours = known.map((id): RuleWeight => ({ key: id, weight: weights[id] ?? 0, field: `weight:${id}` }));
  return [...ours, ...extras.map(({ column, weight }, at) => ({ key: columnKey(column), weight, field: `weight:column${at}` }))];
}

export function weightLabel(key: DimensionKey, language: Language): string {
  return key.startsWith('column:') ? dimensionName(key, language) : say(language, `page.weight.${key as DimensionId}`);
}

export function typedRules(policy: Policy, applied: Policy, fields: Wanted['fields'], language: Language): TypedRules {
  const weighed = typedWeights(policy, ruleWeights(policy, applied), fields);
  const tiered = typedTiers(weighed.policy, fields, language);
  return { policy: tiered.policy, wrong: weighed.isWrong ? { ...tiered.wrong, weights: say(language, 'page.rules.weightsWrong') } : tiered.wrong };
}

/** Sliders that stand where the rules put them change nothing, though the rules' own weights may sum to something else. */
function typedWeights(policy: Policy, weights: readonly RuleWeight[], fields: Wanted['fields']): { readonly policy: Policy; readonly isWrong: boolean } {
  const before = wholeShares(weights.map(({ weight }) => weight));
  const texts = weights.map(({ field }, at) => fields[field] ?? String(before[at]));
  if (texts.every((text, at) => text === String(before[at]))) return { policy, isWrong: false };
  const shares = texts.map((text) => (/^\d{1,3}$/.test(text) ? Number(text) : Number.NaN));
  if (shares.reduce((sum, share) => sum + share, 0) !== 100) return { policy, isWrong: true };
  const shareOf = new Map(weights.map(({ key }, at) => [key, 100 * (shares[at] as number)]));
  return {
    policy: {
      ...policy,
      weights: Object.fromEntries([...shareOf].filter(([key]) => !key.startsWith('column:'))),
      extras: policy.extras.map((extra) => ({ ...extra, weight: shareOf.get(columnKey(extra.column)) ?? extra.weight })),
    },
    isWrong: false,
  };
}

function typedTiers(policy: Policy, fields: Wanted['fields'], language: Language): TypedRules {
  const { kind, tiers } = policy.rules;
  const wrong: Record<string, string> = {};
  const written = tiers.map(({ name, limit }, tier): WrittenTier => {
    const typedName = (fields[nameField(tier)] ?? name).trim();
    if (typedName === '' || typedName.length > LONGEST_TIER) wrong[nameField(tier)] = say(language, 'page.rules.nameWrong', { most: LONGEST_TIER });
    if (limit === undefined) return { name: typedName, kind: undefined, limit: 0 };
    const typed = fields[limitField(tier)] ?? shownLimit(limit, kind);
    const value = typed === shownLimit(limit, kind) ? limit : typedLimit(typed, kind);
    if (value === undefined) wrong[limitField(tier)] = say(language, `page.rules.limitWrong.${kind}`);
    return { name: typedName, kind, limit: value ?? limit };
  });
  const fault = Object.keys(wrong).length === 0 ? tierFault(written) : undefined;
  if (fault !== undefined) wrong[fault.part === 'key' ? nameField(fault.index) : limitField(fault.index)] = ruleSentence(fault.problem, language);
  if (Object.keys(wrong).length > 0) return { policy, wrong };
  const renamed = withNames(
    policy,
    written.map(({ name }) => name),
  );
  const limits = written.map(({ kind: own, limit }) => (own === undefined ? undefined : limit));
  const changed: Policy = { ...renamed, rules: { kind, tiers: renamed.rules.tiers.map(({ name }, tier) => ({ name, limit: limits[tier] })) } };
  const read = parsePolicy(policyJson(changed), language);
  if (read.ok) return { policy: changed, wrong };
  const at = written.findIndex(({ name }) => name === read.problem.params.rule); // a name that begins as the rows of a group do
  return { policy, wrong: { [nameField(Math.max(at, 0))]: ruleSentence(read.problem, language) } };
}

/** Tiers under new names, wherever the rules name them. */
function withNames(policy: Policy, names: readonly string[]): Policy {
  const nameOf = (old: string) => names[policy.rules.tiers.findIndex(({ name }) => tierKey(name) === tierKey(old))] ?? old;
  const renamed = (rules: Policy['rules']) => ({ ...rules, tiers: rules.tiers.map((tier) => ({ ...tier, name: nameOf(tier.name) })) });
  return {
    ...policy,
    rules: renamed(policy.rules),
    purposes: Object.fromEntries(Object.entries(policy.purposes).map(([name, purpose]) => [nameOf(name), purpose])),
    groups: policy.groups.map((group) => ({ ...group, rules: group.rules && renamed(group.rules) })),
  };
}
