import { documentNotebook } from './notebook';
import { putCells } from './putCells';
import { marked } from './settled';
import { COLUMNS, FIRST_ROW, finePrintOf, type Listed, listedSheets, type StateCells } from './stateLayout';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Marks the hidden sheet with its own id: a single question finds it, and it lists the others. */
export const STATE_MARK = 'tierkeeper.state';
/** The property that remembers its id. It is believed when the sheet holds a journal of ours. */
const HINT = 'tierkeeper.stateSheet';

/** The hidden sheet and what this execution knows of its cells. Read once; whoever writes it says what it then holds. */
export interface HiddenSheet {
  sheet(): Sheet | undefined;
  /** What it is called now. */
  name(): string;
  cells(): StateCells;
  remember(cells: StateCells): void;
  /** Makes a sheet the hidden one. */
  adopt(sheet: Sheet): void;
  listed(): readonly Listed[];
  /** Lists a sheet of ours, in the place of an earlier one of its role. */
  list(role: string, id: number): void;
  unlist(id: number): void;
}

export function hiddenSheet(file: Spreadsheet): HiddenSheet {
  let found: { readonly sheet: Sheet | undefined } | undefined;
  let cells: StateCells | undefined;
  const hinted = (): Sheet | undefined => {
    const hint = documentNotebook().read(HINT);
    const there = hint === undefined ? null : file.getSheetById(Number(hint));
    if (there === null) return undefined;
    const values = there.getDataRange().getValues();
    if (finePrintOf(values) === undefined) return undefined;
    cells = values;
    return there;
  };
  const sheet = (): Sheet | undefined => {
    found ??= { sheet: hinted() ?? markedState(file) };
    return found.sheet;
  };
  const held = (): StateCells => {
    const there = sheet();
    cells ??= there?.getDataRange().getValues() ?? [];
    return cells;
  };
  let name: string | undefined;
  return {
    sheet,
    name() {
      name ??= sheet()?.getName() ?? '';
      return name;
    },
    cells: held,
    remember(after) {
      cells = after;
    },
    adopt(made) {
      marked(made, STATE_MARK, String(made.getSheetId()));
      found = { sheet: made };
      remembered(String(made.getSheetId()));
    },
    listed: () => listedSheets(held()),
    unlist(id) {
      for (const { row } of listedSheets(held()).filter((each) => each.id === id)) {
        const range = sheet()?.getRange(row, COLUMNS.own, 1, 2);
        if (range !== undefined) putCells(range, [['', '']]);
      }
    },
    list(role, id) {
      const state = sheet();
      if (state === undefined) return;
      const known = listedSheets(held());
      const row = known.find((each) => each.role === role)?.row ?? Math.max(FIRST_ROW - 1, ...known.map((each) => each.row)) + 1;
      putCells(state.getRange(row, COLUMNS.own, 1, 2), [[role, id]]);
      cells = Array.from({ length: Math.max(row, held().length) }, (_, at) =>
        at === row - 1 ? [role, id, ...(held()[at] ?? []).slice(2)] : (held()[at] ?? []),
      );
    },
  };
}

/** The mark finds the sheet as well, a little later. */
function remembered(id: string): void {
  try {
    documentNotebook().write(HINT, id);
  } catch {
    return;
  }
}

function markedState(file: Spreadsheet): Sheet | undefined {
  for (const metadata of file.createDeveloperMetadataFinder().withKey(STATE_MARK).find()) {
    const sheet = file.getSheetById(Number(metadata.getValue()));
    if (sheet !== null) return sheet;
  }
  return undefined;
}
