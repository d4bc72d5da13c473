import { type Language, say } from '../../messages';
import { type Done, done } from '../result';
import type { MakePage } from './panelDoors';
import type { Field, PanelPage, Wanted } from './panelPage';
import { type OpenDraft, openDraft } from './proposal';
import type { Wrong } from './ruleFields';
import { COUNTED_BY, moreTexts, REVIEWS } from './rulesMoreFields';

/** When labels may move, who is protected, and what counts. */
export const rulesMorePage: MakePage = (services, { about }, language) => {
  const draft = openDraft(services, about, language);
  return draft.ok ? rulesMorePageOf(draft.value, language) : draft;
};

interface Typed {
  readonly fields: Wanted['fields'];
  readonly wrong: Wrong;
}

export function rulesMorePageOf(
  { slot: about, policy, name }: OpenDraft,
  language: Language,
  { fields, wrong }: Typed = { fields: {}, wrong: {} },
): Done<PanelPage> {
  const texts: Readonly<Record<string, string>> = { ...moreTexts(policy), ...fields };
  const words = <Id extends 'reviews' | 'frequencyBy' | 'hysteresis' | 'grace' | 'protectNew' | 'window' | 'confirmTop'>(id: Id) => ({
    id,
    label: say(language, `page.rulesMore.${id}`),
    small: say(language, `page.rulesMore.${id}Small`),
    value: texts[id] ?? '',
    wrong: wrong[id],
  });
  const options = <Id extends string>(ids: readonly Id[], text: (id: Id) => string) => ids.map((value) => ({ value, text: text(value) }));
  const calm: Field[] = [
    { kind: 'choice', ...words('reviews'), options: options(REVIEWS, (id) => say(language, `page.rulesMore.reviews.${id}`)) },
    { kind: 'text', ...words('hysteresis') },
    { kind: 'text', ...words('grace') },
    { kind: 'check', ...words('confirmTop') },
    { kind: 'text', ...words('protectNew') },
  ];
  const counts: Field[] = [
    { kind: 'text', ...words('window') },
    { kind: 'choice', ...words('frequencyBy'), options: options(COUNTED_BY, (id) => say(language, `page.rulesMore.by.${id}`)) },
  ];
  const bad = Object.keys(wrong).length;
  return done({
    title: say(language, 'page.rulesMore'),
    blocks: [
      { kind: 'text', tone: 'small', text: say(language, 'page.rulesMore.of', { name }) },
      ...(bad === 0 ? [] : [{ kind: 'text', tone: 'warning', text: say(language, 'page.rules.wrong', { count: bad }) } as const]),
      { kind: 'fields', title: say(language, 'page.rulesMore.calm'), fields: calm },
      { kind: 'fields', title: say(language, 'page.rulesMore.counts'), fields: counts },
    ],
    primary: { label: say(language, 'page.rulesMore.keep'), go: { kind: 'do', action: 'saveMore', about } },
  });
}
