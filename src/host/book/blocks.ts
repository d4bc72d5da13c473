import { type Area, cellArea, cellKey, columnOfKey, holds, isOneCell, overlaps, rowOfKey } from './address';
import { type AxisChange, moveIndex, moveSpan } from './shift';

/** Something said of a whole block of cells: a look, a rule. Lists of these are never changed in place, so that undo can keep one. */
export interface Block<T> {
  readonly area: Area;
  readonly item: T;
}

/** The list with a hole where the area is; blocks that reach beyond it are split. */
export function cutBlocks<T>(blocks: readonly Block<T>[], hole: Area): Block<T>[] {
  return blocks.flatMap((block) => (overlaps(block.area, hole) ? without(block.area, hole).map((area) => ({ ...block, area })) : [block]));
}

/** The parts of the blocks inside the area. */
export function clipBlocks<T>(blocks: readonly Block<T>[], to: Area): Block<T>[] {
  return blocks.flatMap((block) => {
    const area = intersection(block.area, to);
    return area ? [{ ...block, area }] : [];
  });
}

/** Follows inserted or deleted rows or columns. */
export function shiftBlocks<T>(blocks: readonly Block<T>[], change: AxisChange): Block<T>[] {
  return blocks.flatMap((block) => {
    const area = shiftArea(block.area, change);
    return area ? [{ ...block, area }] : [];
  });
}

export function shiftArea(area: Area, change: AxisChange): Area | undefined {
  const [start, end] = change.axis === 'row' ? [area.top, area.bottom] : [area.left, area.right];
  const moved = moveSpan(start, end, change);
  if (!moved) return undefined;
  return change.axis === 'row' ? { ...area, top: moved.start, bottom: moved.end } : { ...area, left: moved.start, right: moved.end };
}

/** Things said of single cells, following inserted or deleted rows or columns. */
export function shiftKeys<T>(map: ReadonlyMap<number, T>, change: AxisChange): Map<number, T> {
  const moved = new Map<number, T>();
  for (const [key, item] of map) {
    const cell = cellArea(rowOfKey(key), columnOfKey(key));
    const row = change.axis === 'row' ? moveIndex(cell.top, change) : cell.top;
    const column = change.axis === 'column' ? moveIndex(cell.left, change) : cell.left;
    if (row !== undefined && column !== undefined) moved.set(cellKey(row, column), item);
  }
  return moved;
}

/** The entries of cells inside the area; quick for one cell, whatever the size of the map. */
export function entriesIn<T>(map: ReadonlyMap<number, T>, area: Area): [key: number, item: T][] {
  if (isOneCell(area)) {
    const key = cellKey(area.top, area.left);
    const item = map.get(key);
    return item === undefined ? [] : [[key, item]];
  }
  return [...map].filter(([key]) => holds(area, rowOfKey(key), columnOfKey(key)));
}

export function intersection(one: Area, other: Area): Area | undefined {
  if (!overlaps(one, other)) return undefined;
  return {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
}

export function offsetArea(area: Area, down: number, right: number): Area {
  return { top: area.top + down, left: area.left + right, bottom: area.bottom + down, right: area.right + right };
}

/** What is left of a block when another is cut out of it: up to four blocks. */
function without(block: Area, hole: Area): Area[] {
  const top = Math.max(block.top, hole.top);
  const bottom = Math.min(block.bottom, hole.bottom);
  return [
    { ...block, bottom: hole.top - 1 },
    { ...block, top: hole.bottom + 1 },
    { top, bottom, left: block.left, right: hole.left - 1 },
    { top, bottom, left: hole.right + 1, right: block.right },
  ].filter((area) => area.top <= area.bottom && area.left <= area.right);
}
