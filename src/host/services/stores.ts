/** Key–value stores beside the document: one per script, per user, and per document. */
export class Stores {
  readonly script = new Map<string, string>();
  readonly document = new Map<string, string>();
  readonly #users = new Map<string, Map<string, string>>();
  readonly caches = new Map<string, Map<string, Cached>>();

  user(email: string): Map<string, string> {
    return obtain(this.#users, email, () => new Map<string, string>());
  }

  cache(name: string): Map<string, Cached> {
    return obtain(this.caches, name, () => new Map<string, Cached>());
  }
}

export interface Cached {
  readonly value: string;
  readonly until: number;
}

function obtain<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = make();
  map.set(key, value);
  return value;
}
