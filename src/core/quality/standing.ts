import type { Day } from '../model/day';
import { ISSUE_CODES, type Issue, type IssueCode } from '../model/issue';

export type IssueState = 'open' | 'accepted' | 'fixed';

/** One issue as the data check showed it last time, with what people wrote beside it. */
export interface KeptIssue {
  readonly code: IssueCode;
  readonly mark: string;
  readonly state: IssueState;
  readonly since: Day | undefined; // undefined: somebody deleted it
}

/** One issue as the data check shows it now. */
export interface Standing {
  readonly code: IssueCode;
  readonly state: IssueState;
  readonly since: Day; // first seen; the day it was found gone when fixed
  readonly issue: Issue | undefined; // undefined exactly when fixed
}

/**
 * What stands in the data check after a run: what is accepted stays so while the same cells are in trouble, and opens
 * again when others are; what is gone is shown once as fixed, then no more. Open ones first, the weightiest on top.
 */
export function standings(issues: readonly Issue[], kept: readonly KeptIssue[], today: Day): Standing[] {
  const before = new Map(kept.filter(({ state }) => state !== 'fixed').map((each) => [each.code, each]));
  const now = new Set(issues.map(({ code }) => code));
  const there = byWeight(issues).map((issue): Standing => {
    const known = before.get(issue.code);
    const state = known?.state === 'accepted' && known.mark === issue.mark ? 'accepted' : 'open';
    return { code: issue.code, state, since: known?.since ?? today, issue };
  });
  const gone = [...before.keys()].filter((code) => !now.has(code)).map((code): Standing => ({ code, state: 'fixed', since: today, issue: undefined }));
  const inState = (state: IssueState) => there.filter((each) => each.state === state);
  return [...inState('open'), ...inState('accepted'), ...gone];
}

/** Rows left out weigh more than rows used, many more than few. */
export function byWeight(issues: readonly Issue[]): Issue[] {
  return [...issues].sort((a, b) => Number(b.listed) - Number(a.listed) || b.rows - a.rows || ISSUE_CODES.indexOf(a.code) - ISSUE_CODES.indexOf(b.code));
}
