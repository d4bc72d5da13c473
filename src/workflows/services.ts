import type { Cell, SheetRows } from '../core/model/cell';
import type { Day } from '../core/model/day';
import type { Language } from '../messages';
import type { Areas, HistoryLine, Journal, JournalChange } from './generation/journal';
import type { LookedLike, NewSheet, PageLook } from './pageLook';
import type { PlaceToShow } from './sidebarApi';

export type { LookedLike, NewSheet, PageCharts, PageLook, TierCells } from './pageLook';

/** What is written into one cell. Text is always inert; a number means what its column's kind says; days are dates. */
export type WrittenCell = string | number | boolean | { readonly day: Day } | LinkCell | undefined;

/** A text of ours that leads to the sheet of a role; plain text as long as there is no such sheet. */
export interface LinkCell {
  readonly link: string;
  readonly text: string;
}

/** What a sheet of ours is to show; its sheet gets further columns of bookkeeping beside it. */
export interface Page {
  readonly rows: readonly (readonly WrittenCell[])[]; // all of one length, the headings among them
  readonly look: PageLook;
  /** What tells each row from all others, such as the customer's key; `undefined` for headings. Rows with a key may be re-sorted by people. */
  readonly keys?: readonly (string | undefined)[];
  /** The column of notes about the row's customer, 0-based: people write it, and it follows the customer. */
  readonly notes?: number;
  /** What of the sheet people answered in, as it was read: if it has changed since, the page waits for the next update. */
  readonly answered?: number;
  readonly fillsSheet?: boolean; // true: every row of the sheet is the page's, also those people added
}

