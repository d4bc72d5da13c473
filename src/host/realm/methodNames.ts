const known = new WeakMap<object, readonly string[]>();

/** The methods a script can call on an object: all that its class defines under a name. */
export function methodNames(object: object): readonly string[] {
  const prototype = Object.getPrototypeOf(object) as object;
  let names = known.get(prototype);
  if (!names) {
    const own = Object.entries(Object.getOwnPropertyDescriptors(prototype));
    names = own.filter(([name, { value }]) => name !== 'constructor' && typeof value === 'function').map(([name]) => name);
    known.set(prototype, names);
  }
  return names;
}
