import { type Day, isoDay, parseIsoDay } from '../../core/model/day';
import { say } from '../../messages';
import { writeRules } from '../applyPolicy';
import { mayCount, peopleOf } from '../approval/agreement';
import { readApproval } from '../approval/approvalNote';
import { forgetPlan, forgetProposal, plannedRules, planRules } from '../approval/laterRules';
import { exclusively, WAIT_OF_PEOPLE_MS } from '../exclusively';
import { previewRun } from '../previewRun';
import { type Done, done, failed } from '../result';
import { LONGEST_REMARK, noteRemark } from '../ruleVersions';
import type { Notebook } from '../services';
import { rulesMark } from '../tierHistory';
import { undoRun } from '../undo/undoRun';
import { type Draft, policyMark, readDrafts } from './drafts';
import type { DoAction } from './panelDoors';
import type { ActionDone } from './panelPage';
import { previewPageOf, seenMark } from './previewPage';
import { proposalOf } from './proposal';

const MOST_DAYS_AHEAD = 366;

/**
 * Rules that were previewed become those that count, and the panel updates. When what was previewed is no longer what would
 * come of it, nothing is written and the new preview is shown instead; nor is anything where somebody else must agree first.
 * Those that are to count from a later day are only noted.
 *
 * `about`: what the preview was about, a stroke, and its mark.
 */
export const applyRules: DoAction = (services, { about, fields }, language) =>
  exclusively<ActionDone>(services, WAIT_OF_PEOPLE_MS, () => {
    const at = about.indexOf('|');
    const proposal = proposalOf(services, at < 0 ? about : about.slice(0, at), language);
    if (!proposal.ok) return proposal;
    const { policy, isApplied } = proposal.value;
    const draft = readDrafts(services).find(({ slot }) => slot === proposal.value.about);
    if (!isApplied && !mayApply(services.notebook, draft)) return failed('approval.NEEDED');
    const later = laterDay(isApplied || draft === undefined ? '' : (fields.from ?? ''), services.workbook.today());
    if (!later.ok) return later;
    const previewed = previewRun(services, language, policy);
    if (!previewed.ok) return previewed;
    if (about.slice(at + 1) !== seenMark(proposal.value, previewed.value))
      return done({ message: '', page: previewPageOf(services, proposal.value, previewed.value, language, true) });
    const note = (fields.note ?? '').trim();
    if (later.value !== undefined && draft !== undefined) {
      const marks = { mark: policyMark(draft.policy), instead: policyMark(proposal.value.applied) };
      planRules(services.notebook, { slot: draft.slot, ...marks, day: later.value, note: note.slice(0, LONGEST_REMARK) });
      const message = say(language, 'approval.planned', { day: isoDay(later.value) });
      return done({ message, go: { kind: 'page', page: 'preview', about: draft.slot } });
    }
    if (!isApplied) {
      noteRemark(services.notebook, rulesMark(policy), { note, ...(draft && peopleOf(services.notebook, draft)) });
      writeRules(services, policy);
    }
    forgetProposal(services, proposal.value.about);
    return done({ message: '', go: { kind: 'update' } });
  });

/** An earlier version is nobody's proposal. */
function mayApply(notebook: Notebook, draft: Draft | undefined): boolean {
  return draft === undefined ? !readApproval(notebook).isOn : mayCount(notebook, draft);
}

/** The day from which the rules are to count, where that is a later one than today. */
function laterDay(text: string, today: Day): Done<Day | undefined> {
  const day = text.trim() === '' ? today : parseIsoDay(text.trim());
  if (day === undefined || day < today || day - today > MOST_DAYS_AHEAD) return failed('approval.DAY', { day: isoDay(today) });
  return done(day > today ? day : undefined);
}

/** Nothing is planned for a proposal any more. `about`: its slot. */
export const takeBack: DoAction = (services, { about }, language) =>
  exclusively<ActionDone>(services, WAIT_OF_PEOPLE_MS, () => {
    if (plannedRules(services)?.draft.slot !== about) return failed('panelPage.PROPOSAL_GONE');
    forgetPlan(services, about);
    return done({ message: say(language, 'approval.takenBack'), go: { kind: 'page', page: 'preview', about } });
  });

/** The update before the last one again. */
export const undoLast: DoAction = (services, _wanted, language) => {
  const undone = undoRun(services, language);
  if (!undone.ok) return undone;
  const { message, warnings } = undone.value;
  return done({ message: [message, ...warnings].join(language === 'zh' ? '' : ' '), go: { kind: 'home' } });
};
