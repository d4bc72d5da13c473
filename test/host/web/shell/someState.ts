import type { SheetInfo, State } from '../../../../src/host/server/protocol';

export function aSheet(change: Partial<SheetInfo> = {}): SheetInfo {
  return {
    id: 0,
    name: 'Orders',
    rows: 1000,
    columns: 26,
    hidden: false,
    frozenRows: 0,
    frozenColumns: 0,
    tabColor: undefined,
    gridlines: true,
    widths: [],
    hiddenRows: [],
    charts: [],
    ...change,
  };
}

/** Sheets Orders (0), Gold (1), the hidden Archive (2) and Summary (3); the person stands on A1 of Orders. */
export function aState(change: Partial<State> = {}): State {
  return {
    revision: 1,
    title: 'Shop',
    language: 'en',
    locale: 'en_US',
    timeZone: 'Asia/Shanghai',
    sheets: [aSheet(), aSheet({ id: 1, name: 'Gold' }), aSheet({ id: 2, name: 'Archive', hidden: true }), aSheet({ id: 3, name: 'Summary' })],
    active: { sheetId: 0, row: 0, column: 0, rows: 1, columns: 1 },
    viewMoves: 0,
    addOnName: 'Tierkeeper',
    menus: [],
    toasts: [],
    alerts: [],
    sidebar: undefined,
    dialog: undefined,
    lastExecution: undefined,
    clock: '2025-11-21 12:00',
    triggers: [],
    undo: false,
    redo: false,
    google: { panelCalls: 'work', slow: false, authorised: true },
    ...change,
  };
}
