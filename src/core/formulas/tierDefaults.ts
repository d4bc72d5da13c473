import { BASE_DIMENSION_IDS } from '../dimensions';
import type { Cell } from '../model/cell';
import { DEFAULT_WEIGHTS, defaultTierRules, RULE_WORDS } from '../policy';
import type { FormulaContext } from './range';

/** `TIER_DEFAULTS()`: the default rules, shares and weights, as the two-column table that every `rules` argument reads. */
export function tierDefaultsFormula({ language }: FormulaContext): Cell[][] {
  const words = RULE_WORDS[language];
  return [
    [words.tier, words.limits.share],
    ...defaultTierRules(language).tiers.map(({ name, limit }) => [name, limit === undefined ? '' : `${limit / 100}%`]),
    ...BASE_DIMENSION_IDS.map((id) => [`${words.weight}: ${words.dimensions[id]}`, (DEFAULT_WEIGHTS[id] ?? 0) / 100]),
  ];
}
