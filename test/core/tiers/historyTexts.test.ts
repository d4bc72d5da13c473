import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { historyOf, historyTexts, historyTextsWithout, type TierHistory } from '../../../src/core/tiers';
import { dayOn } from '../../support/customers';

const day = dayOn('2025-11-01');
const plain = { shown: 'Gold', since: day, label: 'Gold', earned: 'Gold', failedReviews: 0 };
const history = (customers: readonly (readonly [string, TierHistory['customers'] extends ReadonlyMap<string, infer Kept> ? Kept : never])[]): TierHistory => ({
  lastReview: day,
  rules: '123',
  customers: new Map(customers),
});

describe('a history in cells', () => {
  test('a plain customer is three values', () => {
    expect(historyTexts(history([['ana', plain]]))).toEqual(['[1,20393,"123",1]', '[["ana","Gold",20393]]']);
    expect(historyTexts(history([['ana', { ...plain, previous: { tier: 'VIP', until: day } }]]))[1]).toBe('[["ana","Gold",20393,0,"Gold","Gold","VIP",20393]]');
  });

  test('100,000 customers take fewer than a hundred cells, none above 50,000 characters', () => {
    const many = history(Array.from({ length: 100_000 }, (_, index) => [`customer ${index}`, plain] as const));
    const texts = historyTexts(many);
    expect(texts.length).toBeLessThan(100);
    expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(50_000);
    expect(historyOf(texts)).toEqual(many);
  });

  test.each<[texts: string[], why: string]>([
    [[], 'nothing'],
    [[''], 'an emptied cell'],
    [['[1,20393,"123",1]'], 'the customers are gone'],
    [['[1,20393,"123",1]', '[["ana","Gold",20393]'], 'half a text'],
    [['[1,20393,"123",1]', '[["ana","Gold"]]'], 'a value is missing'],
    [['[2,20393,"123",1]', '[["ana","Gold",20393]]'], 'of another version'],
    [['[1,20393,"123",2]', '[["ana","Gold",20393]]'], 'one customer too few'],
    [['hello', 'world'], 'something else'],
    [['null'], 'JSON, but no list'],
  ])('%j is no history (%s)', (texts) => expect(historyOf(texts)).toBeUndefined());

  const kept = fc.record({
    shown: fc.string(),
    since: fc.integer({ min: 0, max: 30_000 }).map((each) => each as typeof day),
    label: fc.string(),
    earned: fc.string(),
    failedReviews: fc.nat(5),
  });
  const previous = fc.record({ tier: fc.string(), until: fc.integer({ min: 0, max: 30_000 }).map((each) => each as typeof day) });
  const moved = fc.tuple(kept, previous).map(([each, before]) => ({ ...each, previous: before }));
  const failing = fc.tuple(fc.oneof(kept, moved), fc.nat(30_000)).map(([each, since]) => ({ ...each, failedSince: since as typeof day }));
  test('without one customer it tells of the others only; what cannot be read stays', () => {
    const texts = historyTexts(
      history([
        ['ana', plain],
        ['ben', plain],
      ]),
    );
    expect(historyTextsWithout(texts, 'ana')).toEqual(historyTexts(history([['ben', plain]])));
    expect(historyTextsWithout(['hello'], 'ana')).toEqual(['hello']);
  });

  test('any history comes back as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.oneof(kept, moved, failing))), (customers) => {
        const given = history(customers);
        expect(historyOf(historyTexts(given))).toEqual(given);
      }),
      { numRuns: 1000 },
    );
  });
});
