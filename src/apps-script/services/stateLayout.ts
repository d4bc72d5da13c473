import type { Areas, HistoryLine } from '../../workflows';

/** Where things stand in the hidden sheet, 1-based. */
export const JOURNAL_ROW = 1;
export const WORDS_ROW = 2;
export const FIRST_ROW = 4; // of everything below
export const COLUMNS = { phase: 1, gen: 2, updated: 3, checked: 4, period: 5, json: 6, words: 2, hidden: 1, own: 1, health: 3, slots: 5, history: 11 } as const;
/** The last columns of the journal's row and of the whole sheet. */
export const WIDTH = 12;
/** Three generations stand side by side: the last two, and the one that is being staged. */
export const SLOTS = 3;

/** A sheet of ours with the row of the hidden sheet that lists it. */
export interface Listed {
  readonly role: string;
  readonly id: number;
  readonly row: number;
}

export type StateCells = readonly (readonly unknown[])[];

/** The column in which a generation's slot begins. */
export function slotColumn(gen: number): number {
  return COLUMNS.slots + 2 * (gen % SLOTS);
}

/** The journal's fine print, one JSON in one cell. */
export interface FinePrint {
  readonly version: 1;
  readonly run: string;
  readonly fingerprint: string;
  readonly checksums: Readonly<Record<string, number>>; // by generation
  readonly historyRow: number; // where the committed generation's history stands
  readonly health: Readonly<Record<string, string>>; // by sheet id: what its formula said when the last generation was shown
}

export function cellAt(cells: StateCells, row: number, column: number): unknown {
  return cells[row - 1]?.[column - 1] ?? '';
}

export function numberAt(cells: StateCells, row: number, column: number): number | undefined {
  const cell = cellAt(cells, row, column);
  return typeof cell === 'number' ? cell : undefined;
}

export function finePrintOf(cells: StateCells): FinePrint | undefined {
  try {
    const print = JSON.parse(String(cellAt(cells, JOURNAL_ROW, COLUMNS.json))) as FinePrint;
    return print.version === 1 ? print : undefined;
  } catch {
    return undefined;
  }
}

/** Our sheets as the state lists them: role and id, with the row that says so. */
export function listedSheets(cells: StateCells): Listed[] {
  const listed: Listed[] = [];
  for (let row = FIRST_ROW; row <= cells.length; row++) {
    const [role, id] = [cellAt(cells, row, COLUMNS.own), cellAt(cells, row, COLUMNS.own + 1)];
    const isRole = typeof role === 'string' && role !== '' && role !== 'IDLE' && role !== 'COMMIT'; // a journal that was sorted in among them
    if (isRole && typeof id === 'number') listed.push({ role, id, row });
  }
  return listed;
}

/** Texts of the slot of a generation by name, in order. */
export function slotAreas(cells: StateCells, gen: number): Areas {
  const areas: Record<string, string[]> = {};
  for (const [name, text] of slotRows(cells, gen)) areas[name] = [...(areas[name] ?? []), text];
  return areas;
}

/** What the journal says of a slot must be true of it, or somebody has changed it. */
export function slotRows(cells: StateCells, gen: number): [name: string, text: string][] {
  const column = slotColumn(gen);
  const rows: [string, string][] = [];
  for (let row = FIRST_ROW; row <= cells.length; row++) {
    const name = cellAt(cells, row, column);
    if (name !== '') rows.push([String(name), String(cellAt(cells, row, column + 1))]);
  }
  return rows;
}

/** Every line of the history, whatever order people have brought the sheet into. */
export function historyLines(cells: StateCells): HistoryLine[] {
  const lines: HistoryLine[] = [];
  for (let row = FIRST_ROW; row <= cells.length; row++) {
    const [gen, text] = [numberAt(cells, row, COLUMNS.history), cellAt(cells, row, COLUMNS.history + 1)];
    if (gen !== undefined && typeof text === 'string' && text !== '') lines.push({ gen, text });
  }
  return lines.sort((a, b) => a.gen - b.gen);
}

/** The first row below all history. */
export function freeHistoryRow(cells: StateCells): number {
  for (let row = cells.length; row >= FIRST_ROW; row--) if (cellAt(cells, row, COLUMNS.history) !== '') return row + 1;
  return FIRST_ROW;
}
