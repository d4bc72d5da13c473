import { once } from '../model/once';
import { LEXICON, type Lexicon } from './lexicon';
import { NEED_DAYS, type NeedList, type TagFinder, tagFinder } from './needTags';
import { NEED_WORDS, NEEDS } from './needWords';
import { type MoodFinder, moodFinder } from './sentiment';

/** The words by which texts are understood. */
export interface WordLists {
  readonly needs: readonly NeedList[];
  readonly moods: Lexicon;
  readonly needDays: number; // a need counts after it was last named
}

/** How a shop understands its customers. */
export interface Hearing {
  readonly tagsOf: TagFinder;
  readonly moodOf: MoodFinder;
  readonly needDays: number;
}

/** What counts where nobody has written words of their own. */
export const BUILT_IN_WORDS: WordLists = { needs: NEEDS.map((need) => ({ need, words: NEED_WORDS[need] })), moods: LEXICON, needDays: NEED_DAYS };

export function hearingOf({ needs, moods, needDays }: WordLists): Hearing {
  return { tagsOf: tagFinder(needs), moodOf: moodFinder(moods), needDays };
}

export const builtInHearing = once(() => hearingOf(BUILT_IN_WORDS));
