import { changesBetween, digestOf, digestTexts, type OrderBook, type OrderChanges, orderDigest } from '../core/orders';
import type { Areas } from './generation/journal';
import type { StateSheet } from './services';
import type { OrderCounts } from './sidebarApi';
import type { TierRun } from './tierRuns';

const ORDERS = 'orders';
const RUNS = 'runs';
const MOST_RUNS = 20;

/** Who or what started a run. */
export type StartedBy = 'person' | 'schedule';

/** One run, as it is kept; before its first tiers, without them. */
interface LoggedRun extends Partial<TierRun> {
  readonly at: string; // '2025-11-21 07:12', in the spreadsheet's zone
  readonly by: StartedBy;
  readonly rowsRead: number;
  readonly rowsUsed: number;
  readonly customers: number;
  readonly seconds: number;
}

/** What is known of earlier runs, and what this one adds. */
export interface RunLog {
  /** `undefined`: the first run, more orders than are kept, or nothing readable to compare with. */
  readonly changes: OrderCounts | undefined;
  /** The tiers of earlier runs, newest first. */
  readonly tiers: readonly TierRun[];
  /** This run among the last twenty, newest first, and its orders for the next one to compare with. */
  areas(run: LoggedRun): Areas;
}

/** Compares the orders with those of the last run that worked. */
export function runLog(state: StateSheet, book: Pick<OrderBook, 'customers' | 'source'>): RunLog {
  const before = digestOf(state.area(ORDERS));
  const now = orderDigest(book);
  const isSameKind = before !== undefined && now !== undefined && before.keyedBy === now.keyedBy;
  const changes = isSameKind ? countsOf(changesBetween(before.entries, now.entries)) : undefined;
  return {
    changes,
    tiers: state.area(RUNS).flatMap(tiersIn),
    areas: (run) => ({
      [RUNS]: [JSON.stringify({ ...run, ...changes }), ...state.area(RUNS)].slice(0, MOST_RUNS),
      [ORDERS]: now === undefined ? [] : digestTexts(now),
    }),
  };
}

/** None of a run that was kept without them, or in which nobody can read them. */
function tiersIn(text: string): TierRun[] {
  try {
    const { asOf, tiers } = JSON.parse(text) as Partial<TierRun>;
    return typeof asOf === 'string' && typeof tiers === 'object' && tiers !== null ? [{ asOf, tiers }] : [];
  } catch {
    return [];
  }
}

function countsOf({ added, changed, removed }: OrderChanges): OrderCounts {
  return { added: added.length, changed: changed.length, removed: removed.length };
}
