import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { SheetInfo } from '../../../server/protocol';
import type { Cell } from '../selection/movement';
import { drawnColumns, frozenSize, positionOf, scrollToShow } from './axisView';
import { type GridLayout, gridLayout, HEADER_HEIGHT } from './gridLayout';

const START = { left: 0, top: 0 };

/** The grid's scroller and where everything stands in it. Each sheet remembers how far it was scrolled. */
export function useGridLayout(sheet: SheetInfo, heights: ReadonlyMap<number, number>) {
  const scroller = useRef<HTMLDivElement>(null);
  const places = useRef(new Map<number, typeof START>());
  const [box, setBox] = useState({ width: 0, height: 0 });
  const [, redraw] = useState(0);
  const place = places.current.get(sheet.id) ?? START;
  const layout = useMemo(() => gridLayout(sheet, heights, box, place), [sheet, heights, box, place]);
  const latest = useRef({ layout, sheet });
  latest.current = { layout, sheet };

  const onScroll = () => {
    const element = scroller.current;
    if (element === null) return;
    const { id } = latest.current.sheet;
    const before = places.current.get(id) ?? START;
    if (before.left === element.scrollLeft && before.top === element.scrollTop) return;
    places.current.set(id, { left: element.scrollLeft, top: element.scrollTop });
    redraw((count) => count + 1);
  };

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = () => setBox({ width: element.clientWidth, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    scroller.current?.scrollTo({ ...(places.current.get(sheet.id) ?? START), behavior: 'instant' });
  }, [sheet.id]);

  const scrollBy = (left: number, top: number) => {
    scroller.current?.scrollBy({ left, top, behavior: 'instant' });
    onScroll();
  };
  const show = (cell: Partial<Cell>) => {
    const element = scroller.current;
    if (element === null) return;
    const { rows, columns, rowMap, columnMap } = latest.current.layout;
    const top = cell.row === undefined ? rows.scroll : scrollToShow(rows, cell.row);
    const left = cell.column === undefined ? columns.scroll : scrollToShow(columns, cell.column);
    if (top !== rows.scroll) element.scrollTop = rowMap.toBar(top, top > rows.scroll ? 'end' : 'start');
    if (left !== columns.scroll) element.scrollLeft = columnMap.toBar(left, left > columns.scroll ? 'end' : 'start');
    onScroll();
  };
  return { scroller, layout, onScroll, show, scrollBy };
}

/** Of the scrolled element: as much as the bars need to reach every cell. */
export function contentSize(layout: GridLayout): { width: number; height: number } {
  return { width: layout.columnMap.length + layout.headerWidth, height: layout.rowMap.length + HEADER_HEIGHT };
}

/** Of what stays in place; with how far the columns' track is moved, which all rows share. */
export function stageStyle({ rows, columns, headerWidth, headerHeight }: GridLayout): string {
  const track = positionOf(columns, drawnColumns(columns).from) - frozenSize(columns);
  return `width:${headerWidth + columns.extent}px;height:${headerHeight + rows.extent}px;--grid-x:${track}px`;
}
