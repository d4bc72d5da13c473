import type { CellRule } from '../book/types';
import { enumeration } from '../realm/transfer';
import type { Site } from './world';

/** In the order of Google's declarations. */
export const CRITERIA = enumeration(
  'DataValidationCriteria',
  ...(['DATE_AFTER', 'DATE_BEFORE', 'DATE_BETWEEN', 'DATE_EQUAL_TO', 'DATE_IS_VALID_DATE', 'DATE_NOT_BETWEEN', 'DATE_ON_OR_AFTER'] as const),
  ...(['DATE_ON_OR_BEFORE', 'NUMBER_BETWEEN', 'NUMBER_EQUAL_TO', 'NUMBER_GREATER_THAN', 'NUMBER_GREATER_THAN_OR_EQUAL_TO'] as const),
  ...(['NUMBER_LESS_THAN', 'NUMBER_LESS_THAN_OR_EQUAL_TO', 'NUMBER_NOT_BETWEEN', 'NUMBER_NOT_EQUAL_TO', 'TEXT_CONTAINS'] as const),
  ...(['TEXT_DOES_NOT_CONTAIN', 'TEXT_EQUAL_TO', 'TEXT_IS_VALID_EMAIL', 'TEXT_IS_VALID_URL', 'VALUE_IN_LIST', 'VALUE_IN_RANGE'] as const),
  ...(['CUSTOM_FORMULA', 'CHECKBOX'] as const),
);
const CRITERION = { checkbox: CRITERIA.CHECKBOX, list: CRITERIA.VALUE_IN_LIST, date: CRITERIA.DATE_IS_VALID_DATE };
const MOST_VALUES = 500; // of a list (*observed*)

/** What cells let people enter. It never changes: `copy` gives a builder. */
export class DataValidation {
  static readonly google = 'DataValidation';
  static readonly writes: ReadonlySet<string> = new Set();

  constructor(readonly rule: CellRule) {}

  getCriteriaType() {
    return CRITERION[this.rule.kind];
  }
  /** A list answers with its values and whether an arrow shows (*documented*). */
  getCriteriaValues() {
    return this.rule.kind === 'list' ? [[...this.rule.values], this.rule.arrow !== false] : [];
  }
  getAllowInvalid() {
    return this.rule.kind !== 'checkbox' && !this.rule.strict;
  }
  getHelpText() {
    return this.rule.help ?? null;
  }
}

/** Three kinds of rule are imitated; other input is only warned of unless `setAllowInvalid(false)` (*documented*). */
export class DataValidationBuilder {
  static readonly google = 'DataValidationBuilder';
  static readonly writes: ReadonlySet<string> = new Set(); // nothing is kept before `setDataValidation`
  #kind: { readonly kind: 'checkbox' | 'date' } | { readonly kind: 'list'; readonly values: readonly string[]; readonly arrow: boolean } | undefined;
  #strict = false;
  #help: string | undefined;

  constructor(readonly site: Site) {}

  requireValueInList(values: unknown, showArrow: unknown = true) {
    if (!Array.isArray(values)) throw this.site.signatureError('SpreadsheetApp.DataValidationBuilder.requireValueInList', [values]);
    if (values.length === 0 || values.length > MOST_VALUES) throw this.site.error('invalidArgument', { name: 'values' });
    this.#kind = { kind: 'list', values: values.map(String), arrow: showArrow !== false };
    return this;
  }
  requireDate() {
    this.#kind = { kind: 'date' };
    return this;
  }
  requireCheckbox() {
    this.#kind = { kind: 'checkbox' };
    return this;
  }
  setAllowInvalid(allowed: unknown) {
    this.#strict = allowed !== true;
    return this;
  }
  setHelpText(text: unknown) {
    this.#help = text === null || text === undefined ? undefined : String(text);
    return this;
  }
  build() {
    if (!this.#kind) throw this.site.error('noCriteria');
    const help = this.#help === undefined ? {} : { help: this.#help };
    const strict = this.#kind.kind === 'checkbox' ? {} : { strict: this.#strict };
    return new DataValidation({ ...this.#kind, ...strict, ...help } as CellRule);
  }
}
