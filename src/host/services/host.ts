import type { Book } from '../book/types';
import type { Accounting } from '../kernel/accounting';
import type { Clock } from '../kernel/clock';
import { errorText } from '../kernel/errorTexts';
import type { AuthMode, Execution } from '../kernel/execution';
import type { Faults } from '../kernel/faults';
import type { Kernel } from '../kernel/kernel';
import type { Program } from '../realm/program';
import { type CellPlace, cellPlace } from './cellPlace';
import { type ClientReply, clientArguments, clientResult, refusedCall } from './clientCall';
import { CustomFunctions } from './customFunctions';
import { clockEvent, openEvent } from './events';
import { type Interleaving, interleave } from './interleave';
import { type Order, Runner, type User } from './runner';
import { remember, type Snapshot } from './snapshot';
import type { Stores } from './stores';
import type { TriggerRow } from './triggerTable';
import type { UiState } from './uiState';
import type { World } from './world';

export interface HostSettings {
  readonly user: User;
  readonly authMode: AuthMode;
  readonly reuseCustomRealm: boolean;
}

/** A spreadsheet with the add-on in it, and the person (or the clock) who makes things happen. */
export class Host {
  /** Who sits in front of the spreadsheet; set it to let another person act. */
  user: User;
  readonly executions: Execution[] = []; // all but those of custom functions
  /** Grows whenever cells or sheets may have changed. */
  revision = 0;
  readonly #runner: Runner;
  readonly #custom: CustomFunctions;
  readonly #functions: readonly string[];
  #authMode: AuthMode;

  constructor(
    readonly world: World,
    readonly kernel: Kernel,
    readonly program: Program,
    readonly settings: HostSettings,
  ) {
    this.user = settings.user;
    this.#authMode = settings.authMode;
    this.#runner = new Runner(world, kernel, program);
    this.#custom = new CustomFunctions(this.#runner, () => this.user, settings.reuseCustomRealm);
    this.#functions = this.#runner.functionNames();
    this.#setAuthMode(settings.authMode);
  }

