import { type Area, cellArea, cellKey, columnOfKey, covers, holds, isOneCell, overlaps, rowOfKey } from './address';
import { type Block, clipBlocks, cutBlocks, entriesIn, shiftBlocks, shiftKeys } from './blocks';
import { formatKind, typedBy } from './formatKind';
import { NearbyBlocks } from './nearbyBlocks';
import type { AxisChange } from './shift';
import { type CellFormat, type CellValue, DateValue, type FormatChange } from './types';

type Look = Omit<FormatChange, 'note'>;

/** What `remember` keeps of a block. */
export interface FormatsMemento {
  readonly area: Area;
  readonly patches: readonly Block<Look>[];
  readonly cells: readonly (readonly [key: number, look: Look])[];
  readonly notes: readonly (readonly [key: number, note: string])[];
}

/**
 * The looks of one sheet. Blocks are kept as patches, oldest first, so formatting a whole column costs nothing;
 * single cells and notes are kept by cell and win over the patches before them.
 */
export class Formats {
  private patches: readonly Block<Look>[] = [];
  private readonly nearby = new NearbyBlocks<Look>();
  private cells = new Map<number, Look>();
  private notes = new Map<number, string>();

  /** A member that is there but undefined puts the default back. */
  set(area: Area, { note, ...look }: FormatChange): void {
    if (note !== undefined) this.setNotes(area, note);
    if (Object.keys(look).length === 0) return;
    if (isOneCell(area)) {
      const key = cellKey(area.top, area.left);
      this.cells.set(key, { ...this.cells.get(key), ...look });
      return;
    }
    const names = Object.keys(look);
    const kept = this.patches.filter((patch) => !covers(area, patch.area) || Object.keys(patch.item).some((name) => !names.includes(name)));
    this.patches = [...kept, { area, item: look }];
    for (const [key, own] of this.cells) if (holds(area, rowOfKey(key), columnOfKey(key))) this.cells.set(key, { ...own, ...look });
  }

  /** A look for each cell of a block; cells whose look is undefined stay. Long runs down a column become one patch. */
  setEach(area: Area, looks: readonly (readonly (FormatChange | undefined)[])[]): void {
    for (let column = area.left; column <= area.right; column++) {
      for (let row = area.top, end = row; row <= area.bottom; row = end) {
        const look = looks[row - area.top]?.[column - area.left];
        for (end = row + 1; end <= area.bottom && sameLook(looks[end - area.top]?.[column - area.left], look); end++);
        if (!look) continue;
        if (end - row >= LONG_RUN) this.set({ top: row, bottom: end - 1, left: column, right: column }, look);
        else for (let one = row; one < end; one++) this.set(cellArea(one, column), look);
      }
    }
  }

  /** Back to the default look; notes stay, as with clearFormats() (documented). */
  clear(area: Area): void {
    for (const [key] of entriesIn(this.cells, area)) this.cells.delete(key);
    this.patches = cutBlocks(this.patches, area);
  }

  at(row: number, column: number): CellFormat {
    const note = this.notes.get(cellKey(row, column));
    const format: Record<string, unknown> = { ...this.lookAt(row, column), ...(note === undefined ? {} : { note }) };
    for (const name in format) if (format[name] === undefined) delete format[name];
    return format;
  }

  numberFormat(row: number, column: number): string | undefined {
    const own = this.cells.get(cellKey(row, column));
    if (own && 'numberFormat' in own) return own.numberFormat;
    const near = this.nearby.at(row, this.patches);
    for (let index = near.length - 1; index >= 0; index--) {
      const patch = near[index];
      if (patch && 'numberFormat' in patch.item && holds(patch.area, row, column)) return patch.item.numberFormat;
    }
    return undefined;
  }

  /** Whether any cell of the area may have a number format, so that writers can skip asking for each. */
  hasNumberFormats(area: Area): boolean {
    if (isOneCell(area)) return this.numberFormat(area.top, area.left) !== undefined;
    if (this.patches.some((patch) => patch.item.numberFormat !== undefined && overlaps(patch.area, area))) return true;
    for (const [key, look] of this.cells) if (look.numberFormat !== undefined && holds(area, rowOfKey(key), columnOfKey(key))) return true;
    return false;
  }

