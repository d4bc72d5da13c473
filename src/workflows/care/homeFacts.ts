import type { Alert, AlertKind } from '../../core/alerts';
import { worstOff } from '../../core/fairness';
import { isOpenComplaint } from '../../core/feedback';
import type { Risk } from '../../core/risk';
import type { Areas } from '../generation/journal';
import { piecesOf } from '../generation/pieces';
import type { StateSheet } from '../services';
import type { CareInput } from './careInput';
import type { ReviewPart } from './review';
import type { ServicesPart } from './services';
import type { WatchPart } from './watchList';

const AREA = 'home';
const MOST_PEOPLE = 3;
const LONGEST_NAME = 120;
/** What a call can do something about; the rest is for whoever looks after the orders. */
const CALLS: ReadonlySet<AlertKind> = new Set<AlertKind>(['complaint', 'overdue', 'ratingFall', 'frequencyDrop', 'amountDrop']);

/** What an update leaves for the home screen: codes and numbers, worded when they are shown. */
export interface HomeFacts {
  readonly people: readonly Person[]; // at most three, nobody twice
  readonly complaints: { readonly count: number; readonly days: number } | undefined; // open; days since the oldest
  readonly past: number; // customers who have waited longer than their floor
  readonly listed: number; // customers on this week's list
  readonly unfair: { readonly column: string; readonly group: string } | undefined; // the group that stands furthest below the others
  readonly red: readonly Risk[];
  readonly silence: WatchPart['silence']; // what being late says: nothing where the orders are old, or have no dates
}
type Person = Pick<Alert, 'kind' | 'figures' | 'name'> & { readonly key: string };

interface Found {
  readonly watch: Pick<WatchPart, 'unsettled' | 'silence'>;
  readonly services: Pick<ServicesPart, 'past' | 'listed'>;
  readonly review: Pick<ReviewPart, 'audits' | 'readings'>;
}

/** For the panel, until the next update. */
export function homeArea({ said, outcome, today }: CareInput, { watch, services, review }: Found): Areas {
  const calls = watch.unsettled.map(({ alert }) => alert).filter(({ kind }) => CALLS.has(kind));
  const firsts = calls.filter(({ customer }, at) => calls.findIndex((each) => each.customer === customer) === at);
  const known = new Set(outcome.customers.map(({ measures }) => measures.key));
  const open = (said.feedback ?? []).filter((each) => isOpenComplaint(each) && each.day <= today && known.has(each.customer));
  const [unfair] = review.audits.flatMap(({ column, groups }) => {
    const worst = worstOff(groups);
    return worst === undefined ? [] : [{ column: column.heading, group: worst.name, pValue: worst.pValue ?? 1 }];
  });
  const facts: HomeFacts = {
    people: firsts.slice(0, MOST_PEOPLE).map(({ customer: key, name, kind, figures }) => ({ key, name: name.slice(0, LONGEST_NAME), kind, figures })),
    complaints: open[0] === undefined ? undefined : { count: open.length, days: today - open[0].day },
    past: services.past,
    listed: services.listed,
    unfair: unfair && { column: unfair.column, group: unfair.group },
    red: review.readings.flatMap(({ risk, light }) => (light === 'red' ? [risk] : [])),
    silence: watch.silence,
  };
  return { [AREA]: piecesOf(JSON.stringify(facts)) };
}

/** `undefined` as long as no update has looked after care, or when somebody has written there. */
export function homeFacts({ area }: Pick<StateSheet, 'area'>): HomeFacts | undefined {
  try {
    const { people, complaints, past, listed = 0, unfair, red, silence } = JSON.parse(area(AREA).join('')) as HomeFacts;
    return { people: [...people], complaints, past, listed, unfair, red: [...red], silence };
  } catch {
    return undefined;
  }
}
