import type { Cell, SheetRows } from '../core/model/cell';
import type { Day } from '../core/model/day';
import type { ColumnKind } from '../core/tables';
import type { PlaceToShow } from './sidebarApi';

/** What is written into one cell. Text is always inert; a number means what its column's kind says; days are dates. */
export type WrittenCell = string | number | boolean | { readonly day: Day } | undefined;

/** A block of cells that starts in A1 of a sheet of ours. */
export interface Page {
  readonly rows: readonly (readonly WrittenCell[])[]; // all of one length
  readonly look: PageLook;
  readonly fillsSheet?: boolean; // true: every row of the sheet is the page's, also those people added
}

/** How a page looks; applied once, when its sheet is made, so that people's own formatting stays. */
export interface PageLook {
  readonly kinds: readonly ColumnKind[]; // one per column
  readonly headingRow: number; // 1-based; frozen and bold
  readonly tabColor: string | undefined;
  readonly moneyFormat: string;
}

/** A sheet of ours, found by its metadata whatever people have renamed it to. */
export interface OwnSheet {
  readonly role: string; // 'summary', 'customers', 'rules', 'tier:VIP'
  readonly id: number;
}

/** The row that a person has selected a cell in. */
export interface SelectedRow {
  readonly sheet: string;
  readonly isOurs: boolean;
  readonly cells: readonly Cell[];
  readonly column: number; // 0-based, of the selected cell
}

/** The spreadsheet, as far as the workflows need it. Every method is a few service calls; none loops over cells. */
export interface Workbook {
  readonly locale: string;
  readonly timeZone: string;
  today(): Day;
  now(): number; // ms since 1970
  instantOf(day: Day, hour: number): number; // ms since 1970, at which the spreadsheet's clock shows that hour
  clockText(ms: number): string; // '2025-11-21 07:12', in the spreadsheet's zone
  /** The sheet of that name, or `undefined`; read whole. */
  readSheet(name: string): SheetRows | undefined;
  /** The first of the user's own visible sheets, in tab order, that is as wanted; ours are never asked. */
  findSheet(isWanted: (sheet: SheetRows) => boolean): SheetRows | undefined;
  readonly state: StateSheet;
  /** All that are marked as ours, the hidden one too. */
  ownSheets(): OwnSheet[];
  readOwn(sheet: OwnSheet): SheetRows;
  /** Makes a sheet of ours at the end, under the wished name or the first free one after it. */
  makeOwn(role: string, wishedName: string, page: Page): OwnSheet;
  /** What the sheet is called now. */
  nameOf(sheet: OwnSheet): string;
  /** Replaces what our rows of the sheet show; cells beside them stay, and what stands below is pushed down, never written over. */
  publish(sheet: OwnSheet, page: Page): void;
  /** Writes texts down one column of a sheet of ours that people write in, from a cell (0-based) on, and into no other cell. */
  writeBeside(sheet: OwnSheet, from: { readonly row: number; readonly column: number }, texts: readonly string[]): void;
  /** Offers values, or a calendar, in a column (0-based) below the first row; whoever writes something else may. */
  offer(sheet: OwnSheet, column: number, choices: readonly string[] | 'days'): void;
  /** `false` when the name already belongs to cells that are not ours. */
  nameColumns(name: string, sheet: OwnSheet, columns: number): boolean;
  /** `undefined` where no cell can be selected, as on a chart's tab. */
  selectedRow(): SelectedRow | undefined;
  /** Moves the person's view to a sheet (of theirs by name, of ours by role) and a cell in it. */
  show(place: PlaceToShow): 'shown' | 'gone' | 'hidden';
  /** Makes sure that everything is written, and that the user sees the sheet they were on. */
  settle(): void;
}

/** A column of a sheet that was read, from a row on. */
export interface ColumnPlace {
  readonly table: SheetRows;
  readonly column: number; // 0-based
  readonly fromRow: number; // 1-based
}

export type StateRow = readonly (string | number)[];

/**
 * What one run leaves for the next, in a hidden sheet that is made when first asked for: areas of rows, each by its
 * name. Read once and written once a run, whatever is in it.
 */
export interface StateSheet {
  /** As last written; no rows when it never was, or when somebody took them away. */
  area(name: string): readonly StateRow[];
  /** How many filled cells of the column stand in hidden rows, as the spreadsheet counts them; `undefined` when it does not say. */
  hiddenRows(place: ColumnPlace): number | undefined;
  /** Replaces these areas; others stay. */
  write(areas: Readonly<Record<string, readonly StateRow[]>>): void;
  /** What the last update or check left; moments in ms since 1970. */
  journal?(): { readonly phase: string; readonly updatedAt?: number; readonly checkedAt?: number };
  /** How many days lie between scheduled updates, for the banner; `undefined`: updates run by hand. */
  notePeriod?(days: number | undefined): void;
}

/** One run at a time. */
export interface Lock {
  take(waitMs: number): 'taken' | 'busy' | 'unavailable'; // unavailable: Google has no lock to give
  stillHeld(): boolean;
  release(): void;
}

/** Small durable notes kept with the document. */
export interface Notebook {
  read(key: string): string | undefined;
  write(key: string, value: string): void;
  erase(key: string): void;
}

/** The one clock trigger this user may have in this document. */
export interface Scheduler {
  own(): string[]; // ids of this user's clock triggers here
  start(): string; // an hourly one; returns its id
  stop(id: string): void;
  /** Tells this user from others in this document: a random id, no name. `undefined` before one was made. */
  personId(): string | undefined;
  makePersonId(): string; // the same one if there is one
}
