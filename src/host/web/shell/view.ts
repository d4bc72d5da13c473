import type { SheetInfo, State } from '../../server/protocol';
import type { Selection } from '../workbench';

/** Which sheet the person looks at, and what is selected on each. */
export interface View {
  readonly sheetId: number;
  readonly selections: ReadonlyMap<number, Selection>;
}

export function firstView({ active, sheets }: State): View {
  const sheetId = shownSheet(sheets, active.sheetId) ? active.sheetId : firstShown(sheets).id;
  return { sheetId, selections: new Map([[active.sheetId, activeSelection(active)]]) };
}

/** Where the person looks after a change: at what they are shown (by a script, or because a sheet came or went), else where they were. */
export function viewAfter(view: View, before: State, after: State): View {
  if (after.viewMoves !== before.viewMoves) {
    return { sheetId: after.active.sheetId, selections: new Map(view.selections).set(after.active.sheetId, activeSelection(after.active)) };
  }
  return shownSheet(after.sheets, view.sheetId) ? view : { ...view, sheetId: neighbour(before, after, view.sheetId) };
}

export function select(view: View, selection: Selection): View {
  return { ...view, selections: new Map(view.selections).set(view.sheetId, selection) };
}

/** What is selected on a sheet, kept inside its grid (rows may have gone since); A1 on a sheet not yet visited. */
export function selectionOn(view: View, sheet: SheetInfo): Selection {
  const chosen = view.selections.get(sheet.id) ?? { row: 0, column: 0, top: 0, left: 0, rows: 1, columns: 1 };
  const top = Math.min(chosen.top, sheet.rows - 1);
  const left = Math.min(chosen.left, sheet.columns - 1);
  const rows = Math.min(chosen.rows, sheet.rows - top);
  const columns = Math.min(chosen.columns, sheet.columns - left);
  return { row: within(chosen.row, top, rows), column: within(chosen.column, left, columns), top, left, rows, columns };
}

/** The sheet this many visible tabs away, none beyond the ends. */
export function tabBeside(state: State, sheetId: number, step: number): SheetInfo | undefined {
  const shown = state.sheets.filter((sheet) => !sheet.hidden);
  return shown[shown.findIndex((sheet) => sheet.id === sheetId) + step];
}

/** The tab that closes up where a deleted or hidden one was, else the one on its left. */
function neighbour(before: State, after: State, sheetId: number): number {
  const at = before.sheets.findIndex((sheet) => sheet.id === sheetId);
  const candidates = [...before.sheets.slice(at + 1), ...before.sheets.slice(0, Math.max(at, 0)).reverse()];
  return (candidates.find(({ id }) => shownSheet(after.sheets, id)) ?? firstShown(after.sheets)).id;
}

function shownSheet(sheets: readonly SheetInfo[], id: number): SheetInfo | undefined {
  return sheets.find((sheet) => sheet.id === id && !sheet.hidden);
}

function firstShown(sheets: readonly SheetInfo[]): SheetInfo {
  return sheets.find((sheet) => !sheet.hidden) ?? sheets[0]!;
}

function activeSelection({ row, column, rows, columns }: State['active']): Selection {
  return { row, column, top: row, left: column, rows, columns };
}

function within(place: number, from: number, count: number): number {
  return Math.min(Math.max(place, from), from + count - 1);
}
