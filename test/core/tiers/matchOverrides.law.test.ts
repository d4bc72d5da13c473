import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell } from '../../../src/core/model/cell';
import type { OverrideRow } from '../../../src/core/tiers';
import { dayOn } from '../../support/customers';
import { matched, row } from './overrideRows';

const someRow: fc.Arbitrary<OverrideRow> = fc
  .record({
    customer: fc.constantFrom<Cell>('C1', 'ana@example.com', 'C2', 'c 2', 'Wang Wei', 'C14', 'gone', ''),
    what: fc.constantFrom<Cell>('', 'pin', 'floor', '不高于', 'agreed', '???'),
    tier: fc.constantFrom<Cell>('VIP', 'gold', 'Silver', 'Bronze', 'Platinum', ''),
    until: fc.constantFrom<Cell>('', { day: dayOn('2025-07-01') }, { day: dayOn('2025-08-01') }, { day: dayOn('2026-01-01') }, 'soon'),
    reason: fc.constantFrom<Cell>('', 'a', 'b'),
    who: fc.constantFrom<Cell>('', 'Mia'),
  })
  .map(({ customer, what, tier, until, reason, who }) => row(customer, what, tier, until, reason, who));

const shuffled = fc
  .array(someRow, { maxLength: 12 })
  .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows.keys()], { minLength: rows.length, maxLength: rows.length })));

test('the order of the rows decides nothing: the same words, and every row its verdict', () => {
  let withWords = 0;
  fc.assert(
    fc.property(shuffled, ([rows, order]) => {
      const before = matched(rows);
      const after = matched(order.map((at) => rows[at] as OverrideRow));
      withWords += before.overrides.size;
      expect(Object.fromEntries(after.overrides)).toEqual(Object.fromEntries(before.overrides));
      expect(new Set(after.confirmed)).toEqual(new Set(before.confirmed));
      expect(after.verdicts).toEqual(order.map((at) => before.verdicts[at]));
    }),
    { numRuns: 500 },
  );
  expect(withWords).toBeGreaterThan(100);
});
