/** Makes a value of a known shape out of anything that arrives; throws when it is something else. */
export type Read<T> = (value: unknown) => T;

export const text: Read<string> = (value) => (typeof value === 'string' ? value : refuse('text', value));
export const number: Read<number> = (value) => (typeof value === 'number' && Number.isFinite(value) ? value : refuse('a number', value));
export const yesNo: Read<boolean> = (value) => (typeof value === 'boolean' ? value : refuse('yes or no', value));

export const oneOf =
  <T extends string>(...words: readonly T[]): Read<T> =>
  (value) =>
    words.find((word) => word === value) ?? refuse(words.join(' or '), value);

/** Nothing may cross the wire as null or not at all; inside it is undefined. */
export const maybe =
  <T>(read: Read<T>): Read<T | undefined> =>
  (value) =>
    value === undefined || value === null ? undefined : read(value);

export const list =
  <T>(read: Read<T>): Read<readonly T[]> =>
  (value) =>
    Array.isArray(value) ? value.map(read) : refuse('a list', value);

/** Every field of `T` needs its reader; what else arrives is left behind. */
export const record =
  <T>(readers: { readonly [K in keyof T]-?: Read<T[K]> }): Read<T> =>
  (value) => {
    if (typeof value !== 'object' || value === null) return refuse('an object', value);
    const given = value as Readonly<Record<string, unknown>>;
    const read = Object.entries<Read<unknown>>(readers).map(([name, reader]) => [name, reader(given[name])]);
    return Object.fromEntries(read) as T;
  };

/** Values of one kind under any names. */
export const dictionary =
  <T>(read: Read<T>): Read<Readonly<Record<string, T>>> =>
  (value) =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, read(each)]))
      : refuse('an object', value);

function refuse(wanted: string, value: unknown): never {
  throw new TypeError(`wanted ${wanted}, not ${typeof value}`);
}
