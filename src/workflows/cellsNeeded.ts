import type { Page } from './services';

/** What Google lets one spreadsheet hold. */
export const MOST_CELLS = 10_000_000;

/** How large a sheet is, with its empty rows and columns: they count, too. */
export interface SheetSize {
  readonly rows: number;
  readonly columns: number;
}

/**
 * The cells a file will have once its pages are written: sheets that are there grow as far as they must and never shrink,
 * new ones come as large as Google makes them. More than `MOST_CELLS` is to be refused before anything is written.
 *
 * @param others sizes of all sheets that stay as they are
 * @param pages what is to be written, each with the size of its sheet; `undefined`: it is to be made
 */
export function cellsNeeded(
  others: readonly SheetSize[],
  pages: readonly { readonly page: Pick<Page, 'rows'>; readonly sheet: SheetSize | undefined }[],
): number {
  const kept = others.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  return pages.reduce((sum, { page, sheet = NEW_SHEET }) => {
    const [rows, columns] = [Math.max(sheet.rows, page.rows.length), Math.max(sheet.columns, page.rows[0]?.length ?? 0)];
    return sum + rows * columns;
  }, kept);
}

const NEW_SHEET: SheetSize = { rows: 1000, columns: 26 };
