import type { Chart, Rect } from '../book/types';
import { NotEmulated } from '../kernel/errors';
import type { Range } from './range';
import { isGoogles, type Site } from './world';

type Shape = 'bar' | 'column';
type Drawn = Omit<Chart, 'id'> & { readonly id?: number }; // none: not on a sheet yet

/** A chart as it stands on its sheet. */
export class EmbeddedChart {
  static readonly google = 'EmbeddedChart';
  static readonly writes: ReadonlySet<string> = new Set();

  constructor(
    readonly site: Site,
    readonly sheetId: number,
    readonly chart: Drawn,
  ) {}

  getOptions() {
    return new ChartOptions(this.chart);
  }
  getContainerInfo() {
    return new ContainerInfo(this.chart);
  }
  /** A builder that knows the chart; the chart itself changes with `updateChart`. */
  modify() {
    return new EmbeddedChartBuilder(this.site, this.sheetId, undefined, this.chart);
  }
}

/** Of a chart's options, its title is imitated. */
export class ChartOptions {
  static readonly google = 'ChartOptions';
  static readonly writes: ReadonlySet<string> = new Set();

  constructor(readonly chart: Drawn) {}

  get(option: unknown) {
    if (option !== 'title') throw new NotEmulated(`the option ${String(option)} of a chart`);
    return this.chart.title === '' ? null : this.chart.title;
  }
}

/** Where a chart's upper left corner stands; counts from 1. */
export class ContainerInfo {
  static readonly google = 'ContainerInfo';
  static readonly writes: ReadonlySet<string> = new Set();

  constructor(readonly chart: Drawn) {}

  getAnchorRow() {
    return this.chart.row + 1;
  }
  getAnchorColumn() {
    return this.chart.column + 1;
  }
}

/** Bars and columns over one block of cells, with the names of the series in its first row and of the categories in its first column. */
export class EmbeddedChartBuilder {
  static readonly google: string = 'EmbeddedChartBuilder';
  static readonly writes: ReadonlySet<string> = new Set(); // nothing is kept before `insertChart`
  #area: Rect | undefined;
  #place: { readonly row: number; readonly column: number };
  readonly #options = new Map<string, unknown>();

  constructor(
    readonly site: Site,
    readonly sheetId: number,
    readonly shape?: Shape,
    readonly chart?: Drawn, // that is being changed
  ) {
    this.#area = chart?.area;
    this.#place = { row: chart?.row ?? 0, column: chart?.column ?? 0 };
  }

  asBarChart() {
    return new EmbeddedBarChartBuilder(this.site, this.sheetId, 'bar');
  }
  asColumnChart() {
    return new EmbeddedColumnChartBuilder(this.site, this.sheetId, 'column');
  }
  clearRanges() {
    this.#area = undefined;
    return this;
  }
  addRange(range: unknown) {
    if (!isGoogles('Range', range)) throw this.site.signatureError('Charts.EmbeddedChartBuilder.addRange', [range]);
    if (this.#area !== undefined) throw new NotEmulated('a chart over several ranges');
    this.#area = (range as Range).rect;
    return this;
  }
  /** How many rows of the range are headings; other than one is not imitated. */
  setNumHeaders(headers: unknown) {
    if (headers !== 1) throw new NotEmulated(`a chart with ${String(headers)} rows of headings`);
    return this;
  }
  /** Row and column count from 1; the offsets are pixels, which the host leaves out. */
  setPosition(row: unknown, column: unknown) {
    this.#place = { row: Number(row) - 1, column: Number(column) - 1 };
    return this;
  }
  setOption(name: unknown, value: unknown) {
    this.#options.set(String(name), value);
    return this;
  }
  build() {
    const [width, height] = [this.#options.get('width'), this.#options.get('height')];
    const size = typeof width === 'number' && typeof height === 'number' ? { size: { width, height } } : {};
    const colors = this.#options.get('colors');
    const kind = this.chart?.kind ?? this.#kind();
    const title = String(this.#options.get('title') ?? this.chart?.title ?? '');
    return new EmbeddedChart(this.site, this.sheetId, {
      ...this.chart,
      ...{ kind, title, area: this.#area },
      ...this.#place,
      ...size,
      ...(Array.isArray(colors) && { colors: colors.map(String) }),
    });
  }

  #kind(): Chart['kind'] {
    const stacked = this.#options.get('isStacked');
    if (this.shape === 'bar' && stacked === 'percent') return 'percentBar';
    if (this.shape === 'column' && stacked === true) return 'stackedColumn';
    if (this.shape !== undefined && stacked === undefined) return this.shape;
    throw new NotEmulated(`a ${this.shape ?? 'chart'} that is stacked as ${String(stacked)}`);
  }
}

export class EmbeddedBarChartBuilder extends EmbeddedChartBuilder {
  static override readonly google = 'EmbeddedBarChartBuilder';
}

export class EmbeddedColumnChartBuilder extends EmbeddedChartBuilder {
  static override readonly google = 'EmbeddedColumnChartBuilder';
}
