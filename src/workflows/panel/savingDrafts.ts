import type { Policy } from '../../core/policy';
import { type Language, say } from '../../messages';
import { forgetPlan } from '../approval/laterRules';
import { personHere } from '../approval/people';
import { exclusively, WAIT_OF_PEOPLE_MS } from '../exclusively';
import { type Done, done, failed } from '../result';
import { isSlot, keepDraft, LONGEST_NAME, policyMark, readDrafts, usualName } from './drafts';
import type { DoAction, PanelServices } from './panelDoors';
import type { ActionDone, Go, PanelPage, Wanted } from './panelPage';
import { type OpenDraft, openDraft } from './proposal';
import { typedRules, type Wrong } from './ruleFields';
import { rulesPageOf } from './rulesPage';

export const toPage = (page: string, draft: OpenDraft, more = ''): Go => ({ kind: 'page', page, about: draft.slot + more });

/** What a button of the rules screen does besides keeping what stands in its fields. */
export interface Further {
  /** The fields that count; those of a tier that goes do not. */
  readonly fields?: (wanted: Wanted) => Wanted['fields'];
  /** The rules as they become; or what is wrong, by the field. */
  readonly change?: (policy: Policy, wanted: Wanted, language: Language) => Policy | { readonly wrong: Wrong } | undefined;
  readonly next: (draft: OpenDraft, wanted: Wanted, language: Language, services: PanelServices) => Done<ActionDone>;
}

/** Keeps what stands in the fields of the rules screen; what was typed wrongly is told there, and nothing is kept. */
export const saving =
  ({ fields: counting = (wanted) => wanted.fields, change = (policy) => policy, next }: Further): DoAction =>
  (services, wanted, language) =>
    withDraft(services, wanted.about, language, (draft) => {
      const fields = counting(wanted);
      const name = (fields.name ?? draft.name).trim();
      const typed = typedRules(draft.policy, draft.applied, fields, language);
      const isNamed = name !== '' && name.length <= LONGEST_NAME;
      const wrong: Wrong = isNamed ? typed.wrong : { ...typed.wrong, name: say(language, 'page.rules.draftNameWrong', { most: LONGEST_NAME }) };
      const again = (slips: Wrong) => shownAgain(rulesPageOf(services, draft, language, { fields: wanted.fields, wrong: slips }));
      if (Object.keys(wrong).length > 0) return again(wrong);
      const changed = change(typed.policy, wanted, language);
      if (changed === undefined) return failed('panelPage.TIER_GONE');
      if ('wrong' in changed) return again(changed.wrong);
      return kept(services, { ...draft, name, policy: changed }, language, (now) => next(now, wanted, language, services));
    });

/** @param about begins with the draft's slot */
export function withDraft(services: PanelServices, about: string, language: Language, act: (draft: OpenDraft) => Done<ActionDone>): Done<ActionDone> {
  return exclusively(services, WAIT_OF_PEOPLE_MS, () => {
    const [slot = ''] = about.split('|');
    if (!isSlot(slot)) return failed('panelPage.PROPOSAL_GONE');
    const draft = openDraft(services, slot, language);
    return draft.ok ? act(draft.value) : draft;
  });
}

/**
 * A draft that is no other than the rules that count is only kept where somebody has begun one. Whoever changes its rules has
 * proposed them; nobody has agreed to them yet, and nothing is planned for them.
 */
export function kept(services: PanelServices, draft: OpenDraft, language: Language, next: (draft: OpenDraft) => Done<ActionDone>): Done<ActionDone> {
  const isNew = !draft.isKept && draft.name === usualName(draft.slot, language) && policyMark(draft.policy) === draft.from;
  const before = readDrafts(services).find(({ slot }) => slot === draft.slot);
  const isSame = before !== undefined && before.by !== undefined && policyMark(before.policy) === policyMark(draft.policy);
  const proposed = isNew || isSame ? draft : { ...draft, by: personHere(services.scheduler), agreed: undefined };
  if (!isNew && !keepDraft(services, proposed)) return failed('panelPage.DRAFT_TOO_LONG');
  if (!isSame) forgetPlan(services, draft.slot);
  return next({ ...draft, isKept: !isNew });
}

/** The same screen, made by the action itself. */
export function shownAgain(page: Done<PanelPage>, more: Partial<ActionDone> = {}): Done<ActionDone> {
  return page.ok ? done({ message: '', ...more, page: page.value }) : page;
}
