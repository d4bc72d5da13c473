import type { Cell, DateCell } from '../core/model/cell';
import type { Zone } from './zone';

/** What Google hands over for a cell or a range. */
export type GoogleCell = string | number | boolean | Date | null | undefined;
export type GoogleArgument = GoogleCell | GoogleCell[][];

/**
 * One converter per execution: equal days share one object, which matters at half a million rows. What is no cell, as only
 * a forged call from a page can send, is blank.
 */
export function cellReader(zone: () => Zone): (cell: GoogleCell) => Cell {
  const dates = new Map<number, DateCell>();
  return (cell) => {
    if (typeof cell !== 'object') return cell ?? '';
    if (!isDate(cell)) return '';
    const day = zone().dayOf(cell);
    let date = dates.get(day);
    if (date === undefined) {
      date = { day };
      dates.set(day, date);
    }
    return date;
  };
}

function isDate(cell: unknown): cell is Date {
  return Object.prototype.toString.call(cell) === '[object Date]';
}

/** The rows Google handed over, as the engine's cells. The arrays are ours alone, so they are filled in place. */
export function cellRows(rows: GoogleCell[][], read: (cell: GoogleCell) => Cell): Cell[][] {
  for (const row of rows) {
    for (let column = 0; column < row.length; column++) {
      const cell = row[column];
      if (typeof cell === 'object' || cell === undefined) row[column] = read(cell) as GoogleCell;
    }
  }
  return rows as unknown as Cell[][];
}
