import type { Policy } from '../../core/policy';
import type { TieredCustomer } from '../../core/tables';
import { grouped, type Language, say } from '../../messages';
import { rulesNow } from '../applyPolicy';
import { judgedQuietly } from '../previewRun';
import { type Done, done } from '../result';
import { freeSlot, readDrafts } from './drafts';
import type { MakePage, PanelServices } from './panelDoors';
import type { Block, Row } from './panelPage';

const MOST_NAMED = 8;

/** Rules with everybody as they would be judged. */
interface Compared {
  readonly about: string; // '' = the rules that count
  readonly name: string;
  readonly policy: Policy;
  readonly customers: readonly TieredCustomer[];
}

/** Several proposals side by side: the tiers each gives, whom all agree on, and whom to discuss. */
export const proposalsPage: MakePage = (services, _wanted, language) => {
  const all = comparedRules(services, language);
  if (!all.ok) return all;
  const drafts = all.value.filter(({ about }) => about !== '');
  const compared = drafts.length > 1 ? drafts : all.value;
  const hasRoom = freeSlot(readDrafts(services)) !== undefined;
  return done({
    title: say(language, 'page.proposals'),
    blocks: [
      { kind: 'text', tone: 'small', text: say(language, 'page.proposals.what') },
      ...(compared.length > 1 ? agreement(compared, language) : []),
      { kind: 'rows', title: say(language, 'page.proposals.counts'), rows: all.value.map((each) => countsRow(each, language)) },
    ],
    ...(hasRoom ? { primary: { label: say(language, 'page.proposals.new'), go: { kind: 'do', action: 'newDraft' } } } : {}),
  });
};

function comparedRules(services: PanelServices, language: Language): Done<Compared[]> {
  const applied = rulesNow(services, language);
  if (!applied.ok) return applied;
  const rules = [
    { about: '', name: say(language, 'page.rules.applied'), policy: applied.value.policy },
    ...readDrafts(services).map(({ slot, name, policy }) => ({ about: slot, name, policy })),
  ];
  const compared: Compared[] = [];
  for (const each of rules) {
    const judged = judgedQuietly(services, language, each.policy);
    if (!judged.ok) return judged;
    compared.push({ ...each, customers: judged.value.outcome.customers });
  }
  return done(compared);
}

function countsRow({ about, name, policy, customers }: Compared, language: Language): Row {
  const counts = policy.rules.tiers.map(({ name: tier }, rank) => `${tier} ${grouped(customers.filter((each) => each.tier === rank).length)}`);
  const open = { label: say(language, 'page.proposals.open'), go: { kind: 'page', page: 'rules', about } } as const;
  return { icon: about === '' ? 'check' : 'layers', title: name, text: counts.join(' · '), ...(about === '' ? {} : { press: open }) };
}

/** Customers who get the same tier from all, and the others: who is placed furthest apart first, then who spends most. */
function agreement(compared: readonly Compared[], language: Language): Block[] {
  const placed = compared.map(({ policy: { rules }, customers }) => {
    const nameOf = (rank: number | undefined) => (rank === undefined ? '' : (rules.tiers[rank]?.name ?? ''));
    return new Map(customers.map(({ measures, tier }) => [measures.key, { tier: nameOf(tier), rank: tier ?? rules.tiers.length }] as const));
  });
  const everybody = (compared[0]?.customers ?? []).map(({ measures: { key, name, spend = 0 } }) => {
    const places = placed.map((tiers) => tiers.get(key));
    const ranks = places.map((place) => place?.rank ?? 0);
    const isAgreed = new Set(places.map((place) => place?.tier)).size === 1;
    return { name, spend, tiers: places.map((place) => place?.tier ?? ''), isAgreed, apart: Math.max(...ranks) - Math.min(...ranks) };
  });
  const disputed = everybody.filter(({ isAgreed }) => !isAgreed).sort((a, b) => b.apart - a.apart || b.spend - a.spend);
  const tierText = (tier: string) => tier || say(language, 'changes.noTier');
  const between = language === 'zh' ? '，' : ', ';
  const rows = disputed.slice(0, MOST_NAMED).map(
    ({ name, tiers }): Row => ({
      icon: 'person',
      title: name,
      text: tiers.map((tier, at) => say(language, 'page.proposals.gives', { name: compared[at]?.name ?? '', tier: tierText(tier) })).join(between),
    }),
  );
  const agreed = everybody.length - disputed.length;
  const names = compared.map(({ name }) => name).join(between);
  const chips = [say(language, 'page.proposals.agreed', { customers: agreed }), say(language, 'page.proposals.disputed', { customers: disputed.length })];
  const share = everybody.length === 0 ? 0 : agreed / everybody.length;
  const more = disputed.length - rows.length;
  return [
    { kind: 'figure', text: say(language, 'page.proposals.figure', { customers: agreed, of: everybody.length }), small: names, share, chips },
    ...(rows.length === 0 ? [] : [{ kind: 'rows', title: say(language, 'page.proposals.discuss'), rows } as const]),
    ...(more === 0 ? [] : [{ kind: 'text', tone: 'small', text: say(language, 'page.proposals.more', { customers: more }) } as const]),
  ];
}
