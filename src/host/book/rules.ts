import { type Area, holds, overlaps } from './address';
import { type Block, clipBlocks, cutBlocks, shiftBlocks } from './blocks';
import { NearbyBlocks } from './nearbyBlocks';
import type { AxisChange } from './shift';
import type { CellRule } from './types';

/** The data validation of one sheet. Blocks never overlap; sorting leaves them where they are (assumed). */
export class Rules {
  /** Never changed in place, so keeping the list keeps the rules of a moment. */
  blocks: readonly Block<CellRule>[] = [];
  private readonly nearby = new NearbyBlocks<CellRule>();

  set(area: Area, rule: CellRule | undefined): void {
    const others = cutBlocks(this.blocks, area);
    this.blocks = rule ? [...others, { area, item: rule }] : others;
  }

  at(row: number, column: number): CellRule | undefined {
    return this.nearby.at(row, this.blocks).find((block) => holds(block.area, row, column))?.item;
  }

  hasStrict(area: Area): boolean {
    return this.blocks.some(({ area: block, item }) => item.kind !== 'checkbox' && item.strict && overlaps(block, area));
  }

  shift(change: AxisChange): void {
    this.blocks = shiftBlocks(this.blocks, change);
  }

  partsIn(area: Area): Block<CellRule>[] {
    return clipBlocks(this.blocks, area);
  }
}
