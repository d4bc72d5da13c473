import type { CellInput, Execution, Host } from '../../../src/host';
import { date } from '../../support/onHost';
import { byClock, byMenu, byPanel, type Entry, endedBy } from './ended';
import { journalOf } from './journal';
import { override } from './overrides';
import { aWorld, COLLEAGUE, forgetOrders, OWNER, order, pointAtOurs } from './world';

/** A document in a certain state, and what is run there under faults. */
export interface Workload {
  readonly id: string;
  readonly name: string;
  readonly world?: () => Host;
  readonly prepare: (host: Host) => void;
  readonly run: (host: Host) => Entry; // the last of its executions; all of them are under fault
  readonly schedules?: Readonly<Record<string, 0 | 1>>; // who has a schedule once all is well
  readonly isWish?: true; // a person's wish: cut off, it may just as well not have been made
}

export const update = (host: Host): Entry => byMenu(host, 'Update now');

/** Updated once, with what people build on it. */
function updated(host: Host): void {
  update(host);
  pointAtOurs(host);
  update(host);
}

const DIRTY_ROWS: readonly CellInput[][] = [
  ['Customer', 'Date', 'Amount'],
  ['Ana', date('2025-11-18'), 420],
  ['Ana', date('2025-11-18'), 420],
  ['', '', ''],
  ['Ben', 'yesterday', 150],
  ['Chloe', date('2025-03-12'), '€ 800,00'],
  ['Deng', date('2052-11-15'), 60],
  ['Emil', date('2025-06-20'), -120],
  ['Fay', date('2025-11-20'), 'n/a'],
  ['  fay ', date('2025-11-20'), 35],
  ['Total', '', 1885],
];

const THREE_TIERS = { tiers: [{ name: 'Stars', share: 20 }, { name: 'Gold', share: 50 }, { name: 'Rest' }] };

export const WORKLOADS: readonly Workload[] = [
  { id: 'W1', name: 'the first run', prepare: () => {}, run: update },
  {
    id: 'W2',
    name: 'more customers, and two who move',
    prepare(host) {
      updated(host);
      order(host, ['Gus', '2025-11-20', 2_400], ['Hao', '2025-11-19', 75], ['Ben', '2025-11-20', 1_900]);
    },
    run: update,
  },
  {
    id: 'W3',
    name: 'fewer customers',
    prepare(host) {
      updated(host);
      forgetOrders(host, 'Chloe', 'Emil');
    },
    run: update,
  },
  { id: 'W4', name: 'no change', prepare: updated, run: update },
  {
    id: 'W5',
    name: 'tiers renamed, added and taken away',
    prepare(host) {
      updated(host);
      byPanel(host, 'ui_applyPolicy', THREE_TIERS);
    },
    run: update,
  },
  {
    id: 'W6',
    name: 'overrides added, expired and orphaned',
    prepare(host) {
      updated(host);
      byMenu(host, 'Set a tier by hand');
      override(host, 'Fay', 'pin', 'VIP', 'opens a second shop', 'Mia', '');
      override(host, 'Emil', 'at least', 'Gold', 'a promise', 'Mia', '2025-11-20');
      override(host, 'Nobody', 'pin', 'Gold', 'left long ago', 'Mia', '');
      update(host);
      override(host, 'Deng', 'at most', 'Bronze', 'pays late', 'Mia', '');
    },
    run: update,
  },
  {
    id: 'W7',
    name: 'a customer is erased',
    isWish: true,
    prepare: updated,
    run: (host) => byPanel(host, 'ui_eraseCustomer', 'Ben'),
  },
  {
    id: 'W9',
    name: 'schedule on, off, on',
    prepare: updated,
    run(host) {
      byMenu(host, 'Update every day');
      byMenu(host, 'Stop updating');
      return byMenu(host, 'Update every day');
    },
    schedules: { [OWNER.email]: 1 },
  },
  {
    id: 'W10',
    name: 'recovery: the run before was cut off after its commit',
    prepare(host) {
      updated(host);
      order(host, ['Gus', '2025-11-20', 2_400], ['Ben', '2025-11-20', 1_900]);
      cutOffAfterCommit(host);
    },
    run: update,
  },
  {
    id: 'W11',
    name: 'dirty rows',
    world: () => aWorld(DIRTY_ROWS),
    prepare(host) {
      updated(host);
      order(host, ['Gus', '2025-11-20', 2_400]);
    },
    run: update,
  },
  {
    id: 'W12',
    name: 'another editor takes the schedule over',
    prepare(host) {
      updated(host);
      byMenu(host, 'Update every day');
      for (const trigger of host.triggers) trigger.enabled = false; // Google has switched it off
      host.clock.advance(4 * 86_400_000);
      order(host, ['Gus', '2025-11-20', 2_400]);
      host.user = COLLEAGUE;
    },
    run(host) {
      byMenu(host, 'Update every day');
      return byClock(host, 2 * 3_600_000) ?? update(host);
    },
  },
  {
    id: 'W13',
    name: 'the last update is taken back',
    isWish: true,
    prepare(host) {
      updated(host);
      order(host, ['Gus', '2025-11-20', 2_400], ['Ben', '2025-11-20', 1_900]);
      update(host);
    },
    run: (host) => byPanel(host, 'ui_undoRun'),
  },
];

/** Any execution on a document in use, with a schedule and orders that no run has seen. */
export function aCaseOfUse(id: string, enter: (host: Host) => Execution): Workload {
  return {
    id,
    name: id,
    isWish: true,
    prepare(host) {
      updated(host);
      byMenu(host, 'Update every day');
      host.clock.advance(20 * 3_600_000); // the next day’s update is due
      order(host, ['Gus', '2025-11-20', 2_400], ['Ben', '2025-11-20', 1_900]);
    },
    run: (host) => endedBy(host, enter),
  };
}

/** Ends the next update at the first call that finds its generation committed and nothing yet done with it. */
function cutOffAfterCommit(host: Host): void {
  let isCommitted = false;
  host.faults.on(
    (call) => {
      const isDue = isCommitted;
      isCommitted = call.method === 'flush' && journalOf(host).phase === 'COMMIT';
      return isDue;
    },
    { does: 'kill', when: 'before' },
    1,
  );
  update(host);
  host.faults.clear();
}
