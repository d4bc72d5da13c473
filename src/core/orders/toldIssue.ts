import type { Issue, IssueCode, Place } from '../model/issue';
import type { Money } from '../model/money';

/** An issue of the table itself rather than of its rows: told, and it costs no row. */
export function toldIssue(code: IssueCode, rows: number, first: Place, details: Issue['details'] = {}): Issue {
  return { code, rows, amount: 0 as Money, listed: false, first, examples: [], mark: '', details };
}
