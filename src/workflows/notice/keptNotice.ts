import * as v from 'valibot';
import { calledAs } from '../../core/model/customer';
import type { Day } from '../../core/model/day';
import type { Part } from '../../core/risk';
import type { Outcome } from '../../core/tierCustomers';
import { bytesOf, LONGEST_NOTE } from '../noteSize';
import type { Notebook } from '../services';
import { type DataUse, type NoticeSaid, noticeFacts } from './dataUse';
import { LONGEST_SAID, NOTICE_PARTS, type NoticeFact, noticeChanges } from './facts';

const NOTE = 'tierkeeper.notice';
const DAYS_A_YEAR = 365.25;

/** Times a shop may name; 0 = none. */
export const KEEPING_YEARS: readonly number[] = [0, 1, 2, 3, 5, 7, 10];

/** A notice as somebody kept it: the facts and not the words, so that it can be read in either language and compared. */
export interface KeptNotice extends NoticeSaid {
  readonly version: number;
  readonly day: string; // '2025-11-21'
  readonly shop: string;
  readonly facts: readonly NoticeFact[];
}

const said = v.pipe(v.string(), v.maxLength(LONGEST_SAID));
const schema = v.object({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  day: v.pipe(v.string(), v.maxLength(10)),
  shop: said,
  contact: said,
  years: v.picklist(KEEPING_YEARS),
  facts: v.array(v.tupleWithRest([v.picklist(Object.values(NOTICE_PARTS).flat())], v.string())),
});

/** Kept with the document as a note. One that cannot be read is none. */
export function readKeptNotice(notebook: Notebook): KeptNotice | undefined {
  try {
    return v.parse(schema, JSON.parse(notebook.read(NOTE) ?? 'null'));
  } catch {
    return undefined;
  }
}

/** `false`: it is too long to be kept, and nothing is. */
export function keepNotice(notebook: Notebook, notice: KeptNotice): boolean {
  const text = JSON.stringify(notice);
  if (bytesOf(text) > LONGEST_NOTE) return false;
  notebook.write(NOTE, text);
  return true;
}

/** How a notice stands today, for the check-up. */
export interface NoticeStanding {
  readonly changes: number; // points that are no longer so, or not yet told
  readonly pastKeeping: Part | 'notSaid' | undefined;
}

export function noticeStanding(kept: KeptNotice, use: DataUse, today: Day): NoticeStanding {
  const past = kept.years === 0 ? undefined : customersPast(use.outcome, kept.years, today);
  const facts = noticeFacts(use, kept, past?.length);
  const of = use.outcome.customers.length;
  return { changes: noticeChanges(kept.facts, facts).count, pastKeeping: kept.years === 0 ? 'notSaid' : past && { count: past.length, of } };
}

/** Who has bought nothing for so many years, who was last seen longest ago first; `undefined` where orders have no days. */
export function customersPast({ book, customers }: Outcome, years: number, today: Day): { readonly key: string; readonly name: string }[] | undefined {
  if (book.totals !== undefined) return undefined;
  const past = customers.flatMap(({ measures }) =>
    measures.lastOrder !== undefined && today - measures.lastOrder > years * DAYS_A_YEAR
      ? [{ key: measures.key, name: calledAs(measures), lastOrder: measures.lastOrder }]
      : [],
  );
  return past.sort((one, other) => one.lastOrder - other.lastOrder);
}
