import type { CellRule, Chart } from '../book/types';
import type { ExecutionKind } from '../kernel/execution';
import type { Action, Refusal } from '../person/actions';
import type { ClientReply } from '../services/clientCall';
import type { MenuEntry } from '../services/uiState';

/** What the page and the server say to each other. Everything is plain JSON; rows and columns are 0-based. */

/** The document and what its person sees, without the cells. */
export interface State {
  readonly revision: number; // other than before: cells may have changed
  readonly title: string;
  readonly language: 'en' | 'zh'; // of the person
  readonly locale: string; // of the spreadsheet
  readonly timeZone: string;
  readonly sheets: readonly SheetInfo[]; // in tab order, hidden ones too
  readonly active: { readonly sheetId: number; readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };
  readonly viewMoves: number; // grows when the person's view is moved, by a script or by sheets that come and go; the page then follows `active`
  readonly addOnName: string;
  readonly menus: readonly { readonly title: string; readonly entries: readonly MenuEntry[] }[]; // title '': the add-on's own, under Extensions
  readonly toasts: readonly { readonly id: number; readonly title: string; readonly message: string }[]; // the latest few
  readonly alerts: readonly { readonly id: number; readonly title: string; readonly message: string; readonly buttons: readonly AlertButton[] }[]; // not yet closed
  readonly sidebar: Frame | undefined;
  readonly dialog: Frame | undefined;
  readonly lastExecution: ExecutionInfo | undefined;
  readonly clock: string; // 'YYYY-MM-DD HH:MM' in the spreadsheet's zone
  readonly triggers: readonly { readonly handler: string; readonly owner: string; readonly nextDue: string }[]; // as the clock
  readonly undo: boolean;
  readonly redo: boolean;
  readonly google: GoogleMood;
}

export type AlertButton = 'OK' | 'CANCEL' | 'YES' | 'NO';

/** A page of the add-on's: `url` is on another origin than the workbench. */
export interface Frame {
  readonly id: number; // a new one each time it is shown
  readonly title: string;
  readonly url: string;
  readonly width?: number; // dialogs
  readonly height?: number;
}

export interface SheetInfo {
  readonly id: number;
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly hidden: boolean;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly tabColor: string | undefined;
  readonly gridlines: boolean;
  readonly widths: readonly (readonly [column: number, pixels: number])[]; // others are 100
  readonly hiddenRows: readonly { readonly from: number; readonly count: number }[];
  readonly charts: readonly ChartInfo[];
}

/** A chart with what it shows: one row of `values` per category, one number per series. */
export interface ChartInfo extends Pick<Chart, 'id' | 'kind' | 'title' | 'row' | 'column' | 'colors' | 'size'> {
  readonly categories: readonly string[];
  readonly series: readonly string[];
  readonly values: readonly (readonly (number | null)[])[];
}

/** One run of the script, with every service call it made. */
export interface ExecutionInfo {
  readonly id: number;
  readonly kind: ExecutionKind;
  readonly fn: string;
  readonly calls: number;
  readonly reads: number;
  readonly writes: number;
  readonly ms: number;
  readonly error: string | undefined;
  readonly trace: readonly { readonly name: string; readonly target: string; readonly kind: 'read' | 'write' }[];
}

/** How the imitated Google behaves towards the panel; people turn these to see what the add-on does then. */
export interface GoogleMood {
  readonly panelCalls: PanelCalls;
  readonly slow: boolean; // every answer takes a while, and they overtake each other
  readonly authorised: boolean;
}
/** 'fail': the function throws. 'silent': no answer ever comes. 'denied': PERMISSION_DENIED, as with several accounts. */
export type PanelCalls = 'work' | 'fail' | 'silent' | 'denied';

/** A block of cells as shown. `cells[r][c]` is null where there is nothing to show (JSON knows no undefined). */
export interface CellWindow {
  readonly revision: number;
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly (ShownCell | null)[])[];
}

export interface ShownCell {
  readonly text?: string; // as shown; none: ''
  readonly edit?: string; // what the formula bar shows, where it is other than `text`
  readonly right?: true; // numbers and dates stand right, booleans and errors in the middle, unless `align` says otherwise
  readonly middle?: true;
  readonly link?: true; // a formula that leads somewhere
  readonly filter?: true; // a heading of the sheet's filter, with its arrow
  readonly error?: string; // the message behind an error value
  readonly align?: string;
  readonly bold?: true;
  readonly upright?: true; // in the middle between top and bottom
  readonly size?: number; // points; none: 10
  readonly color?: string;
  readonly background?: string;
  readonly wrap?: true;
  readonly note?: string;
  readonly rule?: CellRule;
  readonly format?: string; // number format, where set
}

/** Everything that changes something. `POST /api/do` takes one and gives a `Reply`. */
export type Command =
  | Action
  | { readonly do: 'undo' }
  | { readonly do: 'redo' }
  | { readonly do: 'select'; readonly sheetId: number; readonly row: number; readonly column: number; readonly rows: number; readonly columns: number }
  | { readonly do: 'menu'; readonly label: string }
  | { readonly do: 'closeAlert'; readonly id: number; readonly answer?: AlertButton } // none: by its cross
  | { readonly do: 'closeSidebar' }
  | { readonly do: 'closeDialog' }
  | { readonly do: 'advance'; readonly ms: number } // lets time pass; schedules that fall due run
  | { readonly do: 'language'; readonly language: 'en' | 'zh' } // of the person; the document is opened anew
  | { readonly do: 'google'; readonly mood: Partial<GoogleMood> };

export interface Reply {
  readonly state: State;
  readonly refusal?: Refusal; // nothing was done
}

/**
 * - `GET /api/state` → State
 * - `GET /api/cells?sheet=1&row=0&column=0&rows=50&columns=26` → CellWindow
 * - `GET /api/edge?sheet=1&row=0&column=0&to=up|down|left|right|end` → CellPlace, where data ends or begins in that direction
 * - `POST /api/do` Command → Reply
 * - `POST /api/client` ClientCall → ClientAnswer (never, when Google is silent)
 * - `POST /api/open?name=orders.csv&as=document|sheets` (the file's bytes) → Reply | { problem: FileTrouble }
 * - `GET /api/save.xlsx`, `GET /api/save.csv?sheet=1` → a download
 */
export interface ClientCall {
  readonly fn: string;
  readonly args: readonly unknown[];
}
/** A cell of a sheet. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}
export interface ClientAnswer {
  readonly reply: ClientReply;
  readonly state: State;
}
export interface FileTrouble {
  readonly code: 'FILE_EMPTY' | 'FILE_ENCODING' | 'FILE_NOT_TEXT' | 'FILE_QUOTE_OPEN' | 'FILE_NOT_XLSX' | 'FILE_KIND' | 'TOO_MANY_CELLS';
  readonly params: Readonly<Record<string, string | number>>;
}

/** What the frames of the add-on's pages may do: Google's own list (documented); no top navigation. */
export const FRAME_SANDBOX = 'allow-downloads allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-same-origin allow-scripts';

/** Between the add-on's page (in its frame) and the workbench around it, by `postMessage`. */
export type FromPanel =
  | { readonly gsr: 'run'; readonly id: number; readonly fn: string; readonly args: readonly unknown[] }
  | { readonly gsr: 'host'; readonly what: 'close' | 'focusEditor' }
  | { readonly gsr: 'host'; readonly what: 'setWidth' | 'setHeight'; readonly pixels: number };
export type ToPanel = { readonly gsr: 'reply'; readonly id: number; readonly reply: ClientReply };
