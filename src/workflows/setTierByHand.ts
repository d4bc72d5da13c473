import { type Cell, isBlank } from '../core/model/cell';
import type { Day } from '../core/model/day';
import { cellText, customerKey } from '../core/reading';
import type { OverrideWord } from '../core/tiers';
import { say } from '../messages';
import { exclusively, WAIT_OF_PEOPLE_MS } from './exclusively';
import { KEY_HEADING } from './generation/locate';
import { markOf } from './generation/marks';
import { OVERRIDES, type OverridesSheet } from './overridesSheet';
import { freeRow, openPeoples, readPeoples } from './peoplesSheet';
import { type Done, done, failed } from './result';
import type { Lock, OwnSheet, SelectedRow, Workbook, WrittenCell } from './services';
import { cellName } from './wording';

/** For whom: by name as in the list of customers, or whoever's row of our lists is selected, if any. */
export type SetFor = { readonly name: string } | { readonly selected: SelectedRow | undefined };

/** The row in which people may now write. */
export interface RowToWrite {
  readonly sheet: string;
  readonly cell: string; // 'B5'
}

/**
 * Leads to the sheet in which people set tiers by hand, made when there is none yet. The customer's name is put into the
 * first free row, unless a row has it already; nothing is ever written over, and nobody is named who is not in our list.
 */
export function setTierByHand({ workbook, lock }: { readonly workbook: Workbook; readonly lock: Lock }, wanted: SetFor): Done<RowToWrite> {
  return exclusively({ workbook, lock }, WAIT_OF_PEOPLE_MS, () => {
    const own = workbook.ownSheets();
    const name = 'name' in wanted ? listedName(workbook, own, wanted.name) : selectedName(workbook, own, wanted.selected);
    if ('name' in wanted && name === undefined) return failed('override.NOT_LISTED', { value: wanted.name, sheet: overridesName(workbook) });
    const sheet = openPeoples(workbook, own, OVERRIDES);
    const row = name === undefined ? freeRow(sheet) : rowFor(workbook, sheet, name);
    const { columns } = sheet.layout;
    const column = name === undefined ? columns.customer : columns.what;
    return done({ sheet: sheet.name, cell: cellName({ sheet: sheet.name, row: row + 1, column }) });
  });
}

/** What a person sets for a customer of our list. */
export interface TierSet {
  readonly customer: string; // key
  readonly what: OverrideWord;
  readonly tier: string; // as the rules name it
  readonly reason: string;
  readonly who: string;
  readonly until: Day | undefined; // undefined: for good
}

/** The same row, filled in: the customer's own as people named them if they have one, else the first free one. Of a customer with several rows nobody knows which is meant. */
export function writeTierByHand(
  { workbook, lock }: { readonly workbook: Workbook; readonly lock: Lock },
  set: TierSet,
  isTheirs?: IsTheirs,
): Done<RowToWrite & { readonly name: string }> {
  return exclusively({ workbook, lock }, WAIT_OF_PEOPLE_MS, () => {
    const own = workbook.ownSheets();
    const name = nameInList(workbook, own, set.customer);
    if (name === undefined) return failed('override.GONE', { sheet: overridesName(workbook) });
    const sheet = openPeoples(workbook, own, OVERRIDES);
    const { ours, layout } = sheet;
    const [theirs, ...others] = rowsOf(sheet, isTheirs ?? isNamed(name));
    if (others.length > 0) return failed('override.SEVERAL', { name, sheet: sheet.name });
    const row = theirs ?? freeRow(sheet);
    const words = workbook.language;
    const { columns } = layout;
    const cells: readonly (readonly [column: number, cell: WrittenCell])[] = [
      ...(theirs === undefined ? ([[columns.customer, name]] as const) : []),
      [columns.what, say(words, `override.${set.what}`)],
      [columns.tier, set.tier],
      [columns.reason, set.reason],
      [columns.who, set.who],
      [columns.until, set.until === undefined ? undefined : { day: set.until }],
    ];
    const inOrder = [...cells].sort(([one], [other]) => one - other);
    workbook.makeRoom(ours, { after: row, growth: 1, isUsedBelow: false });
    workbook.writeCells(
      ours,
      row + 1,
      inOrder.map(([column]) => column),
      [inOrder.map(([, cell]) => cell)],
    );
    return done({ sheet: sheet.name, cell: cellName({ sheet: sheet.name, row: row + 1, column: columns.what }), name });
  });
}

