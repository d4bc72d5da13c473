import type { Refusal } from '../../person/actions';
import type { ClientCall, Command, FileTrouble, Reply, State } from '../../server/protocol';
import type { ClientReply } from '../../services/clientCall';
import type { api } from '../api';
import type { Selection } from '../workbench';
import { answerOrder } from './answerOrder';
import { inOrder } from './inOrder';
import { firstView, select, selectionOn, type View, viewAfter } from './view';

/** What the page shows, as far as it comes from the server. */
export interface Snapshot {
  readonly state: State | undefined; // undefined until the first answer
  readonly view: View | undefined;
  readonly gone: boolean; // the server did not answer
  readonly running: { readonly label: string; readonly done: boolean } | undefined; // a menu item of a script
}

export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'broken' }
  | { readonly kind: 'gone' };

const SELECTION_REST_MS = 150;
const FINISHED_SHOWN_MS = 2000;
const SILENCE_MS = 1000;

/** The person's side of the document: keeps the newest state, sends commands in order, and follows scripts that move the view. */
export class WorkbenchStore {
  snapshot: Snapshot = { state: undefined, view: undefined, gone: false, running: undefined };
  private readonly listeners = new Set<() => void>();
  private readonly queue = inOrder();
  private readonly order = answerOrder();
  private selectionTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly server: typeof api) {}

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  refresh(): Promise<Outcome> {
    return this.queue(() => this.send(this.server.state, (state, isNewest) => isNewest && this.take(state)));
  }

  select(selection: Selection): void {
    if (this.snapshot.view) this.look(select(this.snapshot.view, selection));
  }

  goTo(sheetId: number): void {
    const { view } = this.snapshot;
    if (view && view.sheetId !== sheetId) this.look({ ...view, sheetId });
  }

  async act(command: Command): Promise<Outcome> {
    this.sendSelection();
    const label = this.runs(command);
    if (label === undefined) return this.queue(() => this.command(command));
    this.change({ running: { label, done: false } });
    const outcome = await this.queue(() => this.command(command));
    if (this.snapshot.state?.alerts.some(({ buttons }) => buttons.length > 1)) return outcome; // the script waits for an answer
    this.change({ running: { label, done: true } });
    setTimeout(() => this.snapshot.running?.done && this.change({ running: undefined }), FINISHED_SHOWN_MS);
    return outcome;
  }

  /** The menu item that a command lets run: its own, or the one that waits for this answer. */
  private runs(command: Command): string | undefined {
    const { running } = this.snapshot;
    if (command.do === 'menu') return command.label;
    return command.do === 'closeAlert' && running?.done === false ? running.label : undefined;
  }

  /** A call from the add-on's page. Calls run beside each other, as on Google; undefined when none answered. */
  async client(call: ClientCall): Promise<ClientReply | undefined> {
    await this.sendSelection();
    const question = this.order.send();
    // A browser keeps six requests to one server at a time: unanswered ones would soon block the whole page.
    const patience = new AbortController();
    if (this.snapshot.state?.google.panelCalls === 'silent') setTimeout(() => patience.abort(), SILENCE_MS);
    try {
      const { reply, state } = await this.server.client(call, patience.signal);
      if (this.order.isNewest(question)) this.take(state);
      else void this.refresh();
      return reply;
    } catch {
      void this.refresh();
      return undefined;
    }
  }

  /** Undefined when it was opened, or the server is gone. */
  async open(file: File, as: 'document' | 'sheets'): Promise<FileTrouble | undefined> {
    let trouble: FileTrouble | undefined;
    await this.queue(() =>
      this.send(
        () => this.server.open(file, as),
        (answer, isNewest) => {
          if ('problem' in answer) trouble = answer.problem;
          else if (isNewest) this.takeOpened(answer.state, as);
          else void this.refresh();
        },
      ),
    );
    return trouble;
  }

  private async command(command: Command): Promise<Outcome> {
    let refusal: Refusal | undefined;
    const outcome = await this.send(
      () => this.server.do(command),
      (reply: Reply, isNewest) => {
        refusal = reply.refusal;
        if (isNewest) this.take(reply.state);
        else void this.refresh();
      },
    );
    return refusal ? { kind: 'refused', refusal } : outcome;
  }

  /** `take` hears every answer: one that was overtaken by a call from the panel may hold an old state, but still says what came of the question. */
  private async send<T>(ask: () => Promise<T>, take: (answer: T, isNewest: boolean) => void): Promise<Outcome> {
    const question = this.order.send();
    try {
      const answer = await ask();
      if (this.snapshot.gone) this.change({ gone: false });
      take(answer, this.order.isNewest(question));
      return { kind: 'done' };
    } catch (error) {
      const gone = error instanceof TypeError; // else it answered, but not well
      if (gone !== this.snapshot.gone) this.change({ gone });
      return { kind: gone ? 'gone' : 'broken' };
    }
  }

  private take(state: State): void {
    const { state: before, view } = this.snapshot;
    if (before && view && JSON.stringify(before) === JSON.stringify(state)) return;
    this.change({ state, view: before && view ? viewAfter(view, before, state) : firstView(state) });
    if (before && this.snapshot.view?.sheetId !== view?.sheetId) this.restSelection();
  }

  private takeOpened(state: State, as: 'document' | 'sheets'): void {
    const { state: before, view } = this.snapshot;
    if (as === 'document' || !before || !view) this.change({ state, view: firstView(state) });
    else this.take(state);
  }

  private look(view: View): void {
    this.change({ view });
    this.restSelection();
  }

  /** Scripts ask which cells are selected; the server hears of it once the selection has come to rest. */
  private restSelection(): void {
    clearTimeout(this.selectionTimer);
    this.selectionTimer = setTimeout(() => void this.sendSelection(), SELECTION_REST_MS);
  }

  private sendSelection(): Promise<unknown> | undefined {
    if (this.selectionTimer === undefined) return undefined;
    clearTimeout(this.selectionTimer);
    this.selectionTimer = undefined;
    const { state, view } = this.snapshot;
    const sheet = state?.sheets.find(({ id }) => id === view?.sheetId);
    if (!view || !sheet) return undefined;
    const { top, left, rows, columns } = selectionOn(view, sheet);
    return this.queue(() => this.command({ do: 'select', sheetId: sheet.id, row: top, column: left, rows, columns }));
  }

  private change(part: Partial<Snapshot>): void {
    this.snapshot = { ...this.snapshot, ...part };
    for (const listener of this.listeners) listener();
  }
}
