import type { Rect } from '../book/types';

/** Where a block goes when the target is selected: all over it if that is a whole multiple, else once from its upper left cell. */
export function repeatedOver(target: Rect, rows: number, columns: number): Rect {
  return target.rows % rows === 0 && target.columns % columns === 0 ? target : { ...target, rows, columns };
}
