import { DIMENSION_IDS } from '../dimensions';
import { isoDay } from '../model/day';
import { unitsOfRate } from '../model/rate';
import { ownWeights } from './groups';
import type { DimensionSettings, GroupRules, LimitKind, Policy, TierRule } from './policy';
import type { PolicyLanguage } from './presets';
import { purposeOf } from './purposes';
import { rateRuleKey } from './rateRules';
import { RULE_WORDS, type RuleWords, type Setting } from './ruleWords';

/** What a row of a written table is about, so that its meaning can stand beside it. */
export type RuleTopic = 'heading' | 'tier' | 'groupTier' | 'groupWeight' | Setting;

/** A written row: key, value and topic. */
export type WrittenRule = readonly [key: string, value: string | number, topic: RuleTopic];

/** The policy as the rows of a rules table; `parseRulesTable` reads them back to the same policy. */
export function rulesTableRows(policy: Policy, language: PolicyLanguage): (string | number)[][] {
  return writtenRules(policy, language).map(([key, value]) => [key, value]);
}

/** The same with what each row is about. Only what differs from plain shares for everyone has a row. */
export function writtenRules(policy: Policy, language: PolicyLanguage): WrittenRule[] {
  const words = RULE_WORDS[language];
  const { kind, tiers } = policy.rules;
  const yes = (isSet: boolean) => (isSet ? words.yes : words.no);
  const given = (topic: Setting, value: string | number | undefined): WrittenRule[] => (value === undefined ? [] : [[words[topic], value, topic]]);
  const purposes = tiers.flatMap(({ name }) => {
    const purpose = purposeOf(policy, name);
    return purpose === undefined ? [] : [[`${words.purpose}: ${name}`, purpose, 'purpose'] as const];
  });
  const weights = DIMENSION_IDS.flatMap((id) => {
    const weight = policy.weights[id];
    return weight === undefined ? [] : [[`${words.weight}: ${words.dimensions[id]}`, weight / 100, 'weight'] as const];
  });
  const { calm } = policy;
  return [
    [words.tier, words.limits[kind], 'heading'],
    ...tierRows('', tiers, kind),
    ...purposes,
    ...weights,
    ...DIMENSION_IDS.flatMap((id) => settingRows(words.dimensions[id], policy.settings[id] ?? {}, words)),
    ...policy.extras.flatMap(({ column, weight, ...settings }): WrittenRule[] => {
      const subject = `${words.column.toLowerCase()} ${column}`;
      return [[`${words.weight}: ${subject}`, weight / 100, 'weight'], ...settingRows(subject, settings, words)];
    }),
    ...(policy.method === 'score' ? [] : given('method', words.methods[policy.method])),
    ...given('window', policy.windowMonths),
    ...given('halfLife', policy.halfLifeMonths),
    ...(policy.frequencyBy === 'order' ? [] : given('frequencyBy', words.frequencies[policy.frequencyBy])),
    ...(calm === undefined
      ? []
      : [
          ...given('reviews', words.rhythms[calm.reviews]),
          ...given('hysteresis', calm.hysteresis / 100),
          ...given('grace', calm.graceReviews),
          ...given('confirmTop', yes(calm.confirmTop)),
          ...given('confirmDays', calm.confirmDays),
        ]),
    ...(policy.protectNewDays === 0 ? [] : given('protectNew', policy.protectNewDays)),
    ...given('smallestGroup', policy.smallestGroup),
    ...policy.groups.flatMap((group) => groupRows(group, policy, words)),
    ...given('sheet', policy.sheet),
    ...given('customersSheet', policy.customersSheet),
    ...Object.entries(policy.columns).map(([role, header]) => [`${words.column}: ${words.columns[role] ?? role}`, header, 'column'] as const),
    ...given('asOf', policy.asOf === undefined ? undefined : isoDay(policy.asOf)),
    ...given('currency', policy.currency),
    ...(policy.probableCustomers ? given('probable', words.yes) : []),
    ...policy.rates.map((rate) => [rateRuleKey(rate, language), unitsOfRate(rate.rate), 'rate'] as const),
    ...given('preset', policy.preset && words.presets[policy.preset]),
  ];
}

function settingRows(subject: string, { better, cap, missing }: DimensionSettings, words: RuleWords): WrittenRule[] {
  return [
    ...(better === undefined ? [] : [[`${words.direction}: ${subject}`, words.betters[better], 'direction'] as const]),
    ...(cap === undefined ? [] : [[`${words.cap}: ${subject}`, cap, 'cap'] as const]),
    ...(missing === undefined ? [] : [[`${words.missing}: ${subject}`, words.missings[missing], 'missing'] as const]),
  ];
}

/** A group's row, then its tiers, then its weights where they differ from everybody's. */
function groupRows(group: GroupRules, { rules, weights }: Policy, words: RuleWords): WrittenRule[] {
  const { name, column, value } = group;
  const isStage = column === '';
  const condition = `${isStage ? words.stage : column} = ${isStage ? words.stages[value as keyof RuleWords['stages']] : value}`;
  return [
    [`${words.group}: ${name}`, condition, 'group'],
    ...tierRows(`${name}: `, group.rules?.tiers ?? [], rules.kind),
    ...ownWeights(group, weights).map(
      ([id, weight]) => [`${name} ${words.weight.toLowerCase()}: ${words.dimensions[id]}`, weight / 100, 'groupWeight'] as const,
    ),
  ];
}

function tierRows(prefix: string, tiers: readonly TierRule[], kind: LimitKind): WrittenRule[] {
  return tiers.map(({ name, limit }) => [prefix + name, limitCell(kind, limit), prefix === '' ? 'tier' : 'groupTier']);
}

function limitCell(kind: LimitKind, limit: TierRule['limit']): string | number {
  if (limit === undefined) return '';
  return kind === 'share' ? `${limit / 100}%` : limit;
}
