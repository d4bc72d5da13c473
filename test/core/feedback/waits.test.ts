import { expect, test } from 'vitest';
import { type Wait, waitsOf } from '../../../src/core/feedback';

const answered = (...days: number[]): Wait[] => days.map((each) => ({ days: each, isAnswered: true }));
const open = (...days: number[]): Wait[] => days.map((each) => ({ days: each, isAnswered: false }));

test.each<[waits: Wait[], median: number | undefined, ninth: number | undefined, why: string]>([
  [answered(1, 2, 3, 4), 2, 4, 'all answered: the plain quantiles'],
  [[...answered(1, 1), ...open(30, 30, 30, 30)], undefined, undefined, 'two quick answers do not hide four that wait'],
  [[...answered(1, 2, 3), ...open(2)], 2, 3, 'survival 3/4, then 1/2, then 0, by hand: the open one leaves after day 2'],
  [[...answered(6, 6, 6, 7, 10, 13, 16, 22, 23), ...open(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)], 23, undefined, 'Freireich 1963, 6-MP: median 23'],
  [open(5), undefined, undefined, 'nobody has an answer'],
  [[], undefined, undefined, 'nobody asked'],
])('%j: half by day %j, nine in ten by %j (%s)', (waits, median, ninth) => {
  expect(waitsOf(waits)).toMatchObject({ median, ninth, answered: waits.filter(({ isAnswered }) => isAnswered).length });
});

test('the longest wait seen counts open ones', () => expect(waitsOf([...answered(3), ...open(40)])).toMatchObject({ open: 1, longest: 40 }));
