import type { Change } from '../core/changes';
import { type Cell, isBlank, type SheetRows } from '../core/model/cell';
import { changeLogTable, type LoggedMove } from '../core/tables';
import { type Language, say } from '../messages';
import { TAB_COLORS, tableLook } from './pageParts';
import type { PageOf } from './pages';
import type { WrittenCell } from './services';
import { wordTable } from './wording';

export const CHANGE_LOG_ROLE = 'changeLog';
const MOST_SHOWN = 2000;

/** The rows above the table are always as many, so that the look given at birth keeps fitting. */
const HEADING_ROW = 5;
const HEADINGS = changeLogTable([]).columns.map(({ heading }) => heading);

/** What the change log holds, newest first. */
export interface ChangeLog {
  readonly moves: readonly LoggedMove[];
  readonly tiers?: readonly string[]; // names, best first
  readonly lines: readonly (readonly Cell[])[]; // of a log that outlived its history, as they were shown
}

/** The newest moves and, below them, lines of an older log; the rest is kept in the history. `undefined` as long as nobody has moved. */
export function changeLogPage({ moves, lines, tiers = [] }: ChangeLog, latest: readonly string[], language: Language): PageOf | undefined {
  const all = moves.length + lines.length;
  if (all === 0) return undefined;
  const table = changeLogTable(moves.slice(0, MOST_SHOWN));
  const shown = lines.slice(0, MOST_SHOWN - table.rows.length);
  const count = table.rows.length + shown.length;
  const row = (cells: readonly WrittenCell[]): WrittenCell[] => HEADINGS.map((_, column) => cells[column]);
  const rows = [
    row([say(language, 'changes.title')]),
    row([say(language, 'changes.shown', { shown: count, older: all - count })]),
    row([latest[0]]),
    row([latest[1]]),
    ...wordTable(table, language),
    ...shown.map((cells) => row(cells.map((cell) => (cell === '' ? undefined : cell)))),
  ];
  const look = { ...tableLook(table, tiers, language), headingRow: HEADING_ROW, tabColor: TAB_COLORS.log, moneyFormat: '0', isList: true, peoples: [] };
  const keys = rows.map((_, at) => (at < HEADING_ROW ? undefined : `line ${all + HEADING_ROW - at}`)); // counted from the oldest: a line keeps its key
  return { role: CHANGE_LOG_ROLE, wishedName: say(language, 'sheet.changeLog'), page: { rows, look, keys } };
}

/** The lines of a change log sheet as history that is kept word for word: for when the history itself was lost. */
export function shownLines({ rows }: SheetRows): Change[] {
  const heading = rows.findIndex((row) =>
    (['en', 'zh'] as const).some((language) => HEADINGS.every((each, at) => row[at] === say(language, `heading.${each}`))),
  );
  const below = heading < 0 ? [] : rows.slice(heading + 1);
  return below.map((row) => row.slice(0, HEADINGS.length)).flatMap((cells, at) => (cells.every(isBlank) ? [] : [{ kind: 'shown', key: String(at), cells }]));
}
