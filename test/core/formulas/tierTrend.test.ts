import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Argument } from '../../../src/core/formulas';
import { FEWEST_VALUES, historyTrend } from '../../../src/core/growth';
import { pairSteps } from '../../../src/core/growth/mannKendall';
import { theilSen } from '../../../src/core/growth/theilSen';
import { seededChance } from '../../../src/core/math/seededChance';
import type { Cell } from '../../../src/core/model/cell';
import { blanks, call, on, refusal, shown } from '../../support/formulas';

const trends = (history: Argument, locale = 'en_US') => shown(call('TIER_TREND', [history], locale)) as Cell[];
const UP = [1, 2, 3, 4];
const DOWN = [4, 3, 2, 1];
const PERIODS_NEEDED = 'Give at least 4 columns of numbers, one per period, oldest on the left, without the names: =TIER_TREND(C:N).';

describe('TIER_TREND by hand', () => {
  test.each<[why: string, history: number[], trend: string]>([
    ['the first example of the reference: S = 11 of 15 pairs, z = 10 / √28.33 = 1.88', [200, 220, 210, 260, 250, 300], 'Growing'],
    ['the second: S = 2, one pair tied, z = 1 / 5.32 = 0.19', [120, 90, 130, 100, 110, 120], 'Steady'],
    ['the third: S = −14, one pair tied, z = −13 / 5.32 = −2.44', [400, 380, 300, 260, 0, 0], 'Falling'],
    ['four that rise one after the other: S = 6, z = 5 / √8.67 = 1.70', UP, 'Growing'],
    ['four with one pair tied: S = 5, z = 4 / 2.94 = 1.36', [1, 2, 2, 3], 'Steady'],
    ['five with one pair the wrong way round: S = 8, z = 7 / √16.67 = 1.71', [1, 2, 4, 3, 5], 'Growing'],
    ['six with two: S = 11, z = 1.88', [2, 1, 3, 4, 6, 5], 'Growing'],
    ['six with three: S = 9, z = 8 / 5.32 = 1.50', [3, 2, 1, 4, 5, 6], 'Steady'],
    ['all equal', [7, 7, 7, 7, 7, 7], 'Steady'],
    ['one big period at the end is no trend: S = 7 of 28 pairs, z = 0.74', [5, 5, 5, 5, 5, 5, 5, 900], 'Steady'],
    ['three at the end after seven of nothing: z = 20 / √125 = 1.79, but most pairs are level', [0, 0, 0, 0, 0, 0, 0, 1, 1, 1], 'Steady'],
    ['up and down again: as many rise as fall', [1, 3, 5, 7, 5, 3, 1], 'Steady'],
    ['below 0', [-5, -4, -3, -2, -1], 'Growing'],
  ])('%s', (_, history, trend) => expect(trends([history])).toEqual([trend]));
});

describe('TIER_TREND keeps the rules common to all functions of rows', () => {
  test.each<[why: string, history: Cell[][], answer: Cell[], locale?: string]>([
    ['a row each, in order', [UP, DOWN, UP], ['Growing', 'Falling', 'Growing']],
    ['in Chinese', [UP, [1, 1, 1, 1], DOWN], ['增长', '平稳', '下降'], 'zh_CN'],
    ['blank for blank', [UP, blanks(4), DOWN], ['Growing', '', 'Falling']],
    ['a blank period is left out and is no 0', [[1, 2, '', 3, 4, '']], ['Growing']],
    [
      'a customer who came later has the periods since',
      [
        ['', '', 1, 2, 3, 4],
        [1, 2, 3, 4, 5, 6],
      ],
      ['Growing', 'Growing'],
    ],
    [
      'fewer than four values cannot tell',
      [
        ['', '', 1, 2, 3, ''],
        [1, 2, 3, 4, 5, 6],
      ],
      ['–', 'Growing'],
    ],
    ['? for what cannot be read, in that row only', [UP, [1, 'tbc', 3, 4], [1, 2, true, 4], [1, 2, on('2025-11-21'), 4]], ['Growing', '?', '?', '?']],
    ['? in a single row', [[1, 2, 3, 'tbc']], ['?']],
    ['a heading for a heading', [['Q1', 'Q2', 'Q3', 'Q4'], UP], ['Trend', 'Growing']],
    ['a heading of months as text', [['2025-01', '2025-02', '2025-03', '2025-04'], UP], ['Trend', 'Growing']],
    ['a heading of days', [[on('2025-01-01'), on('2025-02-01'), on('2025-03-01'), on('2025-04-01')], DOWN], ['Trend', 'Falling']],
    ['a Chinese heading', [['一月', '二月', '三月', '四月'], DOWN], ['趋势', '下降'], 'zh_CN'],
    ['a heading alone', [['Q1', 'Q2', 'Q3', 'Q4']], ['Trend']],
    ['no heading where a number stands in it', [['tbc', 2, 3, 4], UP], ['?', 'Growing']],
    ['an open range ends at its last used row', [UP, ...Array.from({ length: 990 }, () => blanks(4))], ['Growing']],
    ['a closed range is answered whole', [UP, blanks(4), blanks(4)], ['Growing', '', '']],
    ['money as text', [['$1,000', '$1,100.50', 'USD 1,200', '$1,300']], ['Growing']],
    ['full-width digits', [['￥１', '￥２', '￥３', '￥４']], ['增长'], 'zh_CN'],
    [
      'a period that nothing is known of',
      [
        [1, 2, '', 3, 4],
        [4, 3, '', 2, 1],
      ],
      ['Growing', 'Falling'],
    ],
    ['nothing at all', [blanks(4), blanks(4)], ['', '']],
  ])('%s', (_, history, answer, locale) => expect(trends(history, locale)).toEqual(answer));

  test.each<[why: string, history: Argument, sentence: string]>([
    ['no argument', undefined, 'Give a column for history, for example A2:A.'],
    ['one cell', 5, PERIODS_NEEDED],
    ['three periods', [[1, 2, 3]], PERIODS_NEEDED],
    ['a history downwards', [[1], [2], [3], [4], [5]], PERIODS_NEEDED],
    [
      'names in the first column',
      [
        ['Ana', 1, 2, 3, 4],
        ['Ben', 1, 2, 3, 4],
      ],
      PERIODS_NEEDED,
    ],
    [
      'names below a heading',
      [
        ['Customer', 'Q1', 'Q2', 'Q3', 'Q4'],
        ['Ana', 1, 2, 3, 4],
      ],
      PERIODS_NEEDED,
    ],
    ['names of a single row', [['Ana', 1, 2, 3, 4]], PERIODS_NEEDED],
    [
      'days beside the periods',
      [
        [1, 2, 3, 4, on('2025-11-21')],
        [1, 2, 3, 4, on('2025-11-22')],
      ],
      PERIODS_NEEDED,
    ],
    ['a cell that still calculates', [[1, 2, 'Loading...', 4]], 'The cells you point at are still calculating.'],
    ['20,001 customers', new Array<number[]>(20_001).fill(UP), 'This is too much for a formula (20,001 customers). Use Extensions > Tierkeeper > Update now.'],
  ])('refuses %s', (_, history, sentence) => expect(refusal(() => call('TIER_TREND', [history]))).toBe(sentence));

  test('answers 20,000 customers with 12 months each within a second of computing', () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => Array.from({ length: 12 }, (__, at) => ((row + 1) * (at + 7) * 7919) % 15_013));
    const start = process.cpuUsage();
    expect(call('TIER_TREND', [rows])).toHaveLength(20_000);
    expect(process.cpuUsage(start).user / 1e3).toBeLessThan(1000);
  });
});

