import type { AnswerError } from '../../workflows';

/** What became of a call: done, refused by the add-on with a sentence, or something between us and the add-on went wrong. */
export type Outcome<T> = { readonly kind: 'done'; readonly value: T } | { readonly kind: 'refused'; readonly error: Omit<AnswerError, 'params'> } | Trouble;

export type Trouble =
  | { readonly kind: 'denied' } // Google does not let this person's calls through
  | { readonly kind: 'silent' } // no answer within the time
  | { readonly kind: 'failed'; readonly googleSays: string }
  | { readonly kind: 'strange' }; // null, as when a date was in the answer, or another shape than agreed

/**
 * What Google says when calls run as an account that may not use this file (several accounts in one browser), or whose
 * permission has lapsed. The first is *observed*, the second *documented*; the Chinese words are *assumed*.
 */
const DENIED = /PERMISSION_DENIED|authori[sz]ation is required|authori[sz]ation required|not authori[sz]ed|do not have (permission|access)|授权|没有.*权限/i;

/** Whether Google does not let this person in: it refused the call, or the first step the add-on took in it. */
export function isDenied(outcome: Outcome<unknown>): boolean {
  return (
    outcome.kind === 'denied' ||
    (outcome.kind === 'refused' && (outcome.error.code === 'AUTH' || (outcome.error.code === 'SERVICE' && DENIED.test(outcome.error.message))))
  );
}

export function troubleOf(error: unknown): Trouble {
  const googleSays = error instanceof Error ? error.message : String(error);
  return DENIED.test(googleSays) ? { kind: 'denied' } : { kind: 'failed', googleSays };
}
