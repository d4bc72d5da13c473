import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CellError, type CellInput } from '../../src/host';
import { cellJson } from '../../src/local/cellJson';
import { DEEP } from '../campaigns/harness/campaign';
import { cellsOf, date, evaluated, onHost, type Table } from '../support/onHost';

const DATA_SETS = DEEP ? 100 : 25;

/** Orders of a handful of customers, refunds among them, with many ties on purpose. */
const anOrder = fc.record({
  customer: fc.constantFrom('Ana', 'Ben', 'Chloe', 'Deng', 'Emil', 'Fay', '王伟', 'O’Neil', 'ana ', 'ＢＥＮ', 42),
  day: fc.integer({ min: 0, max: 500 }),
  amount: fc.oneof(
    fc.integer({ min: 0, max: 20 }),
    fc.integer({ min: -500, max: 99_999 }).map((cents) => cents / 100),
  ),
});
const someOrders = fc.array(anOrder, { minLength: 1, maxLength: 40 }).filter((orders) => orders.some(({ amount }) => amount >= 0));

function table(orders: readonly { customer: string | number; day: number; amount: number }[]): Table {
  return [['Customer', 'Date', 'Amount'], ...orders.map(({ customer, day, amount }): CellInput[] => [customer, dayAfter(day), amount])];
}

function dayAfter(days: number): CellInput {
  return date(new Date(Date.UTC(2024, 5, 1 + days)).toISOString().slice(0, 10));
}

test(`with plain R, F and M, a formula and the sheets give every customer the same score and tier (${DATA_SETS} data sets)`, async () => {
  await fc.assert(
    fc.asyncProperty(someOrders, async (orders) => {
      const host = await onHost({ Orders: table(orders) }, { now: '2030-01-01T12:00Z' });
      const applied = host.clientRun('ui_applyPolicy', [{ asOf: '2025-12-31' }]);
      expect(applied).toMatchObject({ ok: true, value: { ok: true } });
      expect(host.clientRun('ui_updateNow')).toMatchObject({ ok: true, value: { ok: true } });
      const sheet = new Map(
        cellsOf(host.book, 'Tiers · Customers')
          .slice(1)
          .map(([customer, tier, score]) => [customer, [tier, score]]),
      );
      const cells = evaluated(host, 'Orders', 'H1', '=TIER_RFM(A:A, B:B, C:C, TIER_RULES, DATE(2025,12,31))').map((row) => row.map(cellJson));
      expect(cells[0]?.at(-1), JSON.stringify(cells[0])).toBe('Tier');
      expect(new Map(cells.slice(1).map((row) => [row[0], [row[8], row[7]]]))).toEqual(sheet);

      const official = evaluated(host, 'Orders', 'E1', '=TIER_OF(A:A, TIERS)').flat();
      expect(official.some((cell) => cell instanceof CellError)).toBe(false);
      const byKey = new Map([...sheet].map(([customer, [tier]]) => [keyOf(customer as string), tier]));
      expect(official.slice(1)).toEqual(orders.map(({ customer }) => byKey.get(keyOf(customer))));
    }),
    { numRuns: DATA_SETS },
  );
});

function keyOf(customer: string | number | boolean): string {
  return String(customer).normalize('NFKC').trim().toLowerCase();
}