describe('TIER_TREND by law', () => {
  const histories = fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 8 });

  test('a history backwards has the other trend, and rows in another order have their own answers (500 tables)', () => {
    const other: Readonly<Record<string, string>> = { Growing: 'Falling', Falling: 'Growing', Steady: 'Steady' };
    fc.assert(
      fc.property(histories, (rows) => {
        const found = trends(rows) as string[];
        expect(trends(rows.map((row) => [...row].reverse()))).toEqual(found.map((trend) => other[trend]));
        expect(trends([...rows].reverse())).toEqual([...found].reverse());
        expect(trends(rows.map((row) => row.map((value) => 3 * value + 100)))).toEqual(found); // another unit
      }),
      { numRuns: 500 },
    );
  });

  test('whatever is called a trend has its median slope that way, and is one by z (2,000 histories)', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 4, maxLength: 14 }), (values) => {
        const n = values.length;
        const { rises, falls } = pairSteps(values);
        const z = (Math.abs(rises - falls) - 1) / Math.sqrt((n * (n - 1) * (2 * n + 5)) / 18);
        const slope = Math.sign(theilSen(values));
        const expected = z < 1.645 || slope !== Math.sign(rises - falls) ? 'steady' : slope > 0 ? 'growing' : 'falling';
        expect(historyTrend(values)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  test('of histories in random order at most 5 % are called growing, and as many falling: exactly, up to 36 periods', () => {
    const lengths = Array.from({ length: 33 }, (_, at) => at + FEWEST_VALUES);
    const shares = lengths.map((n) => [n, growingShare(n)] as const);
    console.log(`called growing by chance: ${[4, 6, 8, 12, 24, 36].map((n) => `${n} periods ${percent(growingShare(n))}`).join(', ')}`);
    for (const [n, share] of shares) expect([n, share <= 0.05]).toEqual([n, true]);
    expect(Math.max(...shares.map(([, share]) => share))).toBeGreaterThan(0.045);
  });

  test('shuffled months of a shop, some of them without an order: at most 5 % each way (4,000 customers)', () => {
    const chance = seededChance(7);
    const called = Array.from({ length: 4000 }, () => trends([Array.from({ length: 12 }, () => (chance() < 0.3 ? 0 : Math.round(100 / chance())))])[0]);
    const [growing, falling] = ['Growing', 'Falling'].map((trend) => called.filter((each) => each === trend).length / called.length) as [number, number];
    console.log(`shuffled, 12 months: growing ${percent(growing)}, falling ${percent(falling)}`);
    expect(Math.max(growing, falling)).toBeLessThanOrEqual(0.05);
    expect(Math.min(growing, falling)).toBeGreaterThan(0.01);
  });
});

/** The share of all orders of n different values that are called growing: how many orders have each number of inversions. */
function growingShare(n: number): number {
  let chances = [1];
  for (let size = 2; size <= n; size++) {
    const before = chances;
    chances = Array.from({ length: before.length + size - 1 }, (_, at) => {
      let sum = 0;
      for (let from = Math.max(0, at - size + 1); from <= Math.min(at, before.length - 1); from++) sum += before[from] as number;
      return sum / size;
    });
  }
  return chances.reduce((sum, chance, inversions) => sum + (historyTrend(withInversions(n, inversions)) === 'growing' ? chance : 0), 0);
}

/** 1 … n in an order in which so many pairs stand the wrong way round. */
function withInversions(n: number, inversions: number): number[] {
  const left = Array.from({ length: n }, (_, at) => at + 1);
  let rest = inversions;
  return Array.from({ length: n }, () => {
    const skip = Math.min(rest, left.length - 1);
    rest -= skip;
    return left.splice(skip, 1)[0] as number;
  });
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}
