import type { Book } from '../book/types';
import { Person } from '../person';
import type { Refusal } from '../person/actions';
import type { Host } from '../services/host';
import type { Selection, ShownAlert, ShownPage } from '../services/uiState';
import { changedDocument } from './executionInfo';
import type { Google } from './google';
import type { Numbers } from './numbers';
import type { AlertButton, State } from './protocol';
import { buttonsOf, stateOf } from './state';
import { inGrid, tabToShow, viewOf, visibleTabs } from './view';

/** What stays when another document takes the place of this one. */
export interface Surroundings {
  readonly addOnName: string;
  readonly numbers: Numbers;
  readonly google: Google;
  readonly panelUrl: (id: number) => string;
}

const MOST_EXECUTIONS_KEPT = 200;
const FIRST_CELL: Selection = { row: 0, column: 0, rows: 1, columns: 1 };

/** One open document, the person in front of it, and what they see. */
export class Session {
  readonly person: Person;
  readonly #closedAlerts = new WeakSet<object>();
  #seenExecutions = 0;
  #ownMoves = 0;
  #chosen = ''; // of the menu, last

  /** `before`: the document that was open until now; counts go on, so that the page notices the change. */
  constructor(
    readonly host: Host,
    readonly title: string,
    readonly surroundings: Surroundings,
    readonly before?: State,
  ) {
    this.person = new Person(host.book, (change) => host.byHand(change));
    host.authorised = surroundings.google.authorised;
    host.ui.waits = true;
  }

  get book(): Book {
    return this.host.book;
  }
  get language(): 'en' | 'zh' {
    return this.host.user.locale.startsWith('zh') ? 'zh' : 'en';
  }
  get revision(): number {
    return this.host.revision + (this.before ? this.before.revision + 1 : 0);
  }
  /** How often the person's view was moved, by a script or because what they looked at came or went. */
  get viewMoves(): number {
    return this.host.ui.movedByScript + this.#ownMoves + (this.before ? this.before.viewMoves + 1 : 0);
  }
  get openAlerts(): ShownAlert[] {
    const { alerts, asked } = this.host.ui;
    return [...alerts.filter((alert) => !this.#closedAlerts.has(alert)), ...(asked ? [asked] : [])];
  }

  state(): State {
    this.#noticeScripts();
    return stateOf(this);
  }

  /** A change by hand: the view follows sheets that come and go, and undo never reaches behind a script. */
  byPerson(change: (person: Person) => Refusal | undefined): Refusal | undefined {
    this.#noticeScripts();
    const before = visibleTabs(this.book);
    const { sheetId } = viewOf(this.host);
    const refusal = change(this.person);
    const next = refusal ? undefined : tabToShow(before, visibleTabs(this.book), sheetId);
    if (next !== undefined) this.show(next);
    return refusal;
  }

  /** Undo or redo: the person is shown what changed (*observed*). */
  takeBack(step: (person: Person) => Refusal | undefined): Refusal | undefined {
    const refusal = this.byPerson(step);
    const { place } = this.person;
    const sheet = refusal || place === undefined ? undefined : this.book.sheetById(place.sheetId);
    if (place && sheet && !sheet.hidden) this.show(sheet.id, inGrid(sheet, place));
    return refusal;
  }

  show(sheetId: number, { row, column, rows, columns }: Selection = FIRST_CELL): void {
    Object.assign(this.host.ui, { activeSheetId: sheetId, selection: { row, column, rows, columns } });
    this.#ownMoves += 1;
  }

  /** Runs a menu item; one that stands still at a dialog goes on when that is answered. */
  choose(label: string): void {
    const { ui } = this.host;
    if (ui.menuItem(label) === undefined) return;
    this.#chosen = label;
    const { error, suspended } = this.host.menu(label);
    if (error && !suspended) ui.toasts.push({ title: '', message: error.message }); // Google shows it in a box of its own (observed)
  }

  /** `answer`: the button that was pressed, if it is one of the dialog's. */
  closeAlert(id: number, answer?: AlertButton): void {
    const { ui } = this.host;
    const alert = this.openAlerts.find((open) => this.surroundings.numbers.of(open) === id);
    if (alert === undefined) return;
    this.#closedAlerts.add(alert);
    if (alert !== ui.asked) return;
    const said = ui.alerts.length;
    ui.answers.push(answer !== undefined && buttonsOf(alert).includes(answer) ? answer : 'CLOSE');
    this.choose(this.#chosen);
    const answered = ui.alerts[said];
    if (answered) this.#closedAlerts.add(answered);
  }

  /** The page of the add-on with this number, while it is on show. */
  shownPage(id: number): ShownPage | undefined {
    const { sidebar, dialog } = this.host.ui;
    return [sidebar, dialog].find((page) => page && this.surroundings.numbers.of(page) === id);
  }

  #noticeScripts(): void {
    const { executions } = this.host;
    if (executions.slice(this.#seenExecutions).some(changedDocument)) this.person.forget();
    executions.splice(0, executions.length - MOST_EXECUTIONS_KEPT); // a workbench stays open for days
    this.#seenExecutions = executions.length;
  }
}
