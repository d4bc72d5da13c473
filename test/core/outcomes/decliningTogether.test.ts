import { expect, test } from 'vitest';
import { seededChance } from '../../../src/core/math/seededChance';
import { decliningTogether, type Trait } from '../../../src/core/outcomes';

const CUSTOMERS = 300;
const RUNS = 400;

/** Six columns of 2 to 12 values that have nothing to do with who declines. */
function randomTraits(chance: () => number): Trait[] {
  return [2, 2, 3, 5, 8, 12].map((values, at) => ({
    heading: `Column ${at}`,
    kind: 'is',
    texts: Array.from({ length: CUSTOMERS }, () => `v${Math.floor(values * chance())}`),
  }));
}

test.each([0.1, 0.3, 0.5])(`when a share of %d declines, random columns tell nothing in at least 95 of 100 runs (of ${RUNS})`, (share) => {
  const chance = seededChance(11);
  let silent = 0;
  for (let run = 0; run < RUNS; run++) {
    const isDecliner = Array.from({ length: CUSTOMERS }, () => chance() < share);
    if (decliningTogether(isDecliner, randomTraits(chance)).length === 0) silent++;
  }
  expect(silent / RUNS).toBeGreaterThanOrEqual(0.95);
});

test('those who moved to Pudong decline: it comes first among random columns, with its figures, in each of 50 runs', () => {
  for (let seed = 1; seed <= 50; seed++) {
    const chance = seededChance(seed);
    const moved = Array.from({ length: CUSTOMERS }, (_, at) => (at < 30 ? 'Pudong' : ''));
    const isDecliner = moved.map((place) => chance() < (place === '' ? 0.1 : 0.8));
    const [first] = decliningTogether(isDecliner, [...randomTraits(chance), { heading: 'District', kind: 'changed', texts: moved }]);
    expect(first).toMatchObject({ heading: 'District', kind: 'changed', value: 'Pudong', customers: 30, others: 270 });
    expect(first?.lift).toBeGreaterThan(3);
  }
});

test.each<[withTrait: number, declining: number, why: string]>([
  [4, 4, 'four customers are a story, not a trait'],
  [40, 2, 'two decliners are no pattern, however rare the others'],
])('%d with the trait, %d declining: nothing (%s)', (withTrait, declining) => {
  const texts = Array.from({ length: 400 }, (_, at) => (at < withTrait ? 'x' : 'y'));
  const found = decliningTogether(
    texts.map((_, at) => at < declining),
    [{ heading: 'Store', kind: 'is', texts }],
  );
  expect(found).toEqual([]);
});

test('customers who are not looked at, or of whom the column says nothing, take no part', () => {
  const texts = Array.from({ length: 100 }, (_, at) => (at < 10 ? undefined : at < 30 ? 'x' : 'y'));
  const isDecliner = texts.map((_, at) => (at < 10 ? true : at < 12 ? undefined : at < 30));
  const [found] = decliningTogether(isDecliner, [{ heading: 'Store', kind: 'is', texts }]);
  expect(found).toMatchObject({ value: 'x', customers: 18, declining: 18, others: 70, othersDeclining: 0, lift: undefined });
});
