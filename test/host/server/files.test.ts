import { afterEach, describe, expect, test } from 'vitest';
import { createBook, DateValue, readCsv, readXlsx, writeXlsx } from '../../../src/host';
import type { Served } from '../../../src/host/server';
import type { FileTrouble, Reply } from '../../../src/host/server/protocol';
import { act, ask, post, serveToy, stateOf, textsOf } from './served';

const SCRIPT = `function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Open here', 'onOpen').addToUi(); }
  /** @customfunction */ function DOUBLE(x) { return x * 2; }`;

let served: Served;
afterEach(() => served.close());

const open = (name: string, as: 'document' | 'sheets', body: string | Uint8Array) =>
  post<Partial<Reply> & { problem?: FileTrouble }>(
    served,
    `/api/open?name=${encodeURIComponent(name)}&as=${as}`,
    typeof body === 'string' ? Buffer.from(body) : body,
  );
const names = async () => (await stateOf(served)).sheets.map(({ name }) => name);

async function workbookBytes(): Promise<Uint8Array> {
  const book = createBook({ locale: 'en_US', timeZone: 'Etc/UTC' });
  const [orders, totals] = [book.insertSheet('Orders'), book.insertSheet('Totals')];
  book.write({ sheetId: orders.id, row: 0, column: 0, rows: 2, columns: 2 }, [
    ['Customer', 'Amount'],
    ['Ana', 12.5],
  ]);
  orders.frozenRows = 1;
  totals.hidden = true;
  book.defineName('AMOUNTS', { sheetId: orders.id, row: undefined, column: 1, lastRow: undefined, lastColumn: 1 });
  return writeXlsx(book);
}

describe('a file as a new document', () => {
  test('csv: its title, one sheet, values as typed, the add-on in it', async () => {
    served = await serveToy(SCRIPT, { host: { locale: 'zh_CN', timeZone: 'Asia/Shanghai' } });
    await act(served, { do: 'language', language: 'zh' });
    const before = await stateOf(served);
    const first = served.host;
    const { state } = await open('orders 2025.csv', 'document', 'Customer,Date,Amount\nAna,2025-11-21,12.5\n"=1+1",TRUE,007\n');
    expect(served.host).not.toBe(first);
    expect(state).toMatchObject({
      title: 'orders 2025',
      locale: 'zh_CN',
      timeZone: 'Asia/Shanghai',
      language: 'zh',
      sheets: [{ name: 'orders 2025', rows: 1000, columns: 26 }],
    });
    expect(state?.revision).toBeGreaterThan(before.revision);
    expect(state?.viewMoves).toBeGreaterThan(before.viewMoves);
    expect(state?.menus[0]?.entries.length).toBe(1);
    const sheetId = state?.sheets[0]?.id ?? -1;
    expect(served.host.book.read({ sheetId, row: 1, column: 0, rows: 2, columns: 3 })).toEqual([
      ['Ana', new DateValue(45982), 12.5],
      ['=1+1', true, '007'],
    ]);
    await act(served, { do: 'type', at: { sheetId, row: 1, column: 3 }, text: '=DOUBLE(C2)' });
    expect((await textsOf(served, sheetId, 2, 4))[1]?.[3]).toBe('25');
  });

  test('csv: dates, money and shares are values in the locale of the document, customer numbers and formulas stay text', async () => {
    served = await serveToy(SCRIPT, { host: { locale: 'zh_CN', timeZone: 'Asia/Shanghai' } });
    const rows = ['日期,金额,占比,编号', '2025年11月1日,¥88,25%,007', '2025/11/2,"¥1,200.50",5%,+A1', '2025-11-3,¥5,1%,=1+1'];
    const { state } = await open('订单.csv', 'document', rows.join('\n'));
    const sheetId = state?.sheets[0]?.id ?? -1;
    expect(served.host.book.read({ sheetId, row: 1, column: 0, rows: 3, columns: 4 })).toEqual([
      [new DateValue(45962), 88, 0.25, '007'],
      [new DateValue(45963), 1200.5, 0.05, '+A1'],
      [new DateValue(45964), 5, 0.01, '=1+1'],
    ]);
    expect((await textsOf(served, sheetId, 2, 3))[1]?.slice(1)).toEqual(['¥88.00', '25%']);
  });

  test('xlsx: a formula whose functions every program knows goes on calculating; of others the value is kept', async () => {
    served = await serveToy(SCRIPT);
    const book = createBook({ locale: 'en_US', timeZone: 'Etc/UTC' });
    const { id } = book.insertSheet('Orders');
    book.load(id, [[2, { formula: '=UPPER("a")' }, { formula: '=A1*3' }, { formula: '=FILTER(A1:A1, A1:A1>1)' }]]);
    const { state } = await open('Shop.xlsx', 'document', await writeXlsx(book));
    const sheetId = state?.sheets[0]?.id ?? -1;
    expect(served.host.book.formulas({ sheetId, row: 0, column: 0, rows: 1, columns: 4 })).toEqual([['', '=UPPER("a")', '=A1*3', '']]);
    await act(served, { do: 'type', at: { sheetId, row: 0, column: 0 }, text: '5' });
    expect((await textsOf(served, sheetId, 1, 4))[0]).toEqual(['5', 'A', '15', '2']);
  });

  test('xlsx: sheets, names, frozen rows, hidden ones', async () => {
    served = await serveToy(SCRIPT);
    const { state } = await open('Shop.xlsx', 'document', await workbookBytes());
    expect(state?.sheets.map(({ name, frozenRows, hidden }) => [name, frozenRows, hidden])).toEqual([
      ['Orders', 1, false],
      ['Totals', 0, true],
    ]);
    expect(served.host.book.names.map(({ name }) => name)).toEqual(['AMOUNTS']);
  });

  test('how Google behaves stays as it was set', async () => {
    served = await serveToy(SCRIPT);
    await act(served, { do: 'google', mood: { panelCalls: 'denied', authorised: false } });
    const { state } = await open('a.csv', 'document', 'a');
    expect([state?.google, served.host.authorised]).toEqual([{ panelCalls: 'denied', slow: false, authorised: false }, false]);
  });
});

