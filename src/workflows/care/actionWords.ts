import { isoDay } from '../../core/model/day';
import type { Service } from '../../core/services';
import { type Language, say } from '../../messages';
import type { WrittenCell } from '../services';
import type { Served } from './servedCustomers';
import { situationText } from './servicesSheet';

const MOST_BESIDES = 2; // an action and what else fits are three

/** A customer's next action in words, or why there is none. */
export interface ActionShown {
  readonly what: string;
  readonly owner: string;
  readonly due: WrittenCell; // a day; undefined: no action
}

export function actionShown({ action, tier, facts }: Served, language: Language): ActionShown {
  if (action.kind === 'do') return { what: action.service.what, owner: action.service.owner, due: { day: action.due } };
  if (action.reason === 'wantsNone') return { what: say(language, 'care.none.wantsNone'), owner: '', due: undefined };
  const situation = facts.situations.length === 0 ? say(language, 'care.noStage') : situationText(action.situation, language);
  return { what: say(language, 'care.none.noService', { tier: tier ?? say(language, 'changes.noTier'), situation }), owner: '', due: undefined };
}

/** Why this, for this customer, now; and what else fits. */
export function whyAction(served: Served, language: Language): string[] {
  const { action } = served;
  if (action.kind === 'none') return [];
  const { besides } = action;
  const list = besides.slice(0, MOST_BESIDES).map(({ what }) => what);
  const also = besides.length === 0 ? [] : [say(language, 'care.because.besides', { list: list.join(language === 'zh' ? '、' : ', ') })];
  return [...reasonsFor(served, language), ...also];
}

export function reasonsFor({ action, care, facts }: Served, language: Language): string[] {
  if (action.kind === 'none') return [];
  const { service, keeps, countedFrom } = action;
  return [
    becauseOf(service, facts.complaint === undefined ? '' : isoDay(facts.complaint), language),
    ...(care.state === 'past' ? [say(language, 'care.because.floor', { days: care.days, most: care.floor })] : []),
    ...(countedFrom === 'order' && service.situation !== 'new' && facts.lastContact === undefined ? [say(language, 'care.because.noContact')] : []),
    ...(keeps === undefined ? [] : [say(language, 'care.because.keeps', { tier: keeps.tier, day: isoDay(keeps.until) })]),
  ];
}

function becauseOf({ situation, tier }: Service, complaint: string, language: Language): string {
  if (situation === 'complaint') return say(language, 'care.because.complaint', { day: complaint });
  if (situation === 'rising') return say(language, 'care.because.rising');
  if (situation !== undefined) return say(language, 'care.because.stage', { situation: situationText(situation, language) });
  return tier === undefined ? say(language, 'care.because.everyone') : say(language, 'care.because.tier', { tier });
}

/** Sentences after one another. */
export function joined(sentences: readonly string[], language: Language): string {
  return sentences.join(language === 'zh' ? '' : ' ');
}
