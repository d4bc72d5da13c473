import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/model/cell';
import { readingLocale } from '../../../src/core/model/locale';
import { defaultPolicy } from '../../../src/core/policy';
import { couldChangeTier } from '../../../src/core/quality';
import { tierCustomers } from '../../../src/core/tierCustomers';
import { someRules } from '../../support/customers';

const policy = { ...defaultPolicy('en'), rules: someRules('amount', ['VIP', 1000], ['Rest']) };
const orders = (...rows: Cell[][]) => {
  const table = { sheet: 'Orders', rows: [['Customer', 'Date', 'Amount'], ...rows] };
  const outcome = tierCustomers(table, policy, { locale: readingLocale('en_US'), asOf: { kind: 'latest' } });
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return couldChangeTier(outcome.value.book, policy, outcome.value.customers);
};

describe('who would be in another tier without the doubtful rows', () => {
  test('nobody is asked about when no row is in doubt', () => {
    expect(orders(['Ana', '2025-07-15', 10], ['Ben', '2025-07-16', 2000])).toBeUndefined();
  });

  test('Ana is a VIP by a rough amount only, Ben without his', () => {
    expect(orders(['Ana', '2025-07-15', 10], ['Ana', '2025-07-16', 'about 1200'], ['Ben', '2025-07-16', 2000], ['Ben', '2025-07-17', 'about 30'])).toEqual({
      customers: 1,
      names: ['Ana'],
    });
  });

  test('doubtful rows that change no tier: nobody', () => {
    expect(orders(['Ben', '2025-07-16', 2000], ['Ben', '2025-07-17', 'about 30'])).toEqual({ customers: 0, names: [] });
  });

  test('somebody with nothing but doubtful rows would have no tier; five names are enough', () => {
    const doubtful = ['Ana', 'Ben', 'Chloe', 'Deng', 'Emil', 'Fay'].map((name): Cell[] => [name, '2025-07-15', 'about 10']);
    expect(orders(['Gus', '2025-07-15', 10], ...doubtful)).toEqual({ customers: 6, names: ['Ana', 'Ben', 'Chloe', 'Deng', 'Emil'] });
  });
});
