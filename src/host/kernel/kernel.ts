import { Accounting } from './accounting';
import type { Clock } from './clock';
import { GoogleError, googleError, Killed, Waits } from './errors';
import { errorText } from './errorTexts';
import type { Call, Execution } from './execution';
import { type Durability, type Fault, Faults } from './faults';
import { latencyMs } from './latency';
import { type Grants, permit } from './permissions';
import { type Limits, Quotas, timeLimit } from './quotas';
import { repeat } from './replay';

/** Names the method with which a service object does the first half of a many-cell call (see `Fault`). */
export const FIRST_HALF = Symbol('first half');

/** After these everything written before is durable: a flush, or the reading back of cells (*assumed*). */
const SETTLING = new Set([
  'SpreadsheetApp.flush',
  ...['getValues', 'getValue', 'getDisplayValues', 'getFormulas', 'getFormula'].map((method) => `Range.${method}`),
  ...['getDataRange', 'getLastRow', 'getLastColumn'].map((method) => `Sheet.${method}`),
]);

/** A class of Google's as the host builds it: its prototype's methods are what the script can call. */
export interface ServiceClass {
  readonly google: string; // Google's name for it
  readonly writes: ReadonlySet<string>; // the methods that may change what is kept
}

/** An object the script holds; a range also says where it is and how many cells it has. */
export interface ServiceObject {
  readonly where?: string;
  readonly cells?: number;
}

export interface KernelOptions {
  readonly clock: Clock;
  readonly limits: Limits;
  readonly random: () => number;
  readonly latency: boolean;
  readonly documentId: string;
  readonly durability: Durability | undefined;
  grants(): Grants;
}

/** The fault as it stands in a trace: 'kill after, P3:2'. */
function named(fault: Fault): string {
  const when = 'when' in fault && fault.when === 'after' ? `${fault.does} after` : fault.does;
  return 'loses' in fault && fault.loses ? `${when}, ${fault.loses.name}` : when;
}

const classOf = (target: ServiceObject): ServiceClass => target.constructor as unknown as ServiceClass;

type Methods = Record<string, (...args: unknown[]) => unknown>;

/** The one place every service call goes through; services know nothing of counts, permissions or faults. */
export class Kernel {
  readonly accounting = new Accounting();
  readonly faults = new Faults();
  readonly quotas: Quotas;

  constructor(readonly options: KernelOptions) {
    this.quotas = new Quotas(options.limits, options.clock);
  }

  /** count → quota → permission → time → fault before → run → fault after → time. */
  invoke(target: ServiceObject, method: string, args: readonly unknown[], execution: Execution): unknown {
    if (execution.killed) throw new Killed(execution.error?.message);
    const { replay } = execution;
    const past = replay?.past[execution.calls];
    if (past) return repeat(past, `${classOf(target).google}.${method}`, execution);
    if (replay && execution.calls >= replay.stopAfter) this.#suspend(execution);
    const call = this.#count(target, method, execution);
    try {
      this.quotas.check(call, execution);
      permit(call, execution, this.options.grants());
      const faults = this.faults.take(call);
      if (this.options.latency) this.options.clock.advance(latencyMs(call, this.options.random));
      const [result, done] = this.#before(faults, call, target, args, execution);
      this.#checkTime(execution);
      this.options.durability?.begin(call.n);
      const value = done ? result : (target as unknown as Methods)[method]!(...args);
      this.#after(faults, call, execution);
      this.#checkTime(execution);
      if (SETTLING.has(call.name)) this.options.durability?.settle();
      replay?.past.push({ call, value });
      return value;
    } catch (error) {
      if (error instanceof Waits) this.#suspend(execution);
      replay?.past.push({ call, thrown: error });
      call.threw = error instanceof Error ? error.message : String(error);
      throw error;
    }
  }

  /** Ends the execution now: from here on nothing it does reaches the host. */
  kill(execution: Execution, message = errorText('exceededTime', execution.locale)): never {
    execution.killed = true;
    execution.error = { name: 'Exception', message };
    throw new Killed(message);
  }

  #suspend(execution: Execution): never {
    execution.suspended = true;
    this.kill(execution, 'suspended');
  }

  #count(target: ServiceObject, method: string, execution: Execution): Call {
    const { google, writes } = classOf(target);
    const kind = writes.has(method) ? 'write' : 'read';
    execution.calls += 1;
    if (kind === 'write') execution.writes += 1;
    else execution.reads += 1;
    const call: Call = {
      n: this.accounting.total + 1,
      k: execution.calls,
      execution: execution.id,
      executionKind: execution.kind,
      fn: execution.fn,
      name: `${google}.${method}`,
      service: google,
      method,
      kind,
      target: target.where ?? '',
      cells: target.cells ?? 0,
      at: this.options.clock.now(),
      open: this.options.durability?.open ?? 0,
    };
    this.accounting.count(call);
    execution.trace.push(call);
    return call;
  }

  #before(faults: readonly Fault[], call: Call, target: ServiceObject, args: readonly unknown[], execution: Execution): [result: unknown, done: boolean] {
    let outcome: [unknown, boolean] = [undefined, false];
    for (const fault of faults) {
      call.fault = named(fault);
      switch (fault.does) {
        case 'slow':
          this.options.clock.advance(fault.ms);
          break;
        case 'act':
          this.options.durability?.settle(); // whoever acts sees what was written, and what they do stays
          fault.act(call);
          this.options.durability?.forget();
          break;
        case 'null':
          outcome = [call.name === 'User.getEmail' ? '' : null, true];
          break;
        case 'half':
          this.options.durability?.begin(call.n);
          (target as { [FIRST_HALF]?: (method: string, args: readonly unknown[]) => void })[FIRST_HALF]?.(call.method, args);
          this.#killLosing(fault, execution);
          break;
        case 'throw':
          if (fault.when !== 'after') throw this.#thrown(fault, execution);
          break;
        case 'kill':
          if (fault.when !== 'after') this.#killLosing(fault, execution);
      }
    }
    return outcome;
  }

  #after(faults: readonly Fault[], call: Call, execution: Execution): void {
    for (const fault of faults) {
      if (!('when' in fault) || fault.when !== 'after') continue;
      call.fault = named(fault);
      if (fault.does === 'kill') this.#killLosing(fault, execution);
      throw this.#thrown(fault, execution);
    }
  }

  #killLosing({ loses }: Fault & { does: 'kill' | 'half' }, execution: Execution): never {
    if (loses) this.options.durability?.lose(loses);
    this.kill(execution);
  }

  #thrown(fault: Fault & { does: 'throw' }, execution: Execution): GoogleError {
    if (fault.message !== undefined) return new GoogleError(fault.message);
    return googleError('serviceFailed', execution.locale, { id: this.options.documentId });
  }

  #checkTime(execution: Execution): void {
    const spent = this.options.clock.now() - execution.startedAt;
    if (spent > timeLimit(this.options.limits, execution.kind)) this.kill(execution);
  }
}
