import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/model/cell';
import type { IssueCode } from '../../../src/core/model/issue';
import { readingLocale } from '../../../src/core/model/locale';
import type { AsOf, OrderBook } from '../../../src/core/orders';
import { defaultPolicy } from '../../../src/core/policy';
import { tierCustomers } from '../../../src/core/tierCustomers';
import { day } from '../orders/reading';

const CASES = { numRuns: 1000 };
const HEADER = ['Order', 'Customer', 'Date', 'Amount', 'Status'];
const RUN: AsOf = { kind: 'capped', today: day('2025-07-20'), toleranceDays: 7 };

/** One row and what must become of it, decided when it is made: never by reading it. */
interface Made {
  readonly cells: readonly Cell[]; // without the order number
  readonly code: IssueCode | 'order' | 'refund'; // a code = left out
  readonly amount: number; // currency units that can be read in it
}

const anyCustomer = fc.constantFrom('Ana', 'Ben', 'Cy', '张三', 'd@example.com');
const anyDate = fc.integer({ min: 1, max: 13 }).map((date) => `2025-07-${String(date).padStart(2, '0')}`);
const anyAmount = fc.integer({ min: 0, max: 500 });

/** The defects a row can have, each by itself. */
const DEFECTS: Readonly<Record<string, (row: { customer: string; date: string; amount: number }) => Made>> = {
  paid: ({ customer, date, amount }) => ({ cells: [customer, date, amount, 'paid'], code: 'order', amount }),
  asText: ({ customer, date, amount }) => ({ cells: [customer, date, `$${amount}.00`, ''], code: 'order', amount }),
  negative: ({ customer, date, amount }) => ({ cells: [customer, date, -1 - amount, ''], code: 'refund', amount: -1 - amount }),
  nobody: ({ date, amount }) => ({ cells: ['', date, amount, 'paid'], code: 'ID_BLANK', amount }),
  dash: ({ date, amount }) => ({ cells: ['-', date, amount, 'paid'], code: 'ID_BLANK', amount }),
  noDate: ({ customer, amount }) => ({ cells: [customer, '', amount, 'paid'], code: 'DATE_BLANK', amount }),
  wrongDate: ({ customer, amount }) => ({ cells: [customer, '2025-02-30', amount, 'paid'], code: 'DATE_INVALID', amount }),
  laterDate: ({ customer, amount }) => ({ cells: [customer, '2025-12-24', amount, 'paid'], code: 'DATE_FUTURE', amount }),
  noAmount: ({ customer, date }) => ({ cells: [customer, date, '', 'paid'], code: 'AMOUNT_BLANK', amount: 0 }),
  wrongAmount: ({ customer, date }) => ({ cells: [customer, date, 'much', 'paid'], code: 'AMOUNT_NOT_NUMBER', amount: 0 }),
  error: ({ customer, date }) => ({ cells: [customer, date, '#N/A', 'paid'], code: 'CELL_ERROR', amount: 0 }),
  errorId: ({ date, amount }) => ({ cells: ['#REF!', date, amount, 'paid'], code: 'CELL_ERROR', amount }),
  cancelled: ({ customer, date, amount }) => ({ cells: [customer, date, amount, '已取消'], code: 'ORDER_CANCELLED', amount }),
  unpaid: ({ customer, date, amount }) => ({ cells: [customer, date, amount, '待付款'], code: 'ORDER_UNPAID', amount }),
  trial: ({ customer, date, amount }) => ({ cells: [customer, date, amount, 'test'], code: 'ORDER_TEST', amount }),
  refundSign: ({ customer, date, amount }) => ({ cells: [customer, date, amount + 1, '退款'], code: 'AMOUNT_REFUND_SIGN', amount: amount + 1 }),
};

const anyRow = fc
  .tuple(fc.constantFrom(...Object.keys(DEFECTS)), fc.record({ customer: anyCustomer, date: anyDate, amount: anyAmount }))
  .map(([defect, row]) => (DEFECTS[defect] as (typeof DEFECTS)['paid'])(row));

/** Rows with a good one among them, so that there is always something to read, of the latest day there is. */
const anyRows = fc
  .array(anyRow, { minLength: 1, maxLength: 14 })
  .map((rows): Made[] => [...rows, { cells: ['Eve', '2025-07-13', 5, 'paid'], code: 'order', amount: 5 }]);

/** One row per order: every order has its number. */
function tableOf(rows: readonly Made[]): Cell[][] {
  return [HEADER, ...rows.map(({ cells }, at): Cell[] => [`B-${at + 1}`, ...cells])];
}

