import { date } from '../../../support/onHost';
import { ownSheet } from '../ownSheets';
import { freeTitle, type Op, on, orders, put, vip } from './op';

/** What people do to their own sheets, the sources of every run. */
export const ON_THEIRS: readonly Op[] = [
  { name: 'rename src', act: on(orders, ({ book }, { id }) => book.renameSheet(id, 'Orders 2025')) },
  { name: 'delete src', hasTwin: false, stops: true, act: on(orders, ({ book }, { id }) => book.deleteSheet(id)) },
  { name: 'protect src', act: () => {} }, // we only read it: nothing changes for us
  { name: 'add formula referencing own from src', act: on(orders, (host, { id }) => put(host, id, 0, 8, `='${vip(host)?.name ?? 'My notes'}'!A2`)) },
  { name: 'edit src value', act: on(orders, (host, { id }) => put(host, id, 1, 2, '1290')) },
  {
    name: 'append src row',
    act: on(orders, ({ book }, { id }) =>
      book.write({ sheetId: id, row: book.lastRow(id), column: 0, rows: 1, columns: 3 }, [['Ida', date('2025-11-20'), 510]]),
    ),
  },
  { name: 'delete src row', act: on(orders, ({ book }, { id }) => book.deleteRows(id, 4, 1)) },
  {
    name: 'sort src',
    act: on(orders, ({ book }, { id }) => {
      const rows = book.lastRow(id) - 1;
      book.reorderRows(
        { sheetId: id, row: 1, column: 0, rows, columns: 3 },
        Array.from({ length: rows }, (_, row) => rows - 1 - row),
      );
    }),
  },
  { name: 'rename src header', act: on(orders, (host, { id }) => put(host, id, 0, 0, 'Client')) },
  { name: 'insert src column', act: on(orders, ({ book }, { id }) => book.insertColumns(id, 1, 1)) },
  { name: 'insert a sheet', act: (host) => host.byHand(() => void host.book.insertSheet(freeTitle(host.book, 'Scratch'), { rows: 20, columns: 5 })) },
  { name: 'move/reorder sheets', act: on(orders, ({ book }, { id }) => book.moveSheet(id, book.sheets.length - 1)) },
  {
    name: 'rename to a name we are about to use',
    act: (host) =>
      host.byHand(() => void (host.book.sheetByName('Tiers · Watch list') ?? host.book.insertSheet('Tiers · Watch list', { rows: 5, columns: 5 }))),
  },
  {
    name: 'change override row',
    act: on(
      (host) => ownSheet(host, 'overrides'),
      (host, { id }) => put(host, id, 1, 3, 'a better reason'),
    ),
  },
  {
    name: 'delete override row',
    act: on(
      (host) => ownSheet(host, 'overrides'),
      ({ book }, { id }) => book.deleteRows(id, 1, 1),
    ),
  },
  {
    name: 'sort overrides',
    act: on(
      (host) => ownSheet(host, 'overrides'),
      ({ book }, { id }) => {
        const rows = book.lastRow(id) - 1;
        if (rows > 1)
          book.reorderRows(
            { sheetId: id, row: 1, column: 0, rows, columns: 8 },
            Array.from({ length: rows }, (_, row) => rows - 1 - row),
          );
      },
    ),
  },
  {
    name: 'duplicate override',
    act: on(
      (host) => ownSheet(host, 'overrides'),
      ({ book }, { id }) => {
        const last = book.lastRow(id);
        book.write({ sheetId: id, row: last, column: 0, rows: 1, columns: 6 }, book.read({ sheetId: id, row: 1, column: 0, rows: 1, columns: 6 }));
      },
    ),
  },
  {
    name: 'change settings sheet',
    act: on(
      (host) => ownSheet(host, 'rules'),
      (host, { id }) => put(host, id, host.book.lastRow(id), 0, 'my own line'),
    ),
  },
];
