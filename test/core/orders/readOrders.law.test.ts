import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell } from '../../../src/core/model/cell';
import type { Day } from '../../../src/core/model/day';
import { type AsOf, type OrderBook, readOrders } from '../../../src/core/orders';
import { amountColumn } from '../../../src/core/reading';
import { day, issueCounts, spendByKey } from './reading';

const HEADER = ['Order', 'Customer', 'Date', 'Amount', 'Status'];
const LOCALE = { dayFirst: true, decimalComma: false };

/** Cells as real sheets hold them: mostly good, each kind of trouble now and then. */
const anyOrder = fc.constantFrom<Cell>('', 'O1', 'O2', 'o2 ', 3, '3', '-', '#N/A');
const anyCustomer = fc.constantFrom<Cell>(
  'Ana',
  'ana ',
  'Ben',
  'C3',
  'c 3',
  13_085,
  '13085',
  '013085',
  'test',
  true,
  '',
  ' ',
  'n/a',
  'Total',
  '合计',
  '#REF!',
  { day: day('2025-01-02') },
);
const anyDate = fc.constantFrom<Cell>(
  '2025-07-01',
  '2025-07-02',
  '03/04/2025',
  '13/04/2025',
  { day: day('2025-07-05') },
  45_841,
  '2052-01-01',
  '1970-01-01',
  'soon',
  '昨天',
  '令和7年7月3日',
  '07/13/2025',
  '2025-07',
  '2025-07-01 ~ 2025-07-03',
  1_751_500_800,
  '',
  '#VALUE!',
);
const anyAmount = fc.oneof(
  fc.integer({ min: -500, max: 500 }),
  fc.constantFrom<Cell>('1,234', '1.234,50', '¥5', '(7)', '约20', '1.2万', '$1 €2', '10:30', 0, '', 'tbc', '#N/A', 2e11, true),
);
const anyStatus = fc.constantFrom<Cell>('', 'paid', 'cancelled', '退款', 'test', 'partially refunded');
const anyRow = fc.oneof(
  { weight: 9, arbitrary: fc.tuple(anyOrder, anyCustomer, anyDate, anyAmount, anyStatus) },
  { weight: 1, arbitrary: fc.constant<Cell[]>(['', '', ' ', '', '']) },
);
const anyRows = fc.array(anyRow, { maxLength: 25 });
const anyAsOf = fc.constantFrom<AsOf>(
  { kind: 'latest' },
  { kind: 'given', day: day('2025-07-02') },
  { kind: 'capped', today: day('2025-07-04'), toleranceDays: 7 },
);

function read(rows: readonly (readonly Cell[])[], asOf: AsOf, header: readonly Cell[] = HEADER) {
  return readOrders({ sheet: 'Orders', rows: [header, ...rows] }, { locale: LOCALE, asOf });
}

/** What must not depend on how the same rows are laid out. */
function essence(result: ReturnType<typeof read>) {
  if (!result.ok) return result.problem.code;
  const { asOf, rowsRead, rowsUsed, orders, currency } = result.value;
  return { asOf, rowsRead, rowsUsed, orders: orders.length, currency, spend: spendByKey(result.value), issues: withoutBlankRows(issueCounts(result.value)) };
}

/** Blank rows are told where they stand between others, so they depend on the order of the rows. */
function withoutBlankRows({ ROW_BLANK: _, ...issues }: ReturnType<typeof issueCounts>) {
  return issues;
}

test('every row read is used or listed under exactly one code', () => {
  fc.assert(
    fc.property(anyRows, anyAsOf, (rows, asOf) => {
      const result = read(rows, asOf);
      if (!result.ok) return;
      const { issues, rowsRead, rowsUsed } = result.value;
      const listed = issues.filter((issue) => issue.listed).reduce((sum, issue) => sum + issue.rows, 0);
      expect(rowsUsed + listed).toBe(rowsRead);
      expect(rowsRead).toBe(rows.filter((row) => row.some((cell) => String(cell).trim() !== '')).length);
    }),
    { numRuns: 1000 },
  );
});

