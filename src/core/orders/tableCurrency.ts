import type { Cell } from '../model/cell';
import type { Day } from '../model/day';
import type { IssueCode } from '../model/issue';
import type { Money } from '../model/money';
import { type CurrencyRules, convertedAmount, type DatedRate, rateOn } from '../model/rate';
import { agreedCurrency, type CurrencyMark, type IssueLog } from '../reading';
import { currencyAt, LINE_LEFT_OUT, type Lines } from './lines';
import { type MarkCount, majorityCurrency } from './majorityCurrency';

/** The currency a table is counted in. */
export interface TableCurrency {
  readonly code: string | undefined; // ISO; undefined when nothing names one
  /** Whether rows under this mark are in that currency. */
  isOwn(label: string): boolean;
  /** Brings the lines of other currencies to this one, once all that depends on their own amounts is done. */
  convert(): void;
}

export interface LeaveOut {
  readonly log: IssueLog;
  readonly column: number;
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * Amounts of several currencies are never added. By the rules' currency and rates where there are any; else by the one
 * currency that all rows agree on, or that more than half of those that name one are in. Lines of other currencies are left out.
 *
 * @returns `'mixed'` when there is no such currency; its names stand in {@link currencyNames}
 */
export function tableCurrency(lines: Lines, { currency, rates }: CurrencyRules, leave: LeaveOut): TableCurrency | 'mixed' {
  if (currency !== undefined) return byRates(lines, { currency, rates }, leave);
  const counts = lines.marks.some((mark) => mark !== undefined) ? markCounts(lines) : [];
  const agreed = agreedCurrency(counts.map(({ mark }) => mark));
  const code = agreed === 'mixed' ? majorityCurrency(counts) : agreed;
  if (agreed === 'mixed' && code === undefined) return 'mixed';
  if (agreed === 'mixed') {
    const list = leaveOutWhere(lines, 'CURRENCY_OTHER', leave, (at) => !isIn(lines.marks[lines.mark[at] as number], code));
    leave.log.describe('CURRENCY_OTHER', () => ({ currency: code as string, list }));
  }
  return countedIn(lines, code);
}

/** The likeliest code of every currency the lines name, in order of appearance: "USD, EUR, CNY". */
export function currencyNames(lines: Lines): string {
  return [...new Set(markCounts(lines).map(({ mark }) => mark.codes[0]))].join(', ');
}

function byRates(lines: Lines, { currency, rates }: { currency: string; rates: readonly DatedRate[] }, leave: LeaveOut): TableCurrency {
  const ratesOf = lines.marks.map((mark) => (isIn(mark, currency) ? undefined : ratesFor(mark as CurrencyMark, rates)));
  const rateAt: (DatedRate | undefined)[] = [];
  const list = leaveOutWhere(lines, 'CURRENCY_NO_RATE', leave, (at) => {
    const known = ratesOf[lines.mark[at] as number];
    if (known !== undefined) rateAt[at] = rateOn(lines.day[at] as Day, known);
    return known !== undefined && rateAt[at] === undefined;
  });
  leave.log.describe('CURRENCY_NO_RATE', () => ({ currency, list }));
  return {
    ...countedIn(lines, currency),
    convert() {
      leaveOutWhere(lines, 'AMOUNT_OUT_OF_RANGE', leave, (at) => {
        const rate = rateAt[at]?.rate;
        const amount = rate === undefined ? undefined : convertedAmount(lines.amount[at] as Money, rate);
        if (amount !== undefined) lines.amount[at] = amount;
        return rate !== undefined && amount === undefined;
      });
    },
  };
}

/** A sign that fits several of the currencies with rates names none of them. */
function ratesFor(mark: CurrencyMark, rates: readonly DatedRate[]): readonly DatedRate[] {
  const fitting = mark.codes.filter((code) => rates.some(({ currency }) => currency === code));
  return fitting.length === 1 ? rates.filter(({ currency }) => currency === fitting[0]) : [];
}

function countedIn(lines: Lines, code: string | undefined): TableCurrency {
  const own = new Set(lines.marks.flatMap((mark) => (mark !== undefined && isIn(mark, code) ? [mark.label] : [])));
  return { code, isOwn: (label) => own.has(label), convert: () => undefined };
}

/** Rows that name no currency are in the table's. */
function isIn(mark: CurrencyMark | undefined, code: string | undefined): boolean {
  return mark === undefined || (code !== undefined && mark.codes.includes(code));
}

/** How many lines are under each mark, in order of appearance. */
function markCounts(lines: Lines): MarkCount[] {
  const rows = new Int32Array(lines.marks.length);
  for (let at = 0; at < lines.count; at++) {
    if (lines.kind[at] !== LINE_LEFT_OUT) rows[lines.mark[at] as number] = (rows[lines.mark[at] as number] as number) + 1;
  }
  return lines.marks.flatMap((mark, number) => (mark === undefined || rows[number] === 0 ? [] : [{ mark, rows: rows[number] as number }]));
}

/** @returns how many of each mark were left out: "EUR (12), USD (3)" */
function leaveOutWhere(lines: Lines, code: IssueCode, { log, column, rows }: LeaveOut, isOut: (at: number) => boolean): string {
  const out = new Map<string, number>();
  for (let at = 0; at < lines.count; at++) {
    if (lines.kind[at] === LINE_LEFT_OUT || !isOut(at)) continue;
    lines.kind[at] = LINE_LEFT_OUT;
    const row = lines.row[at] as number;
    const currency = currencyAt(lines, at) ?? '';
    log.add(code, row + 1, column, rows[row]?.[column], lines.amount[at], currency);
    out.set(currency, (out.get(currency) ?? 0) + 1);
  }
  return [...out].map(([currency, count]) => `${currency} (${count})`).join(', ');
}
