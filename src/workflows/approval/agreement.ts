import { type Draft, policyMark } from '../panel/drafts';
import type { Remark } from '../ruleVersions';
import type { Notebook } from '../services';
import { readApproval } from './approvalNote';

/** How a draft stands: who must do what before it can be applied. */
export type Standing =
  | 'free' // nobody else has to agree
  | 'agreed'
  | 'open' // somebody else than who proposed it has to agree
  | 'nobodys'; // who proposed it is not known, so nobody can be somebody else

export function standingOf(notebook: Notebook, draft: Draft): Standing {
  if (!readApproval(notebook).isOn) return 'free';
  if (isAgreed(draft)) return 'agreed';
  return draft.by === undefined ? 'nobodys' : 'open';
}

/** Somebody else has agreed, and to these very rules. */
export function isAgreed({ agreed, by, policy }: Draft): boolean {
  return agreed !== undefined && by !== undefined && agreed.by !== by && agreed.mark === policyMark(policy);
}

/** Whether these rules may be applied as far as people have to agree. */
export function mayCount(notebook: Notebook, draft: Draft): boolean {
  return ['free', 'agreed'].includes(standingOf(notebook, draft));
}

/** Who proposed it and who agreed, by the names they gave. */
export function peopleOf(notebook: Notebook, draft: Draft): Omit<Remark, 'note'> {
  const { names } = readApproval(notebook);
  const [proposed, agreed] = [names.get(draft.by ?? ''), isAgreed(draft) ? names.get(draft.agreed?.by ?? '') : undefined];
  return { ...(proposed !== undefined && { proposed }), ...(agreed !== undefined && { agreed }) };
}
