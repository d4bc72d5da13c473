import type { Feedback } from '../model/contact';

const BAD_RATING = 2; // and below

/** Whether somebody should answer: a complaint, a question, a suggestion, words without a kind, or a bad rating. Praise needs none. */
export function needsAnswer({ kind, text, rating }: Feedback): boolean {
  if (kind === 'praise') return false;
  return kind !== undefined || text !== '' || (rating !== undefined && rating <= BAD_RATING);
}

/** Answered, and what came of it is written down. */
export function isClosed({ answeredOn, result }: Feedback): boolean {
  return answeredOn !== undefined && result !== '';
}

/** A complaint nobody has answered yet. */
export function isOpenComplaint({ kind, answeredOn }: Feedback): boolean {
  return kind === 'complaint' && answeredOn === undefined;
}
