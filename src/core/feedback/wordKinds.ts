import type { Lexicon } from './lexicon';
import { wordsOf } from './words';

/** What a row of words is about: a need, a list of moods, or the days a need counts. */
export const WORD_KINDS = ['need', 'positive', 'negative', 'negators', 'neutral', 'stronger', 'weaker', 'silent', 'ironic', 'needDays'] as const;
export type WordKind = (typeof WORD_KINDS)[number];
export type MoodKind = keyof Lexicon;

/** The kind somebody wrote, as offered or in another usual word. */
export const wordKind = wordsOf<WordKind>({
  need: 'need, needs, tag, need tag, 需求, 需要, 标签',
  positive: 'good, positive, good words, praise, 好, 好的, 正面, 好评, 褒义',
  negative: 'bad, negative, bad words, 坏, 不好, 负面, 差评, 贬义',
  negators: 'not, not words, negation, negations, 否定, 否定词, 不',
  neutral: 'so-so, neutral, ok, okay, 一般, 中性, 中立',
  stronger: 'very, stronger, 加强, 更强, 很',
  weaker: 'a little, weaker, 减弱, 稍微, 有点',
  silent: 'says nothing, nothing, ignore, ignored, 不算, 忽略, 无意义',
  ironic: 'irony, ironic, sarcasm, 反话, 讽刺',
  needDays: 'setting: days a need counts, days a need counts, need days, 设置：需求有效天数, 需求有效天数',
});
