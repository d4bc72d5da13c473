import type { Reference } from './reference';

/** Rows or columns put in before `at`, or taken out from `at` on. */
export interface AxisChange {
  readonly kind: 'insert' | 'delete';
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly count: number;
}

/** Where a row or column goes; nothing when it is deleted. */
export function moveIndex(index: number, change: AxisChange): number | undefined {
  if (index < change.at) return index;
  if (change.kind === 'insert') return index + change.count;
  return index < change.at + change.count ? undefined : index - change.count;
}

/**
 * Where a stretch goes: inserting inside it widens it, inserting before it moves it, deleting part of it shrinks it,
 * deleting all of it gives nothing. An endless stretch stays endless. (Documented for ranges; observed for open ones.)
 */
export function moveSpan(start: number, end: number, change: AxisChange): { start: number; end: number } | undefined {
  if (change.kind === 'insert') {
    return { start: start >= change.at ? start + change.count : start, end: end >= change.at ? end + change.count : end };
  }
  const afterLast = change.at + change.count;
  const movedStart = start < change.at ? start : Math.max(change.at, start - change.count);
  const movedEnd = end < change.at ? end : end < afterLast ? change.at - 1 : end - change.count;
  return movedEnd < movedStart ? undefined : { start: movedStart, end: movedEnd };
}

/** 'kept': same cells (perhaps elsewhere), so values stand. 'resized': other cells than before. 'died': none left. */
export type ShiftOutcome = 'kept' | 'resized' | 'died';

/** Moves a reference on the changed sheet; the caller has checked that it points there. */
export function shiftReference(reference: Reference, change: AxisChange): ShiftOutcome {
  if (reference.state !== 'live') return 'kept';
  const [first, last] = change.axis === 'row' ? (['top', 'bottom'] as const) : (['left', 'right'] as const);
  const [start, end] = [reference[first] ?? 0, reference[last] ?? Number.POSITIVE_INFINITY];
  const moved = moveSpan(start, end, change);
  if (!moved) {
    reference.state = 'cells gone';
    return 'died';
  }
  if (reference[first] !== undefined) reference[first] = moved.start;
  if (reference[last] !== undefined) reference[last] = moved.end;
  return touches(start, end, change) ? 'resized' : 'kept';
}

/** Whether the change puts cells into the stretch or takes some out of it. */
export function touches(start: number, end: number, change: AxisChange): boolean {
  if (change.kind === 'insert') return (start < change.at || (start === 0 && end === Number.POSITIVE_INFINITY)) && end >= change.at;
  return start < change.at + change.count && end >= change.at;
}
