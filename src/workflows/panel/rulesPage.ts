import type { LivePeers } from '../../core/math/liveCounts';
import { wholeShares } from '../../core/math/wholeShares';
import type { LimitKind, Policy, StageId } from '../../core/policy';
import { weighedDimensions } from '../../core/scores';
import type { Outcome } from '../../core/tierCustomers';
import { type Language, say } from '../../messages';
import { judgedQuietly } from '../previewRun';
import { type Done, done } from '../result';
import { policyMark } from './drafts';
import type { MakePage, PanelServices } from './panelDoors';
import type { Block, PanelPage, Press, Row, RulesDraft, Wanted } from './panelPage';
import { type OpenDraft, openDraft } from './proposal';
import { limitField, nameField, type RuleWeight, ruleWeights, type Wrong, weightLabel } from './ruleFields';
import { shownLimit } from './ruleText';
import { newTierBlocks, removalOf } from './tierChoices';

/** More customers than a panel can count while a slider moves. */
const MOST_COUNTED = 20_000;

/** The rules as a draft: what matters most, and the tiers. */
export const rulesPage: MakePage = (services, { about }, language) => {
  const draft = openDraft(services, about, language);
  return draft.ok ? rulesPageOf(services, draft.value, language) : draft;
};

interface Typed {
  readonly fields: Wanted['fields'];
  readonly wrong: Wrong;
}

/** @param typed what a person filled in wrongly, so that it still stands there */
export function rulesPageOf(services: PanelServices, draft: OpenDraft, language: Language, typed: Typed = { fields: {}, wrong: {} }): Done<PanelPage> {
  const weights = ruleWeights(draft.policy, draft.applied);
  const judged = judgedQuietly(services, language, withWeights(draft.policy, weights));
  if (!judged.ok) return judged;
  const { slot: about } = draft;
  const { outcome } = judged.value;
  const rules = rulesBlock(draft, weights, outcome, language, typed);
  const isOther = draft.isKept && policyMark(draft.policy) !== policyMark(draft.applied);
  const wrong = Object.keys(typed.wrong).length;
  const blocks: Block[] = [
    ...(wrong === 0 ? [] : [{ kind: 'text', tone: 'warning', text: typed.wrong.weights ?? say(language, 'page.rules.wrong', { count: wrong }) } as const]),
    ...(draft.isOutdated ? outdated(about, language) : []),
    { kind: 'rules', rules: { ...rules, ...(isOther && { badge: say(language, 'page.rules.badge') }) } },
    { kind: 'text', tone: 'small', text: say(language, 'page.rules.today') },
    ...newTierBlocks(draft.policy, about, typed, language),
    { kind: 'rows', title: say(language, 'page.rules.more'), rows: moreRows(services, draft, language) },
    {
      kind: 'fields',
      fields: [{ kind: 'text', id: 'name', label: say(language, 'page.rules.nameLabel'), value: typed.fields.name ?? draft.name, wrong: typed.wrong.name }],
    },
  ];
  return done({
    title: say(language, 'page.rules'),
    blocks,
    primary: { label: say(language, 'page.rules.preview'), go: { kind: 'do', action: 'previewDraft', about } },
    second: { label: say(language, 'page.rules.save'), go: { kind: 'do', action: 'saveDraft', about } },
  });
}

function outdated(about: string, language: Language): Block[] {
  return [
    { kind: 'text', tone: 'warning', text: say(language, 'page.rules.outdated') },
    {
      kind: 'rows',
      rows: [
        {
          icon: 'sheet',
          title: say(language, 'page.rules.anew'),
          text: say(language, 'page.rules.anewText'),
          press: { go: { kind: 'do', action: 'beginAnew', about } },
        },
      ],
    },
  ];
}

function moreRows({ workbook }: PanelServices, { slot: about, isKept, policy }: OpenDraft, language: Language): Row[] {
  const hasSheet = workbook.ownSheets().some(({ role }) => role === 'rules');
  const discard = { text: say(language, 'page.rules.discardAsks') };
  return [
    {
      icon: 'clock',
      title: say(language, 'page.rulesMore'),
      text: say(language, 'page.rulesMore.text'),
      press: { go: { kind: 'do', action: 'moreRules', about } },
    },
    ...groupRows(policy, about, language),
    {
      icon: 'scale',
      title: say(language, 'page.rulesWorth'),
      text: say(language, 'page.rulesWorth.text'),
      press: { go: { kind: 'do', action: 'worthOfRules', about } },
    },
    { icon: 'layers', title: say(language, 'page.proposals'), text: say(language, 'page.proposals.text'), press: { go: { kind: 'page', page: 'proposals' } } },
    { icon: 'info', title: say(language, 'page.versions'), text: say(language, 'page.versions.text'), press: { go: { kind: 'page', page: 'versions' } } },
    ...(hasSheet
      ? [
          {
            icon: 'sheet' as const,
            title: say(language, 'page.rules.sheet'),
            text: say(language, 'page.rules.sheetText'),
            press: { go: { kind: 'show' as const, place: { role: 'rules' } } },
          },
        ]
      : []),
    ...(isKept
      ? [
          {
            icon: 'warning' as const,
            title: say(language, 'page.rules.discard'),
            press: { label: say(language, 'page.rules.discardPress'), go: { kind: 'do' as const, action: 'discardDraft', about }, asks: discard },
          },
        ]
      : []),
  ];
}

