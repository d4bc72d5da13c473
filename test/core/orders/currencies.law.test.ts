import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell } from '../../../src/core/model/cell';
import { type Rate, rateOn } from '../../../src/core/model/rate';
import { readOrders } from '../../../src/core/orders';
import { day } from './reading';

const HEADER = ['Order', 'Customer', 'Date', 'Amount', 'Status', 'Currency'];
const LOCALE = { dayFirst: true, decimalComma: false };

/** What a row is in, as written beside the amount or in the currency column, and its one meaning here. */
const MARKS = [
  { before: '€', named: '', code: 'EUR' },
  { before: '', named: 'EUR', code: 'EUR' },
  { before: 'EUR ', named: 'eur', code: 'EUR' },
  { before: '£', named: '', code: 'GBP' },
  { before: '', named: '', code: '' },
] as const;

const anyRow = fc.record({
  order: fc.constantFrom<Cell>('', 'O1', 'O2'),
  customer: fc.constantFrom<Cell>('Ana', 'Ben', 'Cat', ''),
  date: fc.constantFrom<Cell>('2025-07-01', '2025-07-02', '2025-08-01', '2052-01-01', 'soon'),
  units: fc.integer({ min: -500, max: 5000 }),
  status: fc.constantFrom<Cell>('', '', 'paid', 'cancelled', '退款', 'test'),
  mark: fc.constantFrom(...MARKS),
});
const anyRows = fc.array(anyRow, { minLength: 1, maxLength: 25 });

function cellsOf({ order, customer, date, units, status, mark }: typeof anyRow extends fc.Arbitrary<infer Row> ? Row : never): Cell[] {
  return [order, customer, date, mark.before === '' ? units : `${mark.before}${units}`, status, mark.named];
}

function add(sums: Record<string, number>, currency: string, amount: number): void {
  sums[currency] = (sums[currency] ?? 0) + amount;
}

test('money is conserved currency by currency: what the rows say = used + left out, each in its own', () => {
  let several = 0;
  fc.assert(
    fc.property(anyRows, (rows) => {
      const result = readOrders({ sheet: 'Orders', rows: [HEADER, ...rows.map(cellsOf)] }, { locale: LOCALE, asOf: { kind: 'latest' } });
      if (!result.ok) return;
      const { orders, refunds, issues, currency = '', rowsRead, rowsUsed } = result.value;
      const [said, found]: Record<string, number>[] = [{}, {}] as [Record<string, number>, Record<string, number>];
      for (const { units, mark } of rows) add(said as Record<string, number>, mark.code === '' ? currency : mark.code, units * 10_000);
      for (const { amount } of [...orders, ...refunds]) add(found as Record<string, number>, currency, amount);
      for (const { amount, otherAmounts = {} } of issues) {
        add(found as Record<string, number>, currency, amount);
        for (const [other, left] of Object.entries(otherAmounts)) add(found as Record<string, number>, other, left);
      }
      for (const code of ['', 'EUR', 'GBP']) expect((found as Record<string, number>)[code] ?? 0).toBe((said as Record<string, number>)[code] ?? 0);
      expect(issues.filter(({ listed, amount, otherAmounts }) => !listed && (amount !== 0 || otherAmounts !== undefined))).toEqual([]);
      expect(rowsUsed + issues.reduce((sum, { rows: count, listed }) => sum + (listed ? count : 0), 0)).toBe(rowsRead);
      if (issues.some(({ code }) => code === 'CURRENCY_OTHER')) several++;
    }),
    { numRuns: 1000 },
  );
  expect(several).toBeGreaterThan(100);
});

test('with whole rates, what is used is the sum of every used row times its rate, and the rest is left out in its own currency', () => {
  const rates = [
    { currency: 'EUR', from: undefined, rate: 800_000_000 as Rate },
    { currency: 'EUR', from: day('2025-07-02'), rate: 900_000_000 as Rate },
    { currency: 'GBP', from: day('2025-07-02'), rate: 1_000_000_000 as Rate },
  ];
  let converted = 0;
  fc.assert(
    fc.property(anyRows, (all) => {
      const rows = all.filter(({ customer, date, status, units }) => customer !== '' && String(date).startsWith('2025') && status === '' && units > 0);
      const numbered = rows.map((row, at) => ({ ...row, order: `A${at}` }));
      const options = { locale: LOCALE, asOf: { kind: 'latest' }, currencies: { currency: 'CNY', rates } } as const;
      const result = readOrders({ sheet: 'Orders', rows: [HEADER, ...numbered.map(cellsOf)] }, options);
      if (!result.ok) return;
      const { orders, issues } = result.value;
      const noRate = issues.find(({ code }) => code === 'CURRENCY_NO_RATE');
      let [used, left] = [0, 0];
      for (const { units, mark, date } of numbered) {
        const rate = rateOn(
          day(String(date)),
          rates.filter(({ currency }) => currency === mark.code),
        );
        if (mark.code === '') used += units;
        else if (rate === undefined) left += units;
        else used += units * (rate.rate / 100_000_000);
        if (rate !== undefined) converted++;
      }
      expect([...orders].reduce((sum, { amount }) => sum + amount, 0)).toBe(used * 10_000);
      expect(Object.values(noRate?.otherAmounts ?? {}).reduce((sum, amount) => sum + amount, 0)).toBe(left * 10_000);
      expect(noRate?.amount ?? 0).toBe(0);
    }),
    { numRuns: 1000 },
  );
  expect(converted).toBeGreaterThan(500);
});
