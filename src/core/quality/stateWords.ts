import { once } from '../model/once';
import type { IssueState } from './standing';

/** What people may write for a state, in both languages; anything else leaves an issue open. */
const WORDS: Readonly<Record<Exclude<IssueState, 'open'>, string>> = {
  accepted: 'accepted, accept, ok, okay, yes, true, ✓, ✔, 已接受, 接受, 可以, 是',
  fixed: 'fixed, 已解决',
};

const byWord = once(
  () => new Map((Object.keys(WORDS) as (keyof typeof WORDS)[]).flatMap((state) => WORDS[state].split(', ').map((word) => [word, state] as const))),
);

/** The state that a cell of the data check names. */
export function stateNamed(text: string): IssueState {
  return byWord().get(text.normalize('NFKC').trim().toLowerCase()) ?? 'open';
}
