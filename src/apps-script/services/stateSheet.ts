import type { SheetRows } from '../../core/model/cell';
import { textHash } from '../../core/reading';
import type { Areas, ColumnPlace, Journal, StateSheet } from '../../workflows';
import { forgetState } from './forgetState';
import type { HiddenSheet } from './hiddenSheet';
import { hiddenRowsFormula } from './nativeFormulas';
import type { OwnSheetStore } from './ownSheets';
import { putCells } from './putCells';
import { roomFor } from './settled';
import {
  COLUMNS,
  cellAt,
  FIRST_ROW,
  type FinePrint,
  finePrintOf,
  freeHistoryRow,
  historyLines,
  JOURNAL_ROW,
  numberAt,
  SLOTS,
  type StateCells,
  slotAreas,
  slotColumn,
  slotRows,
  WIDTH,
  WORDS_ROW,
} from './stateLayout';

const ASKED_ROW = 3; // what the formula of hidden rows was last asked about
const LEAST_ROWS = 100; // room for a line per sheet of ours
const HISTORY = 'history';
/** Rows of texts per write: a cell may hold 49,000 characters. */
const ROWS_PER_WRITE = 40;

/** What of the place the hidden sheet needs: the spreadsheet's clock, and which sheet of the user's a table is. */
export interface StatePlace {
  serialOf(ms: number): number; // a moment as a cell of the spreadsheet's zone holds it
  instantOf(serial: number): number;
  now(): number;
  idOf(table: SheetRows): number | undefined;
  flush(): void;
}

