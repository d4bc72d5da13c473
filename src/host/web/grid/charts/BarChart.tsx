import type { ChartInfo } from '../../../server/protocol';
import { type Bar, groupedBars, stackedBars } from './bars';
import { seriesColor } from './colors';
import type { Plot } from './plot';
import { shortNumber } from './scale';
import { shortened } from './shortened';

type BarKind = 'column' | 'stackedColumn' | 'bar' | 'percentBar';

/** Columns and bars are the same drawing, one lying on its side. */
export function BarChart({ chart, kind, plot }: { chart: ChartInfo; kind: BarKind; plot: Plot }) {
  const isLying = kind === 'bar' || kind === 'percentBar';
  const { scale, bars } = kind === 'column' || kind === 'bar' ? groupedBars(chart) : stackedBars(chart, kind === 'percentBar');
  const gutter = isLying ? 96 : 44;
  const width = plot.width - gutter - 16; // room for half of the last mark
  const height = plot.height - 20;
  const mark = (value: number) => (kind === 'percentBar' ? `${Math.round(value * 100)}%` : shortNumber(value));
  return (
    <g transform={`translate(${gutter} 4)`}>
      {scale.marks.map((value) => {
        const place = scale.place(value);
        return isLying ? (
          <g key={value}>
            <line class="grid-chart-line" x1={place * width} x2={place * width} y1="0" y2={height} />
            <text class="grid-chart-small" x={place * width} y={height + 14} text-anchor="middle">
              {mark(value)}
            </text>
          </g>
        ) : (
          <g key={value}>
            <line class="grid-chart-line" x1="0" x2={width} y1={(1 - place) * height} y2={(1 - place) * height} />
            <text class="grid-chart-small" x="-8" y={(1 - place) * height + 4} text-anchor="end">
              {mark(value)}
            </text>
          </g>
        );
      })}
      {bars.map((bar) => (
        <rect
          key={`${bar.category}-${bar.series}`}
          fill={seriesColor(chart.colors, bar.series)}
          {...(isLying ? lying(bar, width, height) : standing(bar, width, height))}
        />
      ))}
      <CategoryNames names={chart.categories} isLying={isLying} width={width} height={height} />
    </g>
  );
}

function CategoryNames({ names, isLying, width, height }: Plot & { names: readonly string[]; isLying: boolean }) {
  const room = (isLying ? height : width) / Math.max(1, names.length);
  const every = Math.ceil((isLying ? 14 : 40) / room); // names that would overlap are left out
  return (
    <>
      {names.map((name, index) =>
        index % every !== 0 ? null : isLying ? (
          <text key={index} class="grid-chart-small" x="-8" y={(index + 0.5) * room + 4} text-anchor="end">
            {shortened(name, 14)}
          </text>
        ) : (
          <text key={index} class="grid-chart-small" x={(index + 0.5) * room} y={height + 16} text-anchor="middle">
            {shortened(name, Math.max(3, Math.floor((room * every) / 7)))}
          </text>
        ),
      )}
    </>
  );
}

function standing({ at, width, from, to }: Bar, fullWidth: number, fullHeight: number) {
  return { x: at * fullWidth, y: (1 - to) * fullHeight, width: width * fullWidth, height: (to - from) * fullHeight };
}

function lying({ at, width, from, to }: Bar, fullWidth: number, fullHeight: number) {
  return { x: from * fullWidth, y: at * fullHeight, width: (to - from) * fullWidth, height: width * fullHeight };
}
