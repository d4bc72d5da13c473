import type { Execution, Host } from '../../../src/host';
import { aCaseOfUse, type Workload } from './workloads';
import { COLLEAGUE, OWNER } from './world';

/** A door through which an execution of ours can begin. */
export interface EntryPoint {
  readonly id: string;
  readonly enter: (host: Host) => Execution;
}

const asColleague = (host: Host, enter: () => Execution): Execution => {
  host.user = COLLEAGUE;
  const execution = enter();
  host.user = OWNER;
  return execution;
};

/** A menu item or a call of the panel, by its function: another tab has a menu and a panel of its own. */
const call =
  (fn: string, ...args: readonly unknown[]) =>
  (host: Host): Execution =>
    host.run(fn, args);

/** The clock trigger fires, as whoever made it. */
const sweep = (host: Host): Execution => host.run('hourlySweep_', [{ triggerUid: host.triggers[0]?.id ?? 'none' }]);

export const TWO_TIERS = { tiers: [{ name: 'VIP', share: 30 }, { name: 'Rest' }] };

export const ENTRY_POINTS: readonly EntryPoint[] = [
  { id: 'open', enter: (host) => host.open() },
  { id: 'menu', enter: call('updateNow_') },
  { id: 'menu of a colleague', enter: (host) => asColleague(host, () => host.run('updateNow_')) },
  { id: 'panel', enter: call('ui_updateNow') },
  { id: 'panel opens', enter: call('ui_home') },
  { id: 'clock', enter: sweep },
  { id: 'clock of a colleague', enter: (host) => asColleague(host, () => sweep(host)) },
  { id: 'settings', enter: call('ui_applyPolicy', TWO_TIERS) },
  { id: 'schedule on', enter: call('updateDaily_') },
  { id: 'schedule off', enter: call('stopUpdating_') },
  { id: 'explain', enter: call('ui_explain', 'Ana') },
  { id: 'erase', enter: call('ui_eraseCustomer', 'Ana') },
  { id: 'undo', enter: call('ui_undoRun') },
  { id: 'tiers for a CRM', enter: call('tiersToZoho_') },
];

export function entryPoint(id: string): EntryPoint {
  const found = ENTRY_POINTS.find((each) => each.id === id);
  if (found === undefined) throw new Error(`there is no entry point ${id}`);
  return found;
}

/** Each entry point on a document in use, with the schedule on and orders that no run has seen. */
export const ENTRIES: readonly Workload[] = ENTRY_POINTS.map(({ id, enter }) => aCaseOfUse(`E ${id}`, enter));
