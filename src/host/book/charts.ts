import { areaOfRect } from './address';
import { shiftArea } from './blocks';
import type { Sheet } from './sheet';
import { type AxisChange, moveIndex } from './shift';
import type { Chart, Rect } from './types';

export function insertChart(sheet: Sheet, chart: Chart): Chart {
  sheet.charts = [...sheet.charts, chart];
  return chart;
}

export function updateChart(sheet: Sheet, changed: Chart): void {
  sheet.charts = sheet.charts.map((chart) => (chart.id === changed.id ? changed : chart));
}

export function deleteChart(sheet: Sheet, chartId: number): void {
  sheet.charts = sheet.charts.filter((chart) => chart.id !== chartId);
}

/** Charts follow the cells they show; those standing on the changed sheet move with the cell under their corner, too. */
export function shiftCharts(sheets: readonly Sheet[], changed: Sheet, change: AxisChange): void {
  for (const sheet of sheets) {
    sheet.charts = sheet.charts.map((chart) => {
      const area = chart.area?.sheetId === changed.id ? shiftRect(chart.area, change) : chart.area;
      return { ...(sheet === changed ? shiftCorner(chart, changed, change) : chart), area };
    });
  }
}

/** What is left of a chart when its sheet goes: the chart, with nothing to show. */
export function forgetSheetInCharts(sheets: readonly Sheet[], goneId: number): void {
  for (const sheet of sheets) sheet.charts = sheet.charts.map((chart) => (chart.area?.sheetId === goneId ? { ...chart, area: undefined } : chart));
}

/** A copied sheet's charts show the copy's cells where they showed those of the sheet itself (assumed). */
export function copiedCharts(from: Sheet, toId: number, newId: () => number): Chart[] {
  return from.charts.map((chart) => ({ ...chart, id: newId(), area: chart.area?.sheetId === from.id ? { ...chart.area, sheetId: toId } : chart.area }));
}

function shiftRect(rect: Rect, change: AxisChange): Rect | undefined {
  const area = shiftArea(areaOfRect(rect), change);
  return area && { sheetId: rect.sheetId, row: area.top, column: area.left, rows: area.bottom - area.top + 1, columns: area.right - area.left + 1 };
}

/** Under a deleted cell the corner stays at the place, inside the grid (assumed). */
function shiftCorner(chart: Chart, sheet: Sheet, change: AxisChange): Chart {
  const place = change.axis === 'row' ? chart.row : chart.column;
  const size = change.axis === 'row' ? sheet.rowCount : sheet.columnCount;
  const moved = Math.min(moveIndex(place, change) ?? change.at, size - 1);
  return change.axis === 'row' ? { ...chart, row: moved } : { ...chart, column: moved };
}
