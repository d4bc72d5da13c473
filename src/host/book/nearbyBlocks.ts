import { overlaps } from './address';
import type { Block } from './blocks';

const BAND_ROWS = 64;

/** The blocks that reach a row and those around it: who asks about a cell asks about its neighbours next. */
export class NearbyBlocks<T> {
  #last: { readonly band: number; readonly of: readonly Block<T>[]; readonly found: readonly Block<T>[] } | undefined;

  at(row: number, blocks: readonly Block<T>[]): readonly Block<T>[] {
    const band = Math.floor(row / BAND_ROWS);
    if (this.#last?.band === band && this.#last.of === blocks) return this.#last.found; // lists are never changed in place
    const rows = { top: band * BAND_ROWS, left: 0, bottom: (band + 1) * BAND_ROWS - 1, right: Number.POSITIVE_INFINITY };
    const found = blocks.filter((block) => overlaps(block.area, rows));
    this.#last = { band, of: blocks, found };
    return found;
  }
}
