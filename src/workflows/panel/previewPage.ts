import { type Change, migrationMatrix, type TierMove } from '../../core/changes';
import { calledAs } from '../../core/model/customer';
import { grouped, type Language, say } from '../../messages';
import { readApproval } from '../approval/approvalNote';
import { type PreviewedRun, previewRun } from '../previewRun';
import { done } from '../result';
import { LONGEST_REMARK } from '../ruleVersions';
import { isUndone, shownAreas } from '../undo/undone';
import { plannedBlocks, talkBlocks, waiting } from './approvalBlocks';
import { isSlot, policyMark, readDrafts } from './drafts';
import type { MakePage, PanelServices } from './panelDoors';
import type { Block, PanelPage, Row } from './panelPage';
import { type Proposal, proposalOf } from './proposal';

const MOST_NAMED = 8;
const MOST_SHEETS = 6;

/** What an update by some rules would do. Nothing is written. */
export const previewPage: MakePage = (services, { about }, language) => {
  const proposal = proposalOf(services, about, language);
  if (!proposal.ok) return proposal;
  const previewed = previewRun(services, language, proposal.value.policy);
  return previewed.ok ? done(previewPageOf(services, proposal.value, previewed.value, language)) : previewed;
};

/** Tells this preview from one of other orders, other rules or another day. */
export function seenMark({ policy }: Proposal, { plan }: PreviewedRun): string {
  return `${plan.fingerprint}-${policyMark(policy)}`;
}

/** @param isAnother since it was last shown, something has changed */
export function previewPageOf(services: PanelServices, proposal: Proposal, previewed: PreviewedRun, language: Language, isAnother = false): PanelPage {
  const { plan } = previewed;
  const { state } = services.workbook;
  const journal = state.journal();
  const isSame = proposal.isApplied && journal?.phase === 'IDLE' && journal.fingerprint === plan.fingerprint && !isUndone(shownAreas(state));
  const draft = readDrafts(services).find(({ slot }) => slot === proposal.about);
  const held = proposal.isApplied ? undefined : draft === undefined ? versionHeld(services, proposal, language) : waiting(services, draft, language);
  const blocks: Block[] = [
    ...(isAnother ? [{ kind: 'text', tone: 'warning', text: say(language, 'page.preview.another') } as const] : []),
    figure(proposal, previewed, language),
    ...waitingText(previewed, language),
    ...matrix(previewed, language),
    ...largestMoves(previewed, language),
    ...(isSame ? [] : [{ kind: 'text', text: sheetsSentence(services, proposal, previewed, language) } as const]),
    ...(proposal.isApplied || held !== undefined ? [] : [remark(draft !== undefined, language)]),
    { kind: 'text', tone: 'small', text: say(language, 'page.preview.nothing') },
    ...(draft === undefined ? [] : [...plannedBlocks(services, draft, language), ...talkBlocks(services, draft, language)]),
    ...(held === undefined ? [] : [{ kind: 'text', tone: 'warning', text: held.text } as const]),
  ];
  const rules = {
    label: say(language, 'page.preview.rules'),
    go: { kind: 'page', page: 'rules', about: isSlot(proposal.about) ? proposal.about : '' },
  } as const;
  const apply = { kind: 'do', action: 'applyRules', about: `${proposal.about}|${seenMark(proposal, previewed)}` } as const;
  return {
    title: say(language, 'page.preview'),
    blocks,
    ...(held !== undefined ? { primary: held.press } : isSame ? {} : { primary: { label: say(language, 'page.preview.apply'), go: apply } }),
    second: rules,
  };
}

/** Where somebody else must agree, an earlier version is proposed first, like any other rules. */
function versionHeld({ notebook }: PanelServices, { about }: Proposal, language: Language): ReturnType<typeof waiting> {
  if (!readApproval(notebook).isOn) return undefined;
  const press = { label: say(language, 'approval.propose'), go: { kind: 'do', action: 'proposeVersion', about } } as const;
  return { text: say(language, 'approval.version'), press };
}

function movesOf({ plan }: PreviewedRun): readonly TierMove[] {
  return plan.moves.changes.flatMap((change) => (change.kind === 'tier' ? [change] : []));
}

function figure({ name, isApplied }: Proposal, previewed: PreviewedRun, language: Language): Block {
  const { moves, outcome } = previewed.plan;
  const customers = outcome.customers.length;
  const small = isApplied ? undefined : say(language, 'page.preview.by', { name });
  if (moves.isFirst) {
    const tiers = previewed.judged.policy.rules.tiers.map(
      ({ name: tier }, rank) => `${tier} ${grouped(outcome.customers.filter((each) => each.tier === rank).length)}`,
    );
    return { kind: 'figure', text: say(language, 'page.preview.first', { customers }), small, chips: tiers };
  }
  const count = (isOne: (change: Change) => boolean) => moves.changes.filter(isOne).length;
  const moved = (direction: number) => count((change) => change.kind === 'tier' && change.direction === direction);
  const numbers = {
    up: moved(1),
    down: moved(-1),
    other: moved(0),
    fresh: count(({ kind }) => kind === 'firstSeen'),
    gone: count(({ kind }) => kind === 'left' || kind === 'merged'),
  };
  const moving = numbers.up + numbers.down;
  const share = customers === 0 ? '0' : String(Math.round((1000 * moving) / customers) / 10);
  const chips = (['up', 'down', 'fresh', 'gone', 'other'] as const)
    .filter((kind) => numbers[kind] > 0)
    .map((kind) => say(language, `page.preview.${kind}`, { customers: numbers[kind] }));
  const of = say(language, 'page.preview.of', { customers, share });
  return {
    kind: 'figure',
    text: say(language, 'page.preview.moving', { customers: moving }),
    small: [of, ...(small === undefined ? [] : [small])].join(' · '),
    chips,
  };
}

