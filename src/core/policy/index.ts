export { parsePolicy } from './parsePolicy';
export type { LimitKind, Policy, TierRule, TierRules, Weights } from './policy';
export { DEFAULT_WEIGHTS, defaultPolicy, defaultTierRules, type PolicyLanguage, sameTierInEnglish } from './presets';
export type { RuleProblem, RuleResult } from './problem';
export { parseRulesTable, rulesTableRows } from './rulesTable';
export { RULE_WORDS } from './ruleWords';
export { parseTierText } from './tierText';
