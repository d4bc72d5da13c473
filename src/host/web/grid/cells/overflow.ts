import type { ShownCell } from '../../../server/protocol';

const PADDING = 3; // on either side of a text

/** Where text runs over into empty cells beside it, as Sheets lets it. */
export interface Overflow {
  readonly width: number; // of the text's box, from its cell's left edge
  readonly last: number; // index of the last cell it covers
}

/**
 * For each cell of a row whether its text runs over to the right. Only text that stands left and does not wrap does;
 * numbers, dates and errors are cut instead.
 *
 * @param widths of the same cells
 */
export function overflows(
  cells: readonly (ShownCell | undefined)[],
  widths: readonly number[],
  measure: (text: string, cell: ShownCell) => number,
): (Overflow | undefined)[] {
  return cells.map((cell, index) => {
    if (cell === undefined || widths[index] === 0 || !runsOver(cell)) return undefined; // a hidden column shows nothing
    const needed = measure(cell.text ?? '', cell) + 2 * PADDING;
    let width = widths[index] ?? 0;
    let last = index;
    while (width < needed && last + 1 < cells.length && isEmpty(cells[last + 1])) {
      last++;
      width += widths[last] ?? 0;
    }
    return last === index ? undefined : { width: Math.min(width, Math.ceil(needed)), last };
  });
}

function runsOver(cell: ShownCell): boolean {
  const isText = !cell.right && !cell.middle && cell.rule === undefined && !cell.wrap;
  return (
    isText && (cell.align === undefined || cell.align === 'left' || cell.align === 'general') && (cell.text ?? '').length > 3 && !cell.text?.includes('\n')
  );
}

function isEmpty(cell: ShownCell | undefined): boolean {
  return cell === undefined || ((cell.text ?? '') === '' && cell.rule === undefined);
}
