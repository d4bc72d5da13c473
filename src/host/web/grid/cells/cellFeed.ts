import type { CellWindow } from '../../../server/protocol';
import type { Block } from '../layout/windowPlan';
import type { LoadedCells } from './loadedCells';

export interface WantedCells {
  readonly sheetId: number;
  readonly revision: number;
  readonly blocks: readonly Block[];
}

type ReadCells = (window: Block & { readonly sheetId: number }) => Promise<CellWindow>;

/**
 * Fetches what the grid shows. One request is under way at a time; of those wished for meanwhile only the latest is
 * sent, so fast scrolling neither floods the server nor is overtaken by its own past.
 */
export class CellFeed {
  private underWay: WantedCells | undefined;
  private next: WantedCells | undefined;

  constructor(
    private readonly read: ReadCells,
    private readonly show: (cells: LoadedCells) => void,
  ) {}

  want(wanted: WantedCells): void {
    if (this.underWay === undefined) void this.fetch(wanted);
    else this.next = isSame(this.underWay, wanted) ? undefined : wanted;
  }

  private async fetch(wanted: WantedCells): Promise<void> {
    this.underWay = wanted;
    const windows = await this.windowsOf(wanted);
    this.underWay = undefined;
    const { next } = this;
    this.next = undefined;
    if (windows !== undefined && (next === undefined || next.sheetId === wanted.sheetId)) {
      this.show({ sheetId: wanted.sheetId, revision: wanted.revision, blocks: wanted.blocks, windows });
    }
    if (next !== undefined) await this.fetch(next);
  }

  /** A server that is gone is told of by the page around; the grid keeps what it has and asks again when it changes. */
  private async windowsOf({ sheetId, blocks }: WantedCells): Promise<CellWindow[] | undefined> {
    try {
      return await Promise.all(blocks.map((block) => this.read({ sheetId, ...block })));
    } catch {
      return undefined;
    }
  }
}

function isSame(one: WantedCells, other: WantedCells): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
