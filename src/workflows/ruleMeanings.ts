import type { Policy, RuleTopic, WrittenRule } from '../core/policy';
import { type Language, say } from '../messages';

/** What each written row of the rules table means, beside it. */
export function ruleMeanings(policy: Policy, rules: readonly WrittenRule[], language: Language): string[] {
  return rules.map(([key, value, topic]) => {
    if (topic === 'heading') return say(language, 'rulesSheet.meaningHeading');
    if (topic === 'rate') return say(language, 'rulesSheet.rate', { currency: /[A-Z]{3}/.exec(key)?.[0] ?? '', base: policy.currency ?? '' });
    if (topic !== 'tier') return say(language, READING.has(topic) ? 'rulesSheet.setting' : `rulesSheet.${topic as OwnMeaning}`);
    return value === '' ? say(language, 'rulesSheet.rest') : say(language, `rulesSheet.${policy.rules.kind}`, { limit: String(value).replace('%', '') });
  });
}

type OwnMeaning = Exclude<RuleTopic, 'heading' | 'tier' | 'rate' | 'sheet' | 'customersSheet' | 'column' | 'asOf' | 'currency' | 'keepMonths'>;

/** Rows about how orders are read share a sentence. */
const READING: ReadonlySet<RuleTopic> = new Set<RuleTopic>(['sheet', 'customersSheet', 'column', 'asOf', 'currency', 'keepMonths']);
