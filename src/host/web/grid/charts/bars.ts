import type { ChartInfo } from '../../../server/protocol';
import { roundScale, type Scale } from './scale';

/** A bar in a square of 1 × 1, as if it stood upright: `at` along the categories, `from`–`to` along the values. */
export interface Bar {
  readonly series: number;
  readonly category: number;
  readonly at: number;
  readonly width: number;
  readonly from: number;
  readonly to: number;
}

export interface Bars {
  readonly scale: Scale;
  readonly bars: readonly Bar[];
}

const GAP = 0.3; // of a category's room, between its bars and the next category's

/** Bars side by side; an empty cell has none. */
export function groupedBars({ values, series }: Pick<ChartInfo, 'values' | 'series'>): Bars {
  const scale = roundScale(numbers(values));
  const room = 1 / Math.max(1, values.length);
  const width = (room * (1 - GAP)) / Math.max(1, series.length);
  const bars = values.flatMap((row, category) =>
    row.flatMap((value, index) => {
      if (value === null) return [];
      const at = category * room + (room * GAP) / 2 + index * width;
      return [{ series: index, category, at, width, ...ordered(scale.place(0), scale.place(value)) }];
    }),
  );
  return { scale, bars };
}

/** Bars on top of each other; with `percent` every category fills the whole height. Negative values go down from 0. */
export function stackedBars({ values }: Pick<ChartInfo, 'values'>, percent: boolean): Bars {
  const rows = percent ? values.map(shares) : values;
  const scale = percent ? roundScale([1], 4) : roundScale(rows.flatMap((row) => [sum(row, 1), sum(row, -1)]));
  const room = 1 / Math.max(1, rows.length);
  const bars = rows.flatMap((row, category) => {
    const reached = { up: 0, down: 0 };
    return row.flatMap((value, series) => {
      if (value === null || value === 0) return [];
      const side = value > 0 ? 'up' : 'down';
      const start = reached[side];
      reached[side] += value;
      const at = category * room + (room * GAP) / 2;
      return [{ series, category, at, width: room * (1 - GAP), ...ordered(scale.place(start), scale.place(reached[side])) }];
    });
  });
  return { scale, bars };
}

function shares(row: readonly (number | null)[]): (number | null)[] {
  const total = row.reduce<number>((all, value) => all + Math.abs(value ?? 0), 0);
  return row.map((value) => (value === null || total === 0 ? null : Math.abs(value) / total));
}

function sum(row: readonly (number | null)[], sign: 1 | -1): number {
  return row.reduce<number>((all, value) => all + (value !== null && value * sign > 0 ? value : 0), 0);
}

function numbers(values: ChartInfo['values']): number[] {
  return values.flatMap((row) => row.filter((value): value is number => value !== null));
}

function ordered(one: number, other: number): { from: number; to: number } {
  return { from: Math.min(one, other), to: Math.max(one, other) };
}