/** Why fewer would move than the counts beside the rules say: those who wait for a review day, or are protected. */
function waitingText({ plan: { outcome } }: PreviewedRun, language: Language): Block[] {
  const customers = outcome.customers.filter(({ official }) => official?.heldBy !== undefined && official.heldBy !== 'override').length;
  return customers === 0 ? [] : [{ kind: 'text', tone: 'small', text: say(language, 'page.preview.waiting', { customers }) }];
}

/** From the tiers the sheets show to those they would show. */
function matrix(previewed: PreviewedRun, language: Language): Block[] {
  const { outcome, moves } = previewed.plan;
  const tiers = previewed.judged.policy.rules.tiers.map(({ name }) => name);
  const from = new Map(movesOf(previewed).map((move) => [move.key, move.from]));
  if (moves.isFirst || from.size === 0) return [];
  const fresh = new Set(moves.changes.flatMap((change) => (change.kind === 'firstSeen' ? [change.key] : [])));
  const pairs = outcome.customers.flatMap(({ measures: { key }, tier }) => {
    const to = tier === undefined ? '' : (tiers[tier] ?? '');
    return fresh.has(key) ? [] : [[from.get(key) ?? to, to] as const];
  });
  const known = [...tiers, ...new Set(pairs.map(([before]) => before).filter((name) => name !== '' && !tiers.includes(name)))];
  const inTiers = pairs.filter(([before, after]) => before !== '' && after !== '');
  return [{ kind: 'matrix', title: say(language, 'page.preview.matrix'), tiers: known, counts: migrationMatrix(inTiers, known, known).counts }];
}

/** Who spends most is named first. */
function largestMoves(previewed: PreviewedRun, language: Language): Block[] {
  const { customers } = previewed.plan.outcome;
  const tiers = previewed.judged.policy.rules.tiers.map(({ name }) => name);
  const spends = new Map(customers.map(({ measures }) => [measures.key, measures.spend ?? 0]));
  const names = new Map(customers.map(({ measures }) => [measures.key, calledAs(measures)]));
  const spendOf = ({ key }: TierMove) => spends.get(key) ?? 0;
  const moves = movesOf(previewed)
    .filter(({ direction }) => direction !== 0)
    .sort((a, b) => spendOf(b) - spendOf(a));
  const badge = (tier: string) => [tier || say(language, 'changes.noTier'), tier === '' ? tiers.length : tiers.indexOf(tier), tiers.length] as const;
  const rows = moves.slice(0, MOST_NAMED).map((move): Row => ({ title: names.get(move.key) ?? move.name, tiers: [badge(move.from), badge(move.to)] }));
  const more = moves.length - rows.length;
  if (rows.length === 0) return [];
  const rest: Block[] = more === 0 ? [] : [{ kind: 'text', tone: 'small', text: say(language, 'page.preview.more', { customers: more }) }];
  return [{ kind: 'rows', title: say(language, 'page.preview.largest'), rows }, ...rest];
}

/** By the names the sheets have now. */
function sheetsSentence({ workbook }: PanelServices, { isApplied }: Proposal, { plan, judged }: PreviewedRun, language: Language): string {
  const nameOf = (role: string, wished: string) => {
    const sheet = judged.own.find((each) => each.role === role);
    return sheet === undefined ? wished : workbook.nameOf(sheet);
  };
  const rules = isApplied ? [] : [nameOf('rules', say(workbook.language, 'sheet.rules'))];
  const names = [...rules, ...plan.pages.map(({ role, wishedName }) => nameOf(role, wishedName))];
  const [shown, more] = [names.slice(0, MOST_SHEETS), Math.max(0, names.length - MOST_SHEETS)];
  const list = shown.join(language === 'zh' ? '、' : ', ');
  return say(language, 'page.preview.sheets', { sheets: names.length, list, more, sheet: judged.orders.sheet });
}

/** Only a draft can be kept until its day comes. */
function remark(canWait: boolean, language: Language): Block {
  const note = { kind: 'text', id: 'note', label: say(language, 'page.preview.note', { most: LONGEST_REMARK }), value: '' } as const;
  const from = { kind: 'day', id: 'from', label: say(language, 'approval.from'), small: say(language, 'approval.fromSmall'), value: '' } as const;
  return { kind: 'fields', fields: canWait ? [note, from] : [note] };
}
