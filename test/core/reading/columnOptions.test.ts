import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/model/cell';
import { type ColumnRole, columnExamples, columnOptions, shortened } from '../../../src/core/reading';

/** Five rows in which every column holds what its kind says. */
const CELLS: Readonly<Record<string, (row: number) => Cell>> = {
  day: (row) => `2025-11-0${row + 1}`,
  number: (row) => 12.5 + row,
  whole: (row) => row + 1,
  text: (row) => `word ${'abcde'[row]}`,
  phone: (row) => `138 0013 800${row}`,
  email: (row) => `a${row}@example.com`,
  masked: (row) => `138****619${row}`,
  card: (row) => ['4111111111111111', '5500005555555559', '4012888888881881', '378282246310005', '6011111111111117'][row] ?? '',
  empty: () => '',
};

function table(columns: Readonly<Record<string, string>>) {
  const kinds = Object.values(columns).map((kind) => CELLS[kind] as (row: number) => Cell);
  return { sheet: 'Orders', rows: [Object.keys(columns).map((name) => name.trim()), ...[0, 1, 2, 3, 4].map((row) => kinds.map((cell) => cell(row)))] };
}

/** `amount:C`, best first. */
const offered = (columns: Readonly<Record<string, string>>, role: ColumnRole, isWide: boolean) =>
  columnOptions(table(columns), {}, { role, isWide })?.options.map((option) =>
    Object.entries(option)
      .map(([each, column]) => `${each}:${'ABCDEFGHIJ'[column]}`)
      .join('+'),
  );

