import type { LookedLike, PageLook } from '../../workflows';
import { original, settled, tried } from './patience';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

const SIZE = { width: 470, height: 330 };
/** The second chart stands where the first one ends: right of so many columns. */
const COLUMNS_OF_THE_FIRST = 3;

/** The two charts of a page, over the numbers they show. A sheet that has some already was drawn before. */
export function drawCharts(sheet: Sheet, { charts, kinds }: PageLook): void {
  if (charts === undefined || sheet.getCharts().length > 0) return;
  const { row, shares, runs, colors } = charts;
  const below = row + shares.rows + 1;
  const width = Math.min(kinds.length, colors.length + 1);
  put(sheet, 0, () => built(sheet, 'bar', sheet.getRange(row, 1, shares.rows + 1, width), { title: shares.title, colors, at: [row, 1] }));
  const beside: [number, number] = [row, COLUMNS_OF_THE_FIRST + 2];
  put(sheet, 1, () => built(sheet, 'column', sheet.getRange(below, 1, runs.rows + 1, width), { title: runs.title, colors, at: beside }));
}

/**
 * The same once tiers have other names, or there are more or fewer of them. A chart that people have renamed, or taken away,
 * stays so. Where the page becomes wider they show the best of the tiers until the next change: its new columns are not there yet.
 */
export function redrawCharts(sheet: Sheet, { charts, kinds }: PageLook, { titles, charts: before }: LookedLike): void {
  if (charts === undefined || before === undefined) return;
  const { row, shares, runs, colors } = charts;
  const width = Math.min(kinds.length, before.columns, colors.length + 1);
  const drawn = [
    { titles: titles.shares, title: shares.title, cells: sheet.getRange(row, 1, shares.rows + 1, width) },
    { titles: titles.runs, title: runs.title, cells: sheet.getRange(row + shares.rows + 1, 1, runs.rows + 1, width) },
  ];
  for (const chart of sheet.getCharts()) {
    const title = titleOf(chart);
    const found = drawn.find((each) => each.titles.includes(title));
    if (found === undefined) continue;
    const place = chart.getContainerInfo();
    const builder = chart
      .modify()
      .clearRanges()
      .addRange(original(found.cells))
      .setOption('title', found.title)
      .setOption('colors', [...colors]);
    sheet.updateChart((place.getAnchorRow() === before.row ? builder.setPosition(row, place.getAnchorColumn(), 4, 4) : builder).build());
  }
}

/** A chart of people's that Google tells nothing of is none of ours. */
function titleOf(chart: Chart): string {
  try {
    return String(chart.getOptions().get('title'));
  } catch {
    return '';
  }
}

interface Look {
  readonly title: string;
  readonly colors: readonly string[];
  readonly at: readonly [row: number, column: number];
}

function built(sheet: Sheet, shape: 'bar' | 'column', cells: Range, { title, colors, at }: Look): Chart {
  const [range, [row, column]] = [original(cells), at];
  return tried(() => {
    const chart = original(sheet).newChart();
    return (shape === 'bar' ? chart.asBarChart().setOption('isStacked', 'percent') : chart.asColumnChart().setOption('isStacked', true))
      .addRange(range)
      .setNumHeaders(1)
      .setPosition(row, column, 4, 4)
      .setOption('title', title)
      .setOption('colors', [...colors])
      .setOption('width', SIZE.width)
      .setOption('height', SIZE.height)
      .build();
  });
}

function put(sheet: Sheet, before: number, make: () => Chart): void {
  const chart = make();
  settled(
    () => (sheet.getCharts().length > before ? true : undefined),
    () => {
      sheet.insertChart(chart);
      return true;
    },
  );
}