function read(rows: readonly (readonly Cell[])[]) {
  const outcome = tierCustomers({ sheet: 'Orders', rows }, defaultPolicy('en'), { locale: readingLocale('en_US'), asOf: RUN });
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

/** All that a person sees of a table, whatever the order of its rows: by customer key. */
function seen(rows: readonly (readonly Cell[])[]) {
  const { book, customers } = read(rows);
  return {
    asOf: book.asOf,
    customers: Object.fromEntries(
      customers.map(({ measures: { key, orders, spend, firstOrder, lastOrder }, score, tier, reason }) => [
        key,
        { orders, spend, firstOrder, lastOrder, score: score.score, tier, reason },
      ]),
    ),
  };
}

function told({ rowsRead, rowsUsed, currency, issues }: OrderBook) {
  return { rowsRead, rowsUsed, currency, issues: issues.map(({ code, rows, amount, listed }) => ({ code, rows, amount, listed })) };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

describe('whatever rows a table holds', () => {
  test('their order changes no number, no tier and no issue', () => {
    fc.assert(
      fc.property(
        anyRows.chain((rows) => fc.tuple(fc.constant(tableOf(rows).slice(1)), fc.shuffledSubarray(tableOf(rows).slice(1), { minLength: rows.length }))),
        ([rows, shuffled]) => {
          expect(seen([HEADER, ...shuffled])).toEqual(seen([HEADER, ...rows]));
          expect(told(read([HEADER, ...shuffled]).book)).toEqual(told(read([HEADER, ...rows]).book));
        },
      ),
      CASES,
    );
  });

  test('nor does the order of the lines of an order', () => {
    const anyLine = fc.tuple(
      fc.constantFrom('B-1', 'B-2', 'B-3'),
      anyCustomer,
      anyDate,
      fc.constantFrom('Tea', 'Cup'),
      fc.integer({ min: -3, max: 5 }),
      anyAmount,
    );
    const header = ['Order', 'Customer', 'Date', 'Item', 'Quantity', 'Unit price'];
    fc.assert(
      fc.property(
        fc
          .array(anyLine, { minLength: 1, maxLength: 14 })
          .map((lines) => [...lines, ['B-9', 'Eve', '2025-07-13', 'Tea', 1, 5] as Cell[]])
          .chain((lines) => fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length }))),
        ([lines, shuffled]) => {
          expect(seen([header, ...shuffled])).toEqual(seen([header, ...lines]));
        },
      ),
      CASES,
    );
  });

  test('pasting every row of a table with one row per order twice changes nothing', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const [header, ...once] = tableOf(rows);
        expect(seen([header as Cell[], ...once, ...once])).toEqual(seen([header as Cell[], ...once]));
      }),
      CASES,
    );
  });

  test('every row is used, or listed under the one code that is its own: none lost, none twice', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { book } = read(tableOf(rows));
        const expected: Partial<Record<string, { rows: number; amount: number }>> = {};
        for (const { code, amount } of rows) {
          if (code === 'order' || code === 'refund') continue;
          const known = expected[code] ?? { rows: 0, amount: 0 };
          expected[code] = { rows: known.rows + 1, amount: known.amount + amount * 10_000 };
        }
        const listed = book.issues.filter((issue) => issue.listed);
        expect(Object.fromEntries(listed.map((issue) => [issue.code, { rows: issue.rows, amount: issue.amount }]))).toEqual(expected);
        expect(new Set(book.issues.map(({ code }) => code)).size).toBe(book.issues.length);
        expect([book.orders.length, book.refunds.length]).toEqual(['order', 'refund'].map((kind) => rows.filter(({ code }) => code === kind).length));
      }),
      CASES,
    );
  });

  test('rows and money are conserved: read = used + listed', () => {
    fc.assert(
      fc.property(anyRows, fc.array(fc.constantFrom<Cell[]>([], ['合计', '', '', 99, ''], ['', '', '', '', '']), { maxLength: 3 }), (rows, others) => {
        const { book } = read([...tableOf(rows), ...others]);
        const listed = book.issues.filter((issue) => issue.listed);
        const totals = others.filter(([first]) => first === '合计').length;
        expect(book.rowsRead).toBe(rows.length + totals);
        expect(book.rowsRead).toBe(book.rowsUsed + sum(listed.map((issue) => issue.rows)));
        const used = sum([...book.orders, ...book.refunds].map(({ amount }) => amount));
        expect(used + sum(listed.map(({ amount }) => amount))).toBe((sum(rows.map(({ amount }) => amount)) + 99 * totals) * 10_000);
      }),
      CASES,
    );
  });

  test('columns that nobody knows, with anything in them, change nothing', () => {
    const anyOther = fc.record({
      at: fc.nat(HEADER.length),
      cells: fc.array(
        fc.oneof(
          fc.constantFrom<Cell>('', 'x', 'd@example.com', '#1001', '2025-07-01', 42, '13800138000', '4242 4242 4242 4242', 'Total', '#N/A', true),
          fc.string({ maxLength: 12 }),
        ),
        { minLength: 1, maxLength: 16 },
      ),
    });
    fc.assert(
      fc.property(anyRows, fc.array(anyOther, { minLength: 1, maxLength: 3 }), (rows, others) => {
        const plain = tableOf(rows);
        const wide = others.reduce<Cell[][]>(
          (table, { at, cells }, number) =>
            table.map((row, index) => {
              const cell = index === 0 ? `Spalte ${'xyz'[number]}` : (cells[index % cells.length] ?? '');
              return [...row.slice(0, at), cell, ...row.slice(at)];
            }),
          plain,
        );
        expect(seen(wide)).toEqual(seen(plain));
        expect(told(read(wide).book)).toEqual(told(read(plain).book));
      }),
      CASES,
    );
  });
});
