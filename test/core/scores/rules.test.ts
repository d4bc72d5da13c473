import { describe, expect, test } from 'vitest';
import type { Customer } from '../../../src/core/model/customer';
import { contributions, dimensionFacts, effectiveDimensions, groupsOf, type ScoringRules, scoreCustomers } from '../../../src/core/scores';
import { aCustomer } from '../../support/customers';

/** Customers with one further value each. */
const rated = (...ratings: (number | undefined)[]): Customer[] =>
  ratings.map((experience, at) => ({ ...aCustomer({ name: `C${at}`, spend: 100 * (at + 1) }), values: { experience } }));
const points = (customers: readonly Customer[], rules: ScoringRules) => scoreCustomers(customers, rules).map(({ score }) => score);

describe('what is missing', () => {
  const customers = rated(5, 3, undefined, 1);

  test.each<[why: string, rules: ScoringRules, score: number | undefined]>([
    ['is left out: judged by spend alone, 67 points', { weights: { monetary: 6000, experience: 4000 } }, 6667],
    [
      'or counts as the worst, when the rules say so: 0.6 · 66.67',
      { weights: { monetary: 6000, experience: 4000 }, settings: { experience: { missing: 'worst' } } },
      4000,
    ],
    [
      'or means no score, when the rules say so',
      { weights: { monetary: 9000, experience: 1000 }, settings: { experience: { missing: 'notEnough' } } },
      undefined,
    ],
    ['exactly 60 % of the weight is enough', { weights: { monetary: 60, experience: 40 } }, 6667],
    ['less than 60 % is not', { weights: { monetary: 59, experience: 41 } }, undefined],
  ])('%s', (_, rules, score) => expect(points(customers, rules)[2]).toBe(score));

  test('names what is missing when it is too much, and is not the worst score', () => {
    expect(scoreCustomers(customers, { weights: { monetary: 40, experience: 60 } })[2]).toEqual({
      score: undefined,
      byDimension: { monetary: 6667 },
      missing: ['experience'],
    });
  });

  test('of everybody is nobody’s fault: a dimension without a column is left out of the weights', () => {
    expect(points(rated(undefined, undefined), { weights: { monetary: 10, experience: 90 } })).toEqual([0, 10_000]);
  });

  test('who is not known is nobody’s peer: three known ratings are 0, 50 and 100 points', () => {
    expect(scoreCustomers(customers, { weights: { monetary: 60, experience: 40 } }).map(({ byDimension }) => byDimension.experience)).toEqual([
      10_000,
      5000,
      undefined,
      0,
    ]);
  });
});

describe('how a dimension is judged', () => {
  test('its direction can be turned round', () => {
    expect(points(rated(5, 3, 1), { weights: { experience: 1 }, settings: { experience: { better: 'lower' } } })).toEqual([0, 5000, 10_000]);
  });

  test('above its cap everybody is alike: of spends 100, 200, 300, 400 capped at 250 the last two tie', () => {
    expect(points(rated(1, 1, 1, 1), { weights: { monetary: 1 }, settings: { monetary: { cap: 250 } } })).toEqual([0, 3333, 8333, 8333]);
  });

  test('a further column is judged by its heading', () => {
    const customers = [3, 1, 2].map((value, at) => ({ ...aCustomer({ name: `C${at}` }), values: { 'column:Rating 2024': value } }));
    const rules: ScoringRules = { weights: {}, extras: [{ column: 'Rating 2024', weight: 1000 }] };
    expect(points(customers, rules)).toEqual([10_000, 0, 5000]);
    expect(points(customers, { weights: {}, extras: [{ column: 'Rating 2024', weight: 1000, better: 'lower' }] })).toEqual([0, 10_000, 5000]);
  });
});