describe('the columns that could have a role', () => {
  test.each<[why: string, columns: Record<string, string>, role: ColumnRole, isWide: boolean, options: string[]]>([
    [
      'equal names first, then lesser names',
      { Date: 'day', Amount: 'number', 'Order total': 'number', 'Invoice total': 'number' },
      'amount',
      false,
      ['amount:C', 'amount:D', 'amount:B'],
    ],
    ['unknown names only when it is asked widely', { Date: 'day', Foo: 'number' }, 'amount', false, []],
    ['unknown names, asked widely', { Date: 'day', Foo: 'number' }, 'amount', true, ['amount:B']],
    [
      'days, words, phones, e-mails and empty columns are no amounts',
      { Date: 'day', A1: 'day', B1: 'text', C1: 'phone', D1: 'email', E1: 'empty', F1: 'number' },
      'amount',
      true,
      ['amount:G'],
    ],
    ['a column that is plainly something else by its name', { Date: 'day', Quantity: 'whole', Status: 'whole', Foo: 'number' }, 'amount', true, ['amount:D']],
    ['a bare price may be the amount', { Date: 'day', Price: 'number', Foo: 'number' }, 'amount', true, ['amount:C', 'amount:B']],
    [
      'quantity × price instead of an amount, last',
      { Date: 'day', Qty: 'whole', 'Unit price': 'number', Total: 'number', Sum: 'number' },
      'amount',
      false,
      ['amount:D', 'amount:E', 'quantity:B+unitPrice:C'],
    ],
    [
      'but not with two columns of quantities',
      { Date: 'day', Qty: 'whole', Quantity: 'whole', 'Unit price': 'number', Total: 'number' },
      'amount',
      false,
      ['amount:E'],
    ],
    ['numbers are no days', { Amount: 'number', Foo: 'day', Bar: 'whole' }, 'date', true, ['date:B']],
    [
      'keys by their strength, names after them',
      { Date: 'day', Name: 'text', Phone: 'phone', Email: 'email', 'Customer ID': 'text' },
      'customer',
      false,
      ['customer:E', 'email:D', 'phone:C', 'name:B'],
    ],
    ['the asked key first', { Date: 'day', Phone: 'phone', Email: 'email', 'E-mail': 'email' }, 'email', false, ['email:C', 'email:D', 'phone:B']],
    [
      'unknown keys by what they hold',
      { Date: 'day', Foo: 'whole', Bar: 'text', Ring: 'phone', Post: 'email' },
      'customer',
      true,
      ['email:E', 'phone:D', 'customer:C', 'customer:B'],
    ],
    ['masked people are nobody', { Date: 'day', Phone: 'masked', Foo: 'masked' }, 'customer', true, []],
    [
      'what is never read, by name or by what it holds',
      { Date: 'day', 'ID card': 'text', Address: 'text', Foo: 'card', Bar: 'text' },
      'customer',
      true,
      ['customer:E'],
    ],
  ])('%s', (_, columns, role, isWide, options) => expect(offered(columns, role, isWide)).toEqual(options));

  test('a column that is taken is not offered for another role', () => {
    const options = columnOptions(table({ Foo: 'number', Bar: 'number', Date: 'day' }), { quantity: 'Foo' }, { role: 'amount', isWide: true });
    expect(options?.options).toEqual([{ amount: 1 }]);
  });

  test('no more than twelve are offered', () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`Foo${'x'.repeat(at)}`, 'number']));
    expect(offered({ Date: 'day', ...many }, 'amount', true)).toHaveLength(12);
  });

  test('a table without a header row has none', () => {
    expect(
      columnOptions(
        {
          sheet: 'Orders',
          rows: [
            [1, 2],
            ['a', 'b'],
          ],
        },
        {},
        { role: 'amount', isWide: true },
      ),
    ).toBeUndefined();
  });

  test('law: whatever the columns, none is offered twice for a role, none that is empty, secret or masked', () => {
    const kinds = Object.keys(CELLS);
    const names = ['Date', 'Foo', 'Amount', 'Total', 'Name', 'Email', 'Phone', 'Card number', 'Price', 'Qty', ''];
    const columns = fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...kinds)), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(columns, fc.constantFrom<ColumnRole>('customer', 'email', 'date', 'amount', 'quantity'), fc.boolean(), (given, role, isWide) => {
        const cells = given.map(([, kind]) => CELLS[kind] as (row: number) => Cell);
        const rows = [given.map(([name]) => name), ...[0, 1, 2, 3, 4].map((row) => cells.map((cell) => cell(row)))];
        const { options = [] } = columnOptions({ sheet: 'Orders', rows }, {}, { role, isWide }) ?? {};
        const single = options.filter((option) => Object.keys(option).length === 1).map((option) => Object.values(option)[0] as number);
        expect(new Set(single).size).toBe(single.length);
        for (const column of single) {
          expect(given[column]?.[0]).not.toBe('Card number');
          expect(['empty', 'card', ...(role === 'customer' || role === 'email' ? ['masked'] : [])]).not.toContain(given[column]?.[1]);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('examples of a column', () => {
  const examples = (cells: readonly Cell[], values = 3, letters = 12) =>
    columnExamples({ sheet: 'Orders', rows: [['X'], ...cells.map((cell) => [cell])] }, 1, 0, { values, letters });

  test.each<[why: string, cells: Cell[], shown: string[]]>([
    ['the first different values', ['a', 'a', 'b', '', 'c', 'd'], ['a', 'b', 'c']],
    ['numbers, ticks and days as a person sees them', [12.5, true, { day: 20_413 as never }], ['12.5', 'TRUE', '2025-11-21']],
    ['long texts shortened, on one line', ['one\ntwo\tthree four'], ['one two thr…']],
    ['no errors', ['#N/A', '#REF!', 'a'], ['a']],
    ['no card and no identity number, even one among others', ['4111 1111 1111 1111', '11010519491231002X', 'a'], ['a']],
    ['an empty column has none', ['', ''], []],
  ])('%s', (_, cells, shown) => expect(examples(cells)).toEqual(shown));

  test.each<[text: string, most: number, short: string]>([
    ['abc', 3, 'abc'],
    ['abcd', 3, 'ab…'],
    ['😀😀😀😀', 3, '😀😀…'],
    ['  a   b ', 9, 'a b'],
  ])('shortened: %j to %i letters is %j', (text, most, short) => expect(shortened(text, most)).toBe(short));
});