/** So many rows and columns of a sheet, from its first cell on. */
export interface SheetSize {
  readonly rows: number;
  readonly columns: number;
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
  readonly language: Language; // of the sheets: the one somebody chose for this spreadsheet, else its locale's
  readonly timeZone: string;
  today(): Day;
  now(): number; // ms since 1970
  instantOf(day: Day, hour: number): number; // ms since 1970, at which the spreadsheet's clock shows that hour
  clockText(ms: number): string; // '2025-11-21 07:12', in the spreadsheet's zone
  /** The sheet of that name, or `undefined`; read whole. */
  readSheet(name: string): SheetRows | undefined;
  /** The first of the user's own visible sheets, in tab order, that is as wanted; ours are never asked. */
  findSheet(isWanted: (sheet: SheetRows) => boolean): SheetRows | undefined;
  /** All of the user's own visible sheets, in tab order. */
  theirSheets(): readonly SheetRows[];
  readonly state: StateSheet;
  /** All of ours that are still there, the hidden one too. */
  ownSheets(): OwnSheet[];
  readOwn(sheet: OwnSheet): SheetRows;
  /** How much it held when this run last read it whole; `undefined`: it has not. */
  sizeRead(sheet: OwnSheet): SheetSize | undefined;
  /** Its first rows and columns; no rows where it is smaller than that, or gone. */
  readPart(sheet: OwnSheet, size: SheetSize): SheetRows['rows'];
  /** Makes a sheet of ours at the end, dressed and empty, under the wished name or the first free one after it. */
  makeOwn(role: string, wishedName: string, look: NewSheet): OwnSheet;
  /** Brings notes, charts and colours of tiers that a sheet of ours got when it was made to what they are to be now; what people have changed of them stays. */
  redress(sheet: OwnSheet, look: PageLook, was: LookedLike): void;
  /** Gives a sheet of ours the wished name, or the first free one after it. */
  rename(sheet: OwnSheet, wishedName: string): void;
  /** How large the grid of every sheet is, two calls for each. */
  sheetSizes(): readonly { readonly id: number; readonly rows: number; readonly columns: number }[];
  /** What the sheet is called now. */
  nameOf(sheet: OwnSheet): string;
  /** Puts cells into these columns (0-based) of the rows from `row` (1-based) on; what stands elsewhere stays. */
  writeCells(sheet: OwnSheet, row: number, columns: readonly number[], cells: readonly (readonly WrittenCell[])[]): void;
  /** Sees to it that a sheet has so many rows; rows of people's below `after` (1-based) move down, and are never written over. */
  makeRoom(sheet: OwnSheet, room: { readonly after: number; readonly growth: number; readonly isUsedBelow: boolean }): void;
  /** Puts new columns after a column (0-based; −1 = before all); they look as those of the page from `from` on would in a new sheet. */
  insertColumns(sheet: OwnSheet, after: number, columns: { readonly look: PageLook; readonly from: number; readonly count: number }): void;
  /**
   * The formula that says how old the sheet is, beside the column of generations (0-based); and who tells that nobody cut the
   * sheet off. The way back to the Summary stands right of it.
   */
  putBanner(sheet: OwnSheet, row: number, generations: number, hasWayBack: boolean): void;
  /** Keeps the sheet as it is under a name of its own, as the user's; gives that name. */
  saveCopy(sheet: OwnSheet, wishedName: (title: string) => string): string;
  /** Replaces what a sheet of ours shows that is no part of a generation; whole and at once. */
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

export type Health = ReadonlyMap<number, string>;

/**
 * What one run leaves for the next, in a hidden sheet of ours. It is read whole at the first question; without the sheet
 * there is nothing to know. `prepare` makes it.
 */
export interface StateSheet {
  /** Makes the sheet when there is none, and says what its banners say. */
  prepare(words: readonly string[]): void;
  /** As the last commit or finish left it; `undefined`: there is no such sheet, or nobody can read it any more. */
  journal(): Journal | undefined;
  /** Whether every sheet of ours still is as the last finished update left it, as far as the spreadsheet itself can tell. */
  isHealthy(): boolean;
  /** The same of one sheet; `false` also when nobody knows. */
  isAsLeft(sheet: OwnSheet): boolean;
  /** What the spreadsheet's own formula told of a sheet of ours when the hidden sheet was last read; '' = nothing. */
  told(sheet: OwnSheet): string;
  /** Texts of the last committed generation under a name; none when it never was, or when somebody took them away. */
  area(name: string): readonly string[];
  /** Everything a generation has left; `undefined` when it is not kept any more, or damaged. */
  generation(gen: number): Areas | undefined;
  /** In the order of the generations. */
  history(): readonly HistoryLine[];
  /** How many filled cells of the column stand in hidden rows, as the spreadsheet counts them; `undefined` when it does not say. */
  hiddenRows(place: ColumnPlace): number | undefined;
  /** The same as far as the spreadsheet tells it already; nothing is written. */
  hiddenRowsKnown(place: ColumnPlace): number | undefined;
  /** Lays a generation down beside the last ones and reads it back; throws when it is not there as it should be. */
  stage(gen: number, areas: Areas): void;
  /** The one write that makes the staged generation the one that counts; `false` when somebody else has committed since we looked. */
  commit(change: JournalChange): boolean;
  /** What the committed generation adds to the history, at the place it names: written twice it is there once. */
  keepHistory(): void;
  /** What the spreadsheet's own formulas tell of each sheet of ours just now, by its id. */
  health(): Health;
  /** The generation is shown, and a sheet whose formula tells anything else than this is not as it should be any more. */
  finish(health: Health): void;
  /** Everything was looked at and is as it was. */
  noteCheck(): void;
  /** Nothing is kept of the generations before the last committed, and every text of the history becomes what `rewritten` makes of it. Done twice it is done once. */
  forget(rewritten: (text: string) => string): void;
  /** How many days lie between scheduled updates, for the banners; `undefined`: updated by hand. */
  notePeriod(days: number | undefined): void;
}

/** One run at a time. */
export interface Lock {
  take(waitMs: number): 'taken' | 'busy' | 'unavailable'; // unavailable: Google has no lock to give
  stillHeld(): boolean;
  release(): void;
}

/** What of a sheet says nothing to people, 0-based. */
export interface Bookkeeping {
  readonly columns: readonly number[];
  readonly banner: { readonly row: number; readonly column: number; readonly width: number }; // with the link beside it, if that is ours
}

/** Takes away for good what the add-on has made. Every step may be done again: what is gone already is left out. */
export interface Removal {
  /** Every sheet whose own mark says that it is ours, as the tabs stand, the hidden one last; also those that were never finished. */
  sheets(): OwnSheet[];
  /** Takes marks off sheets that are not the one a mark speaks of: copies that people made. */
  eraseStrayMarks(): void;
  /** Takes away a name that people's formulas know our cells by. */
  dropName(name: string): void;
  /** Makes an empty sheet where no visible one of the user's would be left: Google keeps at least one. */
  leaveOneSheet(name: string): void;
  /** Gives a sheet to the user: blanks our bookkeeping in it, names it anew and takes our mark off; gives its name. */
  handOver(sheet: OwnSheet, bookkeeping: Bookkeeping | undefined, wishedName: (title: string) => string): string;
  isEmpty(sheet: OwnSheet): boolean;
  deleteSheet(sheet: OwnSheet): void;
  /** Takes a sheet off the hidden list, where that stays. */
  unlist(sheet: OwnSheet): void;
}

/** Small durable notes kept with the document. */
export interface Notebook {
  read(key: string): string | undefined;
  write(key: string, value: string): void;
  erase(key: string): void;
  keys(): string[];
}

/** The one clock trigger this user may have in this document. */
export interface Scheduler {
  own(): string[]; // ids of this user's clock triggers here
  start(): string; // an hourly one; returns its id
  stop(id: string): void;
  /** Tells this user from others in this document: a random id, no name. `undefined` before one was made. */
  personId(): string | undefined;
  makePersonId(): string; // the same one if there is one
  forgetPerson(): void;
}
