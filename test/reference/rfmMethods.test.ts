import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { measureCustomers } from '../../src/core/customers';
import { quantile } from '../../src/core/math/quantile';
import { abcClasses, fixedDigits, rfmCutsR, rfmDigitsR } from '../../src/core/methods';
import type { Customer } from '../../src/core/model/customer';
import { unitsOf } from '../../src/core/model/money';
import { readOrderColumns } from '../../src/core/orders';
import { dayOn } from '../support/customers';
import { shared } from './shared';

/** One line per row; fields may be in double quotes. */
function csv(file: string): Record<string, string>[] {
  const [header = [], ...rows] = readFileSync(shared.path(file), 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => [...line.matchAll(/("((?:[^"]|"")*)"|[^,]*)(,|$)/g)].slice(0, -1).map((match) => match[2]?.replace(/""/g, '"') ?? (match[1] as string)));
  return rows.map((cells) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])));
}

const caseOf = (name: string) => JSON.parse(readFileSync(shared.path(`cases/${name}.json`), 'utf8'));

/** Customers of an orders file, on the analysis day of the case; one row is one order. */
function customersOf(file: string, [customer, date, amount]: readonly string[], asOf: string): readonly Customer[] {
  const rows = csv(file);
  const column = (name: string | undefined) => rows.map((row) => row[name as string] ?? '');
  const read = readOrderColumns(
    {
      customers: column(customer),
      dates: column(date).map((day) => ({ day: dayOn(day) })),
      amounts: column(amount).map(Number),
      sheet: '',
    },
    { locale: { dayFirst: false, decimalComma: false }, asOf: { kind: 'given', day: dayOn(asOf) } },
  );
  if (!read.ok) throw new Error(read.problem.code);
  const count = new Map<string, number>();
  for (const name of column(customer)) count.set(name, (count.get(name) ?? 0) + 1);
  return (measureCustomers(read.value) ?? []).map((each) => ({ ...each, orders: count.get(each.name) })); // the package counts rows
}

const RFM_CASES = ['rfm_rfm_data_orders', 'rfm_cdnow_sample', 'rfm_rfm_data_orders_custombins'] as const;

describe.runIf(shared.isThere || process.env.CI === 'true')('methods against R', () => {
  describe.each(RFM_CASES)('%s: every customer’s three digits are those of R’s package rfm', (name) => {
    const { inputs, expected } = caseOf(name);
    const customers = customersOf(inputs.file, inputs.columns, inputs.analysis_date);
    const values = {
      recency: customers.map(({ recencyDays }) => recencyDays),
      frequency: customers.map(({ orders }) => orders),
      monetary: customers.map(({ spend }) => spend as number | undefined),
    };
    const { r, f, m } = inputs.bins;
    const isCustom = Array.isArray(r);
    const digits = isCustom
      ? [
          fixedDigits(values.recency, 'lower', r),
          fixedDigits(values.frequency, 'higher', f),
          fixedDigits(
            values.monetary,
            'higher',
            m.map((edge: number) => edge * 10_000),
          ),
        ]
      : [rfmDigitsR(values.recency, 'lower'), rfmDigitsR(values.frequency, 'higher'), rfmDigitsR(values.monetary, 'higher', { unit: 10_000 })];

    test(`all ${expected.summary.customers} of them`, () => {
      const ours = Object.fromEntries(
        customers.map((each, at) => [
          each.name,
          [each.recencyDays, each.orders, unitsOf(each.spend ?? (0 as never)), ...digits.map((column) => column[at])].join(),
        ]),
      );
      const theirs = csv(`cases/${expected.rows_csv}`);
      expect(theirs).toHaveLength(customers.length);
      for (const row of theirs) {
        const figures = [row.recency_days, row.transaction_count, row.amount, row.recency_score, row.frequency_score, row.monetary_score].map(Number);
        expect([row.customer_id, ours[row.customer_id as string]]).toEqual([row.customer_id, figures.join()]);
      }
    });

    if (isCustom) return;
    test('and so are the cuts', () => {
      const cuts = (column: string) => expected.summary.threshold.slice(0, 4).map((each: Record<string, number>) => each[column]);
      const near = (numbers: readonly number[]) => numbers.map((each) => Math.round(each * 1e6) / 1e6);
      expect(near(rfmCutsR(values.recency as number[]))).toEqual(near(cuts('recency_upper')));
      expect(near(rfmCutsR(values.frequency as number[]))).toEqual(near(cuts('frequency_upper')));
      expect(near(rfmCutsR(values.monetary as number[], { unit: 10_000 }))).toEqual(near(cuts('monetary_upper')));
    });
  });

  test('quantiles_ranks: type 7 is R’s, at every probability', () => {
    for (const { x, p, 'type7_PERCENTILE.INC': type7 } of Object.values(caseOf('quantiles_ranks').expected) as Record<string, number[]>[]) {
      const rising = [x]
        .flat()
        .map(Number)
        .sort((a, b) => a - b);
      for (const [at, share] of [p].flat().entries()) expect(quantile(rising, share as number)).toBeCloseTo([type7].flat()[at] as number, 9);
    }
  });

  test('abc_rfm_orders: R’s classes but for ties, which stay together, and whoever crosses a line, who stays in the better class', () => {
    const { inputs, expected } = caseOf('abc_rfm_orders');
    const customers = customersOf(inputs.file, ['customer_id', 'order_date', 'revenue'], '2006-12-31');
    const spends = customers.map(({ spend }) => spend as number);
    const classes = abcClasses(spends);
    expect([customers.length, unitsOf(spends.reduce((a, b) => a + b, 0) as never)]).toEqual([expected.n, expected.total]);
    // R goes by the share with the customer, and splits equal values by row order: 605, 228 and 162. We go by the share before.
    const units = spends.map((spend) => spend / 10_000);
    const before = (value: number) => units.filter((other) => other > value).reduce((sum, other) => sum + other, 0);
    expect(classes).toEqual(units.map((value) => (before(value) < 0.8 * expected.total ? 0 : before(value) < 0.95 * expected.total ? 1 : 2)));
    const least = (place: number) => Math.min(...units.filter((_, at) => classes[at] === place));
    expect([least(0), least(1)]).toEqual([expected.min_A, expected.min_B - 1]); // 230 is the next spend below 231: it crosses 95 %
    expect([0, 1, 2].map((place) => classes.filter((each) => each === place).length)).toEqual([
      expected.counts.A + 2,
      expected.counts.B,
      expected.counts.C - 2,
    ]);
  });
});
