import { type Cell, isDateCell } from '../../core/model/cell';
import { textHash } from '../../core/reading';

export type Rows = readonly (readonly Cell[])[];

/** Tells whether people have written anything into a sheet since it was read: a hash of its first columns, blank ends left out. */
export function answersDigest(rows: Rows, columns: number): number {
  const lines = rows.map((row) =>
    row
      .slice(0, columns)
      .map((cell) => (isDateCell(cell) ? `d${cell.day}` : `${(typeof cell)[0]}${cell}`))
      .join('\t')
      .replace(/(\ts)+$/, ''),
  );
  return textHash(lines.join('\n').replace(/(\ns?)+$/, ''));
}
