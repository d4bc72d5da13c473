import { benjaminiHochberg } from '../math/benjaminiHochberg';
import type { Feedback } from '../model/contact';
import { calledAs } from '../model/customer';
import type { Day } from '../model/day';
import type { Money } from '../model/money';
import { ALERT_KINDS, type Alert, type AlertKind, type Suspicion } from './alert';
import { amountDrop, spikeOrders } from './amounts';
import { type Fact, manyRefunds, oddAmounts, openComplaints, ratingFalls } from './facts';
import { frequencyDrop } from './frequencyDrop';
import { type AlertBook, type History, historiesOf, lastDay, netBetween } from './histories';
import { overdue } from './overdue';

/** Of the alerts of a kind that rests on a test, at most this share is expected to be false. */
export const FALSE_ALERTS = 0.1;
const YEAR = 365;

export interface AlertsFrom {
  readonly book: AlertBook;
  readonly feedback: readonly Feedback[] | undefined;
  readonly today: Day;
  readonly isStale: boolean; // the orders ended too long ago: their silence says nothing of the customers
}

/** Everything that should be looked at, by what is at stake, then by kind and name. */
export function findAlerts({ book, feedback = [], today, isStale }: AlertsFrom): Alert[] {
  const histories = historiesOf(book);
  const historyOf = new Map(histories.map((history) => [history.customer, history]));
  const indexOf = new Map(book.customers.map(({ key }, index) => [key, index]));
  const alerts = (kind: AlertKind, facts: readonly Fact[]): Alert[] =>
    facts.map(({ customer, since, mark, figures }) => {
      const { key, name } = book.customers[customer] as AlertBook['customers'][number];
      return { kind, customer: key, name: calledAs({ name, called: book.called?.[customer] }), mark, since, stake: stakeOf(historyOf.get(customer)), figures };
    });
  const said = [...alerts('complaint', openComplaints(feedback, indexOf, today)), ...alerts('ratingFall', ratingFalls(feedback, indexOf, today))];
  if (isStale) return ranked(said);
  const late = overdue(histories, book.asOf, FALSE_ALERTS);
  const silent = new Set(late.map(({ customer }) => customer));
  return ranked([
    ...said,
    ...alerts('overdue', late),
    ...alerts(
      'frequencyDrop',
      holding(frequencyDrop(histories, book.asOf)).filter(({ customer }) => !silent.has(customer)),
    ),
    ...alerts('amountDrop', holding(amountDrop(histories, book.asOf))),
    ...alerts('spike', holding(spikeOrders(histories, book.asOf))),
    ...alerts('oddAmount', oddAmounts(histories, book.asOf)),
    ...alerts('refunds', manyRefunds(histories, book.asOf)),
  ]);
}

/** Those that hold with all tests of the kind reckoned in. */
function holding(tests: readonly Suspicion[]): Suspicion[] {
  const holds = benjaminiHochberg(
    tests.map(({ chance }) => chance),
    FALSE_ALERTS,
  );
  return tests.filter((_, at) => holds[at]);
}

function stakeOf(history: History | undefined): Money {
  if (history === undefined) return 0 as Money;
  const last = lastDay(history);
  return Math.max(0, netBetween(history, last - YEAR + 1, last)) as Money;
}

function ranked(alerts: readonly Alert[]): Alert[] {
  const place = (kind: AlertKind) => ALERT_KINDS.indexOf(kind);
  return [...alerts].sort((a, b) => b.stake - a.stake || place(a.kind) - place(b.kind) || (a.customer < b.customer ? -1 : 1));
}
