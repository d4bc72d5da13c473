import type { Call } from './execution';

/**
 * What may go wrong at a call. *before*: the call has no effect; *after*: it took effect all the same.
 * `half` applies the first half of the rows of a many-cell write, then the execution is dead.
 * `act` lets something else happen just before the call: a co-editor, or a whole second execution.
 */
export type Fault =
  | { readonly does: 'throw'; readonly when?: 'before' | 'after'; readonly message?: string }
  | { readonly does: 'kill'; readonly when?: 'before' | 'after'; readonly loses?: Loss }
  | { readonly does: 'half'; readonly loses?: Loss }
  | { readonly does: 'null' }
  | { readonly does: 'slow'; readonly ms: number }
  | { readonly does: 'act'; readonly act: (call: Call) => void };

/**
 * What a kill leaves of the writes that were not yet durable: Google does not say, so tests try every model.
 * Without a loss every write was durable at once. Needs a host made with `journal: true`.
 */
export interface Loss {
  readonly name: string; // as it stands in the trace
  keeps(write: number, of: number): boolean; // writes are counted from 0, in the order they were made
  readonly properties: 'kept' | 'lost';
  readonly sheetOrder?: boolean; // what comes after a lost write to the same sheet is lost, too
}

/** All un-flushed writes are lost; the properties with them, or not. */
export const loseAll = (properties: Loss['properties'] = 'lost'): Loss => ({
  name: properties === 'lost' ? 'P2' : 'P5',
  keeps: () => false,
  properties,
});

/** The first `count` of the un-flushed writes survive. */
export const keepFirst = (count: number): Loss => ({ name: `P3:${count}`, keeps: (write) => write < count, properties: 'kept' });

/** Those un-flushed writes survive whose bit is set. */
export const keepSome = (bits: number): Loss => ({ name: `P4:${bits.toString(2)}`, keeps: (write) => ((bits >> write) & 1) === 1, properties: 'kept' });

/** Where un-flushed writes wait; `settle` makes them durable, `lose` undoes what a kill took. */
export interface Durability {
  readonly open: number; // writes that wait
  begin(call: number): void; // what is written from here on belongs to this call
  settle(): void;
  lose(loss: Loss): void;
  forget(): void; // somebody else changed the document: nothing before can be undone
  undo(count: number): number;
}

/** What Google documents to be null at times; nothing else ever answers so. The address of a person is '' then. */
const NULLABLE = new Set([
  ...['LockService.getDocumentLock', 'PropertiesService.getDocumentProperties', 'CacheService.getDocumentCache', 'Properties.getProperty', 'Cache.get'],
  ...['SpreadsheetApp.getActiveSpreadsheet', 'SpreadsheetApp.getActive', 'Spreadsheet.getSheetByName', 'Spreadsheet.getSheetById'],
  ...['Spreadsheet.getRangeByName', 'DeveloperMetadata.getValue', 'DeveloperMetadataLocation.getSheet', 'User.getEmail'],
]);

export const canBeNull = (name: string): boolean => NULLABLE.has(name);

interface Armed {
  readonly matches: (call: Call) => boolean;
  readonly fault: Fault;
  left: number;
}

/**
 * The faults waiting to happen. "Fail each call in turn" is a loop over `k` of `at(k, fault)`
 * until a run ends with `fired` still 0; no service knows of it.
 */
export class Faults {
  fired = 0;
  #armed: Armed[] = [];

  /** At the k-th call from now on (1 = the next one), whoever makes it; `times` calls in a row from there. */
  at(k: number, fault: Fault = { does: 'throw' }, times = 1): () => void {
    let seen = 0;
    return this.#arm({ matches: () => ++seen >= k, fault, left: times });
  }

  /** At each of the next `times` calls that match. */
  on(matches: ((call: Call) => boolean) | string, fault: Fault = { does: 'throw' }, times = Infinity): () => void {
    const test = typeof matches === 'string' ? (call: Call) => call.name === matches || call.service === matches : matches;
    return this.#arm({ matches: test, fault, left: times });
  }

  /** From the k-th call on, it and the next calls of the same service: an outage, or a quota that is used up. */
  run(k: number, times = Infinity, fault: Fault = { does: 'throw' }): () => void {
    let [seen, service] = [0, ''];
    const matches = (call: Call): boolean => {
      if (++seen === k) service = call.service;
      return seen >= k && call.service === service;
    };
    return this.#arm({ matches, fault, left: times });
  }

  clear(): void {
    this.#armed = [];
    this.fired = 0;
  }

  /** The faults this call runs into; each of them has then fired. */
  take(call: Call): Fault[] {
    if (this.#armed.length === 0) return [];
    const due = this.#armed.filter((armed) => armed.left > 0 && armed.matches(call) && (armed.fault.does !== 'null' || canBeNull(call.name)));
    for (const armed of due) armed.left -= 1;
    this.#armed = this.#armed.filter((armed) => armed.left > 0);
    this.fired += due.length;
    return due.map((armed) => armed.fault);
  }

  #arm(armed: Armed): () => void {
    this.#armed.push(armed);
    return () => {
      this.#armed = this.#armed.filter((other) => other !== armed);
    };
  }
}
