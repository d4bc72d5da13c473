import { types } from 'node:util';
import vm from 'node:vm';
import { boot, type Membrane, type Port } from './boot';
import { type DatePort, installGuestDate } from './guestDate';
import { methodNames } from './methodNames';
import { functionScript, type Program } from './program';
import { Handles, pack, unpack } from './transfer';

/** V8 puts these into every context; Apps Script has none of them, or not as they are here. */
const NOT_IN_APPS_SCRIPT = ['SharedArrayBuffer', 'Atomics', 'WebAssembly', 'FinalizationRegistry', 'WeakRef', 'console'];

const walls = new vm.Script(NOT_IN_APPS_SCRIPT.map((name) => `delete globalThis.${name};`).join(''), { filename: 'realm/walls' });
const bootScript = new vm.Script(`'use strict';(${boot.toString()})`, { filename: 'realm/boot' });
const dateScript = new vm.Script(`'use strict';(${installGuestDate.toString()})`, { filename: 'realm/guestDate' });
const enterScript = new vm.Script('(() => { const enter = globalThis.__enter; delete globalThis.__enter; return enter(); })()', { filename: 'realm/enter' });

/** What a realm needs from the rest of the host. */
export interface RealmPort extends DatePort {
  invoke(target: object, method: string, args: unknown[]): unknown;
  isGoogles(cls: string, member: string): boolean;
  notEmulated(name: string): void;
  log(text: string): void;
  random(): number;
}

/** What the script threw, seen from outside. */
export class GuestError extends Error {
  constructor(
    override readonly name: string,
    message: string,
    readonly guestStack: string,
  ) {
    super(message);
  }
}

/** The script ran longer in real time than the host waits. */
export class RanTooLong extends Error {}

/** A clean V8 context: the script's whole world for one execution. The only user of node:vm beside `Program`. */
export class Realm {
  readonly #context: vm.Context;
  readonly #membrane: Membrane;
  readonly #handles = new Handles();
  readonly #numberOf = (object: object): number | undefined => this.#membrane.numberOf(object);
  readonly #waiting: vm.Script[] = [];
  #hostBug: unknown;

  constructor(
    readonly port: RealmPort,
    readonly realMs: number,
  ) {
    this.#context = vm.createContext(Object.create(null) as vm.Context, { microtaskMode: 'afterEvaluate' });
    walls.runInContext(this.#context);
    (dateScript.runInContext(this.#context) as typeof installGuestDate)(port);
    this.#membrane = (bootScript.runInContext(this.#context) as typeof boot)(this.#guestPort());
  }

  /** Makes a service a global of the script, built when it is first touched: most cells never do. */
  install(name: string, service: object): void {
    this.#membrane.define(name, () => pack(service, this.#handles));
  }

  /** Globals of Google's that are not imitated: touching one says so. */
  missing(names: Iterable<string>): void {
    for (const name of names) this.#membrane.missing(name);
  }

  /** These files run, in order, before the first call; one time limit holds for both. */
  load(program: Program): void {
    this.#waiting.push(...program.scripts);
  }

  /** Names of the top-level functions, private ones included; a file that fails at its top level still has its functions. */
  functionNames(): string[] {
    try {
      this.#enter(() => undefined);
    } catch (error) {
      if (!(error instanceof GuestError)) throw error;
    }
    const isFunction = (name: string) => types.isProxy(this.#context[name]) || typeof this.#context[name] === 'function';
    return Object.keys(this.#context).filter((name) => /^[A-Za-z_$][\w$]*$/.test(name) && isFunction(name));
  }

  call(fn: string, args: unknown[]): unknown {
    const packed = pack(args, this.#handles);
    const outcome = this.#enter(() => this.#membrane.run(fn, packed));
    if ('failure' in outcome) throw new GuestError(outcome.failure.name, outcome.failure.message, outcome.failure.stack);
    return unpack(outcome.value, this.#handles, this.#numberOf);
  }

  /** Calls into the realm by way of a script, because only a script can be timed out. */
  #enter<T>(work: () => T): T {
    this.#context.__enter = () => {
      for (let script = this.#waiting.shift(); script; script = this.#waiting.shift()) script.runInContext(this.#context);
      return work();
    };
    try {
      return enterScript.runInContext(this.#context, { timeout: this.realMs }) as T;
    } catch (error) {
      throw this.#translate(error);
    } finally {
      this.#throwHostBug();
    }
  }

  #translate(error: unknown): Error {
    if ((error as { code?: string }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return new RanTooLong();
    const { name, message, stack } = (types.isNativeError(error) ? error : { name: 'Error', message: String(error), stack: '' }) as Error;
    return new GuestError(String(name), String(message), String(stack));
  }

  /** A mistake of the host itself is never passed off as an answer of Google's. */
  #throwHostBug(): void {
    if (this.#hostBug !== undefined) throw this.#hostBug;
  }

  #guestPort(): Port {
    const { port } = this;
    return {
      call: (id, method, args) => this.#call(id, method, args),
      methodsOf: (id) => methodNames(this.#handles.at(id)),
      constantsOf: (id) => {
        const { constants } = this.#handles.at(id) as { constants?: Record<string, unknown> };
        return Object.entries(constants ?? {}).map(([name, value]) => [name, pack(value, this.#handles)] as const);
      },
      isGoogles: (cls, member) => port.isGoogles(cls, member),
      notEmulated: (name) => port.notEmulated(name),
      log: (text) => port.log(text),
      random: () => port.random(),
      functionOf: (body) => functionScript(body)?.runInContext(this.#context) as unknown,
    };
  }

  #call(id: number, method: string, args: unknown[]): unknown {
    try {
      const given = unpack(args, this.#handles, this.#numberOf) as unknown[];
      return pack(this.port.invoke(this.#handles.at(id), method, given), this.#handles);
    } catch (error) {
      const { name, message } = error as Error;
      const expected = name === 'Exception' || name === 'NotEmulated' || (name === 'RangeError' && message.includes('call stack'));
      if (!expected) this.#hostBug ??= error;
      if (name === 'NotEmulated') this.port.notEmulated(message);
      return { t: 'error', name, message };
    }
  }
}
