import type { Book } from '../book/types';
import type { Durability, Loss } from '../kernel/faults';
import { listenToBook } from './listenToBook';
import type { MetadataStore } from './metadataStore';
import type { Stores } from './stores';

/** One change of the document with its way back, and the way to make it again where it may stand on other ground. */
export interface Step {
  readonly sheetId: number | undefined; // without that sheet the step means nothing
  readonly undo: () => void; // latest change first
  readonly redo: () => void;
}

/** What one call of the script wrote: it is kept, lost and undone as a whole. */
interface Write {
  readonly call: number;
  readonly steps: Step[];
}

/**
 * What scripts wrote, call by call: the last of it may not yet be durable. It listens at the book and the metadata, so that
 * no service knows of it. What is set on a sheet itself (hidden, frozen, widths, colour) is lost with a write before it.
 */
export class WriteJournal implements Durability {
  #writes: Write[] = [];
  #durable = 0; // so many of them are
  #call = 0;
  #quiet = false;
  #restoreProperties: () => void;

  constructor(
    readonly book: Book,
    metadata: MetadataStore,
    readonly stores: Stores,
  ) {
    this.#restoreProperties = stores.remember();
    listenToBook(book, metadata, { note: (step) => this.#note(step), quietly: (work) => this.#quietly(work), isQuiet: () => this.#quiet });
  }

  get open(): number {
    return this.#writes.length - this.#durable;
  }

  begin(call: number): void {
    this.#call = call;
  }

  settle(): void {
    this.#durable = this.#writes.length;
    this.#restoreProperties = this.stores.remember();
  }

  /** From here on nothing can be undone: somebody else has changed the document. */
  forget(): void {
    this.#writes = [];
    this.settle();
  }

  /** Goes back to the first lost write and makes those after it again that survive. */
  lose(loss: Loss): void {
    const open = this.#writes.slice(this.#durable);
    const kept = keptOf(open, loss);
    const firstLost = kept.indexOf(false);
    if (firstLost >= 0) {
      this.undo(open.length - firstLost);
      for (const [index, write] of open.entries()) if (index > firstLost && kept[index]) this.#again(write);
    }
    if (loss.properties === 'lost') this.#restoreProperties();
    this.settle();
  }

  /** Takes back the script's last writes, as Ctrl+Z does; gives how many there were to take back. */
  undo(count: number): number {
    const undone = count > 0 ? this.#writes.splice(-count).reverse() : [];
    this.#quietly(() => {
      for (const { steps } of undone) for (const step of [...steps].reverse()) step.undo();
    });
    this.#durable = Math.min(this.#durable, this.#writes.length);
    return undone.length;
  }

  /** What cannot be done without a write that is lost, such as a sheet under a name that is taken still, is lost with it. */
  #again(write: Write): void {
    this.#call = write.call;
    try {
      for (const { sheetId, redo } of write.steps) if (sheetId === undefined || this.book.sheetById(sheetId)) redo();
    } catch (error) {
      if (!(error instanceof Error)) throw error;
    }
  }

  #note(step: Step): void {
    if (this.#quiet) return;
    const last = this.#writes.at(-1);
    if (last?.call === this.#call && this.open > 0) last.steps.push(step);
    else this.#writes.push({ call: this.#call, steps: [step] });
  }

  /** What happens in here is no new write: it belongs to one that is noted. */
  #quietly<T>(work: () => T): T {
    const before = this.#quiet;
    this.#quiet = true;
    try {
      return work();
    } finally {
      this.#quiet = before;
    }
  }
}

/** In a loss that keeps the order inside a sheet, what comes after a lost write to the same sheet is lost, too. */
function keptOf(writes: readonly Write[], { keeps, sheetOrder }: Loss): boolean[] {
  const cut = new Set<number | undefined>();
  return writes.map(({ steps }, index) => {
    const sheetId = steps[0]?.sheetId;
    const isKept = keeps(index, writes.length) && !(sheetOrder && cut.has(sheetId));
    if (!isKept) cut.add(sheetId);
    return isKept;
  });
}
