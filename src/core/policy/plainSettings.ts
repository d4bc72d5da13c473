import { type Cell, isDateCell } from '../model/cell';
import { parseIsoDay } from '../model/day';
import { RULE_RANGES, withCalm } from './calmRules';
import { forbiddenAttribute } from './forbiddenAttributes';
import type { Policy } from './policy';
import { currencyCode, readRateRule } from './rateRules';
import { type Changed, refuseKey, refuseValue } from './refusal';
import { readText, readWithin, yesOrNo } from './ruleCells';
import { foldWord, idOfWord, type NamedSetting, RULE_WORDS, type RuleWords, type Setting } from './ruleWords';

/** Settings about one thing each: not of a dimension, a group or a tier. */
export type OneSetting = Exclude<Setting, 'weight' | 'direction' | 'cap' | 'missing' | 'purpose' | 'group'>;

/** Columns that tell who or which, and judge nobody. */
const TELLING_ROLES = ['customer', 'email', 'phone', 'name', 'order', 'item', 'status', 'currency', 'channel'];

/** The policy after one row such as `Look back (months) · 12`. */
export function applySetting(named: NamedSetting & { readonly setting: OneSetting }, key: string, value: Cell, policy: Policy): Changed {
  const { setting, entry, language } = named;
  const refused = () => refuseValue('RULE_SETTING', key, value);
  const whole = (name: keyof typeof RULE_RANGES, change: (number: number) => Policy, parts = 1): Changed => {
    const [least, most] = RULE_RANGES[name];
    const number = readWithin(value, least, most, parts);
    return number === undefined ? refuseValue('RULE_RANGE', key, value, { least, most }) : change(number);
  };
  const choice = <Id extends string>(wordsOf: (words: RuleWords) => Readonly<Record<Id, string>>, change: (id: Id) => Policy): Changed => {
    const id = idOfWord(readText(value) ?? '', wordsOf);
    const words = RULE_WORDS[language];
    return id === undefined ? refuseValue('RULE_CHOICE', key, value, { choices: Object.values(wordsOf(words)).join(words.list) }) : change(id);
  };
  const text = (change: (text: string) => Policy): Changed => {
    const given = readText(value);
    return given === undefined ? refused() : change(given);
  };
  const yes = (change: (isYes: boolean) => Policy): Changed => {
    const answer = yesOrNo(value);
    return answer === undefined ? refused() : change(answer);
  };
  switch (setting) {
    case 'sheet':
      return text((sheet) => ({ ...policy, sheet }));
    case 'customersSheet':
      return text((customersSheet) => ({ ...policy, customersSheet }));
    case 'column': {
      const role = idOfWord(entry, ({ columns }) => columns);
      if (role === undefined) return refuseKey('RULE_UNKNOWN', { rule: key });
      const header = readText(value);
      if (header === undefined) return refused();
      if (forbiddenColumn({ [role]: header }) !== undefined) return { ...refuseKey('RULE_FORBIDDEN_ATTRIBUTE', { column: header }), part: 'value' };
      return { ...policy, columns: { ...policy.columns, [role]: header } };
    }
    case 'asOf': {
      const asOf = isDateCell(value) ? value.day : parseIsoDay(String(value).trim());
      return asOf === undefined ? refused() : { ...policy, asOf };
    }
    case 'probable':
      return yes((probableCustomers) => ({ ...policy, probableCustomers }));
    case 'currency': {
      const currency = currencyCode(readText(value) ?? '');
      return currency === undefined ? refused() : { ...policy, currency };
    }
    case 'rate': {
      const rate = readRateRule(foldWord(entry), value);
      if (rate === 'unknown') return refuseKey('RULE_UNKNOWN', { rule: key });
      return rate === undefined ? refused() : { ...policy, rates: [...policy.rates, rate] };
    }
    case 'method':
      return choice(
        ({ methods }) => methods,
        (method) => ({ ...policy, method }),
      );
    case 'window':
      return whole('window', (windowMonths) => ({ ...policy, windowMonths }));
    case 'halfLife':
      return whole('halfLife', (halfLifeMonths) => ({ ...policy, halfLifeMonths }));
    case 'frequencyBy':
      return choice(
        ({ frequencies }) => frequencies,
        (frequencyBy) => ({ ...policy, frequencyBy }),
      );
    case 'reviews':
      return choice(
        ({ rhythms }) => rhythms,
        (reviews) => withCalm(policy, { reviews }),
      );
    case 'hysteresis':
      return whole('hysteresis', (points) => withCalm(policy, { hysteresis: Math.round(points * 100) }), 100);
    case 'grace':
      return whole('grace', (graceReviews) => withCalm(policy, { graceReviews }));
    case 'keepMonths': // as that many monthly reviews
      return whole('keepMonths', (graceReviews) => withCalm(policy, { graceReviews, reviews: 'monthly' }));
    case 'confirmTop':
      return yes((confirmTop) => withCalm(policy, { confirmTop }));
    case 'confirmDays':
      return whole('confirmDays', (confirmDays) => withCalm(policy, { confirmDays }));
    case 'protectNew':
      return whole('protectNew', (protectNewDays) => ({ ...policy, protectNewDays }));
    case 'smallestGroup':
      return whole('smallestGroup', (smallestGroup) => ({ ...policy, smallestGroup }));
    case 'preset':
      return choice(
        ({ presets }) => presets,
        (preset) => ({ ...policy, preset }),
      );
  }
}

/** The first header that a column of figures must not have; columns that only tell who or which may be called anything. */
export function forbiddenColumn(columns: Policy['columns']): string | undefined {
  return Object.entries(columns).find(([role, header]) => !TELLING_ROLES.includes(role) && forbiddenAttribute(header) !== undefined)?.[1];
}
