import type { MetadataRow } from './metadataStore';
import type { Site } from './world';

export class DeveloperMetadata {
  static readonly google = 'DeveloperMetadata';
  static readonly writes: ReadonlySet<string> = new Set(['remove', 'setValue']);

  constructor(
    readonly site: Site,
    readonly row: MetadataRow,
  ) {}

  getKey() {
    return this.row.key;
  }
  getValue() {
    return this.row.value;
  }
  getLocation() {
    return new DeveloperMetadataLocation(this.site, this.row);
  }
  setValue(value: unknown) {
    this.site.world.metadata.setValue(this.row.id, String(value));
    return this;
  }
  remove(): void {
    this.site.world.metadata.remove(this.row.id);
  }
}

export class DeveloperMetadataLocation {
  static readonly google = 'DeveloperMetadataLocation';
  static readonly writes: ReadonlySet<string> = new Set();

  constructor(
    readonly site: Site,
    readonly row: MetadataRow,
  ) {}

  /** null for metadata on the spreadsheet itself (*documented*). */
  getSheet() {
    return this.row.sheetId === undefined ? null : this.site.sheet(this.row.sheetId);
  }
}
