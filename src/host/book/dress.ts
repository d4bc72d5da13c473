import { type Area, holds, overlaps } from './address';
import { shiftArea } from './blocks';
import type { AxisChange } from './shift';

/** What a sheet says of whole blocks of its cells, besides their formats. Replaced as a whole, never changed in place. */
export interface SheetDress {
  readonly conditional: readonly ConditionalFormat[]; // in order: the first that fits a cell counts
  readonly bandings: readonly Banding[];
  readonly filter: Area | undefined; // its first row holds the headings
  readonly protection: Protection | undefined; // of the whole sheet
}

/** Cells whose text is this, letters compared without case. */
export interface ConditionalFormat {
  readonly areas: readonly Area[];
  readonly text: string;
  readonly background: string | undefined;
  readonly fontColor: string | undefined;
}

export interface Banding {
  readonly area: Area;
  readonly header: string; // of its first row
  readonly first: string; // of the rows below, in turn
  readonly second: string;
}

export interface Protection {
  readonly description: string;
  readonly warningOnly: boolean;
  readonly open: readonly Area[]; // not protected
}

export const UNDRESSED: SheetDress = { conditional: [], bandings: [], filter: undefined, protection: undefined };

/** Colours that a cell has without anybody's having formatted it. A banding stands behind its own background, a condition before it. */
export function dressedLook({ conditional, bandings }: SheetDress, row: number, column: number, text: string) {
  const rule = conditional.find((each) => each.text.toLowerCase() === text.toLowerCase() && each.areas.some((area) => holds(area, row, column)));
  const banding = bandings.find(({ area }) => holds(area, row, column));
  return { before: rule, behind: banding && bandColor(banding, row) };
}

function bandColor({ area, header, first, second }: Banding, row: number): string {
  if (row === area.top) return header;
  return (row - area.top) % 2 === 1 ? first : second;
}

/** Follows inserted and deleted rows and columns; what has no cells left is gone. */
export function shiftDress(dress: SheetDress, change: AxisChange): SheetDress {
  if (dress === UNDRESSED) return dress;
  const shifted = (areas: readonly Area[]) => areas.flatMap((area) => shiftArea(area, change) ?? []);
  return {
    conditional: dress.conditional.map((rule) => ({ ...rule, areas: shifted(rule.areas) })).filter(({ areas }) => areas.length > 0),
    bandings: dress.bandings.flatMap((banding) => {
      const area = shiftArea(banding.area, change);
      return area ? [{ ...banding, area }] : [];
    }),
    filter: dress.filter && shiftArea(dress.filter, change),
    protection: dress.protection && { ...dress.protection, open: shifted(dress.protection.open) },
  };
}

export function isBanded({ bandings }: SheetDress, area: Area): boolean {
  return bandings.some((banding) => overlaps(banding.area, area));
}
