import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/model/cell';
import { readingLocale } from '../../../src/core/model/locale';
import { type OrderBook, type ReadOrdersOptions, readOrders } from '../../../src/core/orders';

const ENDS = ['ana@example.com', 'ben@example.com', 'chloe@example.com'];
/** Three customers with two orders each; the columns in between say the same of a customer twice. */
const shop = (headings: readonly string[], cells: readonly (readonly Cell[])[]): Cell[][] => [
  ['Email', ...headings, 'Date', 'Amount'],
  ...['2025-07-01', '2025-07-02'].flatMap((day) => ENDS.map((email, at) => [email, ...(cells[at] ?? headings.map(() => '')), day, 10])),
];

function bookOf(rows: Cell[][], columns: ReadOrdersOptions['columns'] = {}): OrderBook {
  const read = readOrders({ sheet: 'Orders', rows }, { locale: readingLocale('en_US'), asOf: { kind: 'latest' }, columns });
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

const calledIn = (headings: readonly string[], cells: readonly Cell[], columns: ReadOrdersOptions['columns'] = {}) =>
  bookOf(shop(headings, [cells, cells.map((cell) => (cell === '' ? '' : `${cell}x`)), cells.map((cell) => (cell === '' ? '' : `${cell}y`))]), columns)
    .called?.[0];

describe('the column that says what customers are called', () => {
  test.each<[called: string | undefined, headings: string, cells: string]>([
    ['Ana Silva', 'Shipping Name, Billing Name', 'Grandma, Ana Silva'],
    ['Ana Silva', 'Recipient, Customer Name', 'Grandma, Ana Silva'],
    ['Ana Silva', 'Company, Full name', 'Acme, Ana Silva'],
    ['Ana Silva', 'Name, Contact name', 'My shop, Ana Silva'],
    ['Ana Silva', 'First name, Last name', 'Ana, Silva'],
    ['Ana Silva', 'Last name, First name', 'Silva, Ana'],
    ['Ana Silva', 'Billing first name, Billing last name, Shipping first name, Shipping last name', 'Ana, Silva, Grand, Ma'],
    ['Ana Silva', 'First Name (Shipping), Last Name (Shipping), First Name (Billing), Last Name (Billing)', 'Grand, Ma, Ana, Silva'],
    ['Ana Silva', 'Company (Billing), Given name, Family name', 'Acme, Ana, Silva'],
    ['Grand Ma', 'First Name (Shipping), Last Name (Shipping)', 'Grand, Ma'],
    ['Acme', 'Name, Company name', 'My shop, Acme'],
    ['My shop', 'Recipient, Name', 'Grandma, My shop'],
    ['Grandma', 'Recipient', 'Grandma'],
    ['Ana Silva', 'Customer', 'Ana Silva'],
    ['Ana Silva', 'Customer name, Billing name', ', Ana Silva'],
    ['张三', '收货人, 客户姓名', '李四, 张三'],
    ['张三', '收貨人, 會員姓名', '李四, 张三'],
    ['张三', '名称, 联系人', '蓝牙耳机, 张三'],
    ['李四', '收件人', '李四'],
    [undefined, '名称', '蓝牙耳机'],
    [undefined, '名稱', '藍牙耳機'],
    [undefined, 'Note', 'Ana Silva'],
    [undefined, 'First name', 'Ana'],
    [undefined, 'Product name', 'Earphones'],
    [undefined, 'Name on card', 'Ana Silva'],
  ])('%s: of %s', (called, headings, cells) => expect(calledIn(headings.split(', '), cells.split(', '))).toBe(called));

  test('Chinese names in two columns are one word, the family first', () => {
    const rows = shop(
      ['姓', '名'],
      [
        ['张', '三'],
        ['欧阳', '小红'],
        ['王', ''],
      ],
    );
    expect(bookOf(rows).called).toEqual(['张三', '欧阳小红', '王']);
  });

  test('the one the rules name goes before any other, unless it is the key', () => {
    const [headings, cells] = [
      ['Billing Name', 'Nickname'],
      ['Ana Silva', 'Annie'],
    ];
    expect(calledIn(headings, cells)).toBe('Ana Silva');
    expect(calledIn(headings, cells, { email: 'Email', name: 'Nickname' })).toBe('Annie');
    expect(calledIn(headings, cells, { name: 'Billing Name' })).toBeUndefined();
  });

  test('what tells orders, products or states apart is no name, whatever it is called', () => {
    const headings = ['Name', 'Email', 'Financial Status', 'Paid at', 'Total', 'Lineitem name', 'Lineitem quantity', 'Billing Name'];
    const row = (order: string, email: string, name: string) => [order, email, 'paid', '2025-07-01', 10, 'Earphones', 1, name];
    const rows = [row('#A1', 'ana@example.com', 'Ana Silva'), row('#A2', 'ana@example.com', 'Ana Silva'), row('#A3', 'ben@example.com', '')];
    const book = bookOf([headings, ...rows]);
    expect(book.called).toEqual(['Ana Silva', undefined]);
    expect(book.source.columns?.filter(({ role }) => role === 'name').map(({ column }) => headings[column])).toContain('Billing Name');
    expect(bookOf([headings.slice(0, 7), ...rows.map((each) => each.slice(0, 7))]).called).toBeUndefined();
  });

  test('where most have another name in every row nobody is called anything; where one of three has, the others are', () => {
    const rows = (...others: readonly boolean[]) =>
      [1, 2, 3].flatMap((day) => ENDS.map((email, at) => [email, others[at] ? `${at} Order EN-${day}` : `Somebody ${at}`, `2025-07-0${day}`, 10]));
    const called = (...others: readonly boolean[]) => bookOf([['Email', 'Name', 'Date', 'Amount'], ...rows(...others)]).called;
    expect(called(true, true, false)).toBeUndefined();
    expect(called(true, false, false)).toEqual(['0 Order EN-3', 'Somebody 1', 'Somebody 2']);
  });

  test('what is read for it is told, both columns of a name in parts', () => {
    const { source } = bookOf(shop(['First name', 'Note', 'Last name'], [['Ana', '', 'Silva']]));
    expect(source.columns?.filter(({ role }) => role === 'name').map(({ column }) => column)).toEqual([1, 3]);
  });

  test('who goes by a name is called nothing else', () => {
    const rows = [['Customer name', 'Company', 'Recipient', 'Date', 'Amount'], ...ENDS.map((name) => [name.slice(0, 3), 'Acme', 'Grandma', '2025-07-01', 10])];
    expect(bookOf(rows as Cell[][], { name: 'Customer name' }).called).toBeUndefined();
  });
});
