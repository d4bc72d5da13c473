import type { Day } from './day';

/** A contact with a customer that somebody has recorded: a call, a visit, a message, an action ticked as done. */
export interface Contact {
  readonly customer: string; // key
  readonly day: Day;
  readonly channel: string; // as written; '' = not said
  readonly by: string; // who of ours; '' = not said
  readonly minutes: number | undefined;
  readonly outcome: string; // as written
}

export const FEEDBACK_KINDS = ['complaint', 'suggestion', 'praise', 'question'] as const;
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number];

/** What a customer said. */
export interface Feedback {
  readonly customer: string; // key
  readonly day: Day;
  readonly kind: FeedbackKind | undefined; // undefined: nobody said which
  readonly rating: number | undefined; // 1 (worst) to 5 (best), fractions allowed
  readonly text: string;
  readonly answeredOn: Day | undefined; // undefined: still open
  readonly answeredBy: string;
  readonly result: string;
}

/** Whether a customer may be written to or called for anything but their own orders. */
export type Consent = 'yes' | 'no' | 'unknown';
