import type { LinkCell, WrittenCell } from '../../workflows';
import { inert } from './inert';
import { linkFormula } from './nativeFormulas';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** The id of the sheet of a role, as far as there is one. */
export type IdOf = (role: string) => number | undefined;

/** THE writer: the only code that puts values into cells. Rows and cells that are not there are blank. */
export function putCells(range: Range, rows: readonly (readonly WrittenCell[])[], width = rows[0]?.length ?? 1, idOf: IdOf = () => undefined): void {
  range.setValues(
    rows.map((row) => {
      const cells: (string | number | boolean)[] = [];
      for (let column = 0; column < width; column++) cells.push(written(row[column], idOf));
      return cells;
    }),
  );
}

function written(cell: WrittenCell, idOf: IdOf): string | number | boolean {
  const id = typeof cell === 'object' && 'link' in cell ? idOf(cell.link) : undefined;
  return id === undefined ? inert(cell) : linkFormula(id, (cell as LinkCell).text);
}
