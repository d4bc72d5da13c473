import { NotEmulated } from '../kernel/errors';
import { Trigger } from './trigger';
import type { Schedule } from './triggerTable';
import type { Site } from './world';
import { Zone } from './zone';

type Period = { readonly unit: 'minutes' | 'hours' | 'days'; readonly count: number };

export class TriggerBuilder {
  static readonly google = 'TriggerBuilder';
  static readonly writes: ReadonlySet<string> = new Set();

  constructor(
    readonly site: Site,
    readonly handler: string,
  ) {}

  timeBased() {
    return new ClockTriggerBuilder(this.site, this.handler);
  }
}

/** One clock trigger per user and document, at most hourly: the rules for add-ons (*documented*, texts *observed*). */
export class ClockTriggerBuilder {
  static readonly google = 'ClockTriggerBuilder';
  static readonly writes: ReadonlySet<string> = new Set(['create']);
  #period: Period | undefined;
  #hour: number | undefined;
  #minute: number | undefined;
  #zone: string;

  constructor(
    readonly site: Site,
    readonly handler: string,
  ) {
    this.#zone = site.world.manifest.timeZone ?? 'Etc/UTC'; // documented: the script's zone, not the spreadsheet's
  }

  everyMinutes(count: unknown) {
    return this.#every('minutes', count);
  }
  everyHours(count: unknown) {
    return this.#every('hours', count);
  }
  everyDays(count: unknown) {
    return this.#every('days', count);
  }
  atHour(hour: unknown) {
    this.#hour = this.#within(hour, 0, 23, 'hour');
    return this;
  }
  nearMinute(minute: unknown) {
    this.#minute = this.#within(minute, 0, 59, 'minute');
    return this;
  }
  inTimezone(zone: unknown) {
    if (!Zone.isKnown(zone)) throw this.site.error('invalidArgument', { name: String(zone) });
    this.#zone = zone;
    return this;
  }

  create() {
    const { world, execution } = this.site;
    const schedule = this.#schedule();
    const own = world.triggers.rows.filter((row) => row.owner === execution.user);
    if (own.some((row) => row.documentId === world.documentId)) throw this.site.error('tooManyClockTriggers');
    if (own.length >= world.limits.triggersPerUser) throw this.site.error('tooManyTriggers');
    return new Trigger(this.site, world.triggers.add({ handler: this.handler, owner: execution.user, documentId: world.documentId, schedule }));
  }

  #schedule(): Schedule {
    if (!this.#period) throw new NotEmulated('ClockTriggerBuilder.create without a period');
    if (this.#period.unit === 'minutes') throw this.site.error('tooOftenTrigger');
    if (this.#period.unit === 'hours') return { every: 'hours', count: this.#period.count };
    const { random } = this.site.world;
    const hour = this.#hour ?? Math.floor(random() * 24);
    const near = this.#minute === undefined ? Math.floor(random() * 60) : this.#minute + Math.round((random() - 0.5) * 30); // ±15 minutes: documented
    return { every: 'days', count: this.#period.count, minuteOfDay: Math.min(1439, Math.max(0, hour * 60 + near)), zone: this.#zone };
  }

  #every(unit: Period['unit'], count: unknown): this {
    this.#period = { unit, count: this.#within(count, 1, Infinity, 'n') };
    return this;
  }

  #within(value: unknown, least: number, most: number, name: string): number {
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
    throw this.site.error('invalidArgument', { name });
  }
}
