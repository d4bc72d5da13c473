import type { Book, CellInput, NamedArea, Rect } from '../book/types';
import type { Durability, Loss } from '../kernel/faults';
import type { MetadataRow, MetadataStore } from './metadataStore';
import type { Stores } from './stores';

interface Step {
  readonly sheetId: number | undefined; // without that sheet the step means nothing
  readonly undo: () => void;
  readonly redo: () => void;
}

/**
 * The writes that are not yet durable, each with its way back. It listens at the book itself, so that no service knows
 * of it. Looks (formats, widths, hidden tabs) are durable at once; deleted rows and sheets cannot be brought back.
 */
export class WriteJournal implements Durability {
  #steps: Step[] = [];
  #quiet = false;
  #restoreProperties: () => void;

  constructor(
    readonly book: Book,
    metadata: MetadataStore,
    readonly stores: Stores,
  ) {
    this.#restoreProperties = stores.remember();
    this.#listenToCells();
    this.#listenToSheets();
    this.#listenToNames();
    this.#listenToMetadata(metadata);
  }

  /** How many writes wait. */
  get open(): number {
    return this.#steps.length;
  }

  settle(): void {
    this.#steps = [];
    this.#restoreProperties = this.stores.remember();
  }

  /** Undoes every waiting write, latest first, and makes those again that survive. */
  lose({ keeps, properties }: Loss): void {
    const steps = this.#steps;
    this.#quietly(() => {
      for (const step of [...steps].reverse()) step.undo();
      for (const [index, step] of steps.entries()) {
        const hasSheet = step.sheetId === undefined || this.book.sheetById(step.sheetId) !== undefined;
        if (hasSheet && keeps(index, steps.length)) step.redo();
      }
    });
    if (properties === 'lost') this.#restoreProperties();
    this.settle();
  }

  #note(step: Step): void {
    if (!this.#quiet) this.#steps.push(step);
  }

  /** What happens in here is no new write: it belongs to one that is noted. */
  #quietly<T>(work: () => T): T {
    this.#quiet = true;
    try {
      return work();
    } finally {
      this.#quiet = false;
    }
  }

  #listenToCells(): void {
    const { book } = this;
    const [write, clear] = [book.write.bind(book), book.clear.bind(book)];
    book.write = (rect, inputs) => {
      const before = this.#contents(rect);
      write(rect, inputs);
      this.#note({ sheetId: rect.sheetId, undo: () => write(rect, before), redo: () => write(rect, inputs) });
    };
    book.clear = (rect) => {
      const before = this.#contents(rect);
      clear(rect);
      this.#note({ sheetId: rect.sheetId, undo: () => write(rect, before), redo: () => clear(rect) });
    };
    for (const [insert, remove] of [
      ['insertRows', 'deleteRows'],
      ['insertColumns', 'deleteColumns'],
    ] as const) {
      const [inserting, removing] = [book[insert].bind(book), book[remove].bind(book)];
      book[insert] = (sheetId, before, count) => {
        inserting(sheetId, before, count);
        this.#note({ sheetId, undo: () => removing(sheetId, before, count), redo: () => inserting(sheetId, before, count) });
      };
      book[remove] = (sheetId, from, count) => {
        removing(sheetId, from, count);
        this.#note({ sheetId, undo: () => this.#lost(remove), redo: () => removing(sheetId, from, count) });
      };
    }
  }

  #listenToSheets(): void {
    const { book } = this;
    const [insert, remove, rename, copy] = [book.insertSheet.bind(book), book.deleteSheet.bind(book), book.renameSheet.bind(book), book.copySheet.bind(book)];
    book.insertSheet = (name, options) => {
      const sheet = insert(name, options);
      this.#note({ sheetId: undefined, undo: () => remove(sheet.id), redo: () => insert(name, { ...options, id: sheet.id }) });
      return sheet;
    };
    book.copySheet = (id, name) => {
      const sheet = this.#quietly(() => copy(id, name));
      this.#note({ sheetId: id, undo: () => remove(sheet.id), redo: () => copy(id, name) });
      return sheet;
    };
    book.deleteSheet = (id) => {
      remove(id);
      this.#note({ sheetId: id, undo: () => this.#lost('deleteSheet'), redo: () => remove(id) });
    };
    book.renameSheet = (id, name) => {
      const before = book.sheetById(id)?.name ?? name;
      rename(id, name);
      this.#note({ sheetId: id, undo: () => rename(id, before), redo: () => rename(id, name) });
    };
  }

  #listenToNames(): void {
    const { book } = this;
    const [define, remove] = [book.defineName.bind(book), book.removeName.bind(book)];
    const putBack = (name: string, before: NamedArea | undefined) => (before ? define(name, before) : remove(name));
    book.defineName = (name, area) => {
      const before = this.#named(name);
      define(name, area);
      this.#note({ sheetId: area.sheetId, undo: () => putBack(name, before), redo: () => define(name, area) });
    };
    book.removeName = (name) => {
      const before = this.#named(name);
      remove(name);
      this.#note({ sheetId: undefined, undo: () => putBack(name, before), redo: () => remove(name) });
    };
  }

  #listenToMetadata(metadata: MetadataStore): void {
    const [add, remove] = [metadata.add.bind(metadata), metadata.remove.bind(metadata)];
    metadata.add = (row) => {
      const added = add(row);
      this.#note({ sheetId: row.sheetId, undo: () => remove(added.id), redo: () => metadata.putBack(added) });
      return added;
    };
    metadata.remove = (id) => {
      const before: MetadataRow | undefined = metadata.rows.find((row) => row.id === id);
      remove(id);
      if (before) this.#note({ sheetId: before.sheetId, undo: () => metadata.putBack(before), redo: () => remove(id) });
    };
  }

  /** What was in these cells: formulas as such, everything else as a constant. */
  #contents(rect: Rect): CellInput[][] {
    const [values, formulas] = [this.book.read(rect), this.book.formulas(rect)];
    return values.map((row, r) => row.map((value, c) => (formulas[r]?.[c] ? { formula: formulas[r][c] } : value)));
  }

  #named(name: string): NamedArea | undefined {
    return this.book.names.find((named) => named.name.toLowerCase() === name.toLowerCase());
  }

  #lost(what: string): never {
    throw new Error(`The journal cannot undo ${what}: flush before it, or test it without a loss.`);
  }
}
