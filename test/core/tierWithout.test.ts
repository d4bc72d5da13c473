import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/core/model/cell';
import type { Day } from '../../src/core/model/day';
import { readingLocale } from '../../src/core/model/locale';
import { defaultPolicy } from '../../src/core/policy';
import { customerKey } from '../../src/core/reading';
import { tierCustomers } from '../../src/core/tierCustomers';

const policy = defaultPolicy('en');
const context = { locale: readingLocale('en_US'), asOf: { kind: 'given', day: 45_982 as Day } as const };
const HEADER: Cell[] = ['Customer', 'Date', 'Amount'];
const tiered = (rows: readonly (readonly Cell[])[], isNotProfiled?: (key: string) => boolean) =>
  tierCustomers({ sheet: 'Orders', rows: [HEADER, ...rows] }, policy, { ...context, isNotProfiled });

const NAMES = ['Ana', 'ana ', 'Ben', 'BEN', '张三', '00123', 'Emil'];
const row = fc.tuple(fc.constantFrom(...NAMES), fc.integer({ min: 45_300, max: 45_980 }), fc.oneof(fc.integer({ min: -50, max: 900 }), fc.constant('no sum')));
const rows = fc.array(
  row.map(([name, day, amount]): Cell[] => [name, { day: day as Day }, amount]),
  { minLength: 1, maxLength: 40 },
);

describe('customers who are not to be judged', () => {
  test('law: the outcome is that of a table in which their rows are blank, rows that cannot be read among them', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(...NAMES), (table, name) => {
        const key = customerKey(name);
        const whole = tiered([...table, ['Zoe', { day: 45_900 as Day }, 10]], (each) => each === key);
        const blank = tiered([...table.map((cells) => (customerKey(cells[0]) === key ? [] : cells)), ['Zoe', { day: 45_900 as Day }, 10]]);
        if (!whole.ok || !blank.ok) return expect(whole).toEqual(blank);
        const { notProfiled, ...outcome } = whole.value;
        expect(JSON.stringify(outcome)).toBe(JSON.stringify(blank.value));
        expect(notProfiled ?? 0).toBe(table.some((cells) => customerKey(cells[0]) === key) ? 1 : 0);
      }),
    );
  });

  test('nothing of them is left, neither in issues nor in counts', () => {
    const found = tiered([...['Ana', 'Ben', 'Zyx'].map((name): Cell[] => [name, { day: 45_900 as Day }, 10]), ['Zyx', 'some day', 5]], (key) => key === 'zyx');
    expect(JSON.stringify(found)).not.toMatch(/zyx|some day/i);
    expect(found).toMatchObject({ value: { notProfiled: 1, book: { rowsRead: 2, rowsUsed: 2 } } });
  });
});