/** Each group with rules of its own, and one more. */
function groupRows({ groups }: Policy, slot: string, language: Language): Row[] {
  const press = (at: number): Press => ({ go: { kind: 'do', action: 'openGroup', about: `${slot}|${at}` } });
  const rows = groups.map(({ name, column, value, rules, weights }, at): Row => {
    const who =
      column === ''
        ? say(language, 'page.group.stageIs', { situation: say(language, `stage.${value as StageId}`) })
        : say(language, 'page.group.columnIs', { column, value });
    const own = [rules && say(language, 'page.group.ownYes'), weights && say(language, 'page.group.weighYes')].filter((each) => each !== undefined);
    return { icon: 'person', title: say(language, 'page.group.of', { name }), text: [who, ...own].join(' · '), press: press(at) };
  });
  return [...rows, { icon: 'person', title: say(language, 'page.group.add'), text: say(language, 'page.group.addText'), press: press(groups.length) }];
}

function rulesBlock({ policy, slot }: OpenDraft, weights: readonly RuleWeight[], outcome: Outcome, language: Language, { fields, wrong }: Typed): RulesDraft {
  const { kind, tiers } = policy.rules;
  const shares = wholeShares(weights.map(({ weight }) => weight));
  const missingOf = new Map(
    weighedDimensions({ ...policy, weights: Object.fromEntries(weights.map(({ key }) => [key, 0])) }).map(({ key, missing }) => [key, missing]),
  );
  return {
    limitKind: kind,
    head: limitHead(kind, outcome, language),
    weights: weights.map(({ key, weight, field }, at) => ({
      id: key,
      field,
      weight,
      missing: missingOf.get(key) ?? 'leaveOut',
      label: weightLabel(key, language),
      share: fields[field] ?? String(shares[at]),
    })),
    tiers: tiers.map(({ name, limit }, tier) => ({
      name,
      limit,
      typed: [fields[nameField(tier)] ?? name, fields[limitField(tier)] ?? shownLimit(limit, kind)],
      wrong: { name: wrong[nameField(tier)], limit: wrong[limitField(tier)] },
      remove: removalOf(policy, tier, slot, language),
    })),
    peers: outcome.customers.length > MOST_COUNTED ? [] : peersOf(outcome, policy, weights),
  };
}

function limitHead(kind: LimitKind, { book: { currency } }: Outcome, language: Language): string {
  if (kind !== 'amount') return say(language, `page.rules.head.${kind}`);
  return currency === undefined ? say(language, 'page.rules.head.amount') : say(language, 'page.rules.head.currency', { currency });
}

/** Dimensions that the draft has switched off, too, so that a slider can switch them on again. */
function withWeights(policy: Policy, weights: readonly RuleWeight[]): Policy {
  const ours = weights.filter(({ key }) => !key.startsWith('column:')).map(({ key, weight }) => [key, weight]);
  return { ...policy, weights: Object.fromEntries(ours) };
}

/** Everybody's points, by group; they depend on neither weights nor limits. */
export function peersOf({ customers }: Outcome, { rules, groups, method }: Policy, weights: readonly RuleWeight[]): LivePeers[] {
  return [undefined, ...groups.keys()].flatMap((group): LivePeers[] => {
    const members = customers.filter(({ score }) => score.group === group);
    const own = group === undefined ? undefined : groups[group];
    if (members.length === 0) return [];
    return [
      {
        points: weights.map(({ key }) => members.map(({ score }) => score.byDimension[key] ?? -1)),
        ...(own?.weights &&
          method !== 'abc' && { weights: weights.map(({ key, weight }) => (key.startsWith('column:') ? weight : (own.weights?.[key as 'recency'] ?? 0))) }),
        ...(own?.rules && { tiers: own.rules.tiers.map(({ name, limit }) => ({ tier: rules.tiers.findIndex((tier) => tier.name === name), limit })) }),
        ...(rules.kind === 'amount' && { amounts: members.map(({ measures }) => measures.spend ?? null) }),
      },
    ];
  });
}