describe('a file as new sheets', () => {
  test('they come after the others under free names, and no other sheet is touched', async () => {
    served = await serveToy(SCRIPT);
    await act(served, { do: 'type', at: { sheetId: 1, row: 0, column: 0 }, text: 'mine' });
    await open('orders.csv', 'sheets', 'a,b\n1,2');
    await open('Orders.tsv', 'sheets', 'a\tb\n3\t4');
    const { state } = await open('orders.txt', 'sheets', 'a;b\n5;6');
    expect(await names()).toEqual(['Sheet1', 'orders', 'Orders (2)', 'orders (3)']);
    expect(await textsOf(served, 1, 1, 1)).toEqual([['mine']]);
    const last = state?.sheets.at(-1)?.id ?? -1;
    expect([state?.active.sheetId, await textsOf(served, last, 2, 2)]).toEqual([
      last,
      [
        ['a', 'b'],
        ['5', '6'],
      ],
    ]);
    await act(served, { do: 'undo' });
    await act(served, { do: 'undo' });
    expect(await names()).toEqual(['Sheet1', 'orders']);
    expect((await act(served, { do: 'redo' })).state.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'orders', 'Orders (2)']);
  });

  test('names of ranges that are taken stay where they were', async () => {
    served = await serveToy(SCRIPT);
    const bytes = await workbookBytes();
    await open('Shop.xlsx', 'sheets', bytes);
    await open('Shop.xlsx', 'sheets', bytes);
    expect(await names()).toEqual(['Sheet1', 'Orders', 'Totals', 'Orders (2)', 'Totals (2)']);
    const { book } = served.host;
    expect(book.names.map(({ name, sheetId }) => [name, book.sheetById(sheetId)?.name])).toEqual([['AMOUNTS', 'Orders']]);
  });

  test('a long name is cut so that its number fits', async () => {
    served = await serveToy(SCRIPT);
    for (let n = 0; n < 2; n += 1) await open(`${'x'.repeat(120)}.csv`, 'sheets', 'a');
    expect((await names()).slice(1)).toEqual(['x'.repeat(100), `${'x'.repeat(96)} (2)`]);
  });
});

