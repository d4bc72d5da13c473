import { expect, test } from 'vitest';
import { groupColumns } from '../../../src/core/fairness';
import type { Cell } from '../../../src/core/model/cell';
import type { Day } from '../../../src/core/model/day';
import { changedTexts } from '../../../src/core/outcomes';
import { tierCustomers } from '../../../src/core/tierCustomers';
import { plain } from '../changes/twoRuns';

/** Forty customers with two orders each; every further column as a function of customer and order. */
function bookWith(columns: Readonly<Record<string, (customer: number, order: number) => Cell>>) {
  const rows: Cell[][] = [['Customer ID', 'Date', 'Amount', ...Object.keys(columns)]];
  for (const order of [0, 1]) {
    for (let customer = 0; customer < 40; customer++) {
      const further = Object.values(columns).map((cellOf) => cellOf(customer, order));
      rows.push([`C${customer}`, { day: (20_000 + 30 * order + customer) as Day }, 100 + customer, ...further]);
    }
  }
  const outcome = tierCustomers({ sheet: 'Orders', rows }, plain, { locale: { dayFirst: true, decimalComma: false }, asOf: { kind: 'latest' } });
  if (!outcome.ok) throw new Error(outcome.problem.code);
  const { book, customers } = outcome.value;
  const byKey = new Map(customers.map(({ measures }) => [measures.key, measures]));
  return { book, measured: book.customers.map(({ key }) => byKey.get(key)!) };
}

const oneOf =
  (...texts: readonly Cell[]) =>
  (customer: number): Cell =>
    texts[customer % texts.length] as Cell;

test.each<[heading: string, why: string, isAudited: boolean, cellOf: (customer: number, order: number) => Cell]>([
  ['Region', 'two groups', true, oneOf('North', 'South')],
  ['渠道', 'three, in Chinese', true, oneOf('门店', '网店', '电话')],
  ['City', 'thirteen are no groups', false, (customer) => `City ${customer % 13}`],
  ['Country', 'one is no groups', false, oneOf('France')],
  ['Points', 'numbers are no names', false, oneOf(1, 2, 3)],
  ['Class', 'nor are digits written as text', false, oneOf('1', '2')],
  ['Contact name', 'names of people are never looked at', false, oneOf('Ana Ruiz', 'Bo Li')],
  ['Gender', 'what a person is, is not looked at unasked', false, oneOf('f', 'm')],
  ['身份证号', 'nor what is never read', false, oneOf('甲', '乙')],
  ['Type', 'known for fewer than half', false, (customer) => (customer < 15 ? ['shop', 'office'][customer % 2]! : '')],
])('%s (%s): audited %s', (heading, _, isAudited, cellOf) => {
  const { book, measured } = bookWith({ [heading]: cellOf });
  expect(groupColumns(book, measured, undefined).map((column) => column.heading)).toEqual(isAudited ? [heading] : []);
});

test('a customer stands in the group of their latest row, and has changed where the first said another', () => {
  const { book, measured } = bookWith({ Region: (customer, order) => (customer < 10 && order === 1 ? 'South' : 'North') });
  const [region] = groupColumns(book, measured, undefined);
  expect(region?.texts.filter((text) => text === 'South')).toHaveLength(10);
  const changed = changedTexts(book, 'Region') ?? [];
  expect([changed.slice(0, 10), changed.slice(10)]).toEqual([new Array(10).fill('South'), new Array(30).fill('')]);
  expect(changedTexts(book, 'Store')).toBeUndefined();
});
