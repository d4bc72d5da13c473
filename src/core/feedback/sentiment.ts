import { once } from '../model/once';
import type { Lexicon } from './lexicon';
import { type Found, folded, phraseFinder } from './phrases';

export type Mood = 'positive' | 'neutral' | 'negative' | 'unsure';

/** What a text sounds like, and the words that say so; `unsure` without words: there was none we know. */
export interface Sentiment {
  readonly mood: Mood;
  readonly words: readonly string[]; // as written, with the negation that turns them
}

type Kind = keyof Lexicon;

/** What a text sounds like, by some list of words. */
export type MoodFinder = (text: string) => Sentiment;

const CLAUSE_END = /[.!?;,。！？；，、\n…]/;
const REACH = 12; // characters between a negation or a degree and the word it turns
const STRONGER = 1.5;
const WEAKER = 0.7;
const TURNED: Readonly<Record<'positive' | 'negative', number>> = { positive: -1, negative: 0.6 }; // “not good” is bad, “not bad” is not quite good
const BALANCED = 0.5; // so much of the one beside the other, and nobody can tell

/** The mood of what somebody wrote, by a small list of words with negation and degree. It claims no more than its words: mixed, ironic and unknown texts are unsure. */
export function moodFinder(lexicon: Lexicon): MoodFinder {
  const finder = once(() => phraseFinder<Kind>({ ...lexicon }));
  return (text) => {
    const plain = folded(text);
    const found = finder().find(plain);
    const weighed = found.flatMap((each, at) => (isMood(each) ? [weigh(plain, found, at, each.kind)] : []));
    const sum = (sign: 1 | -1) => weighed.reduce((total, { weight }) => total + Math.max(0, sign * weight), 0);
    const [good, bad] = [sum(1), sum(-1)];
    const words = [
      ...weighed.map(({ words: said }) => said),
      ...found.filter(({ kind }) => kind === 'neutral' || kind === 'ironic').map(({ phrase }) => phrase),
    ];
    return { mood: moodOf(good, bad, found), words };
  };
}

function moodOf(good: number, bad: number, found: readonly Found<Kind>[]): Mood {
  if (found.some(({ kind }) => kind === 'ironic')) return 'unsure';
  const [less, more] = good < bad ? [good, bad] : [bad, good];
  if (more > 0) return less >= more * BALANCED ? 'unsure' : good > bad ? 'positive' : 'negative';
  return found.some(({ kind }) => kind === 'neutral') ? 'neutral' : 'unsure';
}

function isMood(each: Found<Kind>): each is Found<'positive' | 'negative'> {
  return each.kind === 'positive' || each.kind === 'negative';
}

/** Negations and degrees before the word, in its clause and up to the word of mood before it. */
function weigh(text: string, found: readonly Found<Kind>[], at: number, kind: 'positive' | 'negative'): { weight: number; words: string } {
  const word = found[at] as Found<Kind>;
  let weight = kind === 'positive' ? 1 : -1;
  let from = word.from;
  for (let before = at - 1; before >= 0; before--) {
    const each = found[before] as Found<Kind>;
    if (isMood(each) || from - each.to > REACH || CLAUSE_END.test(text.slice(each.to, from))) break;
    if (each.kind === 'stronger') weight *= STRONGER;
    else if (each.kind === 'weaker') weight *= WEAKER;
    else if (each.kind === 'negators') weight = weight > 0 ? weight * TURNED.positive : -weight * TURNED.negative;
    else continue;
    from = each.from;
  }
  return { weight, words: text.slice(from, word.to) };
}
