import { body, customers, type Op, on, put, vip } from './op';

/** What people do to the cells of a list of ours. */
export const INSIDE_OUR_LISTS: readonly Op[] = [
  {
    name: 'sort own tier sheet',
    act: on(customers, (host, own) => {
      const rect = body(host, own);
      host.book.reorderRows(
        rect,
        Array.from({ length: rect.rows }, (_, row) => rect.rows - 1 - row),
      );
    }),
  },
  { name: 'insert row above header in own', act: on(vip, ({ book }, { id }) => book.insertRows(id, 0, 1)) },
  { name: 'insert row in the middle of own', act: on(customers, ({ book }, { id }) => book.insertRows(id, 3, 1)) },
  { name: 'delete a row of own', act: on(customers, ({ book }, { id }) => book.deleteRows(id, 2, 1)) },
  { name: 'insert column inside own', movesColumns: true, act: on(vip, ({ book }, { id }) => book.insertColumns(id, 2, 1)) },
  { name: 'insert column right of own', act: on(vip, ({ book }, { id }) => book.insertColumns(id, 20, 1)) },
  { name: 'type a note right of own', act: on(vip, (host, { id }) => put(host, id, 2, 22, 'typed right of it')) },
  { name: 'type inside own', precious: 'typed inside it', act: on(vip, (host, { id }) => put(host, id, 1, 1, 'typed inside it')) },
  {
    name: 'paste over own header',
    precious: 'pasted over it',
    act: on(vip, (host, { id }) => {
      for (const column of [0, 1, 2]) put(host, id, 0, column, 'pasted over it');
    }),
  },
  { name: 'clear own', act: on(vip, (host, own) => host.book.clear(body(host, own))) },
  {
    name: 'resize: delete empty rows below own',
    act: on(customers, ({ book }, { id }) => {
      const [last, rows] = [book.lastRow(id), book.sheetById(id)!.rowCount];
      if (rows > last) book.deleteRows(id, last, rows - last);
    }),
  },
  {
    name: 'resize: delete empty columns right of own',
    act: on(customers, ({ book }, { id }) => {
      const [last, columns] = [book.lastColumn(id), book.sheetById(id)!.columnCount];
      if (columns > last) book.deleteColumns(id, last, columns - last);
    }),
  },
];
