import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Day } from '../../../src/core/model/day';
import { packedPages, pagesArea, type StagedPage, unpackedPages } from '../../../src/workflows/generation/staged';
import type { WrittenCell } from '../../../src/workflows/services';
import { listOf } from './pages';

const cell: fc.Arbitrary<WrittenCell> = fc.oneof(
  fc.string({ unit: 'grapheme' }).filter((text) => text !== ''),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.boolean(),
  fc.integer({ min: 0, max: 60_000 }).map((day) => ({ day: day as Day })),
  fc.constant(undefined),
);
const page = (role: string): fc.Arbitrary<StagedPage> =>
  fc.record({
    role: fc.constant(role),
    wishedName: fc.string(),
    rows: fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 }),
    look: fc.constant({ kinds: ['text', 'text', 'text'] as const, headingRow: 1, tabColor: '#fff', moneyFormat: '0' }),
    marks: fc.constant(undefined),
    notes: fc.option(fc.constant(2), { nil: undefined }),
    answered: fc.option(fc.nat(), { nil: undefined }),
    fillsSheet: fc.boolean(),
  });
const withMarks = (each: StagedPage): StagedPage => ({ ...each, marks: each.rows.map((_, row) => (row === 0 ? undefined : 1000 + row)) });

test('law: pages come back from the state as they were staged', () => {
  fc.assert(
    fc.property(page('summary'), page('customers').map(withMarks), page('tier:VIP').map(withMarks), (...pages) => {
      expect(unpackedPages(pagesArea(pages))).toEqual(pages);
    }),
    { numRuns: 200 },
  );
});

test('law: a tier’s list that is part of everybody’s is kept as places only, and comes back whole', () => {
  fc.assert(
    fc.property(page('customers').map(withMarks), fc.array(fc.nat({ max: 7 }), { maxLength: 8 }), (whole, picks) => {
      const places = [0, ...new Set(picks.filter((pick) => pick > 0 && pick < whole.rows.length))];
      const part: StagedPage = { ...whole, role: 'tier:VIP', rows: places.map((at) => whole.rows[at] ?? []), marks: places.map((at) => whole.marks?.[at]) };
      const pages = [part, whole];
      expect(unpackedPages(pagesArea(pages))).toEqual(pages);
      expect(JSON.parse(packedPages(pages).join(''))[0]).not.toHaveProperty('rows');
    }),
    { numRuns: 200 },
  );
});

test.each<[why: string, tier: StagedPage]>([
  ['a row says something else', listOf([['Ana', 'VIP', 84]], { role: 'tier:VIP' })],
  ['a customer is not among all', listOf([['Zoe', 'VIP', 85]], { role: 'tier:VIP' })],
])('%s: then the list is kept whole', (_, tier) => {
  const pages = [listOf([['Ana', 'VIP', 85]]), tier];
  expect(unpackedPages(pagesArea(pages))).toEqual(pages);
  expect(JSON.parse(packedPages(pages).join(''))[1].rows).toHaveLength(2);
});
