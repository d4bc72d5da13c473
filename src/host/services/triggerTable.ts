import type { Clock } from '../kernel/clock';
import { Zone } from './zone';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** When a clock trigger fires. */
export type Schedule =
  | { readonly every: 'hours'; readonly count: number }
  | { readonly every: 'days'; readonly count: number; readonly minuteOfDay: number; readonly zone: string };

export interface TriggerRow {
  readonly id: string;
  readonly handler: string;
  readonly owner: string; // e-mail address
  readonly documentId: string;
  readonly eventType: 'CLOCK';
  readonly schedule: Schedule;
  readonly createdAt: number;
  nextDue: number;
  enabled: boolean; // false: switched off by Google, the add-on uninstalled, or disabled in the document
  lastFired: number | undefined;
}

/** All triggers of the script, of every user and document. */
export class TriggerTable {
  rows: TriggerRow[] = [];

  constructor(
    readonly clock: Clock,
    readonly random: () => number,
  ) {}

  add(row: Pick<TriggerRow, 'handler' | 'owner' | 'documentId' | 'schedule'>): TriggerRow {
    const now = this.clock.now();
    const id = String(Math.floor(this.random() * 9e15) + 1e15);
    const added: TriggerRow = { ...row, id, eventType: 'CLOCK', createdAt: now, nextDue: this.#first(row.schedule, now), enabled: true, lastFired: undefined };
    this.rows.push(added);
    return added;
  }

  /** All triggers as they are, to be put back. */
  remember(): () => void {
    const rows = this.rows.map((row) => ({ ...row }));
    return () => {
      this.rows = rows.map((row) => ({ ...row }));
    };
  }

  remove(id: string): boolean {
    const before = this.rows.length;
    this.rows = this.rows.filter((row) => row.id !== id);
    return this.rows.length < before;
  }

  /** The next to fire up to `until`: the earliest, and among equals the oldest. */
  nextDue(until: number): TriggerRow | undefined {
    let next: TriggerRow | undefined;
    for (const row of this.rows) if (row.enabled && row.nextDue <= until && (!next || row.nextDue < next.nextDue)) next = row;
    return next;
  }

  /** Marks it fired and plans the next time; it keeps the minute it got (*documented* for daily ones). */
  fired(row: TriggerRow): void {
    row.lastFired = row.nextDue;
    if (row.schedule.every === 'hours') {
      row.nextDue += row.schedule.count * HOUR;
      return;
    }
    const zone = Zone.of(row.schedule.zone);
    row.nextDue = zone.instantOf(zone.civilOf(row.nextDue) + row.schedule.count * DAY);
  }

  /** Hourly ones start somewhere in the first period (*assumed*), daily ones at the next such time of day. */
  #first(schedule: Schedule, now: number): number {
    if (schedule.every === 'hours') return now + Math.max(1, Math.floor(this.random() * HOUR)) + (schedule.count - 1) * HOUR;
    const zone = Zone.of(schedule.zone);
    const civil = zone.civilOf(now);
    const today = Math.floor(civil / DAY) * DAY + schedule.minuteOfDay * 60_000;
    return zone.instantOf(today > civil ? today : today + DAY);
  }
}
