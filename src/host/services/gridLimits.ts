import type { Site } from './world';

/** Refuses an action that would take the workbook over ten million cells, empty ones counted (*observed*). */
export function checkRoom(site: Site, moreCells: number): void {
  const cells = site.book.sheets.reduce((sum, sheet) => sum + sheet.rowCount * sheet.columnCount, 0);
  if (cells + moreCells > site.world.limits.cells) throw site.error('tooManyCells');
}
