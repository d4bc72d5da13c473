import { expect, test } from 'vitest';
import { exampleCustomers, exampleOrders, isoDay } from '../../src/samples';

const column = (rows: readonly (readonly unknown[])[], index: number) => rows.slice(1).map((row) => row[index]);

test('the ten example customers spend 10,195 in all; Jin has no figures', () => {
  const spends = column(exampleCustomers.rows, 1);
  expect(spends.filter((spend) => typeof spend === 'number').reduce((sum, spend) => sum + spend, 0)).toBe(10_195);
  expect(exampleCustomers.rows[10]).toEqual(['Jin', '', '', '']);
});

test('the fifteen example orders add up to 1600, 240, 800, 250, 250 and 35 for six customers, the last on 20 November 2025', () => {
  const spend: Record<string, number> = {};
  for (const [customer, , amount] of exampleOrders.rows.slice(1)) spend[customer as string] = (spend[customer as string] ?? 0) + (amount as number);
  expect(exampleOrders.rows).toHaveLength(16);
  expect(spend).toEqual({ Ana: 1600, Ben: 240, Chloe: 800, Deng: 250, Emil: 250, Fay: 35 });
  const days = column(exampleOrders.rows, 1).map((cell) => (cell as { day: number }).day);
  expect(isoDay(Math.max(...days))).toBe('2025-11-20');
});
