export { RULE_RANGES, withCalm } from './calmRules';
export { withoutTier, withTier } from './changeTiers';
export { tierFault, tierKey, type WrittenTier } from './checkTiers';
export { chooseMethod, METHOD_QUESTIONS, type MethodAdvice, type MethodAnswers, type MethodReason } from './chooseMethod';
export { type ForbiddenAttribute, forbiddenAttribute } from './forbiddenAttributes';
export { parsePolicy } from './parsePolicy';
export {
  type Calm,
  type DimensionSettings,
  type ExtraDimension,
  type GroupRules,
  type LimitKind,
  METHODS,
  type Method,
  type MissingRule,
  type Policy,
  PRESET_IDS,
  type PresetId,
  type StageId,
  type TierRule,
  type TierRules,
  type Weights,
} from './policy';
export { policyJson } from './policyJson';
export { presetPolicy } from './presetPolicies';
export { PRESET_CHOICES, type PresetChoice, type PresetReason, presetReasons } from './presetReasons';
export { DEFAULT_WEIGHTS, defaultPolicy, defaultTierRules, namedIn, nameNow, type PolicyLanguage, sameTierInEnglish } from './presets';
export type { RuleProblem, RuleResult } from './problem';
export { purposeMissing } from './purposes';
export type { PlacedProblem } from './ruleLines';
export { parseRulesTable, readRulesTable } from './rulesTable';
export { type RuleTopic, rulesTableRows, type WrittenRule, writtenRules } from './rulesTableRows';
export { RULE_WORDS } from './ruleWords';
export { parseTierText } from './tierText';
