import type { Cell } from '../model/cell';
import { isoDay, parseIsoDay } from '../model/day';
import { type CurrencyRules, type DatedRate, rateOf } from '../model/rate';
import type { PolicyLanguage } from './presets';
import { type RuleResult, ruleProblem } from './problem';
import { RULE_WORDS } from './ruleWords';

const CODE = /^[a-z]{3}$/i;
const RATE_TEXT = /^\d{1,8}(\.\d{1,8})?$/;
const MAYBE_THOUSANDS = /^\d{1,3}\.\d{3}$/; // the text 5.000 may be five thousand

/** The ISO code of a currency as people write it: `usd` → `USD`. */
export function currencyCode(text: string): string | undefined {
  const code = text.normalize('NFKC').trim();
  return CODE.test(code) ? code.toUpperCase() : undefined;
}

/** `usd from 2025-01-01` and its value → a rate; `undefined` = the value cannot be read, `unknown` = the words cannot. */
export function readRateRule(entry: string, value: Cell): DatedRate | 'unknown' | undefined {
  const from = Object.values(RULE_WORDS).map((words) => words.from);
  const [, name = '', since] = new RegExp(`^([a-z]{3})(?: ?(?:${from.join('|')}) ?(.+))?$`).exec(entry) ?? [];
  const currency = currencyCode(name);
  const day = since === undefined ? undefined : parseIsoDay(since);
  if (currency === undefined || (since !== undefined && day === undefined)) return 'unknown';
  const rate = rateOf(typeof value === 'number' ? value : typeof value === 'string' ? numberIn(value) : Number.NaN);
  return rate === undefined ? undefined : { currency, from: day, rate };
}

/** `Rate: USD from 2025-01-01`, 汇率: USD 自 2025-01-01. */
export function rateRuleKey({ currency, from }: DatedRate, language: PolicyLanguage): string {
  const words = RULE_WORDS[language];
  return `${words.rate}: ${currency}${from === undefined ? '' : ` ${words.from} ${isoDay(from)}`}`;
}

/** Rates need a currency to count in, none of them is for that one, and there is one per currency and day. */
export function checkRates<Rules extends CurrencyRules>(rules: Rules): RuleResult<Rules> {
  if (rules.rates.length > 0 && rules.currency === undefined) return ruleProblem('RULE_RATES_ALONE');
  const seen = new Set<string>();
  for (const rate of rules.rates) {
    const key = rateRuleKey(rate, 'en');
    if (seen.has(key) || rate.currency === rules.currency) return ruleProblem('RULE_SETTING', { rule: key });
    seen.add(key);
  }
  return { ok: true, value: rules };
}

function numberIn(text: string): number {
  const digits = text.normalize('NFKC').trim();
  return RATE_TEXT.test(digits) && !MAYBE_THOUSANDS.test(digits) ? Number(digits) : Number.NaN;
}
