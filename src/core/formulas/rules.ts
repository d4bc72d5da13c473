import { isBlank } from '../model/cell';
import { defaultPolicy, type Policy, parseRulesTable, parseTierText, type RuleProblem } from '../policy';
import { FormulaProblem } from './problem';
import { type Argument, type FormulaContext, isAbsent, isRange, trimmed, widthOf } from './range';

/** Rules that cannot be read, with the policy room's own code: the edge words both kinds. */
export class RuleError extends Error {
  constructor(readonly problem: RuleProblem) {
    super(problem.code);
  }
}

/** The optional `rules` argument: left out, text (`VIP 5%, Gold 20%, …`), or a two-column range → a policy. */
export function policyOf(rules: Argument, context: FormulaContext): Policy {
  const base = defaultPolicy(context.language);
  if (isAbsent(rules) || (isRange(rules) && rules.every((row) => row.every(isBlank)))) return base;
  if (isRange(rules)) {
    if (widthOf(rules) < 2) throw new FormulaProblem('RULES_ONE_COLUMN');
    const parsed = parseRulesTable(trimmed(rules), base);
    if (!parsed.ok) throw new RuleError(parsed.problem);
    return parsed.value;
  }
  if (typeof rules !== 'string') throw new FormulaProblem('LIMITS_AS_ARGUMENTS');
  const parsed = parseTierText(rules);
  if (!parsed.ok) throw new RuleError(parsed.problem);
  return { ...base, rules: parsed.value };
}
