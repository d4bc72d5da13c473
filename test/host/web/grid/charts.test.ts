import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChartInfo } from '../../../../src/host/server/protocol';
import { groupedBars, stackedBars } from '../../../../src/host/web/grid/charts/bars';
import { describedChart } from '../../../../src/host/web/grid/charts/describedChart';
import { linePoints } from '../../../../src/host/web/grid/charts/linePoints';
import { pieSlices, slicePath } from '../../../../src/host/web/grid/charts/pieSlices';
import { roundScale, shortNumber } from '../../../../src/host/web/grid/charts/scale';
import { gridWords } from '../../../../src/host/web/grid/words';

const CHART: ChartInfo = {
  id: 1,
  kind: 'column',
  title: 'Customers',
  row: 0,
  column: 0,
  categories: ['VIP', 'Gold'],
  series: ['2024', '2025'],
  values: [
    [10, 30],
    [null, 20],
  ],
};
const rounded = (value: number) => Math.round(value * 1000) / 1000;

describe('scales', () => {
  test.each<[values: number[], marks: number[], why: string]>([
    [[3, 47], [0, 10, 20, 30, 40, 50], 'begin at 0'],
    [[0.12, 0.3], [0, 0.1, 0.2, 0.3], 'without the dust of binary fractions'],
    [[-40, 25], [-40, -20, 0, 20, 40], 'go below 0'],
    [[-5, -1], [-5, -4, -3, -2, -1, 0], 'end at 0'],
    [[], [0, 0.2, 0.4, 0.6, 0.8, 1], 'without numbers'],
    [[0], [0, 0.2, 0.4, 0.6, 0.8, 1], 'with nothing but 0'],
    [[1_000_000], [0, 200_000, 400_000, 600_000, 800_000, 1_000_000], 'large'],
  ])('%j: %j (%s)', (values, marks) => expect(roundScale(values).marks).toEqual(marks));

  test('hold every value and 0, with two to eleven marks', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }).filter((value) => value === 0 || Math.abs(value) > 1e-6)), (values) => {
        const { marks, place } = roundScale(values);
        for (const value of [...values, 0]) expect(place(value)).toSatisfy((at: number) => at >= -1e-9 && at <= 1 + 1e-9);
        expect(marks.length).toSatisfy((count: number) => count >= 2 && count <= 11);
      }),
    );
  });

  test.each([
    [950, '950'],
    [9500, '9500'],
    [12_000, '12K'],
    [1_500_000, '1.5M'],
    [2e9, '2B'],
    [-20_000, '-20K'],
  ])('%d is written %s', (value, text) => expect(shortNumber(value)).toBe(text));
});

describe('bars', () => {
  test('stand side by side; an empty cell has none', () => {
    const { bars } = groupedBars(CHART);
    expect(bars.map(({ category, series, from, to }) => [category, series, from, rounded(to)])).toEqual([
      [0, 0, 0, 0.333],
      [0, 1, 0, 1],
      [1, 1, 0, 0.667],
    ]);
    expect(bars[1]!.at).toBeCloseTo(bars[0]!.at + bars[0]!.width);
  });

  test('of losses hang below 0', () => {
    const [bar] = groupedBars({ values: [[-10]], series: ['x'] }).bars;
    expect([bar?.from, bar?.to]).toEqual([0, 1]);
  });

  test('stand on each other, losses below', () => {
    const { bars, scale } = stackedBars({ values: [[10, 20, -10]] }, false);
    expect([scale.from, scale.to]).toEqual([-10, 30]);
    expect(bars.map(({ from, to }) => [from, to])).toEqual([
      [0.25, 0.5],
      [0.5, 1],
      [0, 0.25],
    ]);
  });

  test('of shares fill the whole, whatever the numbers', () => {
    const { bars } = stackedBars(
      {
        values: [
          [1, 3],
          [20, 20],
          [0, 0],
        ],
      },
      true,
    );
    expect(bars.map(({ category, from, to }) => [category, rounded(from), rounded(to)])).toEqual([
      [0, 0, 0.25],
      [0, 0.25, 1],
      [1, 0, 0.5],
      [1, 0.5, 1],
    ]);
  });
});

describe('pies', () => {
  test('are cut in the order of the categories; what is empty or below 0 has no slice', () => {
    expect(pieSlices([1, null, 2, -5, 1])).toEqual([
      { category: 0, from: 0, to: 0.25 },
      { category: 2, from: 0.25, to: 0.75 },
      { category: 4, from: 0.75, to: 1 },
    ]);
  });

  test('begin at the top and go clockwise', () => expect(slicePath({ category: 0, from: 0, to: 0.25 }, 100)).toBe('M0 0L0 -100A100 100 0 0 1 100 0Z'));
  test('of one slice are drawn although an arc cannot end where it began', () =>
    expect(slicePath({ category: 0, from: 0, to: 1 }, 100).match(/A/g)).toHaveLength(2));
});

test('lines break where a cell is empty', () => {
  const { lines } = linePoints({ values: [[1], [null], [3], [4]], series: ['x'] });
  expect(lines[0]?.map((run) => run.map(({ x }) => x))).toEqual([[0.125], [0.625, 0.875]]);
});

describe('the words for a chart', () => {
  test('say what it shows', () => {
    expect(describedChart(CHART, gridWords('en'))).toBe('Column chart “Customers”: VIP, 2024 10; VIP, 2025 30; Gold, 2025 20');
    expect(describedChart({ ...CHART, series: ['2025'], values: [[30], [20]] }, gridWords('zh'))).toBe('柱形图“Customers”：VIP 30；Gold 20');
  });
  test('say shares where shares are drawn', () => {
    expect(describedChart({ ...CHART, kind: 'percentBar', title: '' }, gridWords('en'))).toContain('VIP, 2024 10 (25%)');
  });
  test('do not go on for ever', () => {
    const long = {
      ...CHART,
      series: ['x'],
      categories: Array.from({ length: 30 }, (_, index) => `C${index}`),
      values: Array.from({ length: 30 }, (_, index) => [index]),
    };
    expect(describedChart(long, gridWords('en'))).toMatch(/C11 11; and 18 more$/);
  });
  test('say so when there is nothing', () => expect(describedChart({ ...CHART, values: [] }, gridWords('en'))).toBe('Column chart “Customers”, without data'));
});
