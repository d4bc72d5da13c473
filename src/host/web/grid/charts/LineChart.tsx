import type { ChartInfo } from '../../../server/protocol';
import { seriesColor } from './colors';
import { linePoints } from './linePoints';
import type { Plot } from './plot';
import { shortNumber } from './scale';
import { shortened } from './shortened';

const GUTTER = 44;

export function LineChart({ chart, plot }: { chart: ChartInfo; plot: Plot }) {
  const { scale, lines } = linePoints(chart);
  const width = plot.width - GUTTER;
  const height = plot.height - 20;
  const room = width / Math.max(1, chart.categories.length);
  const every = Math.ceil(56 / room);
  return (
    <g transform={`translate(${GUTTER} 4)`}>
      {scale.marks.map((value) => (
        <g key={value}>
          <line class="grid-chart-line" x1="0" x2={width} y1={(1 - scale.place(value)) * height} y2={(1 - scale.place(value)) * height} />
          <text class="grid-chart-small" x="-8" y={(1 - scale.place(value)) * height + 4} text-anchor="end">
            {shortNumber(value)}
          </text>
        </g>
      ))}
      {lines.map((runs, series) => (
        <g key={series} stroke={seriesColor(chart.colors, series)} fill={seriesColor(chart.colors, series)}>
          {runs.map((run, index) => (
            <polyline key={index} fill="none" stroke-width="2" points={run.map(({ x, y }) => `${x * width},${(1 - y) * height}`).join(' ')} />
          ))}
          {chart.categories.length <= 40 && runs.flat().map(({ x, y }) => <circle key={x} cx={x * width} cy={(1 - y) * height} r="2.5" stroke="none" />)}
        </g>
      ))}
      {chart.categories.map((name, index) =>
        index % every === 0 ? (
          <text key={index} class="grid-chart-small" x={(index + 0.5) * room} y={height + 16} text-anchor="middle">
            {shortened(name, Math.max(3, Math.floor((room * every) / 7)))}
          </text>
        ) : null,
      )}
    </g>
  );
}