  get book(): Book {
    return this.world.book;
  }
  get clock(): Clock {
    return this.world.clock;
  }
  get ui(): UiState {
    return this.world.ui;
  }
  get faults(): Faults {
    return this.kernel.faults;
  }
  get accounting(): Accounting {
    return this.kernel.accounting;
  }
  get properties(): Stores {
    return this.world.stores;
  }
  get triggers(): readonly TriggerRow[] {
    return this.world.triggers.rows;
  }
  /** What the panel can call: every top-level function that is not private (*documented*). */
  get clientFunctions(): readonly string[] {
    return this.#functions.filter((name) => !name.endsWith('_'));
  }
  /** How often cells called the script. */
  get customCalls(): number {
    return this.#custom.calls;
  }
  get customExecutions(): readonly Execution[] {
    return this.#custom.executions;
  }
  /** Members of Google's the script asked for and this host lacks. */
  get notEmulated(): readonly string[] {
    return [...this.#runner.notEmulated];
  }
  /** Whether the user's grant stands; false: Google asks again, and triggers fail at the first call. */
  get authorised(): boolean {
    return this.world.authorised;
  }
  set authorised(granted: boolean) {
    this.world.authorised = granted;
  }

  /** The spreadsheet is opened in a browser: onOpen runs as a simple trigger. */
  open(): Execution {
    Object.assign(this.ui, { menus: [], sidebar: undefined, dialog: undefined, asked: undefined });
    const authMode = this.#authMode;
    this.book.recalculate();
    return this.#run({ kind: 'open', fn: 'onOpen', authMode, user: this.user, args: (site) => [openEvent(site, authMode)] });
  }

  /** The add-on is installed from within Sheets. */
  install(): Execution {
    return this.#run({ kind: 'install', fn: 'onInstall', authMode: 'FULL', user: this.user, args: (site) => [openEvent(site, 'FULL')] });
  }

  /** The person clicks the item of the add-on's menu with this label. */
  menu(label: string): Execution {
    const fn = this.ui.menuItem(label);
    if (fn === undefined) throw new Error(`The menu has no item “${label}”.`);
    this.#enable();
    return this.#run({ kind: 'menu', fn, authMode: 'FULL', user: this.user, args: () => [] });
  }

  /** The panel calls the script by `google.script.run`. */
  clientRun(fn: string, args: readonly unknown[] = []): ClientReply {
    const refused = refusedCall(this.clientFunctions, fn, args);
    if (refused) return refused;
    this.#enable();
    const execution = this.#run({ kind: 'client', fn, authMode: 'FULL', user: this.user, args: () => clientArguments(args) });
    if (execution.error) return { ok: false, error: execution.error };
    return { ok: true, value: clientResult(execution.result) };
  }

  /** The developer runs a function from the editor. */
  run(fn: string, args: readonly unknown[] = []): Execution {
    return this.#run({ kind: 'run', fn, authMode: 'FULL', user: this.user, args: () => [...args] });
  }

  /** A person types into a cell: `edit('Orders!B2', '12.5')`. */
  edit(cell: string, text: string): void {
    const at = this.cellAt(cell);
    if (at === undefined) throw new Error(`There is no cell “${cell}”.`);
    this.byHand(() => this.book.write({ ...at, rows: 1, columns: 1 }, [[this.book.typed(text, at.sheetId, at.row, at.column)]]));
  }

  /** Where `Orders!B2` is, if it is in a grid; without a sheet's name, in the first. */
  cellAt(cell: string): CellPlace | undefined {
    return cellPlace(this.book, cell);
  }

  /** A person changes the document: what is done stays done whatever becomes of a script, and formulas follow. */
  byHand(change: () => void): void {
    this.#custom.forget();
    this.kernel.options.durability?.settle();
    change();
    this.kernel.options.durability?.forget();
    this.book.recalculate();
    this.revision += 1;
  }

  /** Time passes; the triggers that fall due fire one after the other. */
  advance(ms: number): Execution[] {
    const { clock, triggers } = this.world;
    const until = clock.now() + ms;
    const fired: Execution[] = [];
    for (let row = triggers.nextDue(until); row; row = triggers.nextDue(until)) {
      clock.advance(row.nextDue - clock.now());
      fired.push(this.#fire(row));
    }
    clock.advance(until - clock.now());
    this.book.recalculate(); // TODAY() and NOW() follow the time
    this.revision += 1;
    return fired;
  }

  /** Some other execution holds all locks for this long. */
  lockHeldBy(ms: number): void {
    this.world.locks.heldElsewhere(ms);
  }

  /** Two executions at once; see `interleave`. */
  interleave(order: Interleaving): { first: Execution; second: Execution | undefined } {
    return interleave(this.#runner, order);
  }

  /** This moment, to be put back with `restore` as often as wanted. */
  snapshot(): Snapshot {
    const [user, authMode] = [this.user, this.#authMode];
    const { sheets, beside } = remember(this.#runner, this.#custom, this.executions);
    const back = () => {
      beside();
      this.user = user;
      if (this.#authMode !== authMode) this.#setAuthMode(authMode);
    };
    return { sheets, beside: back };
  }

  restore({ sheets, beside }: Snapshot): void {
    beside();
    this.restoreSheets({ sheets });
  }

  /** Version history: the file goes back, and what is stored beside it stays. */
  restoreSheets({ sheets }: Pick<Snapshot, 'sheets'>): void {
    this.#custom.forget();
    sheets();
    this.book.recalculate();
    this.revision += 1;
  }

  /** Ctrl+Z of the script's last writes, by call; gives how many there were. Needs a journal; nothing before a hand edit comes back. */
  undoScriptWrites(count: number): number {
    const undone = this.kernel.options.durability?.undo(count) ?? 0;
    this.byHand(() => {});
    return undone;
  }

  #fire(row: TriggerRow): Execution {
    const { quotas } = this.kernel;
    const due = row.nextDue;
    this.world.triggers.fired(row);
    const user = row.owner === this.user.email ? this.user : { email: row.owner, locale: this.user.locale };
    const order: Order = { kind: 'trigger', fn: row.handler, authMode: 'FULL', user, args: () => [clockEvent(row, due)] };
    if (quotas.triggerTimeLeft(row.owner) <= 0) return this.#refused(order);
    const execution = this.#run(order);
    quotas.use('trigger', row.owner, execution.ms);
    return execution;
  }

  #refused(order: Order): Execution {
    const execution = this.#runner.begin(order);
    execution.error = { name: 'Exception', message: errorText('tooMuchComputerTime', execution.locale) };
    this.executions.push(execution);
    return execution;
  }

  #run(order: Order): Execution {
    this.#custom.forget();
    const execution = this.#runner.run(order);
    if (execution.writes > 0) this.revision += 1;
    if (!execution.suspended) this.executions.push(execution);
    return execution;
  }

  /** Using the add-on in a document enables it there: from then on cells know its functions (*observed*). */
  #enable(): void {
    if (this.#authMode !== 'NONE') return;
    this.#setAuthMode('LIMITED');
    this.revision += 1;
  }

  #setAuthMode(mode: AuthMode): void {
    this.#authMode = mode;
    this.#custom.register(mode === 'NONE' ? [] : this.#functions);
  }
}
