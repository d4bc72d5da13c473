import { enumeration } from '../realm/transfer';
import { TriggerBuilder } from './clockTriggerBuilder';
import { Spreadsheet } from './spreadsheet';
import { EVENT_TYPES, Trigger } from './trigger';
import type { Site } from './world';

export const AUTH_MODES = enumeration('AuthMode', 'NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL');
const STATUSES = enumeration('AuthorizationStatus', 'REQUIRED', 'NOT_REQUIRED');
const WEEK_DAYS = enumeration('Weekday', 'SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY');

export class ScriptApp {
  static readonly google = 'ScriptApp';
  static readonly writes: ReadonlySet<string> = new Set(['deleteTrigger']);
  readonly constants = { AuthMode: AUTH_MODES, EventType: EVENT_TYPES, WeekDay: WEEK_DAYS, AuthorizationStatus: STATUSES };

  constructor(readonly site: Site) {}

  newTrigger(handler: unknown) {
    return new TriggerBuilder(this.site, String(handler));
  }
  /** The user's own triggers in this document; nobody sees another's (*documented*). */
  getUserTriggers(spreadsheet: unknown) {
    if (!(spreadsheet instanceof Spreadsheet)) throw this.site.signatureError('ScriptApp.getUserTriggers', [spreadsheet]);
    return this.#own().filter((trigger) => trigger.row.documentId === this.site.world.documentId);
  }
  /** The user's own triggers in every document (*observed*: deleting from this list broke other sheets' schedules). */
  getProjectTriggers() {
    return this.#own();
  }
  deleteTrigger(trigger: unknown): void {
    if (!(trigger instanceof Trigger)) throw this.site.signatureError('ScriptApp.deleteTrigger', [trigger]);
    this.site.world.triggers.remove(trigger.row.id);
  }
  getAuthorizationInfo() {
    return new AuthorizationInfo(this.site);
  }

  #own(): Trigger[] {
    const { triggers } = this.site.world;
    return triggers.rows.filter((row) => row.owner === this.site.execution.user).map((row) => new Trigger(this.site, row));
  }
}

export class AuthorizationInfo {
  static readonly google = 'AuthorizationInfo';
  static readonly writes: ReadonlySet<string> = new Set();

  constructor(readonly site: Site) {}

  getAuthorizationStatus() {
    return this.site.world.authorised ? STATUSES.NOT_REQUIRED : STATUSES.REQUIRED;
  }
  getAuthorizationUrl() {
    return this.site.world.authorised ? null : 'https://script.google.com/authorize';
  }
}
