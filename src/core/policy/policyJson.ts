import { DIMENSION_IDS } from '../dimensions';
import { isoDay } from '../model/day';
import { unitsOfRate } from '../model/rate';
import { ownWeights } from './groups';
import { POLICY_VERSION } from './parsePolicy';
import type { Policy, TierRules, Weights } from './policy';
import { presetPolicy } from './presetPolicies';
import { purposeOf } from './purposes';

/** The policy as the document that `parsePolicy` reads back to the same policy; without anything `undefined`. */
export function policyJson(policy: Policy): Record<string, unknown> {
  const { preset, calm, windowMonths, halfLifeMonths } = policy;
  const document = {
    version: POLICY_VERSION,
    preset,
    tiers: tierEntries(policy.rules, (name) => ({ purpose: purposeOf(policy, name) ?? '' })),
    weights: { ...presetZeros(policy), ...points(policy.weights) },
    settings: policy.settings,
    extras: policy.extras.map((extra) => ({ ...extra, weight: extra.weight / 100 })),
    method: policy.method,
    windowMonths: windowMonths ?? null,
    halfLifeMonths: halfLifeMonths ?? null,
    frequencyBy: policy.frequencyBy,
    calm: calm === undefined ? null : { ...calm, hysteresis: calm.hysteresis / 100 },
    protectNewDays: policy.protectNewDays,
    smallestGroup: policy.smallestGroup,
    groups: policy.groups.map((group) => ({
      name: group.name,
      ...(group.column === '' ? { stage: group.value } : { column: group.column, value: group.value }),
      ...(group.rules === undefined ? {} : { tiers: tierEntries(group.rules, () => ({})) }),
      ...(group.weights === undefined ? {} : { weights: points(Object.fromEntries(ownWeights(group, policy.weights))) }),
    })),
    sheet: policy.sheet,
    customersSheet: policy.customersSheet,
    columns: policy.columns,
    asOf: policy.asOf === undefined ? undefined : isoDay(policy.asOf),
    probableCustomers: policy.probableCustomers,
    currency: policy.currency,
    rates: policy.rates.map(({ currency, from, rate }) => ({ currency, ...(from === undefined ? {} : { from: isoDay(from) }), rate: unitsOfRate(rate) })),
  };
  return Object.fromEntries(Object.entries(document).filter(([, value]) => value !== undefined));
}

function tierEntries({ kind, tiers }: TierRules, further: (name: string) => object): object[] {
  return tiers.map(({ name, limit }) => ({ name, ...(limit === undefined ? {} : { [kind]: kind === 'share' ? limit / 100 : limit }), ...further(name) }));
}

function points(weights: Weights): Record<string, number> {
  return Object.fromEntries(DIMENSION_IDS.flatMap((id) => (weights[id] === undefined ? [] : [[id, weights[id] / 100]])));
}

/** What the preset weighs and the policy no longer does. */
function presetZeros({ preset }: Policy): Record<string, number> {
  return preset === undefined ? {} : Object.fromEntries(Object.keys(presetPolicy(preset, 'en').weights).map((id) => [id, 0]));
}
