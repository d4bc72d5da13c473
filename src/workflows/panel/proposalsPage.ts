import { calledAs } from '../../core/model/customer';
import type { Policy } from '../../core/policy';
import type { TieredCustomer } from '../../core/tables';
import { grouped, type Language, say } from '../../messages';
import { rulesNow } from '../applyPolicy';
import { judgedQuietly } from '../previewRun';
import { type Done, done } from '../result';
import { settingBlocks } from './approvalBlocks';
import { changesText } from './compromiseWords';
import { COMPROMISE, freeSlot, readDrafts } from './drafts';
import type { MakePage, PanelServices } from './panelDoors';
import type { Block, Press, Row } from './panelPage';

const MOST_NAMED = 8;

/** Rules with everybody as they would be judged. */
interface Compared {
  readonly about: string; // '' = the rules that count
  readonly name: string;
  readonly policy: Policy;
  readonly customers: readonly TieredCustomer[];
  readonly changes: number; // who would get another tier than by the rules that count
}

/** Several proposals side by side: the tiers each gives, whom all agree on, whom to discuss, and what lies between them. */
export const proposalsPage: MakePage = (services, _wanted, language) => {
  const all = comparedRules(services, language);
  if (!all.ok) return all;
  const drafts = all.value.filter(({ about }) => about !== '' && about !== COMPROMISE);
  const compromise = all.value.find(({ about }) => about === COMPROMISE);
  const compared = drafts.length > 1 ? drafts : all.value.filter((each) => each !== compromise);
  const hasRoom = freeSlot(readDrafts(services)) !== undefined;
  const more: Press | undefined = hasRoom ? { label: say(language, 'page.proposals.new'), go: { kind: 'do', action: 'newDraft' } } : undefined;
  return done({
    title: say(language, 'page.proposals'),
    blocks: [
      { kind: 'text', tone: 'small', text: say(language, 'page.proposals.what') },
      ...(compared.length > 1 ? agreement(compared, compromise, language) : []),
      { kind: 'rows', title: say(language, 'page.proposals.counts'), rows: all.value.map((each) => countsRow(each, language)) },
      ...(compromise === undefined || drafts.length < 2 ? [] : between(compromise, drafts, language)),
      ...settingBlocks(services, language),
    ],
    ...(drafts.length < 2 ? { primary: more } : { primary: make(compromise !== undefined, language), second: more }),
  });
};

function make(isAgain: boolean, language: Language): Press {
  const press = { label: say(language, isAgain ? 'page.compromise.again' : 'page.compromise.make'), go: { kind: 'do', action: 'makeCompromise' } } as const;
  return isAgain ? { ...press, asks: { text: say(language, 'page.compromise.asks') } } : press;
}

function between(compromise: Compared, drafts: readonly Compared[], language: Language): Block[] {
  const isFewer = drafts.every(({ changes }) => compromise.changes < changes);
  return [
    { kind: 'text', ...(isFewer ? { tone: 'good' } : {}), text: changesText(compromise, drafts, isFewer, language) },
    { kind: 'text', tone: 'small', text: say(language, 'page.compromise.what') },
  ];
}

function comparedRules(services: PanelServices, language: Language): Done<Compared[]> {
  const applied = rulesNow(services, language);
  if (!applied.ok) return applied;
  const rules = [
    { about: '', name: say(language, 'page.rules.applied'), policy: applied.value.policy },
    ...readDrafts(services).map(({ slot, name, policy }) => ({ about: slot, name, policy })),
  ];
  const compared: Compared[] = [];
  let now: ReadonlyMap<string, string> | undefined;
  for (const each of rules) {
    const judged = judgedQuietly(services, language, each.policy);
    if (!judged.ok) return judged;
    const { customers } = judged.value.outcome;
    const tiers = new Map(customers.map(({ measures, tier }) => [measures.key, tierName(each.policy, tier)]));
    now ??= tiers;
    compared.push({ ...each, customers, changes: [...tiers].filter(([key, tier]) => now?.get(key) !== tier).length });
  }
  return done(compared);
}

const tierName = ({ rules }: Policy, rank: number | undefined) => (rank === undefined ? '' : (rules.tiers[rank]?.name ?? ''));

function countsRow({ about, name, policy, customers, changes }: Compared, language: Language): Row {
  const counts = policy.rules.tiers.map(({ name: tier }, rank) => `${tier} ${grouped(customers.filter((each) => each.tier === rank).length)}`);
  const open = { label: say(language, 'page.proposals.open'), go: { kind: 'page', page: 'rules', about } } as const;
  const text = [...counts, ...(about === '' ? [] : [say(language, 'page.proposals.changes', { customers: changes })])].join(' · ');
  return { icon: about === '' ? 'check' : 'layers', title: name, text, ...(about === '' ? {} : { press: open }) };
}

/** Customers who get the same tier from all, and the others: who is placed furthest apart first, then who spends most. */
function agreement(compared: readonly Compared[], compromise: Compared | undefined, language: Language): Block[] {
  const placesIn = ({ policy, customers }: Compared) =>
    new Map(customers.map(({ measures, tier }) => [measures.key, { tier: tierName(policy, tier), rank: tier ?? policy.rules.tiers.length }] as const));
  const placed = compared.map(placesIn);
  const shown = compromise === undefined ? compared : [...compared, compromise];
  const middle = compromise && placesIn(compromise);
  const everybody = (compared[0]?.customers ?? []).map(({ measures }) => {
    const { key, spend = 0 } = measures;
    const places = placed.map((tiers) => tiers.get(key));
    const ranks = places.map((place) => place?.rank ?? 0);
    const isAgreed = new Set(places.map((place) => place?.tier)).size === 1;
    const tiers = [...places, ...(middle === undefined ? [] : [middle.get(key)])].map((place) => place?.tier ?? '');
    return { name: calledAs(measures), spend, tiers, isAgreed, apart: Math.max(...ranks) - Math.min(...ranks) };
  });
  const disputed = everybody.filter(({ isAgreed }) => !isAgreed).sort((a, b) => b.apart - a.apart || b.spend - a.spend);
  const tierText = (tier: string) => tier || say(language, 'changes.noTier');
  const comma = language === 'zh' ? '，' : ', ';
  const rows = disputed.slice(0, MOST_NAMED).map(
    ({ name, tiers }): Row => ({
      icon: 'person',
      title: name,
      text: tiers.map((tier, at) => say(language, 'page.proposals.gives', { name: shown[at]?.name ?? '', tier: tierText(tier) })).join(comma),
    }),
  );
  const agreed = everybody.length - disputed.length;
  const names = compared.map(({ name }) => name).join(comma);
  const chips = [say(language, 'page.proposals.agreed', { customers: agreed }), say(language, 'page.proposals.disputed', { customers: disputed.length })];
  const share = everybody.length === 0 ? 0 : agreed / everybody.length;
  const more = disputed.length - rows.length;
  return [
    { kind: 'figure', text: say(language, 'page.proposals.figure', { customers: agreed, of: everybody.length }), small: names, share, chips },
    ...(rows.length === 0 ? [] : [{ kind: 'rows', title: say(language, 'page.proposals.discuss'), rows } as const]),
    ...(more === 0 ? [] : [{ kind: 'text', tone: 'small', text: say(language, 'page.proposals.more', { customers: more }) } as const]),
  ];
}
