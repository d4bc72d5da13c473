import type { Cell } from '../model/cell';
import { ISSUE_CODES, type Issue, type IssueCode } from '../model/issue';
import type { Money } from '../model/money';
import { cellText } from './customerKey';

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
  row: number;
  column: number;
  cell: Cell | undefined;
  details: Issue['details'];
}

/** @param isListed whether rows with this code are left out */
export function issueLog(sheet: string, isListed: (code: IssueCode) => boolean): IssueLog {
  const entries = new Map<IssueCode, Entry>();
  return {
    add(code, row, column, cell, leftOut = 0) {
      const entry = entries.get(code);
      if (entry === undefined) {
        entries.set(code, { rows: 1, amount: leftOut, row, column, cell, details: {} });
        return;
      }
      entry.rows++;
      entry.amount += leftOut;
      if (row < entry.row) Object.assign(entry, { row, column, cell });
    },
    describe(code, details) {
      const entry = entries.get(code);
      if (entry !== undefined) entry.details = { ...entry.details, ...details };
    },
    all: () =>
      ISSUE_CODES.flatMap((code) => {
        const entry = entries.get(code);
        if (entry === undefined) return [];
        const value = entry.cell === undefined ? {} : { value: shortened(cellText(entry.cell).trim()) };
        const first = { sheet, row: entry.row, column: entry.column };
        return [{ code, rows: entry.rows, listed: isListed(code), amount: entry.amount as Money, first, details: { ...value, ...entry.details } }];
      }),
  };
}

const LONGEST_SHOWN = 40;

/** A cell's text, short enough for a sentence. */
function shortened(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 1)}…` : text;
}
