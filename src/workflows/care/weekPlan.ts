import type { Day } from '../../core/model/day';
import { type Candidate, planWeek, type WeekPlan } from '../../core/planner';
import type { CareSettings, Situation } from '../../core/services';
import { isDueByFloor, type Served } from './servedCustomers';
import type { DoneAction } from './weekTicks';

export const USUAL_MINUTES = 10; // of an action that nobody wrote minutes for
const DAYS_A_WEEK = 7;
const MONDAY = 4; // 1970-01-05

/** Chances that an action helps: assumptions, in percent, until there are outcomes of one's own. */
const CHANCES: Readonly<Record<Situation, number>> = {
  complaint: 40,
  rising: 30,
  prospect: 10,
  new: 30,
  active: 10,
  slowing: 30,
  atRisk: 25,
  lost: 5,
  wonBack: 20,
};
const USUAL_CHANCE = 10;

/** What is to be done in the week of a day. */
export interface Week {
  readonly plan: WeekPlan;
  readonly listed: readonly Served[]; // in the list's order; where no list keeps the limits, who has waited longest, as far as the minutes reach
  readonly done: readonly DoneAction[]; // since Monday
  readonly minutesDone: number;
}

/** The hours of a week run from Monday; what was done since then has used some of them, and those customers are not listed again. */
export function weekPlan(customers: readonly Served[], settings: CareSettings, ticks: readonly DoneAction[], today: Day): Week {
  const monday = mondayOf(today);
  const weekEnd = (today + DAYS_A_WEEK - 1) as Day;
  const done = ticks.filter(({ day }) => day >= monday);
  const isDone = new Set(done.map(({ key }) => key));
  const minutesDone = done.reduce((sum, { minutes }) => sum + (minutes ?? USUAL_MINUTES), 0);
  const open = customers.filter((each) => each.action.kind === 'do' && !isDone.has(each.key) && (each.action.due <= weekEnd || isDueByFloor(each, weekEnd)));
  const servedOf = new Map(open.map((each) => [each.key, each]));
  const candidates = open.map((each) => candidateOf(each, weekEnd));
  const limits = { minutes: Math.max(0, settings.minutesAWeek - minutesDone), reserved: settings.reserved };
  const plan = planWeek(candidates, limits);
  const listed = plan.ok ? plan.chosen.map(({ key }) => servedOf.get(key) as Served) : longestWaiting(open, candidates, limits.minutes);
  return { plan, listed, done, minutesDone };
}

/** In percent. */
export function chanceOf({ facts }: Pick<Served, 'facts'>): number {
  const situation = facts.situations[0];
  return situation === undefined ? USUAL_CHANCE : CHANCES[situation];
}

export function minutesOf({ action }: Pick<Served, 'action'>): number {
  return (action.kind === 'do' ? action.service.minutes : undefined) ?? USUAL_MINUTES;
}

function candidateOf(served: Served, weekEnd: Day): Candidate {
  const worth = (served.worthAYear * chanceOf(served)) / 100;
  return { key: served.key, minutes: minutesOf(served), worth, isLower: served.isLower, isDue: isDueByFloor(served, weekEnd) };
}

/** Of what is due, the longest without contact first; complaints before all. */
function longestWaiting(open: readonly Served[], candidates: readonly Candidate[], minutes: number): Served[] {
  const waited = ({ care, facts }: Served) => (facts.complaint !== undefined ? Number.POSITIVE_INFINITY : 'days' in care ? care.days : 0);
  const due = open.filter((_, at) => candidates[at]?.isDue);
  let left = minutes;
  return [...due]
    .sort((one, other) => (waited(one) === waited(other) ? 0 : waited(other) - waited(one)))
    .filter((each) => {
      left -= minutesOf(each);
      return left >= 0;
    });
}

function mondayOf(day: Day): Day {
  return (day - ((((day - MONDAY) % DAYS_A_WEEK) + DAYS_A_WEEK) % DAYS_A_WEEK)) as Day;
}
