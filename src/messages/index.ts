import type { DimensionId } from '../core/dimensions';
import type { FormulaProblemCode } from '../core/formulas';
import type { IssueCode, ProblemCode } from '../core/model/issue';
import type { METHOD_QUESTIONS, MethodReason, PresetReason, RuleProblem } from '../core/policy';
import type { Component, ConfidenceLevel, ConfidenceReason, IssueState, Treatment, UnknownReason } from '../core/quality';
import type { HeadingCode, SameWhy, Why } from '../core/tables';
import enSentences from './en.json';
import zhSentences from './zh.json';

export type Language = 'en' | 'zh';
export type MessageKey = keyof typeof enSentences;

/** What a sentence names. Numbers also reach it as text with separators: `rows` → `{rowsText}` is 12,345. */
export type MessageParams = Readonly<Record<string, string | number>>;

/** Every code the engine can give has its sentence, or this does not compile. */
type SentenceOfCode =
  | `issue.${IssueCode}`
  | `problem.${ProblemCode}`
  | `rule.${RuleProblem['code']}`
  | `presetReason.${PresetReason}`
  | `choose.reason.${MethodReason}`
  | { [Question in keyof typeof METHOD_QUESTIONS]: `choose.${Question}.${(typeof METHOD_QUESTIONS)[Question][number]}` }[keyof typeof METHOD_QUESTIONS]
  | `formula.${FormulaProblemCode}`
  | `heading.${HeadingCode}`
  | `dimension.${DimensionId}`
  | `why.${Why['code']}`
  | `same.${SameWhy['code']}`
  | `check.${IssueCode | 'AMOUNT_NEGATIVE'}`
  | `did.${Treatment | 'refund'}`
  | `state.${IssueState}`
  | `doubt.${ConfidenceReason}`
  | `confidence.${Exclude<ConfidenceLevel, 'high'>}`
  | `dataCheck.${Component | UnknownReason}`;
type Missing = Exclude<SentenceOfCode, MessageKey> | Exclude<MessageKey, keyof typeof zhSentences> | Exclude<keyof typeof zhSentences, MessageKey>;
const _everySentenceExists: Missing extends never ? true : Missing = true;
void _everySentenceExists;

/** Sentences by key, as functions where they name something; a bundle brings along those it needs at once. */
type Compiled = Readonly<Partial<Record<MessageKey, string | ((params: MessageParams) => string)>>>;

/** The build turns ICU sentences into functions (`build/messagesPlugin.mjs`); the compiler only sees the JSON. */
const sentences: Readonly<Record<Language, Compiled>> = { en: enSentences as unknown as Compiled, zh: zhSentences as unknown as Compiled };

/** One sentence in one language. */
export function say(language: Language, key: MessageKey, params: MessageParams = {}): string {
  const sentence = sentences[language][key];
  if (sentence === undefined) throw new Error(`no sentence ${key}`);
  if (typeof sentence === 'string') return sentence;
  const texts: Record<string, string | number> = { ...params };
  for (const [name, value] of Object.entries(params)) {
    if (typeof value === 'number') texts[`${name}Text`] = grouped(value);
  }
  return sentence(texts);
}

/** `zh_CN`, `zh-TW`, `zh` → zh; everything else is English. */
export function languageOf(locale: string): Language {
  return /^zh\b|^zh[_-]/i.test(locale) ? 'zh' : 'en';
}

/** 1234567.5 → `1,234,567.5`; the same in both languages, without an `Intl` object. */
export function grouped(value: number): string {
  const [whole = '', part] = String(Math.abs(value)).split('.');
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return (value < 0 ? '-' : '') + digits + (part === undefined ? '' : `.${part}`);
}
