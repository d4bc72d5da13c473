import type { DimensionId } from '../dimensions';
import type { Cell } from '../model/cell';
import { RULE_RANGES } from './calmRules';
import { forbiddenAttribute } from './forbiddenAttributes';
import type { DimensionSettings, ExtraDimension, Policy, Weights } from './policy';
import { type Changed, refuseKey, refuseValue } from './refusal';
import { readNumber, readText, readWithin } from './ruleCells';
import { foldWord, idOfWord, type NamedSetting, RULE_WORDS, type RuleWords } from './ruleWords';

export type DimensionSetting = 'weight' | 'direction' | 'cap' | 'missing';

/** What a dimension's row is about: one of the list, or a column by its header. */
type Subject = { readonly id: DimensionId } | { readonly column: string };

/** The policy after one row such as `Weight: margin · 10`, `Direction: column Returns · lower`. */
export function applyDimensionSetting(named: NamedSetting & { readonly setting: DimensionSetting }, key: string, value: Cell, policy: Policy): Changed {
  const subject = subjectOf(named.entry);
  if (subject === undefined) return refuseKey('RULE_UNKNOWN', { rule: key });
  if ('column' in subject && forbiddenAttribute(subject.column) !== undefined) return refuseKey('RULE_FORBIDDEN_ATTRIBUTE', { column: subject.column });
  if (named.setting === 'weight') {
    const weight = readWeight(value);
    if (weight === undefined) return refuseValue('RULE_SETTING', key, value);
    return 'id' in subject ? { ...policy, weights: { ...policy.weights, [subject.id]: weight } } : withExtra(policy, subject.column, { weight });
  }
  const settings = readDimensionSetting(named, key, value);
  if ('code' in settings) return settings;
  if ('column' in subject) return withExtra(policy, subject.column, settings);
  return { ...policy, settings: { ...policy.settings, [subject.id]: { ...policy.settings[subject.id], ...settings } } };
}

/** `margin` → its id; by either language's word, or by the id itself. */
export function dimensionNamed(entry: string): DimensionId | undefined {
  return idOfWord(entry, ({ dimensions }) => dimensions);
}

/** A weight in hundredths. */
export function readWeight(value: Cell): number | undefined {
  const [least, most] = RULE_RANGES.weight;
  const weight = readNumber(value)?.value;
  return weight !== undefined && weight >= least && weight <= most ? Math.round(weight * 100) : undefined;
}

/** Whether nothing is weighed. */
export function weighsNothing({ weights, extras }: { readonly weights: Weights; readonly extras: readonly ExtraDimension[] }): boolean {
  return Object.values(weights).every((weight) => weight === 0) && extras.every(({ weight }) => weight === 0);
}

function readDimensionSetting({ setting, language }: NamedSetting, key: string, value: Cell): DimensionSettings | ReturnType<typeof refuseValue> {
  const words = RULE_WORDS[language];
  const refuseChoice = (choices: Readonly<Record<string, string>>) =>
    refuseValue('RULE_CHOICE', key, value, { choices: Object.values(choices).join(words.list) });
  const choice = <Id extends string>(wordsOf: (words: RuleWords) => Readonly<Record<Id, string>>) => idOfWord(readText(value) ?? '', wordsOf);
  if (setting === 'direction') {
    const better = choice(({ betters }) => betters);
    return better === undefined ? refuseChoice(words.betters) : { better };
  }
  if (setting === 'missing') {
    const missing = choice(({ missings }) => missings);
    return missing === undefined ? refuseChoice(words.missings) : { missing };
  }
  const [least, most] = RULE_RANGES.cap;
  const cap = readWithin(value, least, most, 10_000);
  return cap === undefined ? refuseValue('RULE_RANGE', key, value, { least, most }) : { cap };
}

function subjectOf(entry: string): Subject | undefined {
  for (const { column } of Object.values(RULE_WORDS)) {
    const at = entry.toLowerCase().startsWith(column.toLowerCase()) ? column.length : -1;
    const header = at < 0 ? '' : entry.slice(at);
    if (/^\s/.test(header) && header.trim() !== '') return { column: header.trim() };
  }
  const id = dimensionNamed(entry);
  return id && { id };
}

/** Changes the column's row, or adds it; until it has a weight it counts nothing. */
function withExtra(policy: Policy, column: string, change: Partial<ExtraDimension>): Policy {
  const at = policy.extras.findIndex((extra) => foldWord(extra.column) === foldWord(column));
  const extras = [...policy.extras];
  if (at < 0) extras.push({ column, weight: 0, ...change });
  else extras[at] = { ...(extras[at] as ExtraDimension), ...change };
  return { ...policy, extras };
}
