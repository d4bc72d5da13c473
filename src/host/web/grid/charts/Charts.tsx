import type { ChartInfo, SheetInfo } from '../../../server/protocol';
import { type GridLayout, type Pane, placeInPane } from '../layout/gridLayout';
import { Panes } from '../overlay/Panes';
import type { GridWords } from '../words';
import { Chart } from './Chart';
import { describedChart } from './describedChart';
import { CHART_SIZE } from './plot';

interface ChartsProps {
  readonly sheet: SheetInfo;
  readonly layout: GridLayout;
  readonly words: GridWords;
  onDelete(chart: ChartInfo): void;
  onMenu(chart: ChartInfo, x: number, y: number): void;
  onLeave(): void;
}

/** The charts of the sheet, each at the cell it is anchored to. They take the keyboard one by one after the cells. */
export function Charts(props: ChartsProps) {
  const { sheet, layout } = props;
  if (sheet.charts.length === 0) return null;
  return (
    <Panes layout={layout}>{(pane) => sheet.charts.filter((chart) => belongsTo(pane, chart, layout)).map((chart) => drawnChart(chart, pane, props))}</Panes>
  );
}

function drawnChart(chart: ChartInfo, pane: Pane, { layout, words, onDelete, onMenu, onLeave }: ChartsProps) {
  const left = placeInPane(layout.columns, pane.frozenColumns, chart.column);
  const top = placeInPane(layout.rows, pane.frozenRows, chart.row);
  const { width, height } = chart.size ?? CHART_SIZE;
  if (left > pane.width || top > pane.height || left + width < 0 || top + height < 0) return null;
  const name = describedChart(chart, words);
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Delete' || event.key === 'Backspace') onDelete(chart);
    else if (event.key === 'Escape') onLeave();
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) openAt(event.currentTarget as HTMLElement, chart, onMenu);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      key={chart.id}
      class="grid-chart"
      role="group"
      aria-label={words.chart.named(words.chart.kinds[chart.kind], chart.title)}
      tabIndex={0}
      style={`left:${left}px;top:${top}px${chart.size ? `;width:${width}px;height:${height}px` : ''}`}
      onMouseDown={(event) => {
        event.stopPropagation();
        event.currentTarget.focus({ preventScroll: true });
      }}
      onKeyDown={keys}
      onContextMenu={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onMenu(chart, event.clientX, event.clientY);
      }}
    >
      <Chart chart={chart} label={name} noData={words.chart.noData} />
    </div>
  );
}

function belongsTo(pane: Pane, chart: ChartInfo, layout: GridLayout): boolean {
  return pane.frozenRows === chart.row < layout.rows.frozen && pane.frozenColumns === chart.column < layout.columns.frozen;
}

function openAt(element: HTMLElement, chart: ChartInfo, onMenu: ChartsProps['onMenu']): void {
  const { left, top } = element.getBoundingClientRect();
  onMenu(chart, left + 24, top + 24);
}
