/** Why rules cannot be applied. Each becomes one sentence saying what to write instead. */
export const RULE_PROBLEM_CODES = [
  'RULE_UNREADABLE',
  'RULES_ORDER',
  'RULES_MIXED',
  'RULES_EMPTY',
  'RULES_HEADING',
  'RULE_NAME_REPEATED',
  'RULE_REST_NOT_LAST',
  'RULE_WEIGHT',
  'RULE_RATES_ALONE',
  'RULE_UNKNOWN',
  'RULE_SETTING',
  'RULE_CHOICE',
  'RULE_RANGE',
  'RULE_GROUP',
  'RULE_GROUP_TIER',
  'RULE_FORBIDDEN_ATTRIBUTE',
  'RULE_VERSION',
] as const;

export interface RuleProblem {
  readonly code: (typeof RULE_PROBLEM_CODES)[number];
  readonly params: Readonly<Record<string, string | number>>;
}

export type RuleResult<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: RuleProblem };

export function ruleProblem(code: RuleProblem['code'], params: RuleProblem['params'] = {}): { ok: false; problem: RuleProblem } {
  return { ok: false, problem: { code, params } };
}
