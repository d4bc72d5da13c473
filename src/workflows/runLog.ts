import { changesBetween, digestOf, digestTexts, type OrderBook, type OrderChanges, orderDigest } from '../core/orders';
import type { StateRow, StateSheet } from './services';
import type { OrderCounts } from './sidebarApi';

const ORDERS = 'orders';
const RUNS = 'runs';
const MOST_RUNS = 20;

/** Who or what started a run. */
export type StartedBy = 'person' | 'schedule';

/** One run, as it is kept. */
interface LoggedRun {
  readonly at: string; // '2025-11-21 07:12', in the spreadsheet's zone
  readonly by: StartedBy;
  readonly rowsRead: number;
  readonly rowsUsed: number;
  readonly customers: number;
  readonly seconds: number;
}

interface RunLog {
  /** `undefined`: the first run, more orders than are kept, or nothing readable to compare with. */
  readonly changes: OrderCounts | undefined;
  /** Keeps this run among the last twenty, and its orders for the next one to compare with; other areas are written along. */
  keep(run: LoggedRun, others?: Readonly<Record<string, readonly StateRow[]>>): void;
}

/** Compares the orders with those of the last run that worked. */
export function runLog(state: StateSheet, book: Pick<OrderBook, 'customers' | 'source'>): RunLog {
  const before = digestOf(state.area(ORDERS).map(([text]) => String(text ?? '')));
  const now = orderDigest(book);
  const isSameKind = before !== undefined && now !== undefined && before.keyedBy === now.keyedBy;
  const changes = isSameKind ? countsOf(changesBetween(before.entries, now.entries)) : undefined;
  return {
    changes,
    keep(run, others = {}) {
      const earlier = state.area(RUNS).filter(([at]) => at !== '');
      const runs = [rowOf(run, changes), ...earlier, ...new Array<StateRow>(MOST_RUNS).fill([''])].slice(0, MOST_RUNS); // always as many rows: no room is ever asked for
      state.write({ ...others, [RUNS]: runs, [ORDERS]: now === undefined ? [] : digestTexts(now).map((text) => [text]) });
    },
  };
}

function countsOf({ added, changed, removed }: OrderChanges): OrderCounts {
  return { added: added.length, changed: changed.length, removed: removed.length };
}

/** Blank where the changes are not known. */
function rowOf({ at, by, rowsRead, rowsUsed, customers, seconds }: LoggedRun, changes: OrderCounts | undefined): StateRow {
  const { added, changed, removed } = changes ?? { added: '', changed: '', removed: '' };
  return [at, by, rowsRead, rowsUsed, added, changed, removed, customers, seconds];
}
