import type { ExecutionInfo, GoogleMood } from '../../../server/protocol';
import type { Words } from '../../words';

/** 'updateNow (menu) · 55 calls = 20 reads + 35 writes · 320 ms' */
export function summary(words: Words, { fn, kind, calls, reads, writes, ms, error }: ExecutionInfo): string {
  const parts = [words.google.run(fn, words.google.kinds[kind]), words.google.calls(calls, reads, writes), words.google.ms(Math.round(ms))];
  return [...parts, ...(error === undefined ? [] : [words.google.failedWith])].join(' · ');
}

/** Everything about the imitated Google that is not as on a good day. */
export function mood({ google: words }: Words, { panelCalls, slow, authorised }: GoogleMood): string {
  const odd = [
    ...(panelCalls === 'work' ? [] : [words.panelIs(words.panelCalls[panelCalls])]),
    ...(slow ? [words.slow] : []),
    ...(authorised ? [] : [words.notAuthorised]),
  ];
  return odd.length === 0 ? words.works : odd.join(' · ');
}