describe('a file that cannot be used', () => {
  const JPEG = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46);
  test.each<[why: string, name: string, body: string | Uint8Array, problem: FileTrouble]>([
    ['empty', 'a.csv', '', { code: 'FILE_EMPTY', params: {} }],
    ['empty, too', 'a.xlsx', '', { code: 'FILE_EMPTY', params: {} }],
    ['of no kind we read', 'a.pdf', 'x', { code: 'FILE_KIND', params: { kind: 'pdf' } }],
    ['without an ending', 'orders', 'x', { code: 'FILE_KIND', params: { kind: '' } }],
    ['a picture', 'a.csv', JPEG, { code: 'FILE_NOT_TEXT', params: {} }],
    ['an encoding nobody knows', 'a.csv', Buffer.from('caf\xe9 cr\xe8me', 'latin1'), { code: 'FILE_ENCODING', params: {} }],
    ['a quoted cell that never ends', 'a.csv', 'a\n"b', { code: 'FILE_QUOTE_OPEN', params: { row: 2 } }],
    ['text called xlsx', 'a.xlsx', 'a,b', { code: 'FILE_NOT_XLSX', params: { kind: 'other' } }],
    ['an old workbook', 'a.xlsx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), { code: 'FILE_NOT_XLSX', params: { kind: 'xls' } }],
  ])('%s', async (_, name, body, problem) => {
    served = await serveToy(SCRIPT);
    const { host } = served;
    for (const as of ['document', 'sheets'] as const) expect(await open(name, as, body)).toEqual({ problem });
    expect([served.host, await names()]).toEqual([host, ['Sheet1']]);
  });

  test('more cells than a document takes', async () => {
    served = await serveToy(SCRIPT, { host: { limits: { cells: 60_000 } } });
    await open('a.csv', 'sheets', 'a');
    const problem = { code: 'TOO_MANY_CELLS', params: { cells: 78_000, most: 60_000 } };
    expect(await open('b.csv', 'sheets', 'b')).toEqual({ problem });
    expect(await names()).toEqual(['Sheet1', 'a']);
  });
});

describe('downloads', () => {
  test('the workbook, readable again', async () => {
    served = await serveToy(SCRIPT, { title: 'Ana’s "shop" 客户/1' });
    await act(served, { do: 'type', at: { sheetId: 1, row: 0, column: 0 }, text: '12.5' });
    const { status, headers, body } = await ask(served, '/api/save.xlsx');
    expect([status, headers['content-type']]).toEqual([200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']);
    expect(headers['content-disposition']).toBe(
      'attachment; filename="Ana_s _shop_ ___1.xlsx"; filename*=UTF-8\'\'Ana%E2%80%99s%20_shop_%20%E5%AE%A2%E6%88%B7_1.xlsx',
    );
    expect((await readXlsx(body)).sheets[0]).toMatchObject({ name: 'Sheet1', rows: [[12.5]] });
  });

  test('a sheet as csv: what is shown, quoted where it must be', async () => {
    served = await serveToy(SCRIPT);
    const { book } = served.host;
    book.write({ sheetId: 1, row: 0, column: 0, rows: 2, columns: 3 }, [
      ['Customer, "nick"', 'Share', 'Day'],
      ['张三', 0.256, new DateValue(45982)],
    ]);
    book.setFormat({ sheetId: 1, row: 1, column: 1, rows: 1, columns: 1 }, { numberFormat: '0.0%' });
    const { text, headers, body } = await ask(served, '/api/save.csv?sheet=1');
    expect(text).toBe('"Customer, ""nick""",Share,Day\r\n张三,25.6%,11/21/2025');
    expect(headers['content-disposition']).toBe(`attachment; filename="Shop - Sheet1.csv"; filename*=UTF-8''Shop%20-%20Sheet1.csv`);
    expect(readCsv(body).encoding).toBe('utf-8');
  });

  test('an empty sheet is an empty file; one that is gone is not there', async () => {
    served = await serveToy(SCRIPT);
    expect((await ask(served, '/api/save.csv?sheet=1')).text).toBe('');
    expect((await ask(served, '/api/save.csv?sheet=9')).status).toBe(404);
  });
});
