import type { PageOf } from '../pages';
import type { LinkCell, PageLook, WrittenCell } from '../services';
import { heldNumber, heldText } from './heldText';
import type { Areas } from './journal';
import { markOf } from './marks';
import { piecesOf } from './pieces';

const PAGES = 'pages';

/** A page as it lies in the state: whole, so that whoever comes next can show it without knowing how it came to be. */
export interface StagedPage {
  readonly role: string;
  readonly wishedName: string;
  readonly rows: readonly (readonly WrittenCell[])[];
  readonly look: PageLook;
  readonly marks: readonly (number | undefined)[] | undefined; // of each row's key; undefined: rows are told by their place
  readonly notes: number | undefined;
  readonly answered: number | undefined;
  readonly fillsSheet: boolean;
}

/** Text cells of a JSON are short: a day is `{d}`, a blank `null`, a link as it is. */
type Packed = string | number | boolean | { readonly d: number } | LinkCell | null;

type PackedPage = Omit<StagedPage, 'rows' | 'marks'> & {
  readonly rows?: readonly (readonly Packed[])[];
  readonly marks?: readonly (number | null)[];
  readonly part?: { readonly of: string; readonly rows: readonly number[] };
};

export function stagedPage({ role, wishedName, page }: PageOf): StagedPage {
  const { rows, look, keys, notes, answered, fillsSheet } = page;
  const marks = keys?.map((key) => (key === undefined ? undefined : markOf(key)));
  const plain = rows.map((row) => row.map(heldCell));
  return { role, wishedName, rows: plain, look, marks, notes, answered, fillsSheet: fillsSheet === true };
}

/** As the sheet will hold it, so that it can be compared with it. */
function heldCell(cell: WrittenCell): WrittenCell {
  if (typeof cell === 'number') return heldNumber(cell);
  return typeof cell === 'string' ? heldText(cell) : cell;
}

/** Pages as texts. A page that is part of another's rows, as a tier's list of everybody's, says only which. */
export function packedPages(pages: readonly StagedPage[]): string[] {
  const whole = pages.find(({ role, marks }) => role === 'customers' && marks !== undefined);
  const placeOf = new Map(whole?.marks?.map((mark, row) => [mark, row] as const));
  return piecesOf(JSON.stringify(pages.map((page) => (page === whole ? packed(page) : (packedPart(page, placeOf, whole) ?? packed(page))))));
}

export function unpackedPages(areas: Areas): StagedPage[] {
  const pages = JSON.parse((areas[PAGES] ?? []).join('')) as PackedPage[];
  return pages.map((page) => {
    const from = page.part === undefined ? page : pages.find(({ role }) => role === page.part?.of);
    const pick = <T>(all: readonly T[]): readonly T[] => page.part?.rows.map((row) => all[row] as T) ?? all;
    const rows = pick(from?.rows ?? []).map((row) => row.map((cell) => unpackedCell(cell)));
    const marks = from?.marks && pick(from.marks).map((mark) => mark ?? undefined);
    const { role, wishedName, look, notes, answered, fillsSheet } = page;
    return { role, wishedName, look, rows, marks, notes, answered, fillsSheet };
  });
}

function packed({ rows, marks, ...page }: StagedPage): PackedPage {
  return { ...page, rows: rows.map((row) => row.map(packedCell)), ...(marks && { marks: marks.map((mark) => mark ?? null) }) };
}

/** `undefined` when a row is not exactly as it stands in the whole. */
function packedPart(
  { rows, marks, ...page }: StagedPage,
  placeOf: ReadonlyMap<number | undefined, number>,
  whole: StagedPage | undefined,
): PackedPage | undefined {
  if (whole === undefined || marks === undefined) return undefined;
  const places = marks.map((mark) => placeOf.get(mark));
  const isPart = places.every((place, row) => place !== undefined && isSameRow(rows[row], whole.rows[place]));
  return isPart ? { ...page, part: { of: whole.role, rows: places as number[] } } : undefined;
}

function isSameRow(one: readonly WrittenCell[] | undefined, other: readonly WrittenCell[] | undefined): boolean {
  return one?.length === other?.length && one?.every((cell, at) => isSameCell(cell, other?.[at])) === true;
}

function isSameCell(one: WrittenCell, other: WrittenCell): boolean {
  return typeof one === 'object' && typeof other === 'object' ? JSON.stringify(one) === JSON.stringify(other) : one === other;
}

function packedCell(cell: WrittenCell): Packed {
  if (cell === undefined || cell === '') return null;
  return typeof cell === 'object' && 'day' in cell ? { d: cell.day } : cell;
}

function unpackedCell(cell: Packed): WrittenCell {
  if (cell === null) return undefined;
  return typeof cell === 'object' && 'd' in cell ? { day: cell.d as never } : cell;
}

/** The area of the pages among those of a generation. */
export function pagesArea(pages: readonly StagedPage[]): Areas {
  return { [PAGES]: packedPages(pages) };
}
