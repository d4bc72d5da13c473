import type { Day } from '../model/day';
import type { Alert } from './alert';

/** So long the message says nothing more of what it has told, and a kind that was done says nothing new of the customer. */
export const COOL_DOWN_DAYS = 28;
/** An alert is news for so long, so that the message says the same all week. */
const NEWS_DAYS = 7;
/** The most alerts open at once: more than a small shop can follow up in a week helps nobody. */
export const MOST_OPEN = 20;
const MOST_LINES = 10;
const KEPT_DAYS = 400;

/** An alert with what became of it. */
export interface Watched {
  readonly alert: Alert;
  readonly told: Day | undefined; // when the message first named it, the last time round
  readonly done: Day | undefined; // when somebody had ticked it
  readonly until: Day | undefined; // snoozed: not before that day
}

/** The list of one update. */
export interface WatchState {
  readonly current: readonly Watched[]; // the most at stake first
  readonly snoozed: readonly Watched[];
  readonly done: readonly Watched[]; // of the last weeks, the latest first
  readonly older: readonly Watched[]; // done before, kept so that they stay done
  readonly news: readonly Watched[]; // what the week's message names
  readonly waiting: number; // alerts beyond the budget
}

/** Tells an alert from all others, now and later: ten updates later it is still the same. */
export function alertId({ kind, customer, mark }: Alert): string {
  return `${kind}\n${customer}\n${mark}`;
}

/**
 * What people said of alerts beside what is found now. What was done stays done; what is no longer found is gone, unless
 * it was done; what was told is not told again before the cool-down is over.
 *
 * @param found ranked
 * @param kept  as the last update left it, with the ticks and snoozes people have made since
 */
export function watchState(found: readonly Alert[], kept: readonly Watched[], today: Day): WatchState {
  const before = new Map(kept.map((each) => [alertId(each.alert), each]));
  const doneOnes = kept.filter(({ done }) => done !== undefined && done > today - KEPT_DAYS).sort((a, b) => (b.done as Day) - (a.done as Day));
  const cooling = new Set(doneOnes.filter((each) => isRecent(each, today)).map(({ alert }) => `${alert.kind}\n${alert.customer}`));
  const current = found
    .map((alert): Watched => ({ told: undefined, done: undefined, until: undefined, ...before.get(alertId(alert)), alert }))
    .filter(({ alert, done }) => done === undefined && !cooling.has(`${alert.kind}\n${alert.customer}`));
  const isSnoozed = ({ until }: Watched) => until !== undefined && until > today;
  const awake = current.filter((each) => !isSnoozed(each));
  const toldBefore = [...doneOnes, ...current.filter(isSnoozed)].filter((each) => isNews(each, today)).length;
  const open = tellNews(awake.slice(0, MOST_OPEN), { today, toldBefore });
  return {
    current: open,
    snoozed: current.filter(isSnoozed),
    done: doneOnes.filter((each) => isRecent(each, today)),
    older: doneOnes.filter((each) => !isRecent(each, today)),
    news: open.filter((each) => isNews(each, today)),
    waiting: awake.length - open.length,
  };
}

function isRecent({ done }: Watched, today: Day): boolean {
  return (done as Day) > today - COOL_DOWN_DAYS;
}

function isNews({ told }: Watched, today: Day): boolean {
  return told !== undefined && today - told < NEWS_DAYS;
}

/** The message names at most so many a week, the most at stake first; whoever was named and has been dealt with since is one of them. */
function tellNews(open: readonly Watched[], { today, toldBefore }: { readonly today: Day; readonly toldBefore: number }): Watched[] {
  let room = MOST_LINES - toldBefore - open.filter((each) => isNews(each, today)).length;
  return open.map((each) => {
    const isDue = each.told === undefined || today - each.told >= COOL_DOWN_DAYS;
    return isDue && room-- > 0 ? { ...each, told: today } : each;
  });
}
