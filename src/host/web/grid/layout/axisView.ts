import type { LineSizes } from './lineSizes';

/** What is seen of a sheet along one axis: frozen lines first, then the moving part from `scroll` on. */
export interface AxisView {
  readonly lines: LineSizes;
  readonly frozen: number; // lines
  readonly scroll: number; // pixels the moving part is scrolled by
  readonly extent: number; // pixels seen, frozen ones included
}

/** Lines from `from` up to, but without, `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export function frozenSize(view: AxisView): number {
  return view.lines.offset(view.frozen);
}

/** The moving lines that are seen, the last one perhaps in part. */
export function movingSpan(view: AxisView): Span {
  const { lines, frozen, scroll, extent } = view;
  if (frozen >= lines.count) return { from: frozen, to: frozen };
  const from = Math.max(frozen, lines.at(frozenSize(view) + scroll));
  return { from, to: Math.max(from, lines.at(scroll + extent - 1)) + 1 };
}

/** Columns drawn before the first one seen: a long text that begins there may run over into sight. */
const COLUMNS_BEFORE = 3;

/** The moving columns that are drawn. */
export function drawnColumns(view: AxisView): Span {
  const { from, to } = movingSpan(view);
  return { from: Math.max(view.frozen, from - COLUMNS_BEFORE), to };
}

/** Where a line begins, in pixels from the upper left corner of the cells seen. */
export function positionOf(view: AxisView, index: number): number {
  const offset = view.lines.offset(index);
  return index < view.frozen ? offset : offset - view.scroll;
}

/** The line under a pixel. Outside of what is seen it goes on counting, which is how a drag scrolls. */
export function lineAt(view: AxisView, pixel: number): number {
  return view.lines.at(pixel < frozenSize(view) ? pixel : pixel + view.scroll);
}

/** Whether anything of a line is drawn. */
export function isSeen(view: AxisView, index: number): boolean {
  const { from, to } = movingSpan(view);
  return index < view.frozen || (index >= from && index < to);
}

/** How far to scroll, at the least, for a line to be wholly seen. */
export function scrollToShow(view: AxisView, index: number): number {
  if (index < view.frozen) return view.scroll;
  const start = view.lines.offset(index) - frozenSize(view);
  const end = view.lines.offset(index + 1) - view.extent;
  if (start < view.scroll) return start;
  return end > view.scroll ? Math.max(0, Math.min(start, end)) : view.scroll;
}

/** How many whole lines a page key moves by. */
export function linesPerPage(view: AxisView): number {
  const { from, to } = movingSpan(view);
  return Math.max(1, to - from - 2);
}
