import { hiddenStretches } from '../book/hiddenRows';
import type { Host } from '../services/host';
import type { ShownAlert, ShownPage } from '../services/uiState';
import { Zone } from '../services/zone';
import { chartInfo } from './chartInfo';
import { executionInfo } from './executionInfo';
import type { AlertButton, Frame, SheetInfo, State } from './protocol';
import type { Session } from './session';
import { viewOf } from './view';

const LATEST_TOASTS = 5;

/** The document and what its person sees, without the cells. */
export function stateOf(session: Session): State {
  const { host, person, surroundings } = session;
  const { book, ui } = host;
  const { numbers, google, addOnName } = surroundings;
  const last = host.executions.at(-1);
  return {
    revision: session.revision,
    title: session.title,
    language: session.language,
    locale: book.locale,
    timeZone: book.timeZone,
    sheets: sheetInfos(host),
    active: viewOf(host),
    viewMoves: session.viewMoves,
    addOnName,
    menus: ui.menus,
    toasts: ui.toasts.slice(-LATEST_TOASTS).map((toast) => ({ id: numbers.of(toast), title: toast.title, message: toast.message })),
    alerts: session.openAlerts.map((alert) => ({
      id: numbers.of(alert),
      title: alert.title,
      message: alert.message,
      buttons: buttonsOf(alert),
    })),
    sidebar: frameOf(session, ui.sidebar),
    dialog: frameOf(session, ui.dialog),
    lastExecution: last && executionInfo(last),
    clock: minuteOf(host, host.clock.now()),
    triggers: host.triggers.filter(({ enabled }) => enabled).map(({ handler, owner, nextDue }) => ({ handler, owner, nextDue: minuteOf(host, nextDue) })),
    undo: person.canUndo,
    redo: person.canRedo,
    google: { ...google.mood, authorised: host.authorised },
  };
}

/** `YES_NO` → Yes and No. */
export function buttonsOf({ buttons }: ShownAlert): AlertButton[] {
  return buttons.split('_') as AlertButton[];
}

function sheetInfos({ book, world }: Host): SheetInfo[] {
  return book.sheets.map((sheet) => ({
    id: sheet.id,
    name: sheet.name,
    rows: sheet.rowCount,
    columns: sheet.columnCount,
    hidden: sheet.hidden,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    tabColor: sheet.tabColor,
    gridlines: !world.hiddenGridlines.has(sheet.id),
    widths: [...new Map([...sheet.columnWidths, ...[...sheet.hiddenColumns].map((column) => [column, 0] as const)])],
    hiddenRows: hiddenStretches(sheet.hiddenRows),
    charts: sheet.charts.map((chart) => chartInfo(book, chart)),
  }));
}

function frameOf({ surroundings }: Session, page: ShownPage | undefined): Frame | undefined {
  if (page === undefined) return undefined;
  const id = surroundings.numbers.of(page);
  const { title, width, height } = page;
  return { id, title, url: surroundings.panelUrl(id), ...(width !== undefined && { width }), ...(height !== undefined && { height }) };
}

/** On the clock of the spreadsheet. */
function minuteOf({ book }: Host, instant: number): string {
  return new Date(Zone.of(book.timeZone).civilOf(instant)).toISOString().slice(0, 16).replace('T', ' ');
}
