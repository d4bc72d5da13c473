import type { Cell } from '../../core/model/cell';

/** A block of cells, 0-based. */
export interface CellArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A sheet of the user's as it stands: values and formulas of one size, `''` where there is no formula. */
export interface UserSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly formulas: readonly (readonly string[])[];
}

/**
 * The user's own cells, for the three tools that a person asks for in so many words: insert a formula, one formula
 * instead of many, freeze to values. Nothing else of ours may write there, and these know no sheet of ours.
 */
export interface UserCells {
  /** What is selected just now; `undefined` on a sheet of ours, or where no cell can be selected. */
  inFront(): { readonly sheet: UserSheet; readonly selected: CellArea } | undefined;
  /** `undefined`: no such sheet, no cells in it, or it is ours. */
  sheet(name: string): UserSheet | undefined;
  /** Whose cells a name means. */
  ownerOf(name: string): 'us' | 'user' | undefined;
  /** The cells of a reference or a name as a formula of that sheet means them; `undefined` when Google knows none. */
  read(reference: string, sheet: string): Cell[][] | undefined;
  /** Puts a formula into the first cell of an area and leaves its other cells empty, in one step; the sheet gets as many columns as the formula fills. */
  putFormula(sheet: string, area: CellArea, formula: string, columns: number): void;
  /** Turns what areas show into plain values, with whatever else their formulas fill. */
  freeze(sheet: string, areas: readonly CellArea[]): void;
}
