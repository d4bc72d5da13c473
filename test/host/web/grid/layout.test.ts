import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SheetInfo } from '../../../../src/host/server/protocol';
import { autoscroll } from '../../../../src/host/web/grid/layout/autoscroll';
import {
  type AxisView,
  drawnColumns,
  frozenSize,
  isSeen,
  lineAt,
  linesPerPage,
  movingSpan,
  positionOf,
  scrollToShow,
} from '../../../../src/host/web/grid/layout/axisView';
import { gridLayout, panes } from '../../../../src/host/web/grid/layout/gridLayout';
import { lineSizes } from '../../../../src/host/web/grid/layout/lineSizes';
import { partAt } from '../../../../src/host/web/grid/layout/partAt';
import { scrollMap } from '../../../../src/host/web/grid/layout/scrollMap';
import { isInside, windowsFor, windowsNeeded } from '../../../../src/host/web/grid/layout/windowPlan';

const anySizes = fc.record({
  count: fc.integer({ min: 1, max: 500 }),
  others: fc.uniqueArray(fc.tuple(fc.nat(520), fc.integer({ min: 1, max: 90 })), { selector: ([index]) => index, maxLength: 20 }),
});

describe('the sizes of lines', () => {
  test('stand one after the other, the wide and the narrow among them', () => {
    const columns = lineSizes(5, 100, [
      [3, 20],
      [1, 250],
      [9, 7], // not in the sheet
    ]);
    expect([0, 1, 2, 3, 4, 5].map(columns.offset)).toEqual([0, 100, 350, 450, 470, 570]);
    expect([columns.size(1), columns.size(2), columns.total]).toEqual([250, 100, 570]);
  });

  test.each([
    [-5, 0, 'before the first'],
    [0, 0, 'its first pixel'],
    [99, 0, 'its last pixel'],
    [100, 1, 'the next one'],
    [349, 1, 'the last pixel of a wide one'],
    [10_000, 4, 'after the last'],
  ])('pixel %d is in line %d (%s)', (pixel, line) => {
    expect(lineSizes(5, 100, [[1, 250]]).at(pixel)).toBe(line);
  });

  test('every line is found at its own first and last pixel', () => {
    fc.assert(
      fc.property(anySizes, fc.nat(), ({ count, others }, any) => {
        const sizes = lineSizes(count, 21, others);
        const index = any % count;
        expect([sizes.at(sizes.offset(index)), sizes.at(sizes.offset(index + 1) - 1)]).toEqual([index, index]);
        expect(sizes.offset(index + 1) - sizes.offset(index)).toBe(sizes.size(index));
      }),
    );
  });

  test('a million rows cost nothing: only the others are kept', () => {
    expect(lineSizes(1_000_000, 21, [[999_999, 40]]).total).toBe(21_000_019);
  });
});

describe('what is seen', () => {
  const view = (given: Partial<AxisView> = {}): AxisView => ({ lines: lineSizes(100, 20, []), frozen: 0, scroll: 0, extent: 95, ...given });

  test.each<[why: string, given: Partial<AxisView>, from: number, to: number]>([
    ['the last one in part', {}, 0, 5],
    ['scrolled by half a line, both ends in part', { scroll: 30 }, 1, 7],
    ['below two frozen lines', { frozen: 2 }, 2, 5],
    ['below two frozen lines, scrolled', { frozen: 2, scroll: 40 }, 4, 7],
    ['at the end', { scroll: 100 * 20 - 95 }, 95, 100],
    ['everything frozen', { frozen: 100 }, 100, 100],
  ])('%s', (_, given, from, to) => expect(movingSpan(view(given))).toEqual({ from, to }));

  test('a frozen line stays, the others move', () => {
    const scrolled = view({ frozen: 2, scroll: 60 });
    expect([positionOf(scrolled, 1), positionOf(scrolled, 5), frozenSize(scrolled)]).toEqual([20, 40, 40]);
    expect([lineAt(scrolled, 25), lineAt(scrolled, 45)]).toEqual([1, 5]);
    expect([isSeen(scrolled, 0), isSeen(scrolled, 3), isSeen(scrolled, 5)]).toEqual([true, false, true]);
  });

  test('columns before the seen ones are drawn too, for their texts run over; never the frozen ones twice', () => {
    expect(drawnColumns(view({ scroll: 200 })).from).toBe(7);
    expect(drawnColumns(view({ frozen: 2, scroll: 20 })).from).toBe(2);
  });

  test('a page is what is seen, less two lines for orientation', () => expect(linesPerPage(view({ extent: 200 }))).toBe(8));

  test('after scrolling to a line it is wholly seen, if it fits', () => {
    fc.assert(
      fc.property(anySizes, fc.nat(3), fc.nat(2000), fc.integer({ min: 400, max: 700 }), fc.nat(), ({ count, others }, frozen, scroll, extent, any) => {
        const before = view({ lines: lineSizes(count, 21, others), frozen: Math.min(frozen, count - 1), scroll, extent });
        const index = any % count;
        const after = { ...before, scroll: scrollToShow(before, index) };
        const [start, end] = [positionOf(after, index), positionOf(after, index) + after.lines.size(index)];
        expect(start).toBeGreaterThanOrEqual(index < after.frozen ? 0 : frozenSize(after));
        expect(end).toBeLessThanOrEqual(extent);
      }),
    );
  });

  test('a line that is seen does not make anything scroll', () => expect(scrollToShow(view({ scroll: 30 }), 3)).toBe(30));
});

