import type { DimensionId } from '../dimensions';
import type { Calm, LimitKind, Method, MissingRule, Policy, PresetId, StageId } from './policy';
import type { PolicyLanguage } from './presets';
import { CHINESE_RULE_WORDS } from './ruleWordsChinese';
import { ENGLISH_RULE_WORDS } from './ruleWordsEnglish';

type Words<Id extends string> = Readonly<Record<Id, string>>;

/** The words of a rules table. Both languages are read whatever the spreadsheet's own is. */
export interface RuleWords extends Words<Setting> {
  readonly tier: string;
  readonly limits: Words<LimitKind>;
  readonly dimensions: Words<DimensionId>;
  readonly columns: Words<string>;
  readonly yes: string;
  readonly no: string;
  readonly from: string; // before the day a rate holds from
  readonly betters: Words<'higher' | 'lower'>;
  readonly missings: Words<MissingRule>;
  readonly methods: Words<Method>;
  readonly frequencies: Words<Policy['frequencyBy']>;
  readonly rhythms: Words<Calm['reviews']>;
  readonly stage: string;
  readonly stages: Words<StageId>;
  readonly presets: Words<PresetId>;
  readonly list: string; // between the entries of a list
}

export const RULE_WORDS: Readonly<Record<PolicyLanguage, RuleWords>> = { en: ENGLISH_RULE_WORDS, zh: CHINESE_RULE_WORDS };

const PLAIN_SETTINGS = [
  'sheet',
  'customersSheet',
  'asOf',
  'probable',
  'currency',
  'method',
  'window',
  'halfLife',
  'frequencyBy',
  'reviews',
  'hysteresis',
  'grace',
  'keepMonths',
  'confirmTop',
  'confirmDays',
  'protectNew',
  'smallestGroup',
  'preset',
] as const;
const ENTRY_SETTINGS = ['weight', 'direction', 'cap', 'missing', 'column', 'rate', 'purpose', 'group'] as const;

export type PlainSetting = (typeof PLAIN_SETTINGS)[number];
export type EntrySetting = (typeof ENTRY_SETTINGS)[number];
/** What a row of the table can be besides a tier. */
export type Setting = PlainSetting | EntrySetting;

/** A setting as its row names it. */
export interface NamedSetting {
  readonly setting: Setting;
  readonly entry: string; // what follows the colon, as written
  readonly language: PolicyLanguage; // whose word it is
}

const COLON = /[:：﹕︓]/; // each folds to a colon

/** Letters, widths and spaces that people vary without meaning anything by it. */
export function foldWord(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ').replace(/ ?: ?/g, ':');
}

/** `Weight: recency` → before and after the first colon, trimmed; without one, `after` is `undefined`. */
export function splitKey(key: string): { before: string; after: string | undefined } {
  const at = key.search(COLON);
  return at < 0 ? { before: key.trim(), after: undefined } : { before: key.slice(0, at).trim(), after: key.slice(at + 1).trim() };
}

/** A setting of the table by its key, such as `Weight: recency`; anything else is a tier's name. */
export function settingNamed(key: string): NamedSetting | undefined {
  const { before, after } = splitKey(key);
  const word = foldWord(before);
  const settings: readonly Setting[] = after === undefined ? PLAIN_SETTINGS : ENTRY_SETTINGS;
  for (const language of LANGUAGES) {
    const setting = settings.find((each) => foldWord(RULE_WORDS[language][each]) === word);
    if (setting !== undefined) return { setting, entry: after ?? '', language };
  }
  return undefined;
}

const LANGUAGES: readonly PolicyLanguage[] = ['en', 'zh'];

/** The id whose word, in either language, the text is; ids count as words, too. */
export function idOfWord<Id extends string>(text: string, wordsOf: (words: RuleWords) => Words<Id>): Id | undefined {
  const word = foldWord(text);
  for (const language of LANGUAGES) {
    const table = wordsOf(RULE_WORDS[language]);
    for (const id of Object.keys(table) as Id[]) if (foldWord(table[id]) === word || id.toLowerCase() === word) return id;
  }
  return undefined;
}
