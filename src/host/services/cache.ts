import type { Cached } from './stores';
import type { Site } from './world';

const LONGEST_KEY = 250;
const LARGEST_VALUE = 102_400;
const DEFAULT_SECONDS = 600;
const MOST_SECONDS = 21_600;

export class Cache {
  static readonly google = 'Cache';
  static readonly writes: ReadonlySet<string> = new Set(['put', 'remove']);

  constructor(
    readonly site: Site,
    readonly store: Map<string, Cached>,
  ) {}

  get(key: unknown) {
    const cached = this.store.get(this.#key(key));
    return cached && cached.until > this.site.world.clock.now() ? cached.value : null;
  }
  put(key: unknown, value: unknown, seconds: unknown = DEFAULT_SECONDS): void {
    const text = String(value);
    if (Buffer.byteLength(text) > LARGEST_VALUE) throw this.site.error('argumentTooLarge', { name: 'value' });
    const lasts = Math.min(MOST_SECONDS, Math.max(1, Number(seconds))) * 1000;
    this.store.set(this.#key(key), { value: text, until: this.site.world.clock.now() + lasts });
  }
  remove(key: unknown): void {
    this.store.delete(this.#key(key));
  }

  #key(key: unknown): string {
    if (key === null || key === undefined || key === '') throw this.site.error('invalidArgument', { name: 'key' });
    if (String(key).length > LONGEST_KEY) throw this.site.error('argumentTooLarge', { name: 'key' });
    return String(key);
  }
}

export class CacheService {
  static readonly google = 'CacheService';
  static readonly writes: ReadonlySet<string> = new Set();

  constructor(readonly site: Site) {}

  getScriptCache() {
    return new Cache(this.site, this.site.world.stores.cache('script'));
  }
  getUserCache() {
    return new Cache(this.site, this.site.world.stores.cache(`user ${this.site.execution.user}`));
  }
  getDocumentCache() {
    const { inDocument, stores } = this.site.world;
    return inDocument ? new Cache(this.site, stores.cache('document')) : null;
  }
}
