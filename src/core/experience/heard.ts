import { isOpenComplaint, type Mood, type MoodFinder } from '../feedback';
import type { Feedback } from '../model/contact';
import type { Day } from '../model/day';

/** What was said longer ago says nothing of today. */
export const HEARD_DAYS = 180;

/** One customer's experience, from what they said in the last 180 days; open complaints count however old they are. */
export interface Experience {
  readonly rating: number | undefined; // 1–5, the mean of theirs; undefined: gave none
  readonly mood: Mood | undefined; // of their last words; undefined: no words
  readonly praise: number;
  readonly suggestions: number;
  readonly complaints: number;
  readonly openComplaint: Feedback | undefined; // the oldest
  readonly last: Feedback;
}

/** By key; nobody is in it who was not heard from. */
export function experiences(feedback: readonly Feedback[], today: Day, moodOf: MoodFinder): Map<string, Experience> {
  const byCustomer = new Map<string, Feedback[]>();
  for (const each of feedback) {
    if (each.day > today || (each.day < today - HEARD_DAYS && !isOpenComplaint(each))) continue;
    const known = byCustomer.get(each.customer);
    if (known === undefined) byCustomer.set(each.customer, [each]);
    else known.push(each);
  }
  return new Map([...byCustomer].map(([customer, said]) => [customer, experienceOf(said, today, moodOf)]));
}

/** @param said oldest first, at least one */
function experienceOf(said: readonly Feedback[], today: Day, moodOf: MoodFinder): Experience {
  const fresh = said.filter(({ day }) => day >= today - HEARD_DAYS);
  const ratings = fresh.flatMap(({ rating }) => rating ?? []);
  const words = fresh.filter(({ text }) => text !== '');
  const count = (kind: Feedback['kind']) => fresh.filter((each) => each.kind === kind).length;
  const lastWords = words[words.length - 1];
  return {
    rating: ratings.length === 0 ? undefined : ratings.reduce((sum, each) => sum + each, 0) / ratings.length,
    mood: lastWords && moodOf(lastWords.text).mood,
    praise: count('praise'),
    suggestions: count('suggestion'),
    complaints: count('complaint'),
    openComplaint: said.find(isOpenComplaint),
    last: said[said.length - 1] as Feedback,
  };
}