  /** The value as the cell's number format types it: a date format makes numbers dates, a numeric one dates numbers. */
  typed(value: CellValue, row: number, column: number): CellValue {
    if (typeof value !== 'number' && !(value instanceof DateValue)) return value;
    return typedBy(formatKind(this.numberFormat(row, column)), value);
  }

  /** Follows inserted or deleted rows or columns; what was deleted loses its look. */
  shift(change: AxisChange): void {
    this.patches = shiftBlocks(this.patches, change);
    this.cells = shiftKeys(this.cells, change);
    this.notes = shiftKeys(this.notes, change);
  }

  copyFrom(other: Formats): void {
    this.patches = other.patches;
    this.cells = new Map(other.cells);
    this.notes = new Map(other.notes);
  }

  /** What a copied block takes along: its looks in the order of setting them, and its notes. */
  partsIn(area: Area): Block<FormatChange>[] {
    const oneCell = ([key, item]: readonly [number, Look | { note: string }]) => ({ area: cellArea(rowOfKey(key), columnOfKey(key)), item });
    const notes = entriesIn(this.notes, area).map(([key, note]) => [key, { note }] as const);
    return [...clipBlocks(this.patches, area), ...[...entriesIn(this.cells, area), ...notes].map(oneCell)];
  }

  clearNotes(area: Area): void {
    for (const [key] of entriesIn(this.notes, area)) this.notes.delete(key);
  }

  /** Looks and notes go along when the rows of a block change places; what lies over all of its rows alike stays. */
  reorderRows(area: Area, newRowOf: (row: number) => number): void {
    const isPartial = (patch: Block<Look>) => overlaps(patch.area, area) && (patch.area.top > area.top || patch.area.bottom < area.bottom);
    const special = new Set(entriesIn(this.cells, area).map(([key]) => key));
    for (const { area: part } of clipBlocks(this.patches.filter(isPartial), area)) {
      for (let row = part.top; row <= part.bottom; row++) for (let column = part.left; column <= part.right; column++) special.add(cellKey(row, column));
    }
    const moved = [...special].map((key) => [cellKey(newRowOf(rowOfKey(key)), columnOfKey(key)), this.lookAt(rowOfKey(key), columnOfKey(key))] as const);
    this.patches = this.patches.flatMap((patch) => (isPartial(patch) ? cutBlocks([patch], area) : [patch]));
    for (const key of special) this.cells.delete(key);
    for (const [key, look] of moved) this.cells.set(key, look);
    const notes = entriesIn(this.notes, area);
    for (const [key] of notes) this.notes.delete(key);
    for (const [key, note] of notes) this.notes.set(cellKey(newRowOf(rowOfKey(key)), columnOfKey(key)), note);
  }

  remember(area: Area): FormatsMemento {
    return { area, patches: this.patches, cells: entriesIn(this.cells, area), notes: entriesIn(this.notes, area) };
  }

  /** The looks of the block as they were; outside of it nothing may have changed since but by ways that were taken back. */
  restore({ area, patches, cells, notes }: FormatsMemento): void {
    this.patches = patches;
    for (const [key] of entriesIn(this.cells, area)) this.cells.delete(key);
    for (const [key, look] of cells) this.cells.set(key, look);
    this.clearNotes(area);
    for (const [key, note] of notes) this.notes.set(key, note);
  }

  private lookAt(row: number, column: number): Look {
    let look: Look = {};
    for (const patch of this.nearby.at(row, this.patches)) if (holds(patch.area, row, column)) look = { ...look, ...patch.item };
    return { ...look, ...this.cells.get(cellKey(row, column)) };
  }

  private setNotes(area: Area, note: string): void {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (note === '') this.notes.delete(cellKey(row, column));
        else this.notes.set(cellKey(row, column), note);
      }
    }
  }
}

/** Cells formatted alike from which on a patch is cheaper than an entry for each. */
const LONG_RUN = 50;

function sameLook(one: FormatChange | undefined, other: FormatChange | undefined): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
