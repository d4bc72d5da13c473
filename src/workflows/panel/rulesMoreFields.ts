import { type Calm, type Policy, RULE_RANGES, withCalm } from '../../core/policy';
import { type Language, say } from '../../messages';
import type { Wanted } from './panelPage';
import type { TypedRules } from './ruleFields';
import { typedWithin } from './ruleText';

export const REVIEWS = ['everyRun', 'monthly', 'quarterly'] as const satisfies readonly Calm['reviews'][];
export const COUNTED_BY = ['order', 'day'] as const satisfies readonly Policy['frequencyBy'][];

/** The further rules as their fields show them. */
export function moreTexts({ calm, protectNewDays, windowMonths, frequencyBy }: Policy) {
  return {
    reviews: calm?.reviews ?? 'everyRun',
    hysteresis: String((calm?.hysteresis ?? 0) / 100),
    grace: String(calm?.graceReviews ?? 0),
    confirmTop: calm?.confirmTop === true ? 'yes' : '',
    protectNew: String(protectNewDays),
    window: windowMonths === undefined ? '' : String(windowMonths),
    frequencyBy,
  } as const;
}

/** Fields that stand as the rules have them change nothing. */
export function typedMore(policy: Policy, fields: Wanted['fields'], language: Language): TypedRules {
  const before = moreTexts(policy);
  const given = { ...before, ...fields };
  const wrong: Record<string, string> = {};
  const number = (id: 'hysteresis' | 'grace' | 'protectNew' | 'window', parts = 1): number => {
    const [least, most] = RULE_RANGES[id];
    const value = typedWithin(given[id], RULE_RANGES[id], parts);
    if (value === undefined) wrong[id] = say(language, 'page.rulesMore.numberWrong', { least, most });
    return value ?? least;
  };
  const choice = <Id extends string>(id: 'reviews' | 'frequencyBy', choices: readonly Id[]): Id => {
    const chosen = choices.find((each) => each === given[id]);
    if (chosen === undefined) wrong[id] = say(language, 'page.rulesMore.choiceWrong');
    return chosen ?? (choices[0] as Id);
  };
  const calm: Partial<Calm> = {
    reviews: choice('reviews', REVIEWS),
    hysteresis: Math.round(100 * number('hysteresis', 100)),
    graceReviews: number('grace'),
    confirmTop: given.confirmTop !== '',
  };
  const isCalm = (['reviews', 'hysteresis', 'grace', 'confirmTop'] as const).some((id) => given[id] !== before[id]);
  const changed: Policy = {
    ...(isCalm ? withCalm(policy, calm) : policy),
    protectNewDays: number('protectNew'),
    windowMonths: given.window.trim() === '' ? undefined : number('window'),
    frequencyBy: choice('frequencyBy', COUNTED_BY),
  };
  return { policy: Object.keys(wrong).length === 0 ? changed : policy, wrong };
}
