import { wilsonInterval } from '../fairness';
import { isClosed, needsAnswer, type TagSaid, type Waits, waitsOf } from '../feedback';
import type { Contact, Feedback } from '../model/contact';
import type { Day } from '../model/day';
import { type Experience, HEARD_DAYS } from './heard';
import { type NeedShare, topNeeds } from './topNeeds';

/** Fewer ratings than this say more of chance than of a tier. */
export const FEWEST_RATED = 5;

/** Questions older than this are no part of how quick we are today, unless they are still open. */
const ANSWER_DAYS = 365;

/** The mean rating of so many customers, each counted once, and where it probably lies. */
export interface MeanRating {
  readonly mean: number; // 1–5
  readonly likely: readonly [low: number, high: number]; // 95 %
  readonly customers: number;
}

/** What customers of one tier told us, and how they were answered. */
export interface TierExperience {
  readonly tier: number | undefined; // undefined: those without one
  readonly customers: number;
  readonly heard: number; // gave any feedback in the last 180 days
  readonly spokenTo: number | undefined; // contacted in the last 180 days; undefined: nobody notes contacts
  readonly rated: number;
  readonly rating: MeanRating | undefined; // undefined: fewer than 5 gave one
  readonly waits: Waits; // of what needed an answer
  readonly closed: number; // answered, and the result written down
  readonly openComplaints: number;
  readonly needs: readonly NeedShare[];
}

/** Everything people said, ready to be counted. */
export interface Said {
  readonly contacts: readonly Contact[] | undefined;
  readonly feedback: readonly Feedback[];
  readonly experiences: ReadonlyMap<string, Experience>;
  readonly needs: ReadonlyMap<string, readonly TagSaid[]>;
}

/** One tier after the other, best first, then those without one where there are any. */
export function experienceByTier(
  customers: readonly { readonly key: string; readonly tier: number | undefined }[],
  tiers: number,
  said: Said,
  today: Day,
): TierExperience[] {
  const spoken = said.contacts && new Set(said.contacts.flatMap(({ customer, day }) => (day <= today && day >= today - HEARD_DAYS ? [customer] : [])));
  const groups: (number | undefined)[] = [...Array.from({ length: tiers }, (_, tier) => tier), undefined];
  const everybody = customers.map(({ key }) => key);
  return groups.flatMap((tier): TierExperience[] => {
    const keys = new Set(customers.flatMap((each) => (each.tier === tier ? [each.key] : [])));
    if (tier === undefined && keys.size === 0) return [];
    const heard = [...keys].flatMap((key) => said.experiences.get(key) ?? []);
    const ratings = heard.flatMap(({ rating }) => rating ?? []);
    const asked = said.feedback.filter((each) => keys.has(each.customer) && isAsked(each, today));
    return [
      {
        tier,
        customers: keys.size,
        heard: heard.filter(({ last }) => last.day >= today - HEARD_DAYS).length,
        spokenTo: spoken && [...keys].filter((key) => spoken.has(key)).length,
        rated: ratings.length,
        rating: ratings.length < FEWEST_RATED ? undefined : meanRating(ratings),
        waits: waitsOf(asked.map(({ day, answeredOn }) => ({ days: (answeredOn ?? today) - day, isAnswered: answeredOn !== undefined }))),
        closed: asked.filter(isClosed).length,
        openComplaints: asked.filter(({ kind, answeredOn }) => kind === 'complaint' && answeredOn === undefined).length,
        needs: topNeeds([...keys], everybody, said.needs),
      },
    ];
  });
}

function isAsked(feedback: Feedback, today: Day): boolean {
  if (feedback.day > today || !needsAnswer(feedback)) return false;
  return feedback.answeredOn === undefined || feedback.day >= today - ANSWER_DAYS;
}

/**
 * The mean with the score interval of a share (Wilson 1927), a rating of 5 counting as a whole and 1 as nothing: values
 * between two ends never spread more than whole ones, so it is at least as wide as it should be, also when all are alike.
 *
 * @param ratings 1–5, at least one
 */
export function meanRating(ratings: readonly number[]): MeanRating {
  const sum = ratings.reduce((total, rating) => total + (rating - 1) / 4, 0);
  const [low, high] = wilsonInterval(sum, ratings.length);
  return { mean: 1 + (4 * sum) / ratings.length, likely: [1 + 4 * low, 1 + 4 * high], customers: ratings.length };
}
