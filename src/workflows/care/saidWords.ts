import { type ContactVerdict, type FeedbackVerdict, type Hearing, needsAnswer, type RowFault, type Sentiment, type Tag } from '../../core/feedback';
import { FEEDBACK_KINDS } from '../../core/model/contact';
import { type Day, isoDay } from '../../core/model/day';
import { type Language, type MessageKey, say } from '../../messages';

const MOST_WORDS = 4; // that decided a mood, as shown

/** How rows of people's are spoken of: in which language, on which day, by which words for needs and moods. */
export interface SaidWords {
  readonly language: Language;
  readonly today: Day;
  readonly hearing: Pick<Hearing, 'tagsOf' | 'moodOf'>;
}

export function contactSentence(verdict: ContactVerdict | undefined, { language, today }: SaidWords): string | undefined {
  if (verdict === undefined) return undefined;
  return verdict.code === 'recorded'
    ? say(language, 'said.recorded', { name: verdict.name, unclear: verdict.unclear })
    : faultSentence(verdict, language, today);
}

/** What became of a row of feedback, what it speaks of, and what it sounds like. */
export function feedbackSentence(verdict: FeedbackVerdict | undefined, { language, today, hearing }: SaidWords): string | undefined {
  if (verdict === undefined) return undefined;
  if (verdict.code !== 'recorded') return faultSentence(verdict, language, today);
  const { name, feedback, unclear } = verdict;
  const { answeredOn, day, text, result } = feedback;
  const choices = FEEDBACK_KINDS.map((kind) => say(language, `feedbackKind.${kind}`)).join(language === 'zh' ? '、' : ', ');
  const open = say(language, needsAnswer(feedback) ? 'said.open' : 'said.noAnswerNeeded', { name });
  const answered = answeredOn === undefined ? open : say(language, 'said.answered', { name, days: answeredOn - day, result: result === '' ? 'none' : 'some' });
  const names = hearing.tagsOf(text).map((tag) => tagWord(tag, language));
  const needs = names.length === 0 ? [] : [say(language, 'said.needs', { names: listed(names, language) })];
  const sentences = [
    answered,
    ...unclear.map((what) => say(language, `said.unclear.${what}`, { choices })),
    ...needs,
    ...moodSentence(hearing.moodOf(text), language),
  ];
  return sentences.join(language === 'zh' ? '' : ' ');
}

/** Ours by their word, people's own as they wrote them. */
export function tagWord(tag: Tag, language: Language): string {
  if (tag.startsWith('~')) return tag.slice(1);
  return tag.startsWith('#') ? tag : say(language, `need.${tag}` as MessageKey);
}

export function listed(names: readonly string[], language: Language): string {
  return names.join(language === 'zh' ? '、' : ', ');
}

/** Nothing where no word says anything. */
function moodSentence({ mood, words }: Sentiment, language: Language): string[] {
  if (words.length === 0) return [];
  const shown = [...new Set(words)].slice(0, MOST_WORDS).map((word) => `“${word}”`);
  return [say(language, `said.mood.${mood}`, { words: listed(shown, language) })];
}

function faultSentence(fault: RowFault, language: Language, today: Day): string {
  if (fault.code === 'customerUnknown') return say(language, 'said.customerUnknown', { name: fault.nearest ?? 'none' });
  if (fault.code === 'customerShared') return say(language, 'said.customerShared', { customers: fault.customers });
  return say(language, `said.${fault.code}`, { day: isoDay(today) });
}
