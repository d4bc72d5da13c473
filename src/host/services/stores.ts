/** Key–value stores beside the document: one per script, per user, and per document. */
export class Stores {
  readonly script = new Map<string, string>();
  readonly document = new Map<string, string>();
  readonly #users = new Map<string, Map<string, string>>();
  readonly caches = new Map<string, Map<string, Cached>>();

  user(email: string): Map<string, string> {
    return obtain(this.#users, email, () => new Map<string, string>());
  }

  /** Remembers the properties as they are; the answer puts them back. */
  remember(): () => void {
    const stores = [this.script, this.document, ...this.#users.values()];
    const copies = stores.map((store) => [...store]);
    return () => {
      const later = [...this.#users.values()].filter((store) => !stores.includes(store));
      for (const store of [...stores, ...later]) store.clear();
      for (const [index, store] of stores.entries()) for (const [key, value] of copies[index] ?? []) store.set(key, value);
    };
  }

  rememberCaches(): () => void {
    const copies = [...this.caches].map(([name, cache]) => [name, [...cache]] as const);
    return () => {
      this.caches.clear();
      for (const [name, entries] of copies) for (const [key, cached] of entries) this.cache(name).set(key, cached);
    };
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
