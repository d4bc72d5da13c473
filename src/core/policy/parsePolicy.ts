import * as v from 'valibot';
import { parseIsoDay } from '../model/day';
import { type DatedRate, type Rate, rateOf } from '../model/rate';
import { withCalm } from './calmRules';
import { checkTiers } from './checkTiers';
import { weighsNothing } from './dimensionSettings';
import { extrasOf, groupsOf } from './documentParts';
import { tidyWeights } from './groups';
import { inheritedKey } from './inheritedKey';
import { forbiddenColumn } from './plainSettings';
import type { DimensionSettings, Policy } from './policy';
import { type PolicyDocument, policySchema } from './policySchema';
import { presetPolicy } from './presetPolicies';
import { defaultPolicy, type PolicyLanguage } from './presets';
import { type RuleResult, ruleProblem } from './problem';
import { purposeOf } from './purposes';
import { checkRates, currencyCode } from './rateRules';
import { hundredths, withoutBlanks, writtenTier } from './wireParts';

/** The version that `policyJson` writes. 2 added to 1 and changed nothing in it, so a document of 1 is read as it stands. */
export const POLICY_VERSION = 2;

/**
 * The policy's wire form → policy. Every key is optional and has a default: that of plain shares, or of the `preset` the
 * document names; `null` takes a preset's window, half-life or calm away. An unknown key is refused, because a misspelt
 * rule silently ignored is a wrong tier.
 *
 * `{"version":2, "preset":"shop", "sheet":"Orders", "columns":{"amount":"Total"}, "asOf":"2025-11-21",
 *   "weights":{"recency":30}, "settings":{"monetary":{"cap":5000}}, "extras":[{"column":"Rating","weight":10}],
 *   "tiers":[{"name":"VIP","share":5,"purpose":"…"},{"name":"Rest"}], "calm":{"reviews":"monthly","hysteresis":3},
 *   "groups":[{"name":"Wholesale","column":"Type","value":"B2B","tiers":[…],"weights":{…}},{"name":"New","stage":"new"}],
 *   "currency":"CNY", "rates":[{"currency":"USD","from":"2025-01-01","rate":7.1}]}`; shares are cumulative percents.
 */
export function parsePolicy(json: unknown, language: PolicyLanguage): RuleResult<Policy> {
  const version = typeof json === 'object' && json !== null && 'version' in json ? json.version : undefined;
  if (typeof version === 'number' && version > POLICY_VERSION) return ruleProblem('RULE_VERSION', { version });
  const inherited = inheritedKey(json);
  if (inherited !== undefined) return ruleProblem('RULE_UNKNOWN', { rule: inherited });
  const parsed = v.safeParse(policySchema(), json);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return ruleProblem(issue.expected === 'never' ? 'RULE_UNKNOWN' : 'RULE_SETTING', { rule: v.getDotPath(issue) ?? String(issue.received) });
  }
  const document = parsed.output;
  const base = document.preset === undefined ? defaultPolicy(language) : presetPolicy(document.preset, language);
  const tiered = withTiers(document, base);
  if (!tiered.ok) return tiered;
  const columns = withoutBlanks(document.columns ?? {});
  const forbidden = forbiddenColumn(columns);
  if (forbidden !== undefined) return ruleProblem('RULE_FORBIDDEN_ATTRIBUTE', { column: forbidden });
  const extras = extrasOf(document.extras, base);
  if (!extras.ok) return extras;
  const plain: Policy = {
    ...withScoring(document, tiered.value),
    extras: extras.value,
    sheet: document.sheet,
    customersSheet: document.customersSheet,
    columns,
    asOf: document.asOf === undefined ? undefined : parseIsoDay(document.asOf),
    probableCustomers: document.probableCustomers ?? false,
    currency: document.currency === undefined ? undefined : currencyCode(document.currency),
    rates: (document.rates ?? []).map(datedRate),
  };
  if (weighsNothing(plain)) return ruleProblem('RULE_WEIGHT');
  const groups = groupsOf(document.groups, plain);
  return groups.ok ? checkRates({ ...plain, groups: groups.value }) : groups;
}

/** Tiers and their purposes: given, or those of the base; a tier that keeps its name keeps its purpose unless it gives one. */
function withTiers({ tiers }: PolicyDocument, base: Policy): RuleResult<Policy> {
  if (tiers === undefined) return { ok: true, value: base };
  const rules = checkTiers(tiers.map(writtenTier));
  if (!rules.ok) return rules;
  const purposes = rules.value.tiers.flatMap(({ name }, index): [string, string][] => {
    const purpose = tiers[index]?.purpose ?? purposeOf(base, name) ?? '';
    return purpose.trim() === '' ? [] : [[name, purpose]];
  });
  return { ok: true, value: { ...base, rules: rules.value, purposes: Object.fromEntries(purposes) } };
}

/** Everything that is one number or one choice. */
function withScoring(document: PolicyDocument, base: Policy): Policy {
  const { method, windowMonths, halfLifeMonths, frequencyBy, calm, protectNewDays, smallestGroup } = document;
  const policy: Policy = {
    ...base,
    weights: tidyWeights({ ...base.weights, ...hundredths(document.weights ?? {}) }),
    settings: document.settings === undefined ? base.settings : settingsOf(document.settings),
    method: method ?? base.method,
    windowMonths: windowMonths === undefined ? base.windowMonths : (windowMonths ?? undefined),
    halfLifeMonths: halfLifeMonths === undefined ? base.halfLifeMonths : (halfLifeMonths ?? undefined),
    frequencyBy: frequencyBy ?? base.frequencyBy,
    protectNewDays: protectNewDays ?? base.protectNewDays,
    ...(smallestGroup === undefined ? {} : { smallestGroup }),
  };
  if (calm === undefined) return policy;
  if (calm === null) return { ...policy, calm: undefined };
  const { hysteresis, ...rest } = withoutBlanks(calm);
  return withCalm(policy, hysteresis === undefined ? rest : { ...rest, hysteresis: Math.round(hysteresis * 100) });
}

function settingsOf(given: NonNullable<PolicyDocument['settings']>): Policy['settings'] {
  const entries = Object.entries(given).map(([id, settings]): [string, DimensionSettings] => [id, withoutBlanks(settings ?? {})]);
  return Object.fromEntries(entries.filter(([, settings]) => Object.keys(settings).length > 0));
}

function datedRate({ currency, from, rate }: NonNullable<PolicyDocument['rates']>[number]): DatedRate {
  return { currency: currencyCode(currency) as string, from: from === undefined ? undefined : parseIsoDay(from), rate: rateOf(rate) as Rate };
}
