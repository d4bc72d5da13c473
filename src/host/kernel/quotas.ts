import type { Clock } from './clock';
import { googleError } from './errors';
import type { Call, Execution, ExecutionKind } from './execution';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Google's limits for a consumer account, *documented* on the quota page unless noted. */
export interface Limits {
  readonly executionMs: number;
  readonly customFunctionMs: number;
  readonly simpleTriggerMs: number;
  readonly triggerMsPerDay: number;
  readonly propertyCallsPerDay: number;
  readonly cells: number;
  readonly propertyValueBytes: number;
  readonly propertyStoreBytes: number; // enforced as 524,288 bytes of keys and values: observed
  readonly triggersPerUser: number;
  readonly realMs: number; // a script that loops for ever is stopped after this much real time; not Google's
}

export const CONSUMER_LIMITS: Limits = {
  executionMs: 6 * MINUTE,
  customFunctionMs: 30_000,
  simpleTriggerMs: 30_000,
  triggerMsPerDay: 90 * MINUTE,
  propertyCallsPerDay: 50_000,
  cells: 10_000_000,
  propertyValueBytes: 9 * 1024,
  propertyStoreBytes: 524_288,
  triggersPerUser: 20,
  realMs: 120_000,
};

export function timeLimit(limits: Limits, kind: ExecutionKind): number {
  if (kind === 'custom') return limits.customFunctionMs;
  return kind === 'open' ? limits.simpleTriggerMs : limits.executionMs;
}

/** Daily sums per user; a day starts with the first use and lasts 24 hours (*documented*). */
export class Quotas {
  readonly #used = new Map<string, { since: number; amount: number }>();

  constructor(
    readonly limits: Limits,
    readonly clock: Clock,
  ) {}

  check(call: Call, execution: Execution): void {
    if (call.service !== 'Properties') return;
    if (this.use('properties', execution.user, 1) <= this.limits.propertyCallsPerDay) return;
    throw googleError('tooManyForOneDay', execution.locale, { service: 'properties' });
  }

  triggerTimeLeft(user: string): number {
    return this.limits.triggerMsPerDay - this.use('trigger', user, 0);
  }

  /** The day's sum is spent: of property calls, or of time for triggers. */
  useUp(what: 'properties' | 'trigger', user: string): void {
    this.use(what, user, what === 'properties' ? this.limits.propertyCallsPerDay : this.limits.triggerMsPerDay);
  }

  remember(): () => void {
    const used = [...this.#used].map(([key, day]) => [key, { ...day }] as const);
    return () => {
      this.#used.clear();
      for (const [key, day] of used) this.#used.set(key, { ...day });
    };
  }

  /** Adds to today's sum and returns it. */
  use(what: string, user: string, amount: number): number {
    const key = `${what} ${user}`;
    const now = this.clock.now();
    const day = this.#used.get(key);
    const current = day && now - day.since < DAY ? day : { since: now, amount: 0 };
    current.amount += amount;
    this.#used.set(key, current);
    return current.amount;
  }
}
