import type { SheetRows } from '../../core/model/cell';
import type { StateRow, StateSheet } from '../../workflows';
import { hiddenRowsFormula } from './nativeFormulas';
import type { OwnSheetStore } from './ownSheets';
import { roomFor } from './settled';
import { putCells } from './writePage';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const ROLE = 'state';
const NAME = '__tier_state';
const FORMULA_CELL = 'A1';
const FIRST_ROW = 2; // 1-based, of the areas; row 1 is for formulas
/** The area that says which formula we put there, about which sheet: reading the formula itself would be one more call. */
const ASKED = 'hiddenRows';

/** What the sheet held when this run first looked. */
interface Opened {
  readonly sheet: Sheet;
  readonly height: number;
  readonly width: number;
  readonly areas: Map<string, readonly StateRow[]>;
  hidden: unknown;
}

/**
 * The hidden sheet behind the workflows' `StateSheet`: one row of an area is one row of the sheet, after the area's
 * name. Read whole once a run. Whoever unhides or edits it changes only what the next run knows of this one.
 */
export function stateSheet(own: OwnSheetStore, idOf: (table: SheetRows) => number | undefined): StateSheet {
  let opened: Opened | undefined;
  const state = (): Opened => {
    opened ??= open(own);
    return opened;
  };
  return {
    area: (name) => state().areas.get(name) ?? [],
    hiddenRows(place) {
      const known = state();
      const formula = hiddenRowsFormula(place);
      const asked = `${idOf(place.table)} ${formula}`;
      if (known.areas.get(ASKED)?.[0]?.[0] !== asked || !isCount(known.hidden)) {
        known.hidden = known.sheet.getRange(FORMULA_CELL).setFormula(formula).getValue();
        known.areas.set(ASKED, [[asked]]);
      }
      return isCount(known.hidden) ? known.hidden : undefined;
    },
    write(areas) {
      const { sheet, height, width, areas: before } = state();
      const after = new Map([...before, ...Object.entries(areas)]);
      const rows = [...after].flatMap(([name, lines]) => lines.map((line) => [name, ...line]));
      const [deep, wide] = [Math.max(height, rows.length), Math.max(width, ...rows.map((row) => row.length))];
      if (deep > height || wide > width) roomFor(sheet, deep + FIRST_ROW - 1, wide);
      if (deep > 0) putCells(sheet, FIRST_ROW, [...rows, ...new Array<StateRow>(deep - rows.length).fill([])], wide);
    },
  };
}

function open(own: OwnSheetStore): Opened {
  const known = own.find().find(({ role }) => role === ROLE) ?? own.make(ROLE, NAME, 1, (sheet) => void sheet.hideSheet());
  const sheet = own.handle(known);
  const [[hidden] = [], ...rows] = sheet.getDataRange().getValues();
  const areas = new Map<string, StateRow[]>();
  for (const [name, ...cells] of rows) {
    if (typeof name !== 'string' || name === '') continue;
    areas.set(name, [...(areas.get(name) ?? []), cells.map(stateCell)]);
  }
  return { sheet, height: rows.length, width: rows[0]?.length ?? 1, areas, hidden };
}

/** What we did not write, such as a date somebody typed, means nothing to us. */
function stateCell(cell: unknown): string | number {
  return typeof cell === 'string' || typeof cell === 'number' ? cell : '';
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