/** From the next update on the rules decide again: the customer's row ends yesterday, and stays for whoever asks later. */
export function endTierByHand(
  { workbook, lock }: { readonly workbook: Workbook; readonly lock: Lock },
  customer: string,
  isTheirs?: IsTheirs,
): Done<RowToWrite & { readonly name: string }> {
  return exclusively({ workbook, lock }, WAIT_OF_PEOPLE_MS, () => {
    const own = workbook.ownSheets();
    const name = nameInList(workbook, own, customer);
    const sheet = readPeoples(workbook, own, OVERRIDES);
    const [row, ...others] = name === undefined || sheet === undefined ? [] : rowsOf(sheet, isTheirs ?? isNamed(name));
    if (name === undefined || sheet === undefined || row === undefined) return failed('override.GONE', { sheet: overridesName(workbook) });
    if (others.length > 0) return failed('override.SEVERAL', { name, sheet: sheet.name });
    const { until } = sheet.layout.columns;
    workbook.writeCells(sheet.ours, row + 1, [until], [[{ day: (workbook.today() - 1) as Day }]]);
    return done({ sheet: sheet.name, cell: cellName({ sheet: sheet.name, row: row + 1, column: until }), name });
  });
}

/** Whether a cell names the customer that is meant, who may have more names than the one in our list. */
export type IsTheirs = (cell: Cell) => boolean;

/** By the name in our list alone, however it is spelled: all that is known where the orders have not been read. */
export function isNamed(name: string): IsTheirs {
  const key = customerKey(name);
  return (cell) => customerKey(cell) === key;
}

/** Rows (0-based) that speak of a customer. */
export function rowsOf({ held, layout }: Pick<OverridesSheet, 'held' | 'layout'>, isTheirs: IsTheirs): number[] {
  return held.flatMap((cells, index) => (index > layout.heading && isTheirs(cells[layout.columns.customer] ?? '') ? [index] : []));
}

/** The customer's name as our list has it; the list knows them by the mark of their key, wherever people have moved the row. */
function nameInList(workbook: Workbook, own: readonly OwnSheet[], key: string): string | undefined {
  const row = placeInList(workbook, own, key);
  return row === undefined ? undefined : cellText(row.cells[0]);
}

/** The row (1-based) of a customer in our list of customers. */
export function placeInList(workbook: Workbook, own: readonly OwnSheet[], key: string): { readonly row: number; readonly cells: readonly Cell[] } | undefined {
  const list = own.find(({ role }) => role === 'customers');
  if (list === undefined) return undefined;
  const { rows } = workbook.readOwn(list);
  const heading = rows.findIndex((cells) => cells.includes(KEY_HEADING));
  const column = rows[heading]?.indexOf(KEY_HEADING) ?? -1;
  const at = column < 0 ? -1 : rows.findIndex((cells) => cells[column] === markOf(key));
  const cells = rows[at];
  return cells === undefined ? undefined : { row: at + 1, cells };
}

function overridesName({ language }: Workbook): string {
  return say(language, 'sheet.overrides');
}

/** The customer's own row if there is one, else a free one with their name in it. */
function rowFor(workbook: Workbook, { ours, held, layout }: OverridesSheet, name: string): number {
  const [theirs] = rowsOf({ held, layout }, isNamed(name));
  if (theirs !== undefined) return theirs;
  const row = freeRow({ held, layout });
  workbook.writeBeside(ours, { row, column: layout.columns.customer }, [name]);
  return row;
}

/** The name as our list of customers has it. */
function listedName(workbook: Workbook, own: readonly OwnSheet[], name: string): string | undefined {
  const list = own.find(({ role }) => role === 'customers');
  const key = customerKey(name);
  if (list === undefined || key === '') return undefined;
  const row = workbook
    .readOwn(list)
    .rows.slice(1)
    .find((cells) => customerKey(cells[0]) === key);
  return row === undefined ? undefined : String(row[0]);
}

/** The customer of the selected row, when it is one of our lists and not its heading. */
export function selectedName(workbook: Workbook, own: readonly OwnSheet[], selected: SelectedRow | undefined): string | undefined {
  if (selected === undefined || !selected.isOurs) return undefined;
  const isList = own.some((sheet) => (sheet.role === 'customers' || sheet.role.startsWith('tier:')) && workbook.nameOf(sheet) === selected.sheet);
  const [name = ''] = selected.cells;
  return isList && !isBlank(name) ? listedName(workbook, own, String(name)) : undefined;
}
