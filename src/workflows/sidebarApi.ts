import type { ActionDone, Block, PanelPage, Wanted } from './panel/panelPage';
import type { Schedule } from './schedule';

/**
 * What the panel and the server say to each other: plain JSON only, days and moments as text. The panel imports the
 * types; every function is an entry point of `apps-script/engine.ts`, and takes whatever anybody sends.
 */
export interface SidebarApi {
  /** Proves that calls of this person reach the script at all. */
  ui_ping(): Answer<{ language: 'en' | 'zh' }>;
  ui_home(): Answer<HomeState>;
  /** One whole update, and what the panel shows after it (unless Google did not tell any more). One that is too long for Google fails with the fix `goOn`. */
  ui_updateNow(): Answer<RunReport & { readonly home: HomeState | undefined }>;
  /** The question that keeps the orders from being read, as things stand now; `undefined`: there is none. */
  ui_question(): Answer<{ readonly question: ColumnQuestion | undefined }>;
  /** Remembers which column is meant, and updates; the next question, if there is one, comes as the failure's `fix`. */
  ui_answerColumn(answer: ColumnAnswer): Answer<RunReport & { readonly home: HomeState | undefined }>;
  /** Forgets what was said of the columns of the sheet that was read last, so that the next update asks again. */
  ui_forgetColumns(): Answer<HomeState>;
  /** When updates run by themselves from now on, as this person; `null`: by hand. */
  ui_setSchedule(schedule: Schedule | null): Answer<ScheduleState>;
  /** Shows a sheet, and a cell in it, in the spreadsheet beside the panel. */
  ui_show(place: PlaceToShow): Answer<{ sheet: string }>;
  /** A screen that the server words; it writes nothing. */
  ui_page(page: string, wanted: Wanted): Answer<PanelPage>;
  /** Does what a button of such a screen says. */
  ui_do(action: string, wanted: Wanted): Answer<ActionDone & { readonly home?: HomeState | undefined }>;
}

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AnswerError };

/** Why something was not done; `message` is the whole sentence, with what to do, in the person's language. */
export interface AnswerError {
  readonly code: string; // 'COLUMN_MISSING'
  readonly params: Readonly<Record<string, string | number>>;
  readonly message: string;
  readonly fix?: Fix; // a button that mends it, or leads there; or it only has to be called again
}
export type Fix =
  | { readonly kind: 'goOn'; readonly done: number; readonly of: number } // rows: Google allows no longer run, and the next one goes on
  | { readonly kind: 'show'; readonly place: PlaceToShow }
  | { readonly kind: 'retry' }
  | { readonly kind: 'ask'; readonly question: ColumnQuestion };

/** Which column is meant: asked of a person, never guessed. */
export interface ColumnQuestion {
  readonly asks: 'customer' | 'date' | 'amount' | 'quantity' | 'unitPrice';
  readonly sheet: string;
  readonly order: string; // stays the same as long as no column moves
  readonly options: readonly ColumnOption[]; // best first; at least one
}

/** One way to answer it. */
export interface ColumnOption {
  readonly kind: 'column' | 'names' | 'product'; // 'names': people's names although two may share one; 'product': quantity × unit price
  readonly columns: Readonly<Record<string, string>>; // role → letter: what choosing it means
  readonly header: string; // shortened; '' for a column without a name
  readonly examples: readonly string[]; // up to three values, shortened
}

export type ColumnAnswer = Pick<ColumnQuestion, 'order'> & Pick<ColumnOption, 'columns'>;

/** A sheet by its name as it is now, or one of ours by its role, whatever people have renamed it to. */
export type PlaceToShow = { readonly sheet: string; readonly cell?: string } | { readonly role: string; readonly cell?: string };

/** What the panel shows when it opens. */
export interface HomeState {
  readonly language: 'en' | 'zh'; // of the person
  readonly lastRun: LastRun | undefined; // undefined: never updated
  readonly failedSince: { readonly at: string; readonly message: string; readonly asks: boolean } | undefined; // scheduled updates after the last run that did not work; `asks`: a person can answer why
  readonly columnsSaid: string | undefined; // the day on which somebody said which columns are meant: '2025-11-21'
  readonly schedule: ScheduleState;
  readonly news: readonly Block[]; // whom to call, and what else needs somebody
  readonly tools: readonly Block[]; // what else there is
}

/** The last update that worked. */
export interface LastRun {
  readonly at: string; // when, in the spreadsheet's time zone: '2025-11-21 07:12'
  readonly minutesAgo: number; // by the server's clock
  readonly asOf: string; // the day the tiers count to: '2025-11-21'
  readonly sheet: string; // where the orders were read
  readonly rowsRead: number;
  readonly rowsUsed: number;
  readonly customers: number;
  readonly tiers: readonly { readonly name: string; readonly customers: number; readonly role: string }[]; // best first, empty ones too
  readonly untiered: number;
  readonly changes?: OrderCounts | undefined; // since the run before; undefined: not known
  readonly issues: readonly IssueLine[];
  readonly seconds: number; // how long it took
}

/** How many orders are other than at the last run that worked. */
export interface OrderCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** One kind of trouble in the data. */
export interface IssueLine {
  readonly code: string;
  readonly count: number; // rows
  readonly listed: boolean; // true: these rows were left out; false: used, after what the sentence says
  readonly first: { readonly sheet: string; readonly cell: string };
  readonly message: string; // in the person's language
}

/** The schedule, or while there is none the one a click would set up. */
export interface ScheduleState extends Schedule {
  readonly on: boolean;
  readonly mine: boolean; // it runs as this person
  readonly zone: string;
  readonly nextAt?: string | undefined; // when the next update is due, in the spreadsheet's time zone: '2025-11-22 06:00'
  readonly trouble?: 'gone' | 'silent' | 'otherSilent' | undefined; // no trigger, and none could be made; nothing has run for two updates, of mine or of somebody else's
}

/** What one run did. */
export interface RunReport {
  readonly asOf: string;
  readonly sheet: string;
  readonly rowsRead: number;
  readonly rowsUsed: number;
  readonly customers: number;
  readonly tiers: Readonly<Record<string, number>>; // by name, empty tiers too
  readonly untiered: Readonly<Record<string, number>>; // by reason
  readonly changes?: OrderCounts | undefined; // since the run before; undefined: not known
  readonly issues: readonly { code: string; count: number; listed: boolean; first: string; message: string }[];
  readonly warnings: readonly string[];
  readonly message: string; // the whole in one sentence
}
