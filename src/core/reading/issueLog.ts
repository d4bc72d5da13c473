import type { Cell } from '../model/cell';
import { ISSUE_CODES, type Issue, type IssueCode } from '../model/issue';
import type { Money } from '../model/money';
import { cellText } from './customerKey';
import { textHash } from './textHash';

/** Issues as they are met: one entry per code, with its count, its topmost place and what its sentence names. */
export interface IssueLog {
  /** One more row with this trouble; `details.value` becomes the text of the topmost such cell, shortened. */
  add(code: IssueCode, row: number, column: number, cell?: Cell, leftOut?: number): void;
  /** More for the sentence of a code that was met; nothing when it was not. */
  describe(code: IssueCode, details: Issue['details']): void;
  /** All issues, in the order of `ISSUE_CODES`. */
  all(): readonly Issue[];
}

interface Entry {
  rows: number;
  amount: number;
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
    add(code, row, column, cell, leftOut = 0) {
      let entry = entries.get(code);
      if (entry === undefined) {
        entry = { rows: 0, amount: 0, topmost: [], mark: 0, details: {} };
        entries.set(code, entry);
      }
      entry.rows++;
      entry.amount += leftOut;
      entry.mark = (entry.mark + textHash(cellText(cell))) >>> 0;
      keepTopmost(entry.topmost, { row, column, cell });
    },
    describe(code, details) {
      const entry = entries.get(code);
      if (entry !== undefined) entry.details = { ...entry.details, ...details };
    },
    all: () =>
      ISSUE_CODES.flatMap((code) => {
        const entry = entries.get(code);
        if (entry === undefined) return [];
        const { rows, amount, topmost, mark, details } = entry;
        const { row, column, cell } = topmost[0] as Met;
        const value = cell === undefined ? {} : { value: shownText(cell) };
        return [
          {
            code,
            rows,
            listed: isListed(code),
            amount: amount as Money,
            first: { sheet, row, column },
            examples: topmost.map((met) => ({ row: met.row, column: met.column, value: shownText(met.cell) })),
            mark: `${rows}-${mark.toString(36)}`,
            details: { ...value, ...details },
          },
        ];
      }),
  };
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
