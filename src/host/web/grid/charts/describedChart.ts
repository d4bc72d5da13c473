import type { ChartInfo } from '../../../server/protocol';
import type { GridWords } from '../words';

const MOST_FACTS = 12;

/** What a chart shows, in words, for people who do not see it. */
export function describedChart(chart: ChartInfo, words: GridWords): string {
  const { categories, series, values } = chart;
  const facts = values.flatMap((row, category) =>
    row.flatMap((value, index) => {
      if (value === null) return [];
      const share = chart.kind === 'percentBar' ? ` (${percent(value, row)})` : '';
      return [words.chart.fact(categories[category] ?? '', series.length > 1 ? (series[index] ?? '') : '', `${rounded(value)}${share}`)];
    }),
  );
  const shown = facts.length > MOST_FACTS ? [...facts.slice(0, MOST_FACTS), words.chart.andMore(facts.length - MOST_FACTS)] : facts;
  return words.chart.described(words.chart.named(words.chart.kinds[chart.kind], chart.title), shown.join(words.chart.factGap));
}

function percent(value: number, row: readonly (number | null)[]): string {
  const total = row.reduce<number>((sum, each) => sum + Math.abs(each ?? 0), 0);
  return `${Math.round((100 * Math.abs(value)) / (total || 1))}%`;
}

function rounded(value: number): string {
  return String(Number(value.toPrecision(6)));
}
