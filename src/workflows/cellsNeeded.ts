import type { PageOf } from './pages';
import type { Workbook } from './services';

/** What Google lets one spreadsheet hold. */
export const MOST_CELLS = 10_000_000;

/** From so many cells of ours on the sizes of all sheets are asked. */
const WORTH_ASKING = 2_000_000;

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
 * @param pages how large each page is, and its sheet; `undefined`: it is to be made
 */
export function cellsNeeded(others: readonly SheetSize[], pages: readonly { readonly page: SheetSize; readonly sheet: SheetSize | undefined }[]): number {
  const kept = others.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  return pages.reduce((sum, { page, sheet = NEW_SHEET }) => {
    const [rows, columns] = [Math.max(sheet.rows, page.rows), Math.max(sheet.columns, page.columns)];
    return sum + rows * columns;
  }, kept);
}

const NEW_SHEET: SheetSize = { rows: 1000, columns: 26 };

/** How many cells the file would have if that is more than Google allows; asks nothing while our pages are far from it. */
export function cellsBeyondTheMost(workbook: Pick<Workbook, 'ownSheets' | 'sheetSizes'>, pages: readonly PageOf[]): number | undefined {
  const sized = pages.map(({ role, page }) => ({ role, page: { rows: page.rows.length, columns: (page.rows[0]?.length ?? 0) + BESIDE } }));
  if (sized.reduce((sum, { page }) => sum + page.rows * page.columns, 0) < WORTH_ASKING) return undefined;
  const idOf = new Map(workbook.ownSheets().map(({ role, id }) => [role, id]));
  const sizes = new Map(workbook.sheetSizes().map(({ id, ...size }) => [id, size]));
  const own = sized.map(({ role, page }) => ({ page, id: idOf.get(role) }));
  const others = [...sizes].filter(([id]) => !own.some((each) => each.id === id)).map(([, size]) => size);
  const cells = cellsNeeded(
    others,
    own.map(({ page, id }) => ({ page, sheet: id === undefined ? undefined : sizes.get(id) })),
  );
  return cells > MOST_CELLS ? cells : undefined;
}

/** Columns that every page gets beside its own: the key's mark, the generation, and the banner. */
const BESIDE = 3;
