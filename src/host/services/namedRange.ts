import { rangeByName } from './rangeArguments';
import type { Site } from './world';

export class NamedRange {
  static readonly google = 'NamedRange';
  static readonly writes: ReadonlySet<string> = new Set(['remove']);

  constructor(
    readonly site: Site,
    readonly name: string,
  ) {}

  getName() {
    return this.name;
  }
  getRange() {
    const range = rangeByName(this.site, this.name);
    if (!range) throw this.site.error('rangeNotFound');
    return range;
  }
  remove(): void {
    this.site.book.removeName(this.name);
  }
}
