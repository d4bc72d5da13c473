import { STAGES } from '../../core/customers';
import { DIMENSION_IDS, type DimensionId } from '../../core/dimensions';
import { typedLimit } from '../../core/math/typedNumber';
import {
  type GroupRules,
  type Policy,
  parsePolicy,
  policyJson,
  RULE_RANGES,
  type RuleProblem,
  type TierRules,
  tierFault,
  tierKey,
  type Weights,
  type WrittenTier,
} from '../../core/policy';
import { type Language, say } from '../../messages';
import { ruleSentence } from '../wording';
import type { Wanted } from './panelPage';
import type { TypedRules } from './ruleFields';
import { shownLimit, typedWithin } from './ruleText';

const LONGEST_GROUP = 60;
const HUNDREDTHS = 100;

export const ownField = (tier: number): string => `own:${tier}`;
export const weightField = (id: DimensionId): string => `w:${id}`;
type Texts = Readonly<Record<string, string>>;

/** `1|0`: the first group of the first draft. A number that is none is past all groups. */
export function groupAbout(about: string): number {
  const [, at = '0'] = about.split('|');
  return /^\d{1,3}$/.test(at) ? Number(at) : Number.POSITIVE_INFINITY;
}

/** A group as its fields show it. `by` is its column, '' = by stage; what it shares with everybody shows everybody's. */
export function groupTexts({ groups, rules, weights }: Policy, at: number): Texts {
  const group: GroupRules | undefined = groups[at];
  const own = group?.rules ?? rules;
  const limitOf = (name: string) => own.tiers.find((tier) => tierKey(tier.name) === tierKey(name));
  const rest = rules.tiers.findIndex(({ name }) => limitOf(name) !== undefined && limitOf(name)?.limit === undefined);
  return {
    name: group?.name ?? '',
    by: group?.column ?? '',
    value: group?.value ?? '',
    place: String(Math.min(at, groups.length)),
    own: group?.rules === undefined ? '' : 'yes',
    ...Object.fromEntries(rules.tiers.map(({ name }, tier) => [ownField(tier), shownLimit(limitOf(name)?.limit, rules.kind)])),
    rest: rest < 0 ? '' : String(rest),
    weigh: group?.weights === undefined ? '' : 'yes',
    ...Object.fromEntries(weighedBy(weights, group?.weights).map((id) => [weightField(id), shownWeight((group?.weights ?? weights)[id])])),
    also: '',
  };
}

/** Everything that everybody's rules weigh, or the group's own. */
export function weighedBy(...weights: readonly (Weights | undefined)[]): DimensionId[] {
  return DIMENSION_IDS.filter((id) => weights.some((each) => each?.[id] !== undefined));
}

/**
 * The rules with the group that the fields tell of in the place of the one there was, or as one more. They are read as the
 * Rules sheet would be, so that both say the same.
 */
export function typedGroup(policy: Policy, at: number, fields: Wanted['fields'], language: Language): TypedRules {
  const before = policy.groups[at];
  const given: Texts = { ...groupTexts(policy, at), ...fields };
  const wrong: Record<string, string> = {};
  const [by = '', value = ''] = [given.by?.trim(), given.value?.trim()];
  const stage = by === '' ? STAGES.find((each) => each === value) : undefined;
  if (value === '' || (by === '' && stage === undefined)) wrong.value = say(language, 'page.rulesMore.choiceWrong');
  const name = given.name?.trim() || (stage === undefined ? value : say(language, `stage.${stage}`));
  const nameWrong = say(language, 'page.group.nameWrong', { most: LONGEST_GROUP });
  if (name.length > LONGEST_GROUP) wrong.name = nameWrong;
  const rules = given.own === 'yes' ? ownRules(policy.rules, before?.rules, given, wrong, language) : undefined;
  const isWeighed = policy.method !== 'abc'; // it knows spend alone
  const weights = isWeighed ? (given.weigh === 'yes' ? ownWeights(given, wrong, language) : undefined) : before?.weights;
  if (Object.keys(wrong).length > 0) return { policy, wrong };
  const groups = policy.groups.filter((_, index) => index !== at);
  groups.splice(placeOf(given.place, groups.length), 0, { name, column: by, value, rules, weights });
  const read = parsePolicy(policyJson({ ...policy, groups }), language);
  if (read.ok) return { policy: read.value, wrong };
  const { field, sentence } = faultOf(read.problem, { nameWrong, hasEquals: /[=＝]/.test(by), weight: Object.keys(given).find((id) => id.startsWith('w:')) });
  return { policy, wrong: { [field]: sentence ?? ruleSentence(read.problem, language) } };
}

export function placeOf(text: string | undefined, last: number): number {
  const place = /^\d{1,3}$/.test(text ?? '') ? Number(text) : last;
  return Math.min(place, last);
}

function shownWeight(weight = 0): string {
  return String(weight / HUNDREDTHS);
}

function ownRules(everybody: TierRules, before: TierRules | undefined, given: Texts, wrong: Record<string, string>, language: Language): TierRules | undefined {
  const { kind, tiers } = everybody;
  const written = tiers.flatMap(({ name, limit: usual }, tier): (WrittenTier & { readonly tier: number })[] => {
    const text = (given[ownField(tier)] ?? '').trim();
    const isRest = given.rest === String(tier);
    if (isRest && text !== '') wrong[ownField(tier)] = say(language, 'page.group.restBoth');
    if (isRest) return [{ name, kind: undefined, limit: 0, tier }];
    if (text === '') return [];
    const known = [before?.tiers.find((each) => each.name === name)?.limit, usual].find((each) => each !== undefined && shownLimit(each, kind) === text);
    const limit = known ?? typedLimit(text, kind);
    if (limit === undefined) wrong[ownField(tier)] = say(language, `page.rules.limitWrong.${kind}`);
    return [{ name, kind, limit: limit ?? 0, tier }];
  });
  if (written.length === 0) wrong[ownField(0)] = say(language, 'page.group.noTier');
  if (Object.keys(wrong).length > 0) return undefined;
  const fault = tierFault(written);
  if (fault !== undefined) wrong[ownField(written[fault.index]?.tier ?? 0)] = ruleSentence(fault.problem, language);
  return { kind, tiers: written.map(({ name, kind: own, limit }) => ({ name, limit: own === undefined ? undefined : limit })) };
}

function ownWeights(given: Texts, wrong: Record<string, string>, language: Language): Weights {
  const [least, most] = RULE_RANGES.weight;
  const entries = DIMENSION_IDS.flatMap((id): [DimensionId, number][] => {
    const text = given[weightField(id)];
    if (text === undefined) return [];
    const weight = typedWithin(text, RULE_RANGES.weight, HUNDREDTHS);
    if (weight === undefined) wrong[weightField(id)] = say(language, 'page.rulesMore.numberWrong', { least, most });
    return [[id, Math.round(HUNDREDTHS * (weight ?? 0))]];
  });
  return Object.fromEntries(entries);
}

interface Around {
  readonly nameWrong: string;
  readonly hasEquals: boolean; // in the column's heading: a condition of the Rules sheet ends there
  readonly weight: string | undefined; // a field of the weights
}

/** Which field is to be corrected, and what is said there where the rules' own sentence does not fit a field. */
function faultOf({ code }: RuleProblem, { nameWrong, hasEquals, weight = 'weigh' }: Around): { readonly field: string; readonly sentence?: string } {
  if (code === 'RULE_FORBIDDEN_ATTRIBUTE' || hasEquals) return { field: 'by' };
  return code === 'RULE_WEIGHT' ? { field: weight } : { field: 'name', sentence: nameWrong };
}
