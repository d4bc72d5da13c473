import type { GenerationChanges } from '../../core/changes';
import type { CustomerTable } from '../../core/customers';
import type { Day } from '../../core/model/day';
import { type PastQuarter, pastQuarters } from '../../core/outcomes';
import type { DataScore } from '../../core/quality';
import type { RiskFacts } from '../../core/risk';
import type { PromisedContacts } from '../../core/services';
import { generations } from '../changeHistory';
import { nextGeneration } from '../generation/publish';
import type { NoticeStanding } from '../notice/keptNotice';
import type { CareInput } from './careInput';

/** What services and overrides tell. */
interface CareKnown extends Partial<Pick<RiskFacts, 'pastFloor' | 'risingWithoutAction' | 'serviceCostShare' | 'priceGaps' | 'overridesExpired'>> {
  readonly promises?: readonly PromisedContacts[];
}

/** What other parts of an update know that the review is made from; whatever is not known stays away. */
export interface ReviewGiven {
  readonly table?: CustomerTable | undefined; // the table of customers
  readonly check: { readonly score: DataScore; readonly couldChange: { readonly customers: number } | undefined };
  readonly hasDrifted: boolean | undefined; // fixed limits that no longer keep the shares agreed to; never with shares
  readonly mark: string; // of today's rules
  readonly care: CareKnown;
  readonly falling?: ReadonlySet<string> | undefined; // whose own figures fall, whatever their tier
  readonly within?: string | undefined; // heading of a column to compare groups within
  readonly notice?: NoticeStanding | undefined; // undefined: no notice of data use is kept
}

/** The review looks back so many days. */
export const PERIOD_DAYS = 90;

/** All that the pages of the review are made from. */
export interface ReviewInput extends CareInput {
  readonly given: ReviewGiven;
  readonly past: readonly GenerationChanges[]; // rising generations
  readonly asOf: Day;
  readonly from: Day; // the period's start
  readonly quarters: readonly PastQuarter[]; // of the last year; none where orders have no days
}

export function reviewInput(input: CareInput, given: ReviewGiven): ReviewInput {
  const { book } = input.outcome;
  const { asOf } = book;
  const past = generations(input.workbook.state, nextGeneration(input.workbook));
  return { ...input, given, past, asOf, from: (asOf - PERIOD_DAYS) as Day, quarters: pastQuarters(past, book, input.policy) };
}

/** `42%`; shares under one percent are not shown as none. */
export function percentText(share: number): string {
  const percent = Math.round(100 * share);
  return share > 0 && percent === 0 ? '<1%' : `${percent}%`;
}

/** `18%–45%`. */
export function rangeText([low, high]: readonly [number, number]): string {
  return `${Math.round(100 * low)}%–${Math.round(100 * high)}%`;
}
