import type { Parcel } from './transfer';

/** What the realm's side of the membrane may ask of the host; the script never sees it. */
export interface Port {
  call(id: number, method: string, args: unknown[]): unknown; // a primitive or a Parcel
  methodsOf(id: number): readonly string[];
  constantsOf(id: number): readonly (readonly [name: string, value: unknown])[];
  isGoogles(cls: string, member: string): boolean;
  notEmulated(name: string): void;
  log(text: string): void;
  random(): number;
  /** The function with this body, made in this realm; undefined when the realm may as well make it itself. */
  functionOf(body: string): unknown;
}

/** The realm's side of the membrane, as the host sees it. */
export interface Membrane {
  rebuild(value: unknown): unknown;
  numberOf(object: object): number | undefined;
  define(name: string, make: () => unknown): void;
  missing(name: string): void;
  run(fn: string, args: unknown): { value: unknown } | { failure: { name: string; message: string; stack: string } };
}

/**
 * Builds everything the script can touch *inside* the realm, so that `instanceof` holds and no constructor leads out.
 * Its text is compiled in each realm: it names nothing outside itself.
 */
export function boot(port: Port): Membrane {
  const numbers = new WeakMap<object, number>();
  const wrappers = new Map<number, object>();
  const prototypes = new Map<string, object>();

  const failureOf = (thrown: unknown) => {
    if (!(thrown instanceof Error)) return { name: 'Error', message: String(thrown), stack: '' };
    return { name: String(thrown.name), message: String(thrown.message), stack: String(thrown.stack) };
  };
  const errorOf = (name: string, message: string): Error => {
    const error = new Error(message);
    Object.defineProperty(error, 'name', { value: name, configurable: true, writable: true, enumerable: false });
    return error;
  };
  const refuse = (name: string): never => {
    port.notEmulated(name);
    throw errorOf('NotEmulated', name);
  };

  function rebuild(value: unknown): unknown {
    if (value === null || typeof value !== 'object') return value;
    const parcel = value as Parcel;
    switch (parcel.t) {
      case 'grid':
        return rebuildGrid(parcel.rows);
      case 'date':
        return new Date(parcel.ms);
      case 'list': {
        const list: unknown[] = [];
        for (let i = 0; i < parcel.items.length; i++) list[i] = rebuild(parcel.items[i]);
        return list;
      }
      case 'record': {
        const record: Record<string, unknown> = {};
        for (const [key, item] of parcel.entries) record[key] = rebuild(item);
        return record;
      }
      case 'enum':
        return wrappers.get(parcel.id) ?? constant(parcel.id, parcel.type, parcel.name, parcel.ordinal);
      case 'object':
        return wrappers.get(parcel.id) ?? wrap(parcel.id, parcel.cls);
      case 'error':
        throw errorOf(parcel.name, parcel.message);
    }
  }

  function rebuildGrid(rows: (Parcel & { t: 'grid' })['rows']): unknown[][] {
    const height = rows.length;
    const grid = new Array<unknown[]>(height);
    for (let r = 0; r < height; r++) {
      const source = rows[r]!;
      const width = source.length;
      const row = new Array<unknown>(width);
      for (let c = 0; c < width; c++) {
        const cell = source[c]!;
        row[c] = typeof cell === 'object' ? new Date(cell.ms) : cell;
      }
      grid[r] = row;
    }
    return grid;
  }

  function constant(id: number, type: string, name: string, ordinal: number): object {
    const value = Object.create(null) as object;
    for (const [key, result] of Object.entries({ toString: name, name, ordinal, toJSON: name })) {
      Object.defineProperty(value, key, { value: () => result });
    }
    Object.defineProperty(value, 'compareTo', { value: (other: { ordinal(): number }) => ordinal - other.ordinal() });
    Object.defineProperty(value, Symbol.toStringTag, { value: type });
    return remember(id, Object.freeze(value));
  }

  function wrap(id: number, cls: string): object {
    const wrapper = remember(id, Object.create(prototypeOf(cls, id)) as object);
    for (const [name, value] of port.constantsOf(id)) {
      Object.defineProperty(wrapper, name, { value: rebuild(value), enumerable: true });
    }
    return wrapper;
  }

  function remember(id: number, object: object): object {
    numbers.set(object, id);
    wrappers.set(id, object);
    return object;
  }

  function prototypeOf(cls: string, example: number): object {
    const known = prototypes.get(cls);
    if (known) return known;
    const prototype = Object.create(loudGaps(cls)) as object;
    for (const method of port.methodsOf(example)) {
      const value = function (this: object, ...args: unknown[]): unknown {
        const id = numbers.get(this);
        if (id === undefined) throw new TypeError(`${cls}.${method} was called on something else`);
        return rebuild(port.call(id, method, args));
      };
      Object.defineProperty(prototype, method, { value, configurable: true, writable: true });
    }
    Object.defineProperty(prototype, 'toString', { value: () => cls, configurable: true, writable: true });
    prototypes.set(cls, prototype);
    return prototype;
  }

  /** Answers what the class lacks: Google's own members say so, anything else is plainly undefined. */
  function loudGaps(cls: string): object {
    return new Proxy(
      {},
      {
        get(target, key, receiver) {
          if (typeof key !== 'string' || key in target || !port.isGoogles(cls, key)) return Reflect.get(target, key, receiver);
          const name = `${cls}.${key}`;
          return /^[A-Z]/.test(key) ? refuse(name) : () => refuse(name);
        },
      },
    );
  }

  const print = (value: unknown): string => {
    if (typeof value === 'string') return value;
    if (value instanceof Error) return `${value.name}: ${value.message}`;
    try {
      return JSON.stringify(value) ?? String(value);
    } catch {
      return String(value);
    }
  };
  const format = (values: unknown[]): string => {
    const [first, ...rest] = values;
    if (typeof first !== 'string') return values.map(print).join(' ');
    const text = first.replace(/%[sdifoOj]/g, (mark) => (rest.length > 0 ? print(rest.shift()) : mark));
    return [text, ...rest.map(print)].join(' ');
  };
  const write = (...values: unknown[]): void => port.log(format(values));
  const define = (name: string, value: unknown): void => {
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: false });
  };
  const defineLazily = (name: string, get: () => unknown): void => {
    Object.defineProperty(globalThis, name, { get, set: (value: unknown) => define(name, value), configurable: true, enumerable: false });
  };
  const logger = {
    log(...values: unknown[]) {
      write(...values);
      return logger;
    },
  };
  define('console', { log: write, info: write, warn: write, error: write, time: () => {}, timeEnd: () => {} });
  define('Logger', logger);
  Object.defineProperty(Math, 'random', { value: () => port.random(), writable: true, configurable: true });

  const NativeFunction = Function;
  const makeFunction = (args: string[], native: () => unknown): unknown => (args.length === 1 ? port.functionOf(String(args[0])) : undefined) ?? native();
  const GuestFunction = new Proxy(NativeFunction, {
    apply: (_, self, args: string[]) => makeFunction(args, () => Reflect.apply(NativeFunction, self, args)),
    construct: (_, args: string[]) => makeFunction(args, () => Reflect.construct(NativeFunction, args)) as object,
  });
  define('Function', GuestFunction);
  Object.defineProperty(NativeFunction.prototype, 'constructor', { value: GuestFunction, writable: true, configurable: true });

  return {
    rebuild,
    numberOf: (object) => numbers.get(object),
    define: (name, make) =>
      defineLazily(name, () => {
        const value = rebuild(make());
        define(name, value);
        return value;
      }),
    missing: (name) => defineLazily(name, () => refuse(name)),
    run(fn, args) {
      try {
        const target = (globalThis as unknown as Record<string, unknown>)[fn];
        if (typeof target !== 'function') return { failure: { name: 'Exception', message: `Script function not found: ${fn}`, stack: '' } };
        return { value: Reflect.apply(target, undefined, rebuild(args) as unknown[]) };
      } catch (thrown) {
        return { failure: failureOf(thrown) };
      }
    },
  };
}