describe('other methods', () => {
  const four = [100, 200, 200, 400].map((spend, at) => aCustomer({ name: `C${at}`, spend }));

  test.each<[why: string, rules: ScoringRules, scores: number[]]>([
    ['by digits: 1, 3, 3, 5', { method: 'rfm', weights: { monetary: 1 } }, [0, 5000, 5000, 10_000]],
    ['by digits with R’s cuts, one unit above 160, 200, 200 and 280', { method: 'rfmR', weights: { monetary: 1 } }, [0, 2500, 2500, 10_000]],
    ['by cumulative share: of 900, 400 and 800 are before', { method: 'abc', weights: { recency: 1 } }, [1112, 5556, 5556, 10_000]],
    ['by points, all of them at 400', { method: 'points', weights: { monetary: 1 }, settings: { monetary: { cap: 400 } } }, [2500, 5000, 5000, 10_000]],
  ])('%s', (_, rules, scores) => expect(points(four, rules)).toEqual(scores));

  test('points without full marks judge nobody', () => {
    expect(points(four, { method: 'points', weights: { monetary: 1 } })).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('groups', () => {
  const groups = [
    { name: 'Wholesale', column: 'Type', value: 'Wholesale', rules: undefined, weights: undefined },
    { name: 'Big', column: 'Type', value: 'wholesale', rules: undefined, weights: undefined },
    { name: 'New', column: '', value: 'new', rules: undefined, weights: { recency: 100 } },
  ];

  test('each customer is in the first that fits, or in none; letters’ case and width do not matter', () => {
    const types = ['ＷＨＯＬＥＳＡＬＥ', 'Retail', undefined, ' wholesale '];
    const stages = ['active', 'new', 'lost', 'new'];
    expect(groupsOf(4, groups, (customer, column) => (column === '' ? stages[customer] : types[customer]))).toEqual([0, 2, undefined, 0]);
  });

  test('they rank among themselves, so a wholesale giant changes no retail score', () => {
    const shop = (giant: number) => [10, 20, 30, giant, 500].map((spend, at) => aCustomer({ name: `C${at}`, spend }));
    const groupOf = [undefined, undefined, undefined, 0, 0];
    const rules: ScoringRules = { weights: { monetary: 1 }, groups };
    const scores = scoreCustomers(shop(1_000_000), rules, groupOf);
    expect(scores.map(({ score }) => score)).toEqual([0, 5000, 10_000, 10_000, 0]);
    expect(scores.map(({ group }) => group)).toEqual([undefined, undefined, undefined, 0, 0]);
    expect(scoreCustomers(shop(600), rules, groupOf)).toEqual(scores);
  });

  test('may weigh otherwise', () => {
    const customers = [1, 2].map((days) => aCustomer({ name: `C${days}`, recencyDays: days, spend: days }));
    expect(scoreCustomers(customers, { weights: { monetary: 1 }, groups }, [2, 2]).map(({ score }) => score)).toEqual([10_000, 0]);
  });
});

describe('what a score is made of', () => {
  test('thirds of 50 points each: 16.67, 16.67 and 16.66, which sum to 50', () => {
    const score = { score: 5000, byDimension: { recency: 5000, frequency: 5000, monetary: 5000 } };
    expect(contributions(score, () => 100).map(({ hundredths }) => hundredths)).toEqual([1667, 1667, 1666]);
  });

  test('the hundredth that is left goes to the largest remainder: of 0.33, 0.67 and 0 the second', () => {
    const score = { score: 1, byDimension: { recency: 1, frequency: 2, monetary: 0 } };
    expect(contributions(score, () => 1).map(({ hundredths }) => hundredths)).toEqual([0, 1, 0]);
  });

  test('without a score there is nothing to tell apart', () => {
    expect(contributions({ score: undefined, byDimension: { recency: 5000 } }, () => 100)).toEqual([]);
  });
});

describe('what the data can tell', () => {
  const some = [1, 1, 2, 2, 1].map((orders, at) => aCustomer({ name: `C${at}`, orders, spend: 7 * at, recencyDays: 3 }));

  test('heavy ties: frequency has only 2 levels here, recency 1, spend 5, and a rating nobody gave has none', () => {
    expect(dimensionFacts(some, { weights: { recency: 3000, frequency: 3000, monetary: 4000, experience: 10 } })).toEqual([
      { key: 'recency', weight: 3000, known: 5, levels: 1 },
      { key: 'frequency', weight: 3000, known: 5, levels: 2 },
      { key: 'monetary', weight: 4000, known: 5, levels: 5 },
      { key: 'experience', weight: 10, known: 0, levels: 0 },
    ]);
  });

  test.each<[why: string, rules: ScoringRules, effective: number]>([
    ['spend alone is one', { weights: { monetary: 50 } }, 1],
    ['92 % on spend is little more', { weights: { monetary: 92, recency: 8 } }, 1 / (0.92 ** 2 + 0.08 ** 2)],
    ['two unrelated ones of equal weight are two', { weights: { frequency: 50, monetary: 50 } }, 2],
    ['a dimension counted twice is still one', { weights: { monetary: 50 }, extras: [{ column: 'Spend again', weight: 50 }] }, 1],
  ])('effective dimensions: %s', (_, rules, effective) => {
    const square = [1, 1, 2, 2].map((orders, at) => ({
      ...aCustomer({ name: `C${at}`, orders, spend: 1 + (at % 2), recencyDays: 3 }),
      values: { 'column:Spend again': 1 + (at % 2) },
    }));
    expect(effectiveDimensions(square, rules)).toBeCloseTo(effective, 10);
  });

  test('nothing known is no dimension at all', () => expect(effectiveDimensions([], { weights: { monetary: 1 } })).toBeUndefined());
});
