import type { Banding as BandingModel, Protection as ProtectionModel, SheetDress } from '../book/dress';
import { enumeration } from '../realm/transfer';
import { areaOfRange } from './areaOfRange';
import { EmbeddedChart, EmbeddedChartBuilder } from './charts';
import { ConditionalFormatRule } from './conditionalFormats';
import type { Range } from './range';
import { rangeOfArea } from './rangeArguments';
import { isGoogles, type Site } from './world';

export const PROTECTION_TYPE = enumeration('ProtectionType', 'RANGE', 'SHEET');

/** Conditions, alternating colours, the filter, protection and charts of a sheet. */
export abstract class SheetLooks {
  static readonly looksWritten: readonly string[] = ['setConditionalFormatRules', 'clearConditionalFormatRules', 'protect', 'insertChart', 'updateChart'];

  constructor(
    readonly site: Site,
    readonly sheetId: number,
  ) {}

  getConditionalFormatRules() {
    return dressOf(this).conditional.map((rule) => new ConditionalFormatRule(rule, () => rule.areas.map((area) => rangeOfArea(this.site, this.sheetId, area))));
  }
  /** Those that are not among the given ones are gone (*documented*). */
  setConditionalFormatRules(rules: unknown): void {
    if (!Array.isArray(rules) || !rules.every((rule) => rule instanceof ConditionalFormatRule))
      throw this.site.signatureError('SpreadsheetApp.Sheet.setConditionalFormatRules', [rules]);
    change(this, { conditional: (rules as ConditionalFormatRule[]).map(({ rule }) => rule) });
  }
  clearConditionalFormatRules(): void {
    change(this, { conditional: [] });
  }

  getBandings() {
    return dressOf(this).bandings.map((banding) => new Banding(this.site, this.sheetId, banding));
  }
  getFilter() {
    return dressOf(this).filter === undefined ? null : new Filter(this.site, this.sheetId);
  }

  /** A sheet that is protected already gives the protection it has (*documented*). */
  protect() {
    if (dressOf(this).protection === undefined) change(this, { protection: { description: '', warningOnly: false, open: [] } });
    return new Protection(this.site, this.sheetId);
  }

  /** Of the whole sheet; those of ranges are not imitated. */
  getProtections(type: unknown) {
    if (type === PROTECTION_TYPE.RANGE) return [];
    if (type !== PROTECTION_TYPE.SHEET) throw this.site.signatureError('SpreadsheetApp.Sheet.getProtections', [type]);
    return dressOf(this).protection === undefined ? [] : [new Protection(this.site, this.sheetId)];
  }

  newChart() {
    return new EmbeddedChartBuilder(this.site, this.sheetId);
  }
  insertChart(chart: unknown): void {
    if (!(chart instanceof EmbeddedChart)) throw this.site.signatureError('SpreadsheetApp.Sheet.insertChart', [chart]);
    dressOf(this);
    this.site.book.insertChart(this.sheetId, chart.chart);
  }
  /** Puts a chart that `modify` has changed in its own place. */
  updateChart(chart: unknown): void {
    if (!(chart instanceof EmbeddedChart)) throw this.site.signatureError('SpreadsheetApp.Sheet.updateChart', [chart]);
    dressOf(this);
    const { id } = chart.chart;
    if (id === undefined || !this.site.liveSheet(this.sheetId).charts.some((each) => each.id === id))
      throw this.site.error('invalidArgument', { name: 'chart' });
    this.site.book.updateChart(this.sheetId, { ...chart.chart, id });
  }
  getCharts() {
    return this.site.liveSheet(this.sheetId).charts.map((chart) => new EmbeddedChart(this.site, this.sheetId, chart));
  }
}

/** Alternating colours of a block. */
export class Banding {
  static readonly google = 'Banding';
  static readonly writes: ReadonlySet<string> = new Set(['setHeaderRowColor', 'setFirstRowColor', 'setSecondRowColor', 'remove']);
  #model: BandingModel;

  constructor(
    readonly site: Site,
    readonly sheetId: number,
    model: BandingModel,
  ) {
    this.#model = model;
  }

  setHeaderRowColor(color: unknown) {
    return this.#set({ header: String(color) });
  }
  setFirstRowColor(color: unknown) {
    return this.#set({ first: String(color) });
  }
  setSecondRowColor(color: unknown) {
    return this.#set({ second: String(color) });
  }
  remove(): void {
    const { bandings } = dressOf(this);
    change(this, { bandings: bandings.filter(({ area }) => area.top !== this.#model.area.top || area.left !== this.#model.area.left) });
  }

  #set(colors: Partial<BandingModel>): this {
    this.#model = { ...this.#model, ...colors };
    const { bandings } = dressOf(this);
    const { top, left } = this.#model.area;
    change(this, { bandings: bandings.map((each) => (each.area.top === top && each.area.left === left ? { ...each, ...colors } : each)) });
    return this;
  }
}

export class Filter {
  static readonly google = 'Filter';
  static readonly writes: ReadonlySet<string> = new Set(['remove']);

  constructor(
    readonly site: Site,
    readonly sheetId: number,
  ) {}

  remove(): void {
    change(this, { filter: undefined });
  }
}

/** Of a whole sheet. A warning stops no script and asks people once (*documented*); more than a warning is not imitated. */
export class Protection {
  static readonly google = 'Protection';
  static readonly writes: ReadonlySet<string> = new Set(['setDescription', 'setWarningOnly', 'setUnprotectedRanges', 'remove']);

  constructor(
    readonly site: Site,
    readonly sheetId: number,
  ) {}

  setDescription(text: unknown) {
    return this.#set({ description: String(text) });
  }
  getDescription() {
    return dressOf(this).protection?.description ?? '';
  }
  setWarningOnly(warningOnly: unknown) {
    return this.#set({ warningOnly: warningOnly === true });
  }
  isWarningOnly() {
    return dressOf(this).protection?.warningOnly === true;
  }
  setUnprotectedRanges(ranges: unknown) {
    if (!Array.isArray(ranges) || !ranges.every((range) => isGoogles('Range', range)))
      throw this.site.signatureError('SpreadsheetApp.Protection.setUnprotectedRanges', [ranges]);
    return this.#set({ open: (ranges as Range[]).map(areaOfRange) });
  }
  remove(): void {
    change(this, { protection: undefined });
  }

  #set(part: Partial<ProtectionModel>): this {
    const { protection } = dressOf(this);
    if (protection !== undefined) change(this, { protection: { ...protection, ...part } });
    return this;
  }
}

interface OfASheet {
  readonly site: Site;
  readonly sheetId: number;
}

function dressOf({ site, sheetId }: OfASheet): SheetDress {
  return site.liveSheet(sheetId).dress;
}

function change({ site, sheetId }: OfASheet, dress: Partial<SheetDress>): void {
  site.liveSheet(sheetId);
  site.book.dressSheet(sheetId, dress);
}
