import type { Site } from './world';

const bytes = (text: string): number => Buffer.byteLength(text);

export class Properties {
  static readonly google = 'Properties';
  static readonly writes: ReadonlySet<string> = new Set(['setProperty', 'setProperties', 'deleteProperty', 'deleteAllProperties']);

  constructor(
    readonly site: Site,
    readonly store: Map<string, string>,
  ) {}

  getProperty(key: unknown) {
    return this.store.get(String(key)) ?? null;
  }
  getProperties() {
    return Object.fromEntries(this.store);
  }
  getKeys() {
    return [...this.store.keys()];
  }
  setProperty(key: unknown, value: unknown) {
    this.#put([[key, value]], false);
    return this;
  }
  setProperties(properties: unknown, deleteOthers: unknown = false) {
    this.#put(Object.entries(properties as object), deleteOthers === true);
    return this;
  }
  deleteProperty(key: unknown) {
    this.store.delete(String(key));
    return this;
  }
  deleteAllProperties() {
    this.store.clear();
    return this;
  }

  /** All or nothing. Not a text is made one (*observed*); 9 KB a value is *documented*, the store's size *observed*. */
  #put(entries: readonly (readonly [unknown, unknown])[], replace: boolean): void {
    const { limits } = this.site.world;
    const next = new Map(replace ? [] : this.store);
    for (const [key, value] of entries) {
      if (key === null || key === undefined || key === '') throw this.site.error('invalidArgument', { name: 'key' });
      if (value === null || value === undefined) throw this.site.error('invalidArgument', { name: 'value' });
      if (bytes(String(value)) > limits.propertyValueBytes) throw this.site.error('argumentTooLarge', { name: 'value' });
      next.set(String(key), String(value));
    }
    let size = 0;
    for (const [key, value] of next) size += bytes(key) + bytes(value);
    if (size > limits.propertyStoreBytes) throw this.site.error('propertyQuota');
    this.store.clear();
    for (const [key, value] of next) this.store.set(key, value);
  }
}

export class PropertiesService {
  static readonly google = 'PropertiesService';
  static readonly writes: ReadonlySet<string> = new Set();

  constructor(readonly site: Site) {}

  getScriptProperties() {
    return new Properties(this.site, this.site.world.stores.script);
  }
  getUserProperties() {
    return new Properties(this.site, this.site.world.stores.user(this.site.execution.user));
  }
  /** null outside a document (*documented*). */
  getDocumentProperties() {
    const { inDocument, stores } = this.site.world;
    return inDocument ? new Properties(this.site, stores.document) : null;
  }
}
