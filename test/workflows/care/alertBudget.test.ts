import { describe, expect, test } from 'vitest';
import { findAlerts, MOST_OPEN } from '../../../src/core/alerts';
import type { Cell } from '../../../src/core/model/cell';
import type { Feedback } from '../../../src/core/model/contact';
import type { Day } from '../../../src/core/model/day';
import { presetPolicy } from '../../../src/core/policy';
import { type Outcome, tierCustomers } from '../../../src/core/tierCustomers';
import { grouped } from '../../../src/messages';
import { sampleOrders } from '../../../src/samples';
import { watchList } from '../../../src/workflows/care/watchList';
import { readWatchSheet } from '../../../src/workflows/care/watchSheet';
import type { Workbook } from '../../../src/workflows/services';

const CUSTOMERS = 5000;
const ORDERS = 40_000;
const MESSAGE_LINES = 10;
const policy = presetPolicy('shop', 'en');

function outcomeOf(seed: number): Outcome {
  const rows = sampleOrders({ seed, orders: ORDERS, customers: CUSTOMERS }) as Cell[][];
  const context = { locale: { dayFirst: true, decimalComma: false }, asOf: { kind: 'latest' as const } };
  const outcome = tierCustomers({ sheet: 'Orders', rows }, policy, context);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

/** Every tenth customer has complained in the last weeks, and nobody has answered. */
function complaints({ book }: Outcome): Feedback[] {
  return book.customers.flatMap(({ key }, at): Feedback[] =>
    at % 10 > 0
      ? []
      : [
          {
            ...{ customer: key, day: (book.asOf - (at % 30)) as Day, kind: 'complaint', rating: 1, text: 'late' },
            ...{ answeredOn: undefined, answeredBy: '', result: '' },
          },
        ],
  );
}

describe('of a shop of 5,000 customers', () => {
  test.each([1, 2, 3])('at most twenty lines stand open, the rest is a count, and ten are in the message (seed %i)', (seed) => {
    const outcome = outcomeOf(seed);
    const { asOf } = outcome.book;
    const today = asOf;
    const feedback = complaints(outcome);
    const workbook = { language: 'en', today: () => today, ownSheets: () => [], state: { area: () => [] } } as unknown as Workbook;
    const found = findAlerts({ book: outcome.book, feedback, today, isStale: false });
    const { summary, pages } = watchList(
      { workbook, outcome, policy, said: { contacts: undefined, feedback }, today, language: 'en' },
      readWatchSheet(workbook),
    );
    const lines = (pages[0]?.page.rows ?? []).slice(1).map((row) => String(row[0]));
    console.log(`seed ${seed}: ${outcome.customers.length} customers, ${found.length} alerts found, ${lines.length} lines, ${summary.length} in the message`);
    expect(outcome.customers.length).toBeGreaterThan(CUSTOMERS * 0.95);
    expect(found.length).toBeGreaterThan(500);
    expect(lines.filter((state) => state === 'Open')).toHaveLength(MOST_OPEN);
    expect((pages[0]?.page.rows ?? []).slice(MOST_OPEN + 1).map((row) => row[1])).toEqual([
      `${grouped(found.length - MOST_OPEN)} more alerts wait: at most 20 are open at once, those with most at stake first.`,
    ]);
    expect(summary[0]).toBe('This week');
    expect(summary.slice(1)).toHaveLength(MESSAGE_LINES);
  });
});
