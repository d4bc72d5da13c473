import { dayOf } from './day';
import type { SampleRow, SampleSheet } from './types';

/** The table behind the examples of the function reference: one row per customer. */
export const exampleCustomers: SampleSheet = {
  name: 'Customers',
  rows: [
    ['Customer', 'Spend', 'Days', 'Orders'],
    ['Ana', 4200, 3, 4],
    ['Ben', 1850, 20, 2],
    ['Chloe', 1400, 254, 1],
    ['Deng', 920, 6, 5],
    ['Emil', 640, 154, 2],
    ['Fay', 610, 1, 1],
    ['Gus', 300, 40, 3],
    ['Hui', 180, 90, 2],
    ['Ivy', 95, 300, 1],
    ['Jin', '', '', ''],
  ],
};

const ORDERS_2025: readonly (readonly [customer: string, month: number, date: number, amount: number])[] = [
  ['Ana', 6, 3, 290],
  ['Ana', 8, 15, 510],
  ['Ana', 10, 2, 380],
  ['Ana', 11, 18, 420],
  ['Ben', 9, 10, 90],
  ['Ben', 11, 1, 150],
  ['Chloe', 3, 12, 800],
  ['Deng', 10, 12, 40],
  ['Deng', 10, 21, 50],
  ['Deng', 10, 30, 55],
  ['Deng', 11, 8, 45],
  ['Deng', 11, 15, 60],
  ['Emil', 5, 2, 130],
  ['Emil', 6, 20, 120],
  ['Fay', 11, 20, 35],
];

/** The order list behind the examples; their `as_of` is 2025-11-21. */
export const exampleOrders: SampleSheet = {
  name: 'Orders',
  rows: [
    ['Customer', 'Date', 'Amount'],
    ...ORDERS_2025.map(([customer, month, date, amount]): SampleRow => [customer, { day: dayOf(2025, month, date) }, amount]),
  ],
};