test('money is conserved as rows are: what can be read = orders + refunds + what was left out', () => {
  fc.assert(
    fc.property(anyRows, anyAsOf, (rows, asOf) => {
      const result = read(rows, asOf);
      if (!result.ok) return;
      const { orders, refunds, issues } = result.value;
      const filled = rows.filter((row) => row.some((cell) => String(cell).trim() !== ''));
      const column = amountColumn(() => rows.map((row) => row[3]), LOCALE);
      const readable = filled.map((row) => column.read(row[3])).filter((amount) => typeof amount === 'number');
      const used = [...orders, ...refunds].reduce((sum, { amount }) => sum + amount, 0);
      expect(used + issues.reduce((sum, { amount, otherAmounts }) => sum + amount + (otherAmounts?.['¥'] ?? 0), 0)).toBe(
        readable.reduce((sum, amount) => sum + amount, 0),
      );
      expect(issues.filter(({ listed, amount }) => !listed && amount !== 0)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('pasting every row of a table with one numbered row per order twice changes nothing but the copies told', () => {
  fc.assert(
    fc.property(anyRows, anyAsOf, (all, asOf) => {
      const rows = all.filter(standsAlone).map((row, at) => [`A${at}`, ...row.slice(1)]);
      const [once, twice] = [read(rows, asOf), read([...rows, ...rows], asOf)];
      expect(twice.ok).toBe(once.ok);
      if (!once.ok || !twice.ok) return;
      expect(spendByKey(twice.value)).toEqual(spendByKey(once.value));
      expect([twice.value.orders.length, twice.value.rowsUsed, twice.value.asOf]).toEqual([once.value.orders.length, once.value.rowsUsed, once.value.asOf]);
      expect(issueCounts(twice.value).ROW_DUPLICATE ?? 0).toBe(countUsable(once.value));
    }),
    { numRuns: 1000 },
  );
});

/** Rows that became lines: used, or later than the day we count to. */
function countUsable(book: OrderBook): number {
  const { DATE_FUTURE = 0, DATE_SUSPECT = 0 } = issueCounts(book);
  return book.rowsUsed + DATE_FUTURE + DATE_SUSPECT;
}

test('the book is sound: every order and refund has a customer, a day not after the as-of day, and the right sign', () => {
  fc.assert(
    fc.property(anyRows, anyAsOf, (rows, asOf) => {
      const result = read(rows, asOf);
      if (!result.ok) return;
      const { customers, orders, refunds, asOf: on } = result.value;
      for (const order of orders) expect(order.amount >= 0 && order.day <= on && customers[order.customer] !== undefined).toBe(true);
      for (const refund of refunds)
        expect(refund.amount <= 0 && refund.day <= (asOf.kind === 'capped' ? Math.max(on, asOf.today) : on) && customers[refund.customer] !== undefined).toBe(
          true,
        );
      expect(new Set(customers.map(({ key }) => key)).size).toBe(customers.length);
      expect(orders.length + refunds.length).toBeLessThanOrEqual(result.value.rowsUsed);
    }),
    { numRuns: 1000 },
  );
});

/**
 * A row with an order number and a blank cell may go on with the order above it, and a total at the end with the sum above
 * is no order: there the order of rows has a meaning.
 */
function standsAlone([order, ...others]: readonly Cell[]): boolean {
  if (others[0] === 'Total' || others[0] === '合计') return false;
  return String(order).trim() === '' || others.slice(0, 3).every((cell) => String(cell).trim() !== '');
}

test('the order of the rows changes no customer’s sums, no count and no issue, where every row stands alone', () => {
  fc.assert(
    fc.property(anyRows, anyAsOf, fc.infiniteStream(fc.nat()), (all, asOf, dice) => {
      const rows = all.filter(standsAlone);
      const shuffled = rows
        .map((row) => ({ row, at: dice.next().value as number }))
        .sort((a, b) => a.at - b.at)
        .map(({ row }) => row);
      expect(essence(read(shuffled, asOf))).toEqual(essence(read(rows, asOf)));
    }),
    { numRuns: 1000 },
  );
});

test('unrelated columns and the order of the columns change nothing', () => {
  fc.assert(
    fc.property(anyRows, anyAsOf, fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), (rows, asOf, places) => {
      const withNote = rows.map((row) => [...row, row.some((cell) => String(cell).trim() !== '') ? `seen ${JSON.stringify(row)}` : '']);
      const moved = (row: readonly Cell[]) => places.map((place) => row[place] as Cell);
      expect(essence(read(withNote.map(moved), asOf, moved([...HEADER, 'Remarks'])))).toEqual(essence(read(rows, asOf)));
    }),
    { numRuns: 1000 },
  );
});

test('blank rows anywhere change nothing but the row numbers', () => {
  fc.assert(
    fc.property(anyRows, anyAsOf, (rows, asOf) => {
      const spaced = rows.flatMap((row) => [['', ' ', '', '', ''], row]);
      expect(essence(read(spaced, asOf))).toEqual(essence(read(rows, asOf)));
    }),
  );
});

test('reading does not change what it is given', () => {
  fc.assert(
    fc.property(anyRows, anyAsOf, (rows, asOf) => {
      const frozen = Object.freeze(rows.map((row) => Object.freeze([...row])));
      expect(essence(read(frozen, asOf))).toEqual(essence(read(rows, asOf)));
    }),
  );
});

test('the short way reads as the long way does: a blank currency column, which has every row take the long way, changes nothing', () => {
  const usual = fc.tuple(
    fc.integer({ min: 1, max: 30 }),
    fc.constantFrom<Cell>('Ana', 'Ben', 'Cy', 'ana'),
    fc.integer({ min: 20_000, max: 20_400 }),
    fc.integer({ min: 1, max: 900 }),
  );
  const usualRow = usual.map(([order, customer, date, amount]): Cell[] => [order, customer, { day: date as Day }, amount / 100, 'paid']);
  const mixed = fc.array(fc.oneof({ weight: 4, arbitrary: usualRow }, { weight: 1, arbitrary: anyRow }), { maxLength: 40 });
  fc.assert(
    fc.property(mixed, fc.boolean(), (rows, isSorted) => {
      const table = isSorted ? [...rows].sort((a, b) => Number(a[0]) - Number(b[0])) : rows;
      const read = (cells: readonly (readonly Cell[])[]) => readOrders({ sheet: 'Orders', rows: cells }, { locale: LOCALE, asOf: { kind: 'latest' } });
      const [short, long] = [read([HEADER, ...table]), read([[...HEADER, 'Currency'], ...table.map((row) => [...row, ''])])];
      if (!short.ok || !long.ok) {
        expect(short).toEqual(long);
        return;
      }
      const shown = ({ customers, orders, refunds, asOf, rowsRead, rowsUsed, issues }: OrderBook) => ({
        customers,
        orders: [...orders],
        refunds: [...refunds],
        asOf,
        rowsRead,
        rowsUsed,
        issues,
      });
      expect(shown(short.value)).toEqual(shown(long.value));
    }),
    { numRuns: 1000 },
  );
});
