import type { ExecutionError } from '../kernel/execution';

/** What `google.script.run` gives the page: a value for the success handler, or an error for the failure handler. */
export type ClientReply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: ExecutionError };

/**
 * Arguments must be JSON's kinds of values (*documented*); a Date or a function, nested or not, fails the call.
 * Returns the place of the first that is not, in the words of the page's own error (*observed*).
 */
export function illegalArgument(args: readonly unknown[]): string | undefined {
  const search = (value: unknown, place: string, above: readonly object[]): string | undefined => {
    if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') return place;
    if (value === null || typeof value !== 'object') return undefined;
    const plain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null;
    if (!plain || above.includes(value)) return place;
    for (const [key, item] of Object.entries(value)) {
      const found = search(item, key, [...above, value]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  for (const [index, arg] of args.entries()) {
    const found = search(arg, String(index), []);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Why the page cannot make this call at all. */
export function refusedCall(known: readonly string[], fn: string, args: readonly unknown[]): ClientReply | undefined {
  const refuse = (message: string): ClientReply => ({ ok: false, error: { name: 'TypeError', message } });
  if (!known.includes(fn)) return refuse(`google.script.run.${fn} is not a function`);
  const place = illegalArgument(args);
  return place === undefined ? undefined : refuse(`Failed due to illegal value in property: ${place}`);
}

/** A result with a Date anywhere in it arrives as null, without an error (*observed*); undefined in an array is null (*documented*). */
export function clientResult(value: unknown): unknown {
  const hasDate = (item: unknown): boolean => item instanceof Date || (item !== null && typeof item === 'object' && Object.values(item).some(hasDate));
  if (value === undefined || hasDate(value)) return null;
  return JSON.parse(JSON.stringify(value) ?? 'null') as unknown;
}

/** What is copied on its way in: undefined in an array becomes null (*documented*). */
export const clientArguments = (args: readonly unknown[]): unknown[] => JSON.parse(JSON.stringify(args)) as unknown[];
