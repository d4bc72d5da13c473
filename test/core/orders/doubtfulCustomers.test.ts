import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/model/cell';
import type { IssueCode } from '../../../src/core/model/issue';
import { bookOf, day, issueCounts, type Rows } from './reading';

const booked = (...customers: Cell[]) => bookOf([['Customer', 'Date', 'Amount'], ...customers.map((customer, at): Cell[] => [customer, '2025-07-01', at + 1])]);

describe('customers that count, though something may be wrong with them', () => {
  test.each<[customers: Cell[], issues: Partial<Record<IssueCode, number>>, why: string]>([
    [['C001', 'C002', 'Ana', 'Ana Maria', '张三'], {}, 'nothing'],
    [['123', '0123', '00123', '124'], { ID_LEADING_ZERO_LOOKALIKE: 3 }, 'all three of them'],
    [['0123', '0124'], {}, 'zeros in front that everybody has'],
    [['张三', '張三', '张 三', '李四'], { ID_LOOKALIKE: 3 }, 'traditional, simplified, with a space'],
    [['O0O1', 'OOO1', 'O001'], { ID_LOOKALIKE: 3 }, 'O and 0'],
    [['user1', 'userl'], {}, 'two letters that differ, in ids of which one has no digit'],
    [['A1l', 'A11', 'Ail'], { ID_LOOKALIKE: 2 }, 'l and 1; without a digit letters are letters'],
    [['раура1', 'paypa1'], { ID_LOOKALIKE: 2 }, 'Cyrillic and Latin'],
    [['Οlga', 'Olga'], { ID_LOOKALIKE: 2 }, 'a Greek letter'],
    [['cafe', 'café'], {}, 'an accent is seen'],
    [['I', 'İ', 'ı'], {}, 'so are Turkish dots'],
    [['\u202eABC', 'Ben'], { ID_LOOKALIKE: 1 }, 'a mark that turns the text around'],
    [[6_222_021_234_567_890_000, 'x'], { ID_PRECISION_LOST: 1 }, 'digits lost'],
    [['6.22202E+18', 'x'], { ID_PRECISION_LOST: 1 }, 'as it is shown'],
    [[999_999_999_999_999, 'x'], {}, 'fifteen digits are kept'],
    [[{ day: day('2025-01-02') }, 'x'], { ID_TURNED_INTO_DATE: 1 }, '1-2 typed'],
    [[true, 12.5, 'x'], { ID_ODD_TYPE: 2 }, 'a tick box and a fraction'],
    [['C001;C002', '张三、李四', 'C001,C002', 'Smith, John', 'x;'], { ID_MULTIPLE_IN_CELL: 3 }, 'several in a cell; a comma of a name is none'],
    [['a'.repeat(255), 'b'.repeat(256)], { ID_TOO_LONG: 1 }, 'longer than any address'],
    [['test', 'TEST001', '测试', 'テスト', 'dummy', 'asdf', 'Testa', 'Contest'], { ROW_LOOKS_LIKE_TEST: 6 }, 'trials, and two names'],
    [['test', 'test', 'x'], { ROW_LOOKS_LIKE_TEST: 2 }, 'each of their rows'],
  ])('%j → %j (%s)', (customers, issues) => {
    const book = booked(...customers);
    expect(issueCounts(book)).toEqual(issues);
    expect([book.rowsUsed, book.issues.some(({ listed }) => listed)]).toEqual([customers.length, false]);
  });

  test('each is told at the first row used', () => {
    const rows: Rows = [
      ['Customer', 'Date', 'Amount'],
      ['0123', 'soon', 1],
      ['123', '2025-07-01', 1],
      ['0123', '2025-07-01', 1],
    ];
    expect(bookOf(rows).issues).toMatchObject([
      { code: 'ID_LEADING_ZERO_LOOKALIKE', rows: 2, first: { row: 3, column: 0 }, details: { value: '123' } },
      { code: 'DATE_INVALID', rows: 1 },
    ]);
  });

  test('somebody with no readable row looks like nobody', () => {
    expect(
      issueCounts(
        bookOf([
          ['Customer', 'Date', 'Amount'],
          ['0123', 'soon', 1],
          ['123', '2025-07-01', 1],
        ]),
      ),
    ).toEqual({ DATE_INVALID: 1 });
  });
});

describe('a column of phone numbers', () => {
  const phones = (...numbers: Cell[]) =>
    bookOf([['Phone', 'Date', 'Amount'], ...numbers.map((number, at): Cell[] => [number, '2025-07-01', at + 1])]).customers.length;

  test.each<[numbers: Cell[], customers: number, why: string]>([
    [['13800138000', '+8613800138000', '138 0013 8000', '138-0013-8000', 13_800_138_000, '008613800138000'], 1, 'China'],
    [['+1 (212) 555-0100', '212-555-0100'], 1, 'North America'],
    [['+44 20 7946 0000', '+4420-7946-0000'], 1, 'with its code however spaced'],
    [['+44 20 7946 0000', '020 7946 0000'], 2, 'which zero stands for which country is not known'],
  ])('%j: %i (%s)', (numbers, customers) => expect(phones(...numbers)).toBe(customers));
});

describe('order numbers', () => {
  const HEADER = ['Order', 'Customer', 'Date', 'Amount'];

  test('that a spreadsheet has rounded tell no orders apart: customer and day do', () => {
    const book = bookOf([
      HEADER,
      [6_917_000_000_000_000_000, 'Ana', '2025-07-01', 1],
      ['6.917E+18', 'Ana', '2025-07-02', 1],
      ['="6917"', 'Ana', '2025-07-02', 1],
    ]);
    expect([book.orders.length, issueCounts(book)]).toEqual([3, { ORDER_ID_PRECISION_LOST: 2 }]);
  });

  test('kept as text by =" " or an apostrophe are the numbers they hold', () => {
    expect(bookOf([HEADER, ['="1001"', 'Ana', '2025-07-01', 1], ["'1001", 'Ana', '2025-07-02', 2], ['\t1001', 'Ana', '2025-07-03', 3]]).orders.length).toBe(1);
  });
});

describe('who got back more than they paid', () => {
  test('is told, also with an order; who is even is not', () => {
    const book = bookOf([
      ['Customer', 'Date', 'Amount'],
      ['Ana', '2025-07-01', 100],
      ['Ana', '2025-07-02', -100],
      ['Ben', '2025-07-01', 10],
      ['Ben', '2025-07-02', -10.01],
      ['Cat', '2025-07-02', -30],
    ]);
    expect(book.issues).toMatchObject([{ code: 'NET_NEGATIVE', rows: 2, listed: false, first: { row: 4 } }]);
  });
});

describe('a total with a date', () => {
  const ending = (word: string, amount: number, ...after: Cell[][]) =>
    issueCounts(bookOf([['Customer', 'Date', 'Amount'], ['Ana', '2025-07-01', 100], ['Ben', '2025-07-02', 100], [word, '2025-07-03', amount], ...after]));

  test.each<[word: string, amount: number, isTotal: boolean, why: string]>([
    ['Total', 200, true, 'the sum above'],
    ['合计', 201, true, 'to half a percent'],
    ['合计', 201.01, false, 'not further'],
    ['Tot', 200, false, 'no such word'],
  ])('%s %d: %s (%s)', (word, amount, isTotal) => expect(ending(word, amount)).toEqual(isTotal ? { ROW_IS_TOTAL: 1 } : {}));

  test('is a customer when another row follows', () => expect(ending('Total', 200, ['Cat', '2025-07-03', 1])).toEqual({}));
});
