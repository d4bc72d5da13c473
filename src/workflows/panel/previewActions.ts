import { writeRules } from '../applyPolicy';
import { exclusively, WAIT_OF_PEOPLE_MS } from '../exclusively';
import { previewRun } from '../previewRun';
import { done } from '../result';
import { noteRemark } from '../ruleVersions';
import { rulesMark } from '../tierHistory';
import { undoRun } from '../undo/undoRun';
import { forgetDraft } from './drafts';
import type { DoAction } from './panelDoors';
import type { ActionDone } from './panelPage';
import { previewPageOf, seenMark } from './previewPage';
import { proposalOf } from './proposal';

/**
 * Rules that were previewed become those that count, and the panel updates. When what was previewed is no longer what would
 * come of it, nothing is written and the new preview is shown instead.
 *
 * `about`: what the preview was about, a stroke, and its mark.
 */
export const applyRules: DoAction = (services, { about, fields }, language) =>
  exclusively<ActionDone>(services, WAIT_OF_PEOPLE_MS, () => {
    const at = about.indexOf('|');
    const proposal = proposalOf(services, at < 0 ? about : about.slice(0, at), language);
    if (!proposal.ok) return proposal;
    const { policy, isApplied } = proposal.value;
    const previewed = previewRun(services, language, policy);
    if (!previewed.ok) return previewed;
    if (about.slice(at + 1) !== seenMark(proposal.value, previewed.value))
      return done({ message: '', page: previewPageOf(services, proposal.value, previewed.value, language, true) });
    if (!isApplied) {
      const note = (fields.note ?? '').trim();
      if (note !== '') noteRemark(services.notebook, rulesMark(policy), note);
      writeRules(services, policy);
    }
    forgetDraft(services, proposal.value.about);
    return done({ message: '', go: { kind: 'update' } });
  });

/** The update before the last one again. */
export const undoLast: DoAction = (services, _wanted, language) => {
  const undone = undoRun(services, language);
  if (!undone.ok) return undone;
  const { message, warnings } = undone.value;
  return done({ message: [message, ...warnings].join(language === 'zh' ? '' : ' '), go: { kind: 'home' } });
};
