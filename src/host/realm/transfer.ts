import { types } from 'node:util';

/** A constant of one of Google's enumerations; the script sees one object per constant. */
export class EnumValue {
  constructor(
    readonly type: string,
    readonly name: string,
    readonly ordinal: number,
  ) {}
}

export function enumeration<Name extends string>(type: string, ...names: Name[]): Readonly<Record<Name, EnumValue>> {
  return Object.fromEntries(names.map((name, ordinal) => [name, new EnumValue(type, name, ordinal)])) as Record<Name, EnumValue>;
}

/** A date inside a grid, as its instant: the realm makes its own Date of it. */
export interface Instant {
  readonly ms: number;
}

/** A table of cells on its way to the script, which copies it in one tight loop. */
export class Grid {
  constructor(readonly rows: readonly (readonly (string | number | boolean | Instant)[])[]) {}
}

/** A value on its way into the realm: primitives as they are, everything else tagged. */
export type Parcel =
  | { t: 'date'; ms: number }
  | { t: 'list'; items: unknown[] }
  | { t: 'record'; entries: [string, unknown][] }
  | { t: 'grid'; rows: Grid['rows'] }
  | { t: 'enum'; id: number; type: string; name: string; ordinal: number }
  | { t: 'object'; id: number; cls: string }
  | { t: 'error'; name: string; message: string };

/** The host objects a realm knows, by number; the realm never holds the objects themselves. */
export class Handles {
  #objects: object[] = [];
  #numbers = new Map<object, number>();

  numberOf(object: object): number {
    let number = this.#numbers.get(object);
    if (number === undefined) {
      number = this.#objects.push(object) - 1;
      this.#numbers.set(object, number);
    }
    return number;
  }

  at(number: number): object {
    return this.#objects[number]!;
  }
}

/** Host value → what the realm's side can rebuild. */
export function pack(value: unknown, handles: Handles): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Grid) return { t: 'grid', rows: value.rows } satisfies Parcel;
  if (value instanceof Date) return { t: 'date', ms: value.getTime() } satisfies Parcel;
  if (value instanceof EnumValue) {
    return { t: 'enum', id: handles.numberOf(value), type: value.type, name: value.name, ordinal: value.ordinal } satisfies Parcel;
  }
  if (Array.isArray(value)) return { t: 'list', items: value.map((item) => pack(item, handles)) } satisfies Parcel;
  if (value.constructor === Object) {
    return { t: 'record', entries: Object.entries(value).map(([key, item]) => [key, pack(item, handles)]) } satisfies Parcel;
  }
  const { google } = value.constructor as unknown as { google: string };
  return { t: 'object', id: handles.numberOf(value), cls: google } satisfies Parcel;
}

/** Realm value → host value: service objects become themselves again, arrays, dates and records are copied. */
export function unpack(value: unknown, handles: Handles, numberOf: (object: object) => number | undefined): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (types.isDate(value)) return new Date(Date.prototype.getTime.call(value));
  if (Array.isArray(value)) {
    const copy = new Array<unknown>(value.length);
    for (let i = 0; i < value.length; i++) {
      const item: unknown = value[i];
      copy[i] = item === null || typeof item !== 'object' ? item : unpack(item, handles, numberOf);
    }
    return copy;
  }
  const number = numberOf(value);
  if (number !== undefined) return handles.at(number);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unpack(item, handles, numberOf)]));
}
