import { type Cell, isBlank } from '../../core/model/cell';
import { isErrorCell } from '../../core/reading';
import { callsTier, tierCallIn } from './formulaText';
import type { CellArea, UserSheet } from './userCells';

/** Formulas of ours, and the cells they fill as far as can be seen. */
export interface TierFormulas {
  readonly count: number;
  readonly areas: readonly CellArea[]; // none overlaps another
}

/** Functions that answer with a table, whose headings tell how wide it is. */
const TABLES = /^TIER_(?:CUSTOMERS|RFM|LIFECYCLE|CHECK|SUMMARY|MOVES|FAIR|BREAKS|DEFAULTS)$/;
const ONE_CELL = /^\$?[A-Z]+\$?\d+$/i;

/** The formulas of ours that stand, or fill a cell, in what is selected. */
export function tierFormulasIn(sheet: UserSheet, selected: CellArea): TierFormulas {
  let count = 0;
  const areas: CellArea[] = [];
  sheet.formulas.forEach((line, row) => {
    line.forEach((formula, column) => {
      if (formula === '' || !callsTier(formula)) return;
      const area = filledBy(sheet, row, column);
      if (!isMeeting(area, selected)) return;
      count++;
      const above = areas.find((each) => each.column === column && each.columns === area.columns && each.row + each.rows === row);
      if (above === undefined) areas.push(area);
      else areas[areas.indexOf(above)] = { ...above, rows: above.rows + area.rows };
    });
  });
  return { count, areas };
}

/** The first cell that says an error, or that it is still being calculated. */
export function unfinishedIn(
  { rows }: UserSheet,
  areas: readonly CellArea[],
): { readonly row: number; readonly column: number; readonly value: Cell } | undefined {
  for (const area of areas) {
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const value = rows[row]?.[column];
        if (value !== undefined && isErrorCell(value)) return { row, column, value };
      }
    }
  }
  return undefined;
}

/**
 * What a formula fills: down to the last filled cell before the next formula. A value that a person typed below it may
 * be among it, which does no harm, for it becomes what it is.
 */
function filledBy({ rows, formulas }: UserSheet, row: number, column: number): CellArea {
  const call = tierCallIn(formulas[row]?.[column] ?? '');
  if (call !== undefined && !TABLES.test(call.fn) && ONE_CELL.test(call.args[0] ?? '')) return { row, column, rows: 1, columns: 1 };
  const isFree = (at: number, beside: number) => (formulas[at]?.[beside] ?? '') === '';
  let columns = 1;
  const isTable = call === undefined || TABLES.test(call.fn);
  while (isTable && !isBlank(rows[row]?.[column + columns]) && isFree(row, column + columns)) columns++;
  const width = Array.from({ length: columns }, (_, index) => column + index);
  let end = row + 1;
  for (let at = end; at < rows.length && width.every((each) => isFree(at, each)); at++) if (width.some((each) => !isBlank(rows[at]?.[each]))) end = at + 1;
  return { row, column, rows: end - row, columns };
}

function isMeeting(a: CellArea, b: CellArea): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}
