/**
 * A table made when it is first asked for. Every cell of `=TIER` loads the whole script, so nothing is made at load that
 * a cell may not need.
 */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
