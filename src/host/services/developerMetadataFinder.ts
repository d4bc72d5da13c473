import { DeveloperMetadata } from './developerMetadata';
import type { Site } from './world';

export class DeveloperMetadataFinder {
  static readonly google = 'DeveloperMetadataFinder';
  static readonly writes: ReadonlySet<string> = new Set();

  constructor(
    readonly site: Site,
    readonly wanted: { readonly key?: string; readonly value?: string },
  ) {}

  withKey(key: unknown) {
    return new DeveloperMetadataFinder(this.site, { ...this.wanted, key: String(key) });
  }
  withValue(value: unknown) {
    return new DeveloperMetadataFinder(this.site, { ...this.wanted, value: String(value) });
  }
  find() {
    const { key, value } = this.wanted;
    return this.site.world.metadata.rows
      .filter((row) => (key === undefined || row.key === key) && (value === undefined || row.value === value))
      .map((row) => new DeveloperMetadata(this.site, row));
  }
}
