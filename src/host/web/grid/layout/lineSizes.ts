/** How wide the columns, or how high the rows, of a sheet are; and so where each begins. */
export interface LineSizes {
  readonly count: number;
  readonly total: number; // pixels of all
  offset(index: number): number; // where a line begins; of `count`: where the last one ends
  size(index: number): number;
  /** The line at this distance from the first one's beginning, held inside the sheet. */
  at(position: number): number;
}

export const ROW_HEIGHT = 21;
export const COLUMN_WIDTH = 100;

/** Nearly all lines have the standard size, so only the others are kept: a million rows cost nothing. */
export function lineSizes(count: number, standard: number, others: Iterable<readonly [index: number, size: number]>): LineSizes {
  const inside = [...others].filter(([index, size]) => index < count && size !== standard).sort(([one], [other]) => one - other);
  const indexes = inside.map(([index]) => index);
  const sizes = new Map(inside);
  const extras = [0]; // extras[n]: what the first n of them add
  for (const [, size] of inside) extras.push(extras.at(-1)! + size - standard);

  const offset = (index: number): number => index * standard + extras[countBelow(indexes, index)]!;
  return {
    count,
    total: offset(count),
    offset,
    size: (index) => sizes.get(index) ?? standard,
    at(position) {
      let low = 0;
      let high = count - 1;
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (offset(middle) <= position) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
}

function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