/** The hidden sheet behind the workflows' `StateSheet`. Whoever unhides or edits it can only make the next run begin anew. */
export function stateSheet(hidden: HiddenSheet, own: Pick<OwnSheetStore, 'makeState' | 'relist'>, place: StatePlace): StateSheet {
  const { cells } = hidden;
  const sheetOf = (): GoogleAppsScript.Spreadsheet.Sheet => {
    const sheet = hidden.sheet();
    if (sheet === undefined) throw new Error('the hidden sheet was not opened');
    return sheet;
  };
  const gen = () => numberAt(cells(), JOURNAL_ROW, COLUMNS.gen);
  let checked: { readonly cells: StateCells; readonly whole: Map<number, boolean> } | undefined; // hashing a generation takes a while
  const told = (id: number): string => {
    const line = hidden.listed().find((sheet) => sheet.id === id);
    return line === undefined ? '' : String(cellAt(cells(), line.row, COLUMNS.health));
  };
  const isAsLeft = (id: number): boolean => {
    const was = finePrintOf(cells())?.health[id];
    return was?.startsWith(`${gen()}|${gen()}|`) === true && was === told(id); // else the sheet went back in time while it was being shown
  };
  const askedOf = (column: ColumnPlace): string => `${place.idOf(column.table)} ${hiddenRowsFormula(column)}`;
  const hiddenTold = (asked: string): number | undefined => {
    const known = cellAt(cells(), WORDS_ROW, COLUMNS.hidden);
    return cellAt(cells(), ASKED_ROW, COLUMNS.hidden) === asked && isCount(known) ? known : undefined;
  };
  const isWhole = (of: number): boolean => {
    if (checked?.cells !== cells()) checked = { cells: cells(), whole: new Map() };
    const known = checked.whole.get(of) ?? finePrintOf(cells())?.checksums[of] === checksumOf(slotRows(cells(), of));
    checked.whole.set(of, known);
    return known;
  };
  const writeJournal = (phase: Journal['phase'], of: number, at: readonly [updated: number, checked: number], print: FinePrint) => {
    const period = cellAt(cells(), JOURNAL_ROW, COLUMNS.period);
    const row = [phase, of, ...at.map((ms) => place.serialOf(ms)), typeof period === 'number' ? period : '', JSON.stringify(print)];
    putCells(sheetOf().getRange(JOURNAL_ROW, 1, 1, row.length), [row]);
    if (phase === 'COMMIT') place.flush(); // the end of a run flushes by itself
    hidden.remember([row, ...cells().slice(1)]);
  };
  const makeRoom = (rows: number) => roomFor(sheetOf(), rows, WIDTH); // somebody may have deleted rows of it since it was read
  /** Somebody else has committed since we looked: a lock was lost. */
  const isOvertaken = () => {
    const [row = []] = sheetOf().getRange(JOURNAL_ROW, 1, 1, COLUMNS.json).getValues();
    return String(row[COLUMNS.json - 1]) !== String(cellAt(cells(), JOURNAL_ROW, COLUMNS.json));
  };
  return {
    prepare(words) {
      const isDamaged = hidden.sheet() !== undefined && finePrintOf(cells()) === undefined;
      const sheet = hidden.sheet() ?? own.makeState();
      if (isDamaged) {
        roomFor(sheet, LEAST_ROWS, WIDTH);
        own.relist();
      }
      if (words.some((word, at) => cellAt(cells(), WORDS_ROW, COLUMNS.words + at) !== word))
        putCells(sheet.getRange(WORDS_ROW, COLUMNS.words, 1, words.length), [words]);
    },
    journal() {
      const print = finePrintOf(cells());
      const [phase, of] = [cellAt(cells(), JOURNAL_ROW, COLUMNS.phase), gen()];
      if (print === undefined || of === undefined || (phase !== 'IDLE' && phase !== 'COMMIT')) return undefined;
      const [updatedAt, checkedAt] = [COLUMNS.updated, COLUMNS.checked].map((column) => {
        const serial = numberAt(cells(), JOURNAL_ROW, column);
        return serial === undefined ? undefined : place.instantOf(serial);
      });
      return { phase, gen: of, run: print.run, fingerprint: print.fingerprint, updatedAt, checkedAt };
    },
    isHealthy() {
      const known = Object.keys(finePrintOf(cells())?.health ?? {}).map(Number);
      return known.length > 0 && known.every(isAsLeft);
    },
    isAsLeft: ({ id }) => isAsLeft(id),
    told: ({ id }) => told(id),
    area: (name) => areasOf(lastWhole())[name] ?? [],
    generation: (of) => (isWhole(of) ? slotAreas(cells(), of) : undefined),
    history: () => historyLines(cells()),
    hiddenRowsKnown: (column) => hiddenTold(askedOf(column)),
    hiddenRows(column) {
      const known = hiddenTold(askedOf(column));
      if (known !== undefined) return known;
      const counted = sheetOf().getRange(WORDS_ROW, COLUMNS.hidden).setFormula(hiddenRowsFormula(column)).getValue();
      putCells(sheetOf().getRange(ASKED_ROW, COLUMNS.hidden), [[askedOf(column)]]);
      return isCount(counted) ? counted : undefined;
    },
    stage(of, areas) {
      const sheet = sheetOf();
      const rows = Object.entries(areas).flatMap(([name, texts]) => texts.map((text) => [name, text]));
      const height = Math.max(rows.length, slotRows(cells(), of).length);
      makeRoom(FIRST_ROW + height - 1);
      const range = (from: number, count: number) => sheet.getRange(FIRST_ROW + from, slotColumn(of), count, 2);
      for (let from = 0; from < height; from += ROWS_PER_WRITE) {
        const count = Math.min(height - from, ROWS_PER_WRITE);
        putCells(
          range(from, count),
          Array.from({ length: count }, (_, at) => rows[from + at] ?? ['', '']),
        );
      }
      place.flush();
      const back = range(0, height).getValues().slice(0, rows.length);
      if (checksumOf(back) !== checksumOf(rows)) throw new Error('what was staged did not come back as it was written');
      const slot = Array.from({ length: Math.max(rows.length, cells().length - FIRST_ROW + 1) }, (_, at) => rows[at] ?? ['', '']);
      hidden.remember(withCells(cells(), { row: FIRST_ROW, column: slotColumn(of) }, slot));
    },
    commit({ gen: of, fingerprint, at, updatedAt }) {
      if (isOvertaken()) return false;
      const print = finePrintOf(cells());
      const checksums = Object.fromEntries(Object.entries(print?.checksums ?? {}).filter(([each]) => Number(each) > of - SLOTS));
      const run = `${at.toString(36)}.${Math.random().toString(36).slice(2, 8)}`;
      const lines = { [of]: checksumOf(slotRows(cells(), of)) };
      const next = { version: 1, run, fingerprint, checksums: { ...checksums, ...lines }, historyRow: freeHistoryRow(cells()), health: {} } as const;
      writeJournal('COMMIT', of, [updatedAt, at], next);
      return true;
    },
    keepHistory() {
      const [of, print] = [gen(), finePrintOf(cells())];
      const texts = of === undefined ? [] : (slotAreas(cells(), of)[HISTORY] ?? []);
      const isKept = historyLines(cells()).filter((line) => line.gen === of).length >= texts.length;
      if (of === undefined || print === undefined || isKept) return;
      const sheet = sheetOf();
      makeRoom(print.historyRow + texts.length - 1);
      putCells(
        sheet.getRange(print.historyRow, COLUMNS.history, texts.length, 2),
        texts.map((text) => [of, text]),
      );
      hidden.remember(
        withCells(
          cells(),
          { row: print.historyRow, column: COLUMNS.history },
          texts.map((text) => [of, text]),
        ),
      );
    },
    health() {
      const sheets = hidden.listed();
      const last = Math.max(FIRST_ROW, ...sheets.map(({ row }) => row));
      const values = sheetOf()
        .getRange(FIRST_ROW, COLUMNS.health, last - FIRST_ROW + 1, 1)
        .getValues();
      hidden.remember(withCells(cells(), { row: FIRST_ROW, column: COLUMNS.health }, values));
      return new Map(sheets.map(({ id, row }) => [id, String(values[row - FIRST_ROW]?.[0] ?? '')] as const).filter(([, value]) => value !== ''));
    },
    finish(health) {
      const [of, print] = [gen(), finePrintOf(cells())];
      if (of === undefined || print === undefined || isOvertaken()) return;
      const moment = (column: number) => place.instantOf(numberAt(cells(), JOURNAL_ROW, column) ?? place.serialOf(place.now()));
      writeJournal('IDLE', of, [moment(COLUMNS.updated), place.now()], { ...print, health: Object.fromEntries(health) });
    },
    noteCheck() {
      putCells(sheetOf().getRange(JOURNAL_ROW, COLUMNS.checked), [[place.serialOf(place.now())]]);
    },
    forget(rewritten) {
      const of = gen();
      if (of !== undefined) hidden.remember(forgetState(sheetOf(), cells(), of, rewritten));
      place.flush();
    },
    notePeriod(days) {
      if (cells().length === 0 || cellAt(cells(), JOURNAL_ROW, COLUMNS.period) === (days ?? '')) return;
      putCells(sheetOf().getRange(JOURNAL_ROW, COLUMNS.period), [[days ?? '']]);
      hidden.remember(withCells(cells(), { row: JOURNAL_ROW, column: COLUMNS.period }, [[days ?? '']]));
    },
  };

  function lastWhole(): number | undefined {
    const of = gen();
    return of === undefined ? undefined : [of, of - 1].find(isWhole);
  }
  function areasOf(of: number | undefined): Areas {
    return of === undefined ? {} : slotAreas(cells(), of);
  }
}

function checksumOf(rows: readonly (readonly unknown[])[]): number {
  return rows.reduce((hash: number, [name, text]) => textHash(`${name}\n${text}\n`, hash), textHash(''));
}

/** The cells as they are once a block of others stands among them; row and column are 1-based. */
function withCells(cells: StateCells, { row, column }: { row: number; column: number }, block: readonly (readonly unknown[])[]): StateCells {
  return Array.from({ length: Math.max(cells.length, row - 1 + block.length) }, (_, at) => {
    const line = Array.from({ length: Math.max(WIDTH, cells[at]?.length ?? 0) }, (_each, place): unknown => cells[at]?.[place] ?? '');
    const written = block[at - row + 1];
    if (written !== undefined) line.splice(column - 1, written.length, ...written);
    return line;
  });
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
