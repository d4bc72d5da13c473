import { isDateFormat, isTextFormat } from 'numfmt';
import { type Area, cellArea, cellKey, columnOfKey, covers, holds, isOneCell, overlaps, rowOfKey } from './address';
import { type AxisChange, moveIndex, moveSpan } from './shift';
import { type CellFormat, type CellValue, DateValue } from './types';

interface Patch {
  area: Area;
  readonly format: CellFormat;
}

/** What a number format makes of the numbers in its cells. */
type FormatKind = 'date' | 'number' | undefined;

/**
 * The looks of one sheet. Blocks are kept as patches, oldest first, so formatting a whole column costs nothing;
 * single cells and notes are kept by cell and win over the patches before them.
 */
export class Formats {
  private patches: Patch[] = [];
  private cells = new Map<number, CellFormat>();
  private notes = new Map<number, string>();

  set(area: Area, { note, ...format }: CellFormat): void {
    if (note !== undefined) this.setNotes(area, note);
    if (Object.keys(format).length === 0) return;
    if (isOneCell(area)) {
      const key = cellKey(area.top, area.left);
      this.cells.set(key, { ...this.cells.get(key), ...format });
      return;
    }
    const names = Object.keys(format);
    this.patches = this.patches.filter((patch) => !covers(area, patch.area) || Object.keys(patch.format).some((name) => !names.includes(name)));
    this.patches.push({ area, format });
    for (const [key, own] of this.cells) if (holds(area, rowOfKey(key), columnOfKey(key))) this.cells.set(key, { ...own, ...format });
  }

  /** Back to the default look; notes stay, as with clearFormats() (documented). */
  clear(area: Area): void {
    for (const key of this.cells.keys()) if (holds(area, rowOfKey(key), columnOfKey(key))) this.cells.delete(key);
    this.patches = this.patches.flatMap((patch) =>
      overlaps(patch.area, area) ? without(patch.area, area).map((rest) => ({ ...patch, area: rest })) : [patch],
    );
  }

  at(row: number, column: number): CellFormat {
    let format: CellFormat = {};
    for (const patch of this.patches) if (holds(patch.area, row, column)) format = { ...format, ...patch.format };
    const own = this.cells.get(cellKey(row, column));
    const note = this.notes.get(cellKey(row, column));
    return { ...format, ...own, ...(note === undefined ? {} : { note }) };
  }

  numberFormat(row: number, column: number): string | undefined {
    const own = this.cells.get(cellKey(row, column))?.numberFormat;
    if (own !== undefined) return own;
    for (let index = this.patches.length - 1; index >= 0; index--) {
      const patch = this.patches[index];
      if (patch?.format.numberFormat !== undefined && holds(patch.area, row, column)) return patch.format.numberFormat;
    }
    return undefined;
  }

  /** Whether any cell of the area has a number format, so that writers can skip asking for each. */
  hasNumberFormats(area: Area): boolean {
    if (isOneCell(area)) return this.numberFormat(area.top, area.left) !== undefined;
    if (this.patches.some((patch) => patch.format.numberFormat !== undefined && overlaps(patch.area, area))) return true;
    for (const [key, format] of this.cells) if (format.numberFormat !== undefined && holds(area, rowOfKey(key), columnOfKey(key))) return true;
    return false;
  }

  /** The value as the cell's number format types it: a date format makes numbers dates, a numeric one dates numbers. */
  typed(value: CellValue, row: number, column: number): CellValue {
    if (typeof value !== 'number' && !(value instanceof DateValue)) return value;
    return typedBy(formatKind(this.numberFormat(row, column)), value);
  }

  /** Follows inserted or deleted rows or columns; what was deleted loses its look. */
  shift(change: AxisChange): void {
    this.patches = this.patches.flatMap((patch) => {
      const area = moveArea(patch.area, change);
      return area ? [{ ...patch, area }] : [];
    });
    this.cells = moveKeys(this.cells, change);
    this.notes = moveKeys(this.notes, change);
  }

  copyFrom(other: Formats): void {
    this.patches = other.patches.map((patch) => ({ ...patch }));
    this.cells = new Map(other.cells);
    this.notes = new Map(other.notes);
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

const kinds = new Map<string, FormatKind>();

/** '@' and formats numfmt cannot read have no kind; "General" leaves values as they are. */
export function formatKind(format: string | undefined): FormatKind {
  if (format === undefined || /^general$/i.test(format)) return undefined;
  if (!kinds.has(format)) kinds.set(format, readKind(format));
  return kinds.get(format);
}

function readKind(format: string): FormatKind {
  try {
    if (isTextFormat(format)) return undefined;
    return isDateFormat(format) ? 'date' : 'number';
  } catch {
    return undefined; // not a format: Sheets shows such cells plainly (assumed)
  }
}

function typedBy(kind: FormatKind, value: number | DateValue): CellValue {
  if (kind === 'date' && typeof value === 'number') return new DateValue(value);
  if (kind === 'number' && value instanceof DateValue) return value.serial;
  return value;
}

/** What is left of a block when another is cut out of it: up to four blocks. */
function without(block: Area, cut: Area): Area[] {
  const top = Math.max(block.top, cut.top);
  const bottom = Math.min(block.bottom, cut.bottom);
  return [
    { ...block, bottom: cut.top - 1 },
    { ...block, top: cut.bottom + 1 },
    { top, bottom, left: block.left, right: cut.left - 1 },
    { top, bottom, left: cut.right + 1, right: block.right },
  ].filter((area) => area.top <= area.bottom && area.left <= area.right);
}

function moveArea(area: Area, change: AxisChange): Area | undefined {
  const [start, end] = change.axis === 'row' ? [area.top, area.bottom] : [area.left, area.right];
  const moved = moveSpan(start, end, change);
  if (!moved) return undefined;
  return change.axis === 'row' ? { ...area, top: moved.start, bottom: moved.end } : { ...area, left: moved.start, right: moved.end };
}

function moveKeys<T>(map: ReadonlyMap<number, T>, change: AxisChange): Map<number, T> {
  const moved = new Map<number, T>();
  for (const [key, item] of map) {
    const cell = cellArea(rowOfKey(key), columnOfKey(key));
    const row = change.axis === 'row' ? moveIndex(cell.top, change) : cell.top;
    const column = change.axis === 'column' ? moveIndex(cell.left, change) : cell.left;
    if (row !== undefined && column !== undefined) moved.set(cellKey(row, column), item);
  }
  return moved;
}
