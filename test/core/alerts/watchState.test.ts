import { expect, test } from 'vitest';
import { type Alert, MOST_OPEN, type Watched, watchState } from '../../../src/core/alerts';
import type { Day } from '../../../src/core/model/day';
import { money } from '../../support/customers';

const TODAY = 20_000;
const alerts = Array.from(
  { length: 60 },
  (_, at): Alert => ({
    ...{ kind: 'overdue', customer: `c${at}`, name: `C${at}`, mark: 1, since: (TODAY - 30) as Day, stake: money(1000 - at) },
    figures: {},
  }),
);

/** An update every day; whoever is named is dealt with as said, after the update. Gives who was named for the first time on each day. */
function namedOnDays(days: number, deal: (watched: Watched, today: Day) => Watched): string[][] {
  let kept: readonly Watched[] = [];
  const known = new Set<string>();
  return Array.from({ length: days }, (_, day) => {
    const today = (TODAY + day) as Day;
    const state = watchState(alerts, kept, today);
    expect(state.current.length).toBeLessThanOrEqual(MOST_OPEN);
    const fresh = state.news.map(({ alert }) => alert.customer).filter((customer) => !known.has(customer));
    for (const customer of fresh) known.add(customer);
    const all = [...state.current, ...state.snoozed, ...state.done, ...state.older];
    kept = all.map((each) => (state.news.includes(each) ? deal(each, today) : each));
    return fresh;
  });
}

test.each<[how: string, deal: (watched: Watched, today: Day) => Watched]>([
  ['left alone', (watched) => watched],
  ['done at once', (watched, today) => ({ ...watched, done: today })],
  ['snoozed for a month', (watched, today) => ({ ...watched, until: (today + 30) as Day })],
])('ten people a week are named, whatever becomes of them: %s', (_, deal) => {
  const named = namedOnDays(14, deal).map(({ length }) => length);
  expect(named).toEqual([10, 0, 0, 0, 0, 0, 0, 10, 0, 0, 0, 0, 0, 0]);
});
