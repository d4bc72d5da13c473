import type { WrittenCell } from '../../workflows';
import { inert } from './inert';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** THE writer: the only code that puts values into cells. Rows and cells that are not there are blank. */
export function putCells(range: Range, rows: readonly (readonly WrittenCell[])[], width = rows[0]?.length ?? 1): void {
  range.setValues(
    rows.map((row) => {
      const cells: (string | number | boolean)[] = [];
      for (let column = 0; column < width; column++) cells.push(inert(row[column]));
      return cells;
    }),
  );
}
