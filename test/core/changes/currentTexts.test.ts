import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CurrentRow, type CurrentRows, currentOf, currentTexts, currentTextsWithout } from '../../../src/core/changes';
import type { Day } from '../../../src/core/model/day';
import { dayOn } from '../../support/customers';
import { currentOfRun, outcomeOf, plain } from './twoRuns';

const rows = (customers: readonly (readonly [string, CurrentRow])[], policy = '{"version":2}'): CurrentRows => ({
  gen: 7,
  asOf: dayOn('2025-11-01'),
  mark: '123',
  rules: 2,
  policy,
  customers: new Map(customers),
});
const ana: CurrentRow = {
  tier: 'Gold',
  heldFrom: undefined,
  score: 8750,
  lastOrder: dayOn('2025-10-20'),
  values: { frequency: 3, monetary: 1_250_000 },
  points: { recency: 9000, frequency: 8000, monetary: 9000 },
  group: undefined,
  override: undefined,
};

describe('the last run in cells', () => {
  test('a run keeps what it judged each customer by', () => {
    const current = currentOfRun(outcomeOf([['Ana', 20_000, 12.5]], 20_010), plain);
    expect([...current.customers]).toEqual([
      [
        'ana',
        {
          ...ana,
          tier: 'VIP',
          score: 10_000,
          lastOrder: 20_000,
          values: { frequency: 1, monetary: 125_000 },
          points: { recency: 10_000, frequency: 10_000, monetary: 10_000 },
        },
      ],
    ]);
  });

  test('a plain customer is six values', () => {
    const [head, policy, customers] = currentTexts(rows([['ana', ana]]));
    expect(head).toBe('[1,7,20393,"123",2,1,1,["frequency","monetary","recency"]]');
    expect(policy).toBe('{"version":2}');
    expect(customers).toBe('[["ana","Gold",8750,20381,[3,1250000,null],[8000,9000,9000]]]');
  });

  test('50,000 customers take fewer than a hundred cells, none above 50,000 characters, and come back', () => {
    const many = rows(
      Array.from({ length: 50_000 }, (_, index) => [`customer ${index}`, ana] as const),
      'x'.repeat(120_000),
    );
    const texts = currentTexts(many);
    expect(texts.length).toBeLessThan(100);
    expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(49_000);
    expect(currentOf(texts)).toEqual(many);
  });

  const number = fc.option(fc.integer({ min: -5, max: 30_000 }), { nil: undefined });
  const values = fc.dictionary(fc.constantFrom('frequency', 'monetary', 'column:Rating'), fc.integer());
  const some = fc.record({
    tier: fc.string(),
    heldFrom: fc.option(fc.string(), { nil: undefined }),
    score: number,
    lastOrder: number.map((day) => day as Day | undefined),
    values,
    points: values,
    group: fc.option(fc.nat(3), { nil: undefined }),
    override: fc.option(fc.record({ rule: fc.constantFrom('pin' as const, 'floor' as const, 'ceiling' as const), tier: fc.string() }), { nil: undefined }),
  });
  test('any run comes back as it was; taken out, a customer leaves no trace', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), some)), (customers) => {
        const given = rows(customers);
        expect(currentOf(currentTexts(given))).toEqual(given);
        const left = currentTextsWithout(currentTexts(rows([...customers, ['Ana Ruiz', ana]])), 'Ana Ruiz');
        expect(currentOf(left)?.customers.has('Ana Ruiz')).toBe(false);
        expect(currentOf(left)?.customers.size).toBe(new Map(customers).size);
        expect(left.join()).not.toContain('Ana Ruiz');
      }),
      { numRuns: 300 },
    );
  });

  test.each<[texts: string[], why: string]>([
    [[], 'nothing'],
    [[''], 'an emptied cell'],
    [currentTexts(rows([['ana', ana]])).slice(0, 2), 'the customers are gone'],
    [['[2,7,20393,"123",2,0,0,[]]'], 'of another version'],
    [['[1,7,20393,"123",2,0,1,[]]', '[[7,"Gold"]]'], 'no customer'],
    [['null'], 'JSON, but no list'],
  ])('%j is no run (%s)', (texts) => {
    expect(currentOf(texts)).toBeUndefined();
    expect(currentTextsWithout(texts, 'ana')).toEqual(texts);
  });
});
