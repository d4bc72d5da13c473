import { alertId } from '../../core/alerts';
import { type Cell, isBlank, isDateCell } from '../../core/model/cell';
import { unitsOf } from '../../core/model/money';
import { WATCH_COLUMNS } from '../../core/tables';
import { type Language, say } from '../../messages';
import { answersDigest } from '../generation/answers';
import { moneyFormatOf } from '../moneyFormat';
import { lineOfList, TAB_COLORS, tableLook } from '../pageParts';
import type { PageOf } from '../pages';
import type { PageLook, Workbook, WrittenCell } from '../services';
import type { WatchedRow } from './watchSheet';
import { nextStep, whatSentence } from './watchWords';

export const WATCH_ROLE = 'watchList';

const at = (heading: (typeof WATCH_COLUMNS)[number]['heading']) => WATCH_COLUMNS.findIndex((column) => column.heading === heading);

/** Where people write, 0-based. */
export const WATCH_COLUMN = { done: at('ACTION_DONE'), snooze: at('SNOOZE_UNTIL'), notes: at('NOTES') };

/** What the page shows, in the order of its rows. */
export interface WatchShown {
  readonly open: readonly WatchedRow[];
  readonly snoozed: readonly WatchedRow[];
  readonly done: readonly WatchedRow[];
  readonly remarks: readonly string[]; // lines below
}

export interface WatchAround {
  readonly language: Language;
  readonly currency: string | undefined;
  readonly names: readonly string[]; // of the tiers, best first
  readonly tierOf: (customer: string) => string | undefined;
  readonly cells: readonly (readonly Cell[])[] | undefined; // what the sheet held when the update began
}

/** Its headings alone: enough to find the columns in a sheet. */
export function emptyWatchPage({ language }: Pick<Workbook, 'language'>): PageOf {
  return pageOf([headings(language)], { language, keys: [undefined], names: [], moneyFormat: '0', answered: undefined });
}

export function watchPage({ open, snoozed, done, remarks }: WatchShown, { language, currency, names, tierOf, cells }: WatchAround): PageOf {
  const listed = [...open, ...snoozed, ...done];
  const states = [...open.map(() => 'open' as const), ...snoozed.map(() => 'snoozed' as const), ...done.map(() => 'done' as const)];
  const rows = listed.map(({ alert, tick, snooze }, index): WrittenCell[] => [
    say(language, `watchState.${states[index] ?? 'open'}`),
    alert.name,
    tierOf(alert.customer),
    whatSentence(alert, language),
    { day: alert.since },
    unitsOf(alert.stake),
    nextStep(alert, language),
    written(tick),
    written(snooze),
    undefined,
  ]);
  const lines = remarks.map((text) => lineOfList(text, WATCH_COLUMNS.length));
  return pageOf([headings(language), ...rows, ...lines], {
    language,
    keys: [undefined, ...listed.map(({ alert }) => alertId(alert)), ...lines.map(() => undefined)],
    names,
    moneyFormat: moneyFormatOf(currency),
    answered: cells === undefined ? undefined : answersDigest(cells, WATCH_COLUMNS.length),
  });
}

interface PageParts {
  readonly language: Language;
  readonly keys: readonly (string | undefined)[];
  readonly names: readonly string[]; // of the tiers
  readonly moneyFormat: string;
  readonly answered: number | undefined;
}

function pageOf(rows: readonly (readonly WrittenCell[])[], { language, keys, names, moneyFormat, answered }: PageParts): PageOf {
  const peoples = [WATCH_COLUMN.done, WATCH_COLUMN.snooze, WATCH_COLUMN.notes];
  const look: PageLook = {
    ...tableLook({ columns: WATCH_COLUMNS }, names, language),
    headingRow: 1,
    tabColor: TAB_COLORS.watch,
    moneyFormat,
    isList: true,
    peoples,
  };
  const page = { rows, look, keys, notes: WATCH_COLUMN.notes, fillsSheet: true, ...(answered !== undefined && { answered }) };
  return { role: WATCH_ROLE, wishedName: say(language, 'sheet.watchList'), page };
}

function headings(language: Language): string[] {
  return WATCH_COLUMNS.map(({ heading }) => say(language, `heading.${heading}`));
}

/** What people wrote, as it was. */
function written(cell: Cell): WrittenCell {
  if (isBlank(cell)) return undefined;
  return isDateCell(cell) ? { day: cell.day } : cell;
}
