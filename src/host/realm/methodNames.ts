const known = new WeakMap<object, readonly string[]>();

/** The methods a script can call on an object: all that its class, or one it builds on, defines under a name. */
export function methodNames(object: object): readonly string[] {
  const prototype = Object.getPrototypeOf(object) as object;
  let names = known.get(prototype);
  if (!names) {
    const found = new Set<string>();
    for (let level = prototype; level !== Object.prototype; level = Object.getPrototypeOf(level) as object) {
      const own = Object.entries(Object.getOwnPropertyDescriptors(level));
      for (const [name, { value }] of own) if (name !== 'constructor' && typeof value === 'function') found.add(name);
    }
    names = [...found];
    known.set(prototype, names);
  }
  return names;
}
