import { type Language, say } from '../../messages';
import { rulesNow } from '../applyPolicy';
import { forgetPlan, forgetProposal } from '../approval/laterRules';
import { personHere } from '../approval/people';
import { exclusively, WAIT_OF_PEOPLE_MS } from '../exclusively';
import { type Done, done, failed } from '../result';
import { freeSlot, isSlot, keepDraft, LONGEST_NAME, policyMark, readDrafts, usualName } from './drafts';
import type { DoAction, PanelServices } from './panelDoors';
import type { ActionDone, Go, Wanted } from './panelPage';
import { type OpenDraft, openDraft, proposalOf } from './proposal';
import { typedRules, type Wrong } from './ruleFields';
import { typedMore } from './rulesMoreFields';
import { rulesMorePageOf } from './rulesMorePage';
import { rulesPageOf } from './rulesPage';

/** What becomes of a draft once it is kept. */
type Next = (draft: OpenDraft, language: Language) => ActionDone;
const toPage = (page: string, draft: OpenDraft): Go => ({ kind: 'page', page, about: draft.slot });

/** Keeps what stands in the fields of the rules screen; what was typed wrongly is told there, and nothing is kept. */
const saving =
  (next: Next): DoAction =>
  (services, { about, fields }, language) =>
    withDraft(services, about, language, (draft) => {
      const name = (fields.name ?? draft.name).trim();
      const { policy, wrong: wrongRules } = typedRules(draft.policy, draft.applied, fields, language);
      const isNamed = name !== '' && name.length <= LONGEST_NAME;
      const wrong: Wrong = isNamed ? wrongRules : { ...wrongRules, name: say(language, 'page.rules.draftNameWrong', { most: LONGEST_NAME }) };
      if (Object.keys(wrong).length > 0) return again(rulesPageOf(services, draft, language, { fields, wrong }));
      return kept(services, { ...draft, name, policy }, language, next);
    });

export const saveDraft = saving((draft, language) => ({
  message: draft.isKept ? say(language, 'page.rules.saved', { name: draft.name }) : say(language, 'page.rules.same'),
  go: toPage('rules', draft),
}));
export const previewDraft = saving((draft) => ({ message: '', go: draft.isKept ? toPage('preview', draft) : { kind: 'page', page: 'preview' } }));
export const moreRules = saving((draft) => ({ message: '', go: toPage('rulesMore', draft) }));

/** The same for the screen with the further rules. */
export const saveMore: DoAction = (services, { about, fields }, language) =>
  withDraft(services, about, language, (draft) => {
    const { policy, wrong } = typedMore(draft.policy, fields, language);
    if (Object.keys(wrong).length > 0) return again(rulesMorePageOf(draft, language, { fields, wrong }));
    return kept(services, { ...draft, policy }, language, (now) => ({ message: '', go: toPage('rules', now) }));
  });

/** Forgets a draft: nothing else knew of it. */
export const discardDraft: DoAction = (services, { about }, language) =>
  exclusively(services, WAIT_OF_PEOPLE_MS, () => {
    if (!isSlot(about)) return failed('panelPage.PROPOSAL_GONE');
    forgetProposal(services, about);
    return done({ message: say(language, 'page.rules.discarded'), go: { kind: 'home' } });
  });

/** The draft becomes what the Rules sheet says now. */
export const beginAnew: DoAction = (services, { about }, language) =>
  exclusively(services, WAIT_OF_PEOPLE_MS, () => {
    if (!isSlot(about)) return failed('panelPage.PROPOSAL_GONE');
    forgetProposal(services, about);
    return done({ message: say(language, 'page.rules.begun'), go: { kind: 'page', page: 'rules', about } });
  });

/** One more proposal, beginning as the rules that count. */
export const newDraft: DoAction = (services, _wanted, language) =>
  exclusively(services, WAIT_OF_PEOPLE_MS, () => {
    const slot = freeSlot(readDrafts(services));
    if (slot === undefined) return failed('panelPage.PROPOSALS_FULL');
    const applied = rulesNow(services, language);
    if (!applied.ok) return applied;
    const { policy } = applied.value;
    const isKept = keepDraft(services, { slot, name: usualName(slot, language), policy, from: policyMark(policy), by: personHere(services.scheduler) });
    return isKept ? done({ message: '', go: { kind: 'page', page: 'rules', about: slot } }) : failed('panelPage.DRAFT_TOO_LONG');
  });

/** An earlier version as a proposal, where somebody else must agree to it. */
export const proposeVersion: DoAction = (services, { about }, language) =>
  exclusively(services, WAIT_OF_PEOPLE_MS, () => {
    const version = /^v/.test(about) ? proposalOf(services, about, language) : undefined;
    if (version?.ok !== true) return version ?? failed('panelPage.PROPOSAL_GONE');
    const slot = freeSlot(readDrafts(services));
    if (slot === undefined) return failed('panelPage.PROPOSALS_FULL');
    const { name, policy, applied } = version.value;
    const isKept = keepDraft(services, { slot, name: name.slice(0, LONGEST_NAME), policy, from: policyMark(applied), by: personHere(services.scheduler) });
    return isKept ? done({ message: '', go: { kind: 'page', page: 'preview', about: slot } }) : failed('panelPage.DRAFT_TOO_LONG');
  });

function withDraft(services: PanelServices, about: Wanted['about'], language: Language, act: (draft: OpenDraft) => Done<ActionDone>): Done<ActionDone> {
  return exclusively(services, WAIT_OF_PEOPLE_MS, () => {
    if (!isSlot(about)) return failed('panelPage.PROPOSAL_GONE');
    const draft = openDraft(services, about, language);
    return draft.ok ? act(draft.value) : draft;
  });
}

/**
 * A draft that is no other than the rules that count is only kept where somebody has begun one. Whoever changes its rules has
 * proposed them; nobody has agreed to them yet, and nothing is planned for them.
 */
function kept(services: PanelServices, draft: OpenDraft, language: Language, next: Next): Done<ActionDone> {
  const isNew = !draft.isKept && draft.name === usualName(draft.slot, language) && policyMark(draft.policy) === draft.from;
  const before = readDrafts(services).find(({ slot }) => slot === draft.slot);
  const isSame = before !== undefined && before.by !== undefined && policyMark(before.policy) === policyMark(draft.policy);
  const proposed = isNew || isSame ? draft : { ...draft, by: personHere(services.scheduler), agreed: undefined };
  if (!isNew && !keepDraft(services, proposed)) return failed('panelPage.DRAFT_TOO_LONG');
  if (!isSame) forgetPlan(services, draft.slot);
  return done(next({ ...draft, isKept: !isNew }, language));
}

function again(page: ReturnType<typeof rulesPageOf>): Done<ActionDone> {
  return page.ok ? done({ message: '', page: page.value }) : page;
}
