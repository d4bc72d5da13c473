import type { ChartInfo } from '../../../server/protocol';
import { BarChart } from './BarChart';
import { seriesColor } from './colors';
import { LineChart } from './LineChart';
import { PieChart } from './PieChart';
import { CHART_SIZE, type Plot } from './plot';
import { shortened } from './shortened';

const MOST_LEGEND = 8;
const TITLE = 36;
const LEGEND = 26;

export function Chart({ chart, label, noData }: { chart: ChartInfo; label: string; noData: string }) {
  const { width, height } = chart.size ?? CHART_SIZE;
  const legend = chart.kind === 'pie' ? chart.categories : chart.series;
  const top = chart.title === '' ? 14 : TITLE;
  const plot = { width: width - 32, height: height - top - LEGEND - 8 };
  const isEmpty = !chart.values.some((row) => row.some((value) => value !== null));
  return (
    <svg class="grid-chart-drawing" role="img" aria-label={label} viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
      {chart.title !== '' && (
        <text class="grid-chart-title" x="16" y="24">
          {shortened(chart.title, 52)}
        </text>
      )}
      <g transform={`translate(16 ${top})`}>{isEmpty ? <NoData text={noData} {...plot} /> : <Drawing chart={chart} plot={plot} />}</g>
      {!isEmpty && <Legend names={legend} colors={chart.colors} top={height - LEGEND + 4} width={width} />}
    </svg>
  );
}

function Drawing({ chart, plot }: { chart: ChartInfo; plot: Plot }) {
  switch (chart.kind) {
    case 'pie':
      return <PieChart chart={chart} plot={plot} />;
    case 'line':
      return <LineChart chart={chart} plot={plot} />;
    case 'column':
    case 'stackedColumn':
    case 'bar':
    case 'percentBar':
      return <BarChart chart={chart} kind={chart.kind} plot={plot} />;
  }
}

function Legend({ names, colors, top, width }: { names: readonly string[]; colors: readonly string[] | undefined; top: number; width: number }) {
  const shown = names.slice(0, MOST_LEGEND);
  const room = (width - 32) / Math.max(1, shown.length);
  const each = Math.min(room, 120);
  return (
    <g transform={`translate(16 ${top})`}>
      {shown.map((name, index) => (
        <g key={index} transform={`translate(${index * each} 0)`}>
          <rect width="10" height="10" rx="2" fill={seriesColor(colors, index)} />
          <text class="grid-chart-small" x="14" y="9">
            {shortened(name, Math.floor((each - 18) / 6.5))}
          </text>
        </g>
      ))}
    </g>
  );
}

function NoData({ text, width, height }: Plot & { text: string }) {
  return (
    <text class="grid-chart-small" x={width / 2} y={height / 2} text-anchor="middle">
      {text}
    </text>
  );
}
