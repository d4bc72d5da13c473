import { CELL_RULES } from './cells';
import { CUSTOM_FUNCTION_RULES } from './customFunctions';
import { DATE_RULES } from './dates';
import { FORMULA_RULES } from './formulas';
import { HIDDEN_ROW_RULES } from './hiddenRows';
import { MANUAL_RULES } from './manual';
import { METADATA_RULES } from './metadata';
import { NAME_RULES } from './names';
import type { Rule } from './rule';
import { SERVICE_RULES } from './services';
import { SHEET_RULES } from './sheets';
import { TYPING_RULES } from './typing';
import { VALIDATION_RULES } from './validation';

/** Everything we hold Google to. Each automatic one is tried on the host by the tests, and on Google by the probe. */
export const RULES: readonly Rule[] = [
  ...TYPING_RULES,
  ...CELL_RULES,
  ...DATE_RULES,
  ...FORMULA_RULES,
  ...CUSTOM_FUNCTION_RULES,
  ...SHEET_RULES,
  ...NAME_RULES,
  ...HIDDEN_ROW_RULES,
  ...METADATA_RULES,
  ...VALIDATION_RULES,
  ...SERVICE_RULES,
  ...MANUAL_RULES,
];

export { differencesMarkdown } from './differences';
export { probeScript } from './probe';
export { type AutomaticRule, isAutomatic, type Json, type Label, type Manual, type Rule, type Steps } from './rule';
