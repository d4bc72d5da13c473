import { say } from '../../messages';
import { rulesNow } from '../applyPolicy';
import { forgetProposal } from '../approval/laterRules';
import { personHere } from '../approval/people';
import { exclusively, WAIT_OF_PEOPLE_MS } from '../exclusively';
import { done, failed } from '../result';
import { freeSlot, isSlot, keepDraft, LONGEST_NAME, policyMark, readDrafts, usualName } from './drafts';
import type { DoAction } from './panelDoors';
import { proposalOf } from './proposal';
import { typedMore } from './rulesMoreFields';
import { rulesMorePageOf } from './rulesMorePage';
import { kept, saving, shownAgain, toPage, withDraft } from './savingDrafts';

export const saveDraft = saving({
  next: (draft, _, language) =>
    done({
      message: draft.isKept ? say(language, 'page.rules.saved', { name: draft.name }) : say(language, 'page.rules.same'),
      go: toPage('rules', draft),
    }),
});
export const previewDraft = saving({
  next: (draft) => done({ message: '', go: draft.isKept ? toPage('preview', draft) : { kind: 'page', page: 'preview' } }),
});
export const moreRules = saving({ next: (draft) => done({ message: '', go: toPage('rulesMore', draft) }) });
export const worthOfRules = saving({ next: (draft) => done({ message: '', go: toPage('rulesWorth', draft) }) });

/** The same for the screen with the further rules. */
export const saveMore: DoAction = (services, { about, fields }, language) =>
  withDraft(services, about, language, (draft) => {
    const { policy, wrong } = typedMore(draft.policy, fields, language);
    if (Object.keys(wrong).length > 0) return shownAgain(rulesMorePageOf(draft, language, { fields, wrong }));
    return kept(services, { ...draft, policy }, language, (now) => done({ message: '', go: toPage('rules', now) }));
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
