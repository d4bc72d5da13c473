import type { Cell } from '../model/cell';
import { ISSUE_CODES, type Issue, type IssueCode } from '../model/issue';
import type { Money } from '../model/money';
import { cellText } from './customerKey';
import { textHash } from './textHash';

/** Issues as they are met: one entry per code, with its count, its topmost place and what its sentence names. */
export interface IssueLog {
  /**
   * One more row with this trouble; `details.value` becomes the text of the topmost such cell, shortened.
   * @param currency the name of the currency of what was left out; none: the table's own
   */
  add(code: IssueCode, row: number, column: number, cell?: Cell, leftOut?: number, currency?: string): void;
  /** More for the sentence of a code that was met; nothing when it was not. */
  describe(code: IssueCode, details: () => Issue['details']): void;
  /**
   * All issues, in the order of `ISSUE_CODES`.
   * @param isOwn whether that is a name of the table's own currency; without it, all are
   */
  all(isOwn?: (currency: string) => boolean): readonly Issue[];
}

interface Entry {
  rows: number;
  readonly amounts: Map<string | undefined, number>; // of rows left out, by the currency they name
  readonly topmost: Met[]; // by row, at most MOST_EXAMPLES
  mark: number;
  details: Issue['details'];
}

/** One cell in trouble. */
interface Met {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell | undefined;
}

const MOST_EXAMPLES = 5;

/** @param isListed whether rows with this code are left out */
export function issueLog(sheet: string, isListed: (code: IssueCode) => boolean): IssueLog {
  const entries = new Map<IssueCode, Entry>();
  return {
    add(code, row, column, cell, leftOut = 0, currency) {
      let entry = entries.get(code);
      if (entry === undefined) {
        entry = { rows: 0, amounts: new Map(), topmost: [], mark: 0, details: {} };
        entries.set(code, entry);
      }
      entry.rows++;
      if (leftOut !== 0) entry.amounts.set(currency, (entry.amounts.get(currency) ?? 0) + leftOut);
      entry.mark = (entry.mark + textHash(cellText(cell))) >>> 0;
      keepTopmost(entry.topmost, { row, column, cell });
    },
    describe(code, details) {
      const entry = entries.get(code);
      if (entry !== undefined) entry.details = { ...entry.details, ...details() };
    },
    all: (isOwn = () => true) =>
      ISSUE_CODES.flatMap((code) => {
        const entry = entries.get(code);
        if (entry === undefined) return [];
        const { rows, amounts, topmost, mark, details } = entry;
        const { row, column, cell } = topmost[0] as Met;
        const value = cell === undefined ? {} : { value: shownText(cell) };
        return [
          {
            code,
            rows,
            listed: isListed(code),
            ...byCurrency(amounts, isOwn),
            first: { sheet, row, column },
            examples: topmost.map((met) => ({ row: met.row, column: met.column, value: shownText(met.cell) })),
            mark: `${rows}-${mark.toString(36)}`,
            details: { ...value, ...details },
          },
        ];
      }),
  };
}

/** Sums of several currencies are never added: those of others stand beside. */
function byCurrency(amounts: Entry['amounts'], isOwn: (currency: string) => boolean): Pick<Issue, 'amount' | 'otherAmounts'> {
  let own = 0;
  const others: [string, Money][] = [];
  for (const [currency, amount] of amounts) {
    if (currency === undefined || isOwn(currency)) own += amount;
    else others.push([currency, amount as Money]);
  }
  return others.length === 0 ? { amount: own as Money } : { amount: own as Money, otherAmounts: Object.fromEntries(others) };
}

/** Rows come nearly in order, so the new one is nearly always below those kept. */
function keepTopmost(topmost: Met[], met: Met): void {
  if (topmost.length === MOST_EXAMPLES && met.row >= (topmost[MOST_EXAMPLES - 1] as Met).row) return;
  const at = topmost.findIndex(({ row }) => row > met.row);
  topmost.splice(at < 0 ? topmost.length : at, 0, met);
  if (topmost.length > MOST_EXAMPLES) topmost.pop();
}

const LONGEST_SHOWN = 40;

/** A cell's text, short enough for a sentence. */
function shownText(cell: Cell | undefined): string {
  const text = cellText(cell).trim();
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 1)}…` : text;
}
