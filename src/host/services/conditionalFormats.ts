import type { ConditionalFormat } from '../book/dress';
import { enumeration } from '../realm/transfer';
import { areaOfRange } from './areaOfRange';
import type { Range } from './range';
import { isGoogles, type Site } from './world';

/** One condition of a sheet. It never changes: `copy` would give a builder. */
export class ConditionalFormatRule {
  static readonly google = 'ConditionalFormatRule';
  static readonly writes: ReadonlySet<string> = new Set();

  /** @param ranges its cells where it stands on a sheet */
  constructor(
    readonly rule: ConditionalFormat,
    readonly ranges: () => readonly Range[],
  ) {}

  getBooleanCondition() {
    return new BooleanCondition(this.rule);
  }
  getRanges() {
    return [...this.ranges()];
  }
}

export const BOOLEAN_CRITERIA = enumeration('BooleanCriteria', 'TEXT_EQUAL_TO');

export class BooleanCondition {
  static readonly google = 'BooleanCondition';
  static readonly writes: ReadonlySet<string> = new Set();

  constructor(readonly rule: ConditionalFormat) {}

  getCriteriaType() {
    return BOOLEAN_CRITERIA.TEXT_EQUAL_TO;
  }
  getCriteriaValues() {
    return [this.rule.text];
  }
  /** The colour as it was set; Google gives six digits in small letters. */
  getBackground() {
    return this.rule.background ?? null;
  }
}

/** Of Google's conditions, the one on a cell's whole text is imitated. */
export class ConditionalFormatRuleBuilder {
  static readonly google = 'ConditionalFormatRuleBuilder';
  static readonly writes: ReadonlySet<string> = new Set(); // nothing is kept before `setConditionalFormatRules`
  #text: string | undefined;
  #look: Pick<ConditionalFormat, 'background' | 'fontColor'> = { background: undefined, fontColor: undefined };
  #ranges: readonly Range[] = [];

  constructor(readonly site: Site) {}

  whenTextEqualTo(text: unknown) {
    this.#text = String(text);
    return this;
  }
  setBackground(color: unknown) {
    this.#look = { ...this.#look, background: color === null ? undefined : String(color) };
    return this;
  }
  setFontColor(color: unknown) {
    this.#look = { ...this.#look, fontColor: color === null ? undefined : String(color) };
    return this;
  }
  setRanges(ranges: unknown) {
    if (!Array.isArray(ranges) || !ranges.every((range) => isGoogles('Range', range)))
      throw this.site.signatureError('SpreadsheetApp.ConditionalFormatRuleBuilder.setRanges', [ranges]);
    this.#ranges = ranges as Range[];
    return this;
  }
  build() {
    if (this.#text === undefined) throw this.site.error('noCriteria');
    if (this.#ranges.length === 0) throw this.site.error('invalidArgument', { name: 'ranges' });
    const ranges = this.#ranges;
    return new ConditionalFormatRule({ areas: ranges.map(areaOfRange), text: this.#text, ...this.#look }, () => ranges);
  }
}
