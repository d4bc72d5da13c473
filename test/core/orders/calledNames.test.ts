import { describe, expect, test } from 'vitest';
import { readingLocale } from '../../../src/core/model/locale';
import { customerFinder, type OrderBook, readOrders } from '../../../src/core/orders';

const HEADINGS = ['Email', 'Billing Name', 'Date', 'Amount', 'Status'];
const EMAIL = 'ana@example.com';
type Row = readonly [email: string, name: string | number, day: string, amount: number, status?: string];

function bookOf(rows: readonly Row[], headings = HEADINGS): OrderBook {
  const cells = rows.map(([email, name, day, amount, status = 'paid']) => [email, name, day, amount, status]);
  const read = readOrders({ sheet: 'Orders', rows: [headings, ...cells] }, { locale: readingLocale('en_US'), asOf: { kind: 'latest' } });
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

/** Somebody else beside them, so that the table is one of several customers. */
const OTHERS: readonly Row[] = [
  ['ben@example.com', 'Ben Okoro', '2025-06-30', 5],
  ['ben@example.com', 'Ben Okoro', '2025-06-29', 5],
];
const names = (...texts: readonly (string | number)[]) => texts.map((name, at): Row => [EMAIL, name, `2025-07-0${at + 1}`, 10]);

describe('what a customer who goes by an e-mail is called', () => {
  test.each<[why: string, rows: Row[], called: string | undefined]>([
    ['the name on their orders', names('Ana Silva'), 'Ana Silva'],
    ['the name on most of them: a present for somebody else renames nobody', names('Ana Silva', 'Ana Silva', 'Grandma'), 'Ana Silva'],
    ['of two names as often the later one: people marry', names('Ana Silva', 'Ana Costa'), 'Ana Costa'],
    ['… also when the rows stand the other way round', [...names('Ana Silva', 'Ana Costa')].reverse(), 'Ana Costa'],
    ['blank cells tell nothing, as in exports that name each order once', names('Ana Silva', '', '', ''), 'Ana Silva'],
    ['spaces around it are no part of it', names('  Ana Silva '), 'Ana Silva'],
    [
      'a cancelled order tells nothing',
      [...names('Ana Silva'), [EMAIL, 'Test', '2025-07-08', 10, 'cancelled'], [EMAIL, 'Test', '2025-07-09', 10, 'cancelled']],
      'Ana Silva',
    ],
    ['a masked name is better than none', names('王*'), '王*'],
    ['what only the platform can read is none', names('##7Ql2xTz=='), undefined],
    ['a number is none', names(13800138000), undefined],
    ['the address once more is none', names('ANA@example.com'), undefined],
    ['no name at all', names(''), undefined],
  ])('%s', (_, rows, called) => {
    const book = bookOf([...rows, ...OTHERS]);
    expect(book.called?.[book.customers.findIndex(({ key }) => key === EMAIL)]).toBe(called);
  });

  test('nobody is called anything where no column of names stands beside the key', () => {
    expect(bookOf([...names('Ana Silva'), ...OTHERS], ['Email', 'Note', 'Date', 'Amount', 'Status']).called).toBeUndefined();
  });

  test('the longest name told has 1,000 characters and ends in …', () => {
    const [called = ''] = bookOf([...names('x'.repeat(1500)), ...OTHERS]).called ?? [];
    expect([called.length, called.endsWith('x…')]).toEqual([1000, true]);
  });
});

describe('a person who writes down a customer by name', () => {
  const book = bookOf([...names('Ana Silva'), ...OTHERS, ['ben2@example.com', 'Ben Okoro', '2025-07-01', 5]]);
  test.each<[written: string, keys: string[]]>([
    ['Ana Silva', [EMAIL]],
    ['ana  silva', [EMAIL]],
    [`Ana Silva · ${EMAIL}`, [EMAIL]],
    ['Ben Okoro', ['ben@example.com', 'ben2@example.com']],
    ['Ben Okoro · ben2@example.com', ['ben2@example.com']],
    ['Ana Costa · ANA@example.com', [EMAIL]], // as she was called before
    ['Ana · Costa · ana@example.com', [EMAIL]],
    ['Ana Costa · Ana Silva', []], // a name tells nobody apart
    ['Ana Costa · ', []],
    ['Ana', []],
  ])('%s', (written, keys) =>
    expect(
      customerFinder(book)
        .find(written)
        .map((number) => book.customers[number]?.key),
    ).toEqual(keys),
  );

  test.each<[written: string, customers: number]>([
    ['ANA@example.com', 1],
    [`Ana Silva · ${EMAIL}`, 1],
    ['Ana Silva', 0],
    [`Ana Costa · ${EMAIL}`, 0],
    ['', 0],
  ])('%j tells %i apart from everybody else', (written, customers) => expect(customerFinder(book).findExactly(written)).toHaveLength(customers));
});
