import { areaOfRect } from './address';
import { removeFormulas } from './cells';
import { contentsOf, putValues } from './contents';
import type { Sheet } from './sheet';
import { translateFormula } from './translate';
import type { Rect } from './types';
import type { Workings } from './workings';

/** The rows of a block change places, with looks and notes; formulas read the same columns of their new row, as if copied there. */
export function reorderRows({ engine, tabs, recorder }: Workings, sheet: Sheet, rect: Rect, order: readonly number[]): void {
  const area = areaOfRect(rect);
  recorder.looks(sheet, rect, 'number formats');
  const newRow = new Int32Array(order.length);
  for (const [place, row] of order.entries()) newRow[row] = area.top + place;
  const newRowOf = (row: number) => newRow[row - area.top] ?? row;
  const { values, formulas } = contentsOf(engine, sheet, area);
  const moved = formulas.map(({ row, column }) => ({
    row: newRowOf(row),
    column,
    text: translateFormula(tabs.formulaText(sheet, row, column), newRowOf(row) - row, 0),
  }));
  engine.countEdit();
  engine.spills.makeWay(sheet.id, area);
  removeFormulas(engine, sheet, area);
  sheet.formats.reorderRows(area, newRowOf);
  putValues(
    sheet,
    area,
    order.map((row) => values[row] ?? []),
  );
  for (const { row, column, text } of moved) engine.enter(sheet, row, column, text);
  engine.invalidate(sheet.id, area);
}
