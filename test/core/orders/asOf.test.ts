import { describe, expect, test } from 'vitest';
import { isoDay } from '../../../src/core/model/day';
import type { IssueCode } from '../../../src/core/model/issue';
import type { AsOf } from '../../../src/core/orders';
import { bookOf, day, issueCounts, problemOf } from './reading';

const LATEST: AsOf = { kind: 'latest' };
const capped = (today: string, toleranceDays = 7): AsOf => ({ kind: 'capped', today: day(today), toleranceDays });
const given = (on: string): AsOf => ({ kind: 'given', day: day(on) });

/** Dates of orders; a leading − marks a refund. */
describe('the day we count back from', () => {
  test.each<[dates: string, asOf: AsOf, expected: string, issues: Partial<Record<IssueCode, number>>, why: string]>([
    ['2025-07-01', LATEST, '2025-07-01', {}, 'the very first day always qualifies'],
    ['2025-07-01 2025-07-03', LATEST, '2025-07-03', {}, 'the latest'],
    ['2024-01-01 2025-02-04', LATEST, '2025-02-04', {}, 'exactly 400 days later still qualifies'],
    ['2024-01-01 2025-02-05', LATEST, '2024-01-01', { DATE_SUSPECT: 1 }, '401 days do not'],
    ['2025-07-01 2052-07-02', LATEST, '2025-07-01', { DATE_SUSPECT: 1 }, 'a typing error'],
    ['2025-07-01 2052-07-02 2099-01-01', LATEST, '2025-07-01', { DATE_SUSPECT: 2 }, 'two typing errors far apart'],
    ['2005-01-01 2025-07-01 2025-07-03', LATEST, '2025-07-03', {}, 'an old first day is no reason to doubt the later ones'],
    ['2025-07-01 −2025-07-09', LATEST, '2025-07-09', {}, 'money given back after the last order counts'],
    ['2025-07-01 −2052-07-02', LATEST, '2025-07-01', { DATE_SUSPECT: 1 }, 'a refund can be a typing error too'],
    ['−2025-07-01 −2025-07-09', LATEST, '2025-07-09', { NET_NEGATIVE: 1 }, 'nothing but refunds: by their days'],
    ['2025-07-01', capped('2025-07-05'), '2025-07-05', {}, 'today, when it is soon after'],
    ['2025-07-01', capped('2025-09-01'), '2025-07-08', {}, 'seven days after the last order, when today is long after'],
    ['2025-07-01', capped('2025-09-01', 30), '2025-07-31', {}, 'or as many as one likes'],
    ['2025-07-01 2025-07-20', capped('2025-07-10'), '2025-07-10', { DATE_FUTURE: 1 }, 'rows after today wait'],
    ['2025-07-01 2099-01-01', capped('2025-07-05'), '2025-07-05', { DATE_FUTURE: 1 }, 'a run knows today: what is dated later has not happened'],
    ['2020-07-01 2024-07-01', capped('2025-07-05'), '2020-07-08', { DATE_SUSPECT: 1 }, 'a typing error need not lie in the future'],
    ['2025-07-01 −2025-07-04', capped('2025-07-05'), '2025-07-05', {}, 'a refund after the last order counts by today'],
    ['2025-07-01 2025-07-03', given('2025-07-02'), '2025-07-02', { DATE_FUTURE: 1 }, 'later rows had not happened'],
    ['2025-07-01 2052-07-03', given('2025-07-02'), '2025-07-02', { DATE_FUTURE: 1 }, 'with a given day nothing is suspected'],
    ['2025-07-01', given('2030-01-01'), '2030-01-01', {}, 'any day may be given'],
  ])('%s, %j → %s', (dates, asOf, expected, issues) => {
    const rows = dates.split(' ').map((date) => ['Ana', date.replace('−', ''), date.startsWith('−') ? -1 : 10]);
    const book = bookOf([['Customer', 'Date', 'Amount'], ...rows], { asOf });
    expect(isoDay(book.asOf)).toBe(expected);
    expect(issueCounts(book)).toEqual(issues);
  });

  test('cancelled orders do not move it', () => {
    const book = bookOf([
      ['Customer', 'Date', 'Amount', 'Status'],
      ['Ana', '2025-07-01', 10, ''],
      ['Ana', '2025-07-09', 10, 'cancelled'],
    ]);
    expect(isoDay(book.asOf)).toBe('2025-07-01');
  });

  test('everything after the given day: nothing is left', () => {
    expect(
      problemOf(
        [
          ['Customer', 'Date', 'Amount'],
          ['Ana', '2025-07-01', 10],
        ],
        { asOf: given('2025-06-30') },
      ),
    ).toEqual({
      code: 'TABLE_ALL_BAD',
      params: { sheet: 'Orders', rows: 1, code: 'DATE_FUTURE', row: 2, column: 'B' },
    });
  });

  test('who comes later is no customer yet, and the others keep their orders', () => {
    const book = bookOf(
      [
        ['Customer', 'Date', 'Amount', 'Status'],
        ['Zoe', '2025-08-01', 5, ''],
        ['Ana', '2025-07-01', 10, ''],
        ['Yan', '2025-08-01', 5, 'cancelled'],
        ['Ben', '2025-07-02', 7, ''],
      ],
      { asOf: given('2025-07-31') },
    );
    expect(book.customers.map(({ name }) => name)).toEqual(['Ana', 'Ben']);
    expect([...book.orders]).toMatchObject([
      { customer: 0, amount: 100_000 },
      { customer: 1, amount: 70_000 },
    ]);
  });
});
