import { type Area, cellKey, isOneCell, overlaps } from './address';
import type { Formula } from './formula';

/** Formulas that read the same block share a bucket: a filled-down lookup over one table is a single entry. */
interface Bucket {
  readonly area: Area;
  readonly readers: Set<Formula>;
}

interface SheetReaders {
  readonly cells: Map<number, Set<Formula>>; // readers of single cells
  readonly areas: Map<string, Bucket>;
  readonly bands: Map<number, Set<Bucket>>; // short blocks by stretches of rows
  readonly tall: Set<Bucket>;
}

const BAND_ROWS = 64;
const SHORT_BANDS = 4;

/** Who reads what: answers "which formulas read any cell of this block" without looking at all of them. */
export class Dependents {
  private readonly sheets = new Map<number, SheetReaders>();

  add(formula: Formula): void {
    for (const { sheetId, area } of formula.precedents) {
      const readers = this.sheet(sheetId);
      if (isOneCell(area)) {
        const key = cellKey(area.top, area.left);
        const set = readers.cells.get(key);
        if (set) set.add(formula);
        else readers.cells.set(key, new Set([formula]));
      } else {
        bucketFor(readers, area).readers.add(formula);
      }
    }
  }

  remove(formula: Formula): void {
    for (const { sheetId, area } of formula.precedents) {
      const readers = this.sheet(sheetId);
      if (isOneCell(area)) {
        const key = cellKey(area.top, area.left);
        const set = readers.cells.get(key);
        if (set?.delete(formula) && set.size === 0) readers.cells.delete(key);
      } else {
        const bucket = readers.areas.get(areaKey(area));
        if (bucket?.readers.delete(formula) && bucket.readers.size === 0) dropBucket(readers, bucket);
      }
    }
  }

  clear(): void {
    this.sheets.clear();
  }

  /** Calls `found` for each formula reading a cell of the block; possibly more than once. */
  forEach(sheetId: number, area: Area, found: (formula: Formula) => void): void {
    const readers = this.sheets.get(sheetId);
    if (!readers) return;
    forEachCellReader(readers, area, found);
    for (const bucket of readers.tall) visit(bucket, area, found);
    const [from, to] = [Math.floor(area.top / BAND_ROWS), Math.floor(area.bottom / BAND_ROWS)];
    if (to - from > readers.bands.size) {
      for (const band of readers.bands.values()) for (const bucket of band) visit(bucket, area, found);
    } else {
      for (let index = from; index <= to; index++) for (const bucket of readers.bands.get(index) ?? []) visit(bucket, area, found);
    }
  }

  private sheet(id: number): SheetReaders {
    let readers = this.sheets.get(id);
    if (!readers) {
      readers = { cells: new Map(), areas: new Map(), bands: new Map(), tall: new Set() };
      this.sheets.set(id, readers);
    }
    return readers;
  }
}

function visit(bucket: Bucket, area: Area, found: (formula: Formula) => void): void {
  if (overlaps(bucket.area, area)) for (const formula of bucket.readers) found(formula);
}

function forEachCellReader(readers: SheetReaders, area: Area, found: (formula: Formula) => void): void {
  const count = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  if (count <= readers.cells.size) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) for (const formula of readers.cells.get(cellKey(row, column)) ?? []) found(formula);
    }
    return;
  }
  for (const set of readers.cells.values()) {
    for (const formula of set) if (formula.precedents.some((precedent) => isOneCell(precedent.area) && overlaps(precedent.area, area))) found(formula);
  }
}

function areaKey(area: Area): string {
  return `${area.top},${area.left},${area.bottom},${area.right}`;
}

function bucketFor(readers: SheetReaders, area: Area): Bucket {
  const key = areaKey(area);
  let bucket = readers.areas.get(key);
  if (!bucket) {
    bucket = { area, readers: new Set() };
    readers.areas.set(key, bucket);
    const bands = bandsOf(area);
    if (bands.length === 0) readers.tall.add(bucket);
    for (const band of bands) {
      const set = readers.bands.get(band);
      if (set) set.add(bucket);
      else readers.bands.set(band, new Set([bucket]));
    }
  }
  return bucket;
}

function dropBucket(readers: SheetReaders, bucket: Bucket): void {
  readers.areas.delete(areaKey(bucket.area));
  readers.tall.delete(bucket);
  for (const band of bandsOf(bucket.area)) {
    const set = readers.bands.get(band);
    if (set?.delete(bucket) && set.size === 0) readers.bands.delete(band);
  }
}

/** The row stretches a short block lies in; none for a tall one. */
function bandsOf(area: Area): number[] {
  const [from, to] = [Math.floor(area.top / BAND_ROWS), Math.floor(area.bottom / BAND_ROWS)];
  return to - from >= SHORT_BANDS ? [] : Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
