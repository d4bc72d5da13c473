import type { Book } from '../book/types';

export interface MetadataRow {
  readonly id: number;
  readonly key: string;
  readonly value: string | null;
  readonly sheetId: number | undefined; // undefined: on the spreadsheet
  readonly visibility: 'DOCUMENT' | 'PROJECT';
}

/** Developer metadata: it dies with its sheet, and a copied sheet takes a copy of it along (*assumed*). */
export class MetadataStore {
  #rows: MetadataRow[] = [];
  #nextId = 1;

  constructor(readonly book: Book) {
    // Whoever copies a sheet, a script or a person, copies its metadata: so the book's own method is where to listen.
    const copySheet = book.copySheet.bind(book);
    book.copySheet = (id, name, newId) => {
      const copy = copySheet(id, name, newId);
      for (const row of this.rows) if (row.sheetId === id) this.add({ ...row, sheetId: copy.id });
      return copy;
    };
  }

  /** Rows of a deleted sheet only stand aside: undo may bring it back under its id. */
  get rows(): readonly MetadataRow[] {
    return this.#rows.filter((row) => row.sheetId === undefined || this.book.sheetById(row.sheetId) !== undefined);
  }

  add(row: Omit<MetadataRow, 'id'>): MetadataRow {
    const added = { ...row, id: this.#nextId++ };
    this.putBack(added);
    return added;
  }

  /** A row that was there before, under its old id. */
  putBack(row: MetadataRow): void {
    this.#rows.push(row);
    this.#nextId = Math.max(this.#nextId, row.id + 1);
  }

  /** All rows, to be put back. */
  remember(): () => void {
    const [rows, nextId] = [[...this.#rows], this.#nextId];
    return () => {
      this.#rows = [...rows];
      this.#nextId = nextId;
    };
  }

  setValue(id: number, value: string): void {
    this.#rows = this.#rows.map((row) => (row.id === id ? { ...row, value } : row));
  }

  /** A sheet was made in vain: what was on it never was. */
  forgetSheet(sheetId: number): void {
    this.#rows = this.#rows.filter((row) => row.sheetId !== sheetId);
  }

  remove(id: number): void {
    this.#rows = this.#rows.filter((row) => row.id !== id);
  }
}
