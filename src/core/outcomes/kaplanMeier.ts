import { wilsonInterval } from '../fairness';

/** Somebody followed for so many days: until it happened, or until we stopped looking. */
export interface Followed {
  readonly days: number; // above 0
  readonly hasHappened: boolean; // on that day; else it had not by then
}

/** What share is left on a day. */
export interface Remaining {
  readonly share: number;
  readonly followed: number; // to that day at least
  readonly interval: readonly [low: number, high: number]; // of 95 %
}

/**
 * The share to whom it has not happened by a day, from people followed for different times: the product-limit estimator
 * (Kaplan & Meier 1958). Who stops being followed on a day on which it happens to others still counts among them on that day.
 *
 * The interval is Wilson's with the number of people that Greenwood's variance is worth (Rothman 1978); as long as it
 * has happened to nobody, or once it has to all, with those followed then (Dorey & Korn 1987). With everybody followed to
 * the day it is Wilson's own.
 *
 * @param people at least one
 */
export function kaplanMeier(people: readonly Followed[], day: number): Remaining {
  const times = people.map(({ days }) => days);
  const atRisk = (at: number) => times.filter((time) => time >= at).length;
  const happened = people.filter(({ hasHappened, days }) => hasHappened && days <= day).map(({ days }) => days);
  let [share, greenwood, last] = [1, 0, people.length];
  for (const at of [...new Set(happened)].sort((a, b) => a - b)) {
    last = atRisk(at);
    const events = happened.filter((time) => time === at).length;
    share *= (last - events) / last;
    greenwood += events / (last * (last - events)); // infinite once it has happened to all
  }
  const followed = atRisk(day);
  const isOneSided = share === 0 || share === 1;
  const worth = isOneSided ? (share === 1 ? followed : last) : (1 - share) / (share * greenwood);
  return { share, followed, interval: worth === 0 ? [0, 1] : wilsonInterval(share * worth, worth) };
}
