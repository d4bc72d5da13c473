import { columnLetter } from '../model/cell';
import { ISSUE_CODES, type Issue, type IssueCode } from '../model/issue';
import { unitsOf } from '../model/money';
import { ISSUE_FACTS, type Standing } from '../quality';
import type { Column, Table, TableCell } from './table';

const DATA_CHECK_COLUMNS: readonly Column[] = [
  { heading: 'STATE', kind: 'text' },
  { heading: 'WHAT', kind: 'sentence' },
  { heading: 'ROWS', kind: 'count' },
  { heading: 'MONEY_LEFT_OUT', kind: 'money' },
  { heading: 'WHERE', kind: 'note' },
  { heading: 'EXAMPLES', kind: 'note' },
  { heading: 'TREATMENT', kind: 'note' },
  { heading: 'SINCE', kind: 'date' },
  { heading: 'CODE', kind: 'note' },
];

const MARK_SIGN = ' #';

/**
 * One row per issue. The last column holds its code and mark (`DATE_INVALID #2-k3f`): by them the next run finds what
 * people wrote in the first, wherever the row stands by then.
 */
export function dataCheckTable(standing: readonly Standing[]): Table {
  return { columns: DATA_CHECK_COLUMNS, rows: standing.map(rowOf) };
}

/** What the last column of a row says; `undefined` when it is none of ours. */
export function markOfCode(text: string): { readonly code: IssueCode; readonly mark: string } | undefined {
  const at = text.indexOf(MARK_SIGN);
  const code = (at < 0 ? text : text.slice(0, at)).trim() as IssueCode;
  return ISSUE_CODES.includes(code) ? { code, mark: at < 0 ? '' : text.slice(at + MARK_SIGN.length).trim() } : undefined;
}

function rowOf({ code, state, since, issue }: Standing): TableCell[] {
  const now: TableCell = { says: 'state', state };
  if (issue === undefined) return [now, { says: 'mended', issue: code }, undefined, undefined, undefined, undefined, undefined, since, code];
  return [
    now,
    { says: 'issue', issue },
    issue.rows,
    issue.listed ? moneyLeftOut(issue) : undefined,
    placesOf(issue),
    examplesOf(issue),
    { says: 'treatment', treatment: ISSUE_FACTS[code].treatment },
    since,
    issue.mark === '' ? code : `${code}${MARK_SIGN}${issue.mark}`,
  ];
}

/** A number in the table's currency; other currencies each by their name, never added: `120 USD, 5 EUR`. */
function moneyLeftOut({ amount, otherAmounts = {} }: Issue): number | string {
  const others = Object.entries(otherAmounts).map(([currency, other]) => `${unitsOf(other)} ${currency}`);
  return others.length === 0 ? unitsOf(amount) : [...(amount === 0 ? [] : [String(unitsOf(amount))]), ...others].join(', ');
}

/** `C7, C12, …` */
function placesOf({ examples, first, rows }: Issue): string {
  const places = examples.length > 0 ? examples : [first];
  return [...places.map(({ column, row }) => `${columnLetter(column)}${row}`), ...(rows > places.length && examples.length > 0 ? ['…'] : [])].join(', ');
}

/** `“tbc” “2025-13-02”`, each once; blank cells have nothing to show. */
function examplesOf({ examples }: Issue): string {
  return [...new Set(examples.map(({ value }) => value).filter((value) => value !== ''))].map((value) => `“${value}”`).join(' ');
}
