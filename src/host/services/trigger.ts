import { enumeration } from '../realm/transfer';
import type { TriggerRow } from './triggerTable';
import type { Site } from './world';

export const EVENT_TYPES = enumeration('EventType', 'CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE', 'ON_EVENT_UPDATED');

export class Trigger {
  static readonly google = 'Trigger';
  static readonly writes: ReadonlySet<string> = new Set();

  constructor(
    readonly site: Site,
    readonly row: TriggerRow,
  ) {}

  getUniqueId() {
    return this.row.id;
  }
  getEventType() {
    return EVENT_TYPES[this.row.eventType];
  }
  getHandlerFunction() {
    return this.row.handler;
  }
}
