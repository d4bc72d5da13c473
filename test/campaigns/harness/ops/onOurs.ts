import { ownSheet } from '../ownSheets';
import { body, freeTitle, type Op, on, put, vip } from './op';

const state = (host: Parameters<Op['act']>[0]) => ownSheet(host, 'state');
const history = (host: Parameters<Op['act']>[0]) => ownSheet(host, 'changeLog');

/** What people do to sheets of ours: as a whole, to their looks, and to the log. */
export const ON_OUR_SHEETS: readonly Op[] = [
  { name: 'rename own tier sheet', act: on(vip, ({ book }, { id }) => book.renameSheet(id, 'My best')) },
  { name: 'delete own tier sheet', act: on(vip, ({ book }, { id }) => book.deleteSheet(id)) },
  { name: 'delete state sheet', hasTwin: false, act: on(state, ({ book }, { id }) => book.deleteSheet(id)) },
  {
    name: 'delete staging sheet',
    hasTwin: false,
    act: on(state, ({ book }, { id }) => book.clear({ sheetId: id, row: 1, column: 0, rows: Math.max(1, book.lastRow(id) - 1), columns: 20 })),
  }, // staging is a part of the state sheet
  { name: 'unhide state sheet', act: on(state, ({ book }, { id }) => Object.assign(book.sheetById(id)!, { hidden: false })) },
  { name: 'duplicate own tier sheet', act: on(vip, ({ book }, { id }) => void book.copySheet(id, freeTitle(book, 'Copy of my best'))) },
  { name: 'duplicate state sheet', act: on(state, ({ book }, { id }) => void book.copySheet(id, freeTitle(book, 'Copy of something hidden'))) },
  {
    name: 'sort history',
    act: on(history, (host, own) => {
      const rect = body(host, own);
      host.book.reorderRows(
        rect,
        Array.from({ length: rect.rows }, (_, row) => rect.rows - 1 - row),
      );
    }),
  },
  { name: 'edit history row', hasTwin: false, act: on(history, (host, { id }) => put(host, id, 1, 1, 'nobody')) },
  { name: 'delete history row', hasTwin: false, act: on(history, ({ book }, { id }) => book.deleteRows(id, 1, 1)) },
  { name: 'filter own tier sheet', act: on(vip, ({ book }, { id }) => book.hideRows(id, 1, 1, 'filter')) },
  { name: 'hide rows in own', act: on(vip, ({ book }, { id }) => book.hideRows(id, 1, 1, 'hand')) },
  { name: 'hide columns in own', act: on(vip, ({ book }, { id }) => void book.sheetById(id)!.columnWidths.set(2, 2)) }, // the local host hides no columns by hand: two pixels are the nearest
  { name: 'freeze rows', act: on(vip, ({ book }, { id }) => Object.assign(book.sheetById(id)!, { frozenRows: 3 })) },
  { name: 'merge cells in own', act: on(vip, ({ book }, { id }) => book.mergeCells({ sheetId: id, row: 1, column: 1, rows: 1, columns: 2 })) },
  {
    name: 'add a chart on own',
    act: on(
      vip,
      ({ book }, { id }) =>
        void book.insertChart(id, { kind: 'bar', title: 'Mine', row: 3, column: 20, area: { sheetId: id, row: 0, column: 0, rows: 3, columns: 3 } }),
    ),
  },
  {
    name: 'add conditional format on own',
    act: on(vip, ({ book }, { id }) => book.setFormat({ sheetId: id, row: 1, column: 0, rows: 5, columns: 2 }, { background: '#ffeeaa' })),
  }, // not imitated: a plain format stands for it
  {
    name: 'add named range on own',
    act: on(vip, ({ book }, { id }) => book.defineName('MY_PICK', { sheetId: id, row: 1, column: 1, lastRow: 3, lastColumn: 1 })),
  },
];
