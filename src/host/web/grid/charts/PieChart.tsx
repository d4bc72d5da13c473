import type { ChartInfo } from '../../../server/protocol';
import { seriesColor } from './colors';
import { onCircle, pieSlices, slicePath } from './pieSlices';
import type { Plot } from './plot';

/** The first series as slices of a whole, each with its share beside it where there is room. */
export function PieChart({ chart, plot }: { chart: ChartInfo; plot: Plot }) {
  const slices = pieSlices(chart.values.map((row) => row[0] ?? null));
  const radius = Math.min(plot.width, plot.height) / 2 - 16;
  return (
    <g transform={`translate(${plot.width / 2} ${plot.height / 2})`}>
      {slices.map((slice) => (
        <path key={slice.category} d={slicePath(slice, radius)} fill={seriesColor(chart.colors, slice.category)} stroke="#ffffff" />
      ))}
      {slices
        .filter(({ from, to }) => to - from > 0.04)
        .map(({ category, from, to }) => {
          const [x, y] = onCircle((from + to) / 2, radius + 14);
          return (
            <text key={category} class="grid-chart-small" x={x} y={y + 4} text-anchor="middle">
              {`${Math.round((to - from) * 100)}%`}
            </text>
          );
        })}
    </g>
  );
}
