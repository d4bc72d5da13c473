import type { Hearing } from '../../core/feedback';
import type { Contact, Feedback } from '../../core/model/contact';
import type { Day } from '../../core/model/day';
import type { Policy } from '../../core/policy';
import type { Outcome } from '../../core/tierCustomers';
import type { Language } from '../../messages';
import type { Areas } from '../generation/journal';
import type { PageOf } from '../pages';
import type { Workbook } from '../services';

/** What people wrote of customers; `undefined` where there is no such sheet: then nothing is known, which is not the same as nothing said. */
export interface PeopleSaid {
  readonly contacts: readonly Contact[] | undefined; // oldest first
  readonly feedback: readonly Feedback[] | undefined; // oldest first
  readonly hearing?: Hearing; // by words of people's own; left out: by the built-in ones
}

/** What every part of care is made from. */
export interface CareInput {
  readonly workbook: Workbook;
  readonly outcome: Outcome;
  readonly policy: Policy;
  readonly said: PeopleSaid;
  readonly today: Day; // the day the figures are of
  readonly language: Language; // of the sheets
}

/** What a part of care adds to an update. */
export interface CarePart {
  readonly pages: readonly PageOf[];
  readonly areas: Areas; // for the next update
  readonly summary: readonly string[]; // lines for the Summary
}
