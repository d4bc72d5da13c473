import { type Cell, isBlank } from '../model/cell';
import type { Feedback } from '../model/contact';
import type { Day } from '../model/day';
import { cellText, type DayColumn, dayColumn } from '../reading';
import { feedbackKind } from './feedbackKind';
import { customerPlacer } from './placeCustomer';
import { ratingColumn } from './ratings';
import { dayOfRow, isBlankRow, type ReadingRows, type RowFault } from './row';

/** One row of the sheet of feedback, as people left it, or of a form's answers. */
export interface FeedbackRow {
  readonly customer: Cell;
  readonly day: Cell;
  readonly kind: Cell;
  readonly rating: Cell;
  readonly text: Cell;
  readonly answeredOn: Cell;
  readonly answeredBy: Cell;
  readonly result: Cell;
}

/** What of a row that counts could not be understood, and so is not known. */
export type Unclear = 'rating' | 'kind' | 'answered';

export type FeedbackVerdict =
  | { readonly code: 'recorded'; readonly name: string; readonly feedback: Feedback; readonly unclear: readonly Unclear[] }
  | RowFault;

export interface FeedbackRead {
  readonly feedback: readonly Feedback[]; // oldest first
  readonly verdicts: readonly (FeedbackVerdict | undefined)[]; // as the rows; undefined: a blank one
}

/** Every row either counts or says why it does not; what of it cannot be understood is not known, the rest counts. */
export function readFeedback(rows: readonly FeedbackRow[], ratingHeading: string, { book, today, locale }: ReadingRows): FeedbackRead {
  const place = customerPlacer(book);
  const days = dayColumn(() => rows.map(({ day }) => day), locale);
  const answers = dayColumn(() => rows.map(({ answeredOn }) => answeredOn), locale);
  const column = ratingColumn(
    rows.map(({ rating }) => rating),
    ratingHeading,
  );
  const verdicts = rows.map((row): FeedbackVerdict | undefined => {
    if (isBlankRow(row)) return undefined;
    const customer = place(row.customer);
    if ('code' in customer) return customer;
    const day = dayOfRow(row.day, days, today);
    if (typeof day !== 'number') return day;
    const kind = feedbackKind(row.kind);
    const rating = column.read(row.rating);
    const answered = answeredOn(row.answeredOn, answers, day, today);
    const unclear: Unclear[] = [];
    if (rating === 'unclear') unclear.push('rating');
    if (kind === undefined && !isBlank(row.kind)) unclear.push('kind');
    if (answered === 'unclear') unclear.push('answered');
    const [text, answeredBy, result] = [row.text, row.answeredBy, row.result].map((cell) => cellText(cell).trim()) as [string, string, string];
    const feedback: Feedback = {
      customer: customer.key,
      day,
      kind,
      rating: rating === 'unclear' ? undefined : rating,
      text,
      answeredOn: answered === 'unclear' ? undefined : answered,
      answeredBy,
      result,
    };
    return { code: 'recorded', name: customer.name, feedback, unclear };
  });
  const feedback = verdicts.flatMap((verdict) => (verdict?.code === 'recorded' ? [verdict.feedback] : []));
  return { feedback: feedback.sort((a, b) => a.day - b.day), verdicts };
}

/** An answer before the question, or one that has not been given yet, is none. */
function answeredOn(cell: Cell, days: DayColumn, asked: Day, today: Day): Day | undefined | 'unclear' {
  if (isBlank(cell)) return undefined;
  const day = days.read(cell);
  return typeof day === 'number' && day >= asked && day <= today ? day : 'unclear';
}
