import { dimensionWorth } from '../../core/quality';
import { type Language, say } from '../../messages';
import { judgedQuietly } from '../previewRun';
import { done } from '../result';
import type { MakePage } from './panelDoors';
import type { Bar, Block } from './panelPage';
import { openDraft } from './proposal';
import { weightLabel } from './ruleFields';

/** Whether each thing that counts is worth its trouble: how many customers would be in another tier without it. */
export const rulesWorthPage: MakePage = (services, { about }, language) => {
  const draft = openDraft(services, about, language);
  if (!draft.ok) return draft;
  const { policy, name, slot } = draft.value;
  const judged = judgedQuietly(services, language, policy);
  if (!judged.ok) return judged;
  const tiered = judged.value.outcome.customers.filter(({ tier }) => tier !== undefined);
  const worth = dimensionWorth(
    tiered.map(({ measures }) => measures),
    policy,
    tiered.map(({ score }) => score.group),
  );
  const bars = worth
    .map(({ key, customers }): Bar & { readonly customers: number } => ({
      customers,
      label: weightLabel(key, language),
      value: say(language, 'page.rulesWorth.customers', { customers }),
      share: tiered.length === 0 ? 0 : customers / tiered.length,
      ...(customers === 0 && { small: say(language, 'page.rulesWorth.nobody') }),
    }))
    .sort((a, b) => b.customers - a.customers)
    .map(({ customers: _, ...bar }) => bar);
  return done({
    title: say(language, 'page.rulesWorth'),
    blocks: [small(language, name), ...worthBlocks(bars, tiered.length, language)],
    primary: { label: say(language, 'page.rulesWorth.back'), go: { kind: 'page', page: 'rules', about: slot } },
  });
};

function small(language: Language, name: string): Block {
  return { kind: 'text', tone: 'small', text: say(language, 'page.rulesMore.of', { name }) };
}

function worthBlocks(bars: readonly Bar[], customers: number, language: Language): Block[] {
  if (bars.length === 0) return [{ kind: 'text', text: say(language, 'page.rulesWorth.one') }];
  return [
    { kind: 'text', text: say(language, 'page.rulesWorth.intro', { customers }) },
    { kind: 'bars', bars },
    { kind: 'text', tone: 'small', text: say(language, 'page.rulesWorth.today') },
  ];
}
