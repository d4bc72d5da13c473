import type { MetadataRow } from './metadataStore';
import type { Site } from './world';

export class DeveloperMetadata {
  static readonly google = 'DeveloperMetadata';
  static readonly writes: ReadonlySet<string> = new Set(['remove']);

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
