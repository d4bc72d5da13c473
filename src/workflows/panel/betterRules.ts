import { columnKey } from '../../core/dimensions';
import { DEFAULT_WEIGHTS, type Policy, type Weights } from '../../core/policy';
import { dimensionFacts, effectiveDimensions } from '../../core/scores';
import type { Language } from '../../messages';
import { limitDrift } from '../limitDrift';
import { judgedQuietly } from '../previewRun';
import { type Done, done } from '../result';
import { rulesMark } from '../tierHistory';
import type { PanelServices } from './panelDoors';

/** Checks whose first step is a change of the rules. */
export const RULE_RISKS = ['D9', 'P1', 'P2', 'P3'] as const;
export type RuleRisk = (typeof RULE_RISKS)[number];

const MONTHS = 12;
const ENOUGH_STANDARDS = 1.5;
/** What could be weighed instead, in this order: what every orders table tells. */
const CANDIDATES: readonly Weights[] = [DEFAULT_WEIGHTS, { ...DEFAULT_WEIGHTS, tenure: 3000 }, { recency: 4000, monetary: 3000, tenure: 3000 }];

/** The rules with the first step of a check's mending; `undefined` where none is known that would help. Nothing is written. */
export function betterRules(services: PanelServices, risk: RuleRisk, policy: Policy, language: Language): Done<Policy | undefined> {
  if (risk === 'P1') return done(policy.windowMonths !== undefined && policy.windowMonths <= MONTHS ? undefined : { ...policy, windowMonths: MONTHS });
  const judged = judgedQuietly(services, language, policy);
  if (!judged.ok) return judged;
  const { outcome } = judged.value;
  if (risk === 'P2') return moreStandards(services, policy, language);
  if (risk === 'D9')
    return done(
      withoutUnknown(
        policy,
        outcome.customers.map(({ measures }) => measures),
      ),
    );
  const { suggested } = limitDrift(services.workbook.state, outcome, policy, rulesMark(policy));
  return done(suggested && { ...policy, rules: suggested });
}

/** The first weights that come to enough standards among these very customers, else those that come to most, if that is more than now. */
function moreStandards(services: PanelServices, policy: Policy, language: Language): Done<Policy | undefined> {
  let best: { readonly policy: Policy; readonly standards: number } | undefined;
  for (const rules of [policy, ...(policy.method === 'abc' ? [] : CANDIDATES.map((weights) => ({ ...policy, weights, extras: [] })))]) {
    const judged = judgedQuietly(services, language, rules);
    if (!judged.ok) return judged;
    const measured = judged.value.outcome.customers.flatMap(({ measures, score }) => (score.score === undefined ? [] : [measures]));
    const standards = effectiveDimensions(measured, rules) ?? 0;
    if (best === undefined || standards > best.standards) best = { policy: rules, standards };
    if (best.standards >= ENOUGH_STANDARDS) break;
  }
  return done(best?.policy === policy ? undefined : best?.policy);
}

/** Without what is weighed and known of nobody. */
function withoutUnknown(policy: Policy, measured: Parameters<typeof dimensionFacts>[0]): Policy | undefined {
  const unknown = new Set<string>(dimensionFacts(measured, policy).flatMap(({ key, weight, known }) => (weight > 0 && known === 0 ? [key] : [])));
  const rules: Policy = {
    ...policy,
    weights: Object.fromEntries(Object.entries(policy.weights).filter(([id]) => !unknown.has(id))),
    extras: policy.extras.filter(({ column }) => !unknown.has(columnKey(column))),
  };
  const isEmpty = Object.values(rules.weights).every((weight) => weight === 0) && rules.extras.every(({ weight }) => weight === 0);
  return unknown.size === 0 || isEmpty ? undefined : rules;
}
