import { describe, expect, test } from 'vitest';
import { benjaminiHochberg } from '../../../src/core/math/benjaminiHochberg';
import { binomialAtMost, incompleteBeta, studentAbove } from '../../../src/core/math/incompleteBeta';
import { logGamma } from '../../../src/core/math/logGamma';

describe('tails of distributions', () => {
  test.each<[what: string, found: number, expected: number]>([
    ['ln Γ(5) = ln 24', logGamma(5), Math.log(24)],
    ['ln Γ(1/2) = ln √π', logGamma(0.5), Math.log(Math.PI) / 2],
    ['ln Γ(0.1), by reflection', logGamma(0.1), 2.2527126517342055],
    ['I_½(2, 3) = 11/16', incompleteBeta(0.5, 2, 3), 0.6875],
    ['I_0 = 0', incompleteBeta(0, 2, 3), 0],
    ['I_1 = 1', incompleteBeta(1, 2, 3), 1],
    ['at most 3 heads of 10: 176/1024', binomialAtMost(3, 10, 0.5), 176 / 1024],
    ['at most none of 5 at 1/4', binomialAtMost(0, 5, 0.25), 0.75 ** 5],
    ['all of them', binomialAtMost(5, 5, 0.25), 1],
    ['fewer than none', binomialAtMost(-1, 5, 0.25), 0],
    ['half of a Student t lies above 0', studentAbove(0, 7), 0.5],
    ['one degree of freedom is Cauchy’s', studentAbove(1, 1), 0.25],
    ['two degrees: ½ − t/(2√(2 + t²))', studentAbove(3, 2), 0.5 - 3 / (2 * Math.sqrt(11))],
    ['and below 0', studentAbove(-3, 2), 0.5 + 3 / (2 * Math.sqrt(11))],
  ])('%s', (_, found, expected) => expect(found).toBeCloseTo(expected, 12));

  test('the tables’ 2.5 % point of a t with 10 degrees', () => expect(studentAbove(2.228139, 10)).toBeCloseTo(0.025, 7));
});

describe('Benjamini and Hochberg', () => {
  test('hold four of the fifteen of their paper at 5 %', () => {
    const chances = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1];
    expect(benjaminiHochberg(chances, 0.05).filter(Boolean)).toHaveLength(4);
    expect(benjaminiHochberg([...chances].reverse(), 0.05).lastIndexOf(false)).toBe(10);
  });

  test('hold nothing where nothing is', () => {
    expect(benjaminiHochberg([], 0.1)).toEqual([]);
    expect(benjaminiHochberg([0.2, 1], 0.1)).toEqual([false, false]);
  });
});
