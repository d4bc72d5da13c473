import type { Host } from '../../../src/host';
import { cells, ownSheet, plain } from './ownSheets';

/** The first row of the hidden state sheet: what is committed, and whether a run stands in the middle. */
export interface Journal {
  readonly phase: string; // 'IDLE' or 'COMMIT'; '' when there is no state yet
  readonly generation: number; // the committed one; 0 before the first
}

const SLOTS = 3;
const [FIRST_HISTORY_ROW, FIRST_STAGED_COLUMN, HISTORY_COLUMN] = [3, 4, 10]; // 0-based
const NOTHING: Journal = { phase: '', generation: 0 };

export function journalOf(host: Host): Journal {
  const state = ownSheet(host, 'state');
  if (state === undefined) return NOTHING;
  const [[phase, generation] = []] = cells(host.book, state.id);
  if (!['IDLE', 'COMMIT'].includes(plain(phase))) return NOTHING;
  return { phase: plain(phase), generation: Number(plain(generation)) || 0 };
}

/** The history below the journal: rows of generation and text. */
export function historyOf(host: Host): { generation: number; text: string }[] {
  const state = ownSheet(host, 'state');
  const rows = state === undefined ? [] : cells(host.book, state.id).slice(FIRST_HISTORY_ROW);
  return rows
    .map((row) => ({ generation: Number(plain(row[HISTORY_COLUMN])), text: plain(row[HISTORY_COLUMN + 1]) }))
    .filter(({ text, generation }) => text.startsWith('[[') && generation > 0);
}

/** What the committed generation adds to the history, as it lies staged: the next run puts it there where somebody's undo took it back. */
export function stagedHistory(host: Host): { generation: number; text: string }[] {
  const state = ownSheet(host, 'state');
  const { generation } = journalOf(host);
  const column = FIRST_STAGED_COLUMN + 2 * (generation % SLOTS);
  const rows = state === undefined ? [] : cells(host.book, state.id).slice(FIRST_HISTORY_ROW);
  return rows.filter((row) => plain(row[column]) === 'history').map((row) => ({ generation, text: plain(row[column + 1]) }));
}

/** Somebody has emptied the hidden sheet below its journal: neither a staged generation nor a history is left in it. */
export function isEmptied(host: Host): boolean {
  const state = ownSheet(host, 'state');
  const rows = state === undefined ? [] : cells(host.book, state.id).slice(FIRST_HISTORY_ROW);
  return rows.every((row) => row.slice(FIRST_STAGED_COLUMN).every((cell) => plain(cell) === ''));
}
