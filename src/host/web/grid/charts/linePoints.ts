import type { ChartInfo } from '../../../server/protocol';
import { roundScale, type Scale } from './scale';

export interface Point {
  readonly x: number; // 0 to 1, left to right
  readonly y: number; // 0 to 1, upwards
}

/** Each series as runs of points in a square of 1 × 1; an empty cell breaks the line. */
export function linePoints({ values, series }: Pick<ChartInfo, 'values' | 'series'>): { scale: Scale; lines: readonly (readonly (readonly Point[])[])[] } {
  const scale = roundScale(values.flatMap((row) => row.filter((value): value is number => value !== null)));
  const lines = series.map((_, index) => {
    const runs: Point[][] = [[]];
    values.forEach((row, category) => {
      const value = row[index] ?? null;
      if (value === null) runs.push([]);
      else runs.at(-1)!.push({ x: (category + 0.5) / values.length, y: scale.place(value) });
    });
    return runs.filter((run) => run.length > 0);
  });
  return { scale, lines };
}
