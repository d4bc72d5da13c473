import { say } from '../../messages';
import { done, failed } from '../result';
import { groupAbout, typedGroup } from './groupFields';
import { groupPageOf } from './groupPage';
import type { DoAction } from './panelDoors';
import { kept, saving, shownAgain, toPage, withDraft } from './savingDrafts';

/** From the rules to one of their groups, or to a new one; what stands in the fields of the rules is kept. */
export const openGroup = saving({ next: (draft, { about }) => done({ message: '', go: toPage('rulesGroup', draft, `|${groupAbout(about)}`) }) });

export const saveGroup: DoAction = (services, { about, fields }, language) =>
  withDraft(services, about, language, (draft) => {
    const at = groupAbout(about);
    if (at > draft.policy.groups.length) return failed('panelPage.GROUP_GONE');
    const { policy, wrong } = typedGroup(draft.policy, at, fields, language);
    if (Object.keys(wrong).length > 0) return shownAgain(groupPageOf(services, draft, at, language, { fields, wrong }));
    return kept(services, { ...draft, policy }, language, (now) =>
      done({ message: say(language, 'page.group.kept', { name: now.name }), go: toPage('rules', now) }),
    );
  });

export const removeGroup: DoAction = (services, { about }, language) =>
  withDraft(services, about, language, (draft) => {
    const gone = draft.policy.groups[groupAbout(about)];
    if (gone === undefined) return failed('panelPage.GROUP_GONE');
    const policy = { ...draft.policy, groups: draft.policy.groups.filter((group) => group !== gone) };
    return kept(services, { ...draft, policy }, language, (now) =>
      done({ message: say(language, 'page.group.removed', { name: gone.name }), go: toPage('rules', now) }),
    );
  });
