import { type AxisChange, moveIndex } from './shift';
import type { HiddenBy } from './types';

export type { HiddenBy };

/** What hides each hidden row of a sheet. Never changed in place, so keeping it keeps a moment. */
export type HiddenRows = ReadonlyMap<number, HiddenBy>;

/** @param by `undefined` shows the rows again */
export function withHidden(hidden: HiddenRows, { from, count }: { from: number; count: number }, by: HiddenBy | undefined): HiddenRows {
  const after = new Map(hidden);
  for (let row = from; row < from + count; row++) {
    if (by === undefined) after.delete(row);
    else after.set(row, by);
  }
  return after;
}

/** Hidden rows stay hidden wherever they move; rows put in between are shown (assumed). */
export function shiftHidden(hidden: HiddenRows, change: AxisChange): HiddenRows {
  if (change.axis === 'column' || hidden.size === 0) return hidden;
  const after = new Map<number, HiddenBy>();
  for (const [row, by] of hidden) {
    const moved = moveIndex(row, change);
    if (moved !== undefined) after.set(moved, by);
  }
  return after;
}

export function withHiddenColumns(before: ReadonlySet<number>, { from, count }: { from: number; count: number }, hidden: boolean): ReadonlySet<number> {
  const after = new Set(before);
  for (let column = from; column < from + count; column++) {
    if (hidden) after.add(column);
    else after.delete(column);
  }
  return after;
}

/** Hidden columns stay hidden wherever they move. */
export function shiftHiddenColumns(hidden: ReadonlySet<number>, change: AxisChange): ReadonlySet<number> {
  if (change.axis === 'row' || hidden.size === 0) return hidden;
  return new Set([...hidden].flatMap((column) => moveIndex(column, change) ?? []));
}

/** Stretches of neighbouring hidden rows, from the top down. */
export function hiddenStretches(hidden: HiddenRows): { from: number; count: number }[] {
  const stretches: { from: number; count: number }[] = [];
  for (const row of [...hidden.keys()].sort((a, b) => a - b)) {
    const last = stretches.at(-1);
    if (last && last.from + last.count === row) last.count++;
    else stretches.push({ from: row, count: 1 });
  }
  return stretches;
}