describe('scroll bars', () => {
  test('go one to one while a browser can hold the sheet', () => {
    const map = scrollMap(2_100_000, 600);
    expect([map.length, map.toSheet(1234), map.toBar(1234, 'start')]).toEqual([2_100_000, 1234, 1234]);
  });

  test('reach the end of a million rows although the element is shorter', () => {
    const map = scrollMap(21_000_000, 600);
    expect(map.length).toBe(10_000_000);
    expect(map.toSheet(map.length - 600)).toBe(21_000_000 - 600);
  });

  test('show a row towards which they were moved: never short of it', () => {
    const map = scrollMap(21_000_000, 600);
    expect(map.toSheet(map.toBar(1_000_001, 'end'))).toBeGreaterThanOrEqual(1_000_001);
    expect(map.toSheet(map.toBar(1_000_001, 'start'))).toBeLessThanOrEqual(1_000_001);
  });

  test('have nowhere to go in a small sheet', () => expect(scrollMap(100, 600).length).toBe(600));
});

describe('a drag at the border', () => {
  test.each([
    [300, 0, 'in the middle'],
    [-4, -2, 'just outside above'],
    [-900, -60, 'far above: as fast as it gets'],
    [590, 7, 'near the lower border'],
    [900, 60, 'far below'],
  ])('at %d scrolls by %d (%s)', (pixel, by) => expect(autoscroll(pixel, 0, 600)).toBe(by));
});

describe('the cells to fetch', () => {
  const rows = { moving: { from: 500, to: 530 }, frozen: 0, count: 1000 };
  const columns = { moving: { from: 0, to: 12 }, frozen: 0, count: 26 };

  test('are the seen ones with a margin, in one window', () => {
    expect(windowsFor(rows, columns)).toEqual([{ row: 440, column: 0, rows: 150, columns: 24 }]);
  });

  test('with frozen rows far away: a second window', () => {
    expect(windowsFor({ ...rows, frozen: 2 }, columns).map(({ row, rows: count }) => [row, count])).toEqual([
      [0, 2],
      [440, 150],
    ]);
  });

  test('with frozen rows near by: one window for both', () => {
    expect(windowsFor({ moving: { from: 3, to: 30 }, frozen: 2, count: 1000 }, columns)).toHaveLength(1);
  });

  test('with rows and columns frozen far away: four', () => {
    expect(windowsFor({ ...rows, frozen: 1 }, { moving: { from: 100, to: 112 }, frozen: 1, count: 200 })).toHaveLength(4);
  });

  test('hold what must be at hand, wherever one is', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.integer({ min: 1, max: 80 }), fc.nat(6), fc.nat(40), (from, seen, frozen, left) => {
        const axis = (start: number, span: number, count: number) => {
          const first = Math.max(frozen, Math.min(start, count - span));
          return { moving: { from: first, to: first + span }, frozen, count };
        };
        const [down, across] = [axis(from, seen, 5200), axis(left, 12, 60)];
        const fetched = windowsFor(down, across);
        for (const needed of windowsNeeded(down, across)) expect(fetched.some((window) => isInside(needed, window))).toBe(true);
      }),
    );
  });
});

describe('the parts of the grid', () => {
  const sheet: SheetInfo = {
    id: 1,
    name: 'Orders',
    rows: 1000,
    columns: 26,
    hidden: false,
    frozenRows: 1,
    frozenColumns: 1,
    tabColor: undefined,
    gridlines: true,
    widths: [[0, 60]],
    hiddenRows: [],
    charts: [],
  };
  const layout = gridLayout(sheet, new Map([[0, 40]]), { width: 646, height: 424 }, { left: 50, top: 210 });

  test('four panes between frozen and moving', () => {
    expect(panes(layout).map(({ left, top, width, height }) => [left, top, width, height])).toEqual([
      [0, 0, 60, 40],
      [60, 0, 540, 40],
      [0, 40, 60, 360],
      [60, 40, 540, 360],
    ]);
  });

  test.each<[x: number, y: number, kind: string, row: number, column: number, why: string]>([
    [10, 10, 'corner', 0, 0, 'selects everything'],
    [10, 30, 'row', 0, 0, 'the number of the frozen row'],
    [10, 70, 'row', 11, 0, 'a scrolled row'],
    [50, 10, 'column', 0, 0, 'the letter of the frozen column'],
    [110, 10, 'column', 0, 1, 'half of B is scrolled away'],
    [160, 70, 'cell', 11, 2, 'a moving cell'],
    [160, 50, 'cell', 0, 2, 'the higher frozen row'],
    [9999, 9999, 'cell', 28, 6, 'outside: the last one seen'],
  ])('%d, %d is a %s: row %d, column %d (%s)', (x, y, kind, row, column) => expect(partAt(layout, x, y)).toEqual({ kind, row, column }));

  test('hidden rows have no height, and no point is in one', () => {
    const hidden = gridLayout(
      { ...sheet, frozenRows: 0, hiddenRows: [{ from: 2, count: 3 }] },
      new Map([[3, 60]]),
      { width: 646, height: 424 },
      { left: 0, top: 0 },
    );
    expect([1, 2, 3, 4, 5].map((row) => hidden.rows.lines.size(row))).toEqual([21, 0, 0, 0, 21]);
    expect(hidden.rows.lines.offset(5)).toBe(42);
    expect([41, 42].map((y) => partAt(hidden, 10, 24 + y).row)).toEqual([1, 5]);
  });

  test('a million rows have room for their numbers', () => {
    expect(gridLayout({ ...sheet, rows: 1_000_000 }, new Map(), { width: 600, height: 400 }, { left: 0, top: 0 }).headerWidth).toBe(64);
  });
});
