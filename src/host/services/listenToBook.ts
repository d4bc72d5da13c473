import type { Book, Rect } from '../book/types';
import type { MetadataRow, MetadataStore } from './metadataStore';
import type { Step } from './writeJournal';

interface Listener {
  note(step: Step): void;
  quietly<T>(work: () => T): T;
  isQuiet(): boolean;
}

/** Changes whose first argument is a rectangle or the id of a sheet, and which are made again with the same arguments. */
const OF_A_SHEET = [
  ...(['write', 'clear', 'fillEmpty', 'copyCells', 'moveCells', 'reorderRows', 'setFormat', 'setFormats', 'clearFormat', 'setRule', 'mergeCells'] as const),
  ...(['insertRows', 'deleteRows', 'insertColumns', 'deleteColumns', 'growGrid', 'hideRows', 'hideColumns', 'renameSheet', 'moveSheet'] as const),
  ...(['deleteSheet', 'insertChart', 'deleteChart', 'dressSheet'] as const),
];
const OF_A_NAME = ['defineName', 'removeName'] as const;

type Method = (...args: unknown[]) => unknown;

/** Puts itself in front of every change of the book and of the metadata, and tells of it with its way back. */
export function listenToBook(book: Book, metadata: MetadataStore, listener: Listener): void {
  const reversible = book.reversible.bind(book);
  book.reversible = (change) => listener.quietly(() => reversible(change)); // a person's change is taken back by those who made it

  /** Makes a change and notes it; a change inside another belongs to that one. */
  const noted = <T>(change: () => T, step: (result: T) => Omit<Step, 'undo'> & { readonly alsoUndo?: () => void }): T => {
    if (listener.isQuiet()) return change();
    let result!: T;
    const back = listener.quietly(() =>
      reversible(() => {
        result = change();
      }),
    );
    const { sheetId, redo, alsoUndo } = step(result);
    listener.note({
      sheetId,
      redo,
      undo: () => {
        back();
        alsoUndo?.();
      },
    });
    return result;
  };

  const methods = book as unknown as Record<string, Method>;
  for (const name of [...OF_A_SHEET, ...OF_A_NAME]) {
    const change = methods[name]?.bind(book) as Method;
    const again: Method = (...args) => methods[name]?.(...args);
    methods[name] = (...args) =>
      noted(
        () => change(...args),
        () => ({ sheetId: sheetOf(args.find((arg) => typeof arg !== 'string')), redo: () => again(...args) }),
      );
  }
  const [insertSheet, copySheet] = [book.insertSheet.bind(book), book.copySheet.bind(book)];
  book.insertSheet = (name, options) =>
    noted(
      () => insertSheet(name, options),
      ({ id }) => ({ sheetId: undefined, redo: () => book.insertSheet(name, { ...options, id }) }),
    );
  book.copySheet = (from, name, newId) =>
    noted(
      () => copySheet(from, name, newId),
      ({ id }) => ({ sheetId: from, redo: () => book.copySheet(from, name, id), alsoUndo: () => metadata.forgetSheet(id) }),
    );
  listenToMetadata(metadata, listener);
}

const sheetOf = (first: unknown): number | undefined =>
  typeof first === 'number' ? first : typeof first === 'object' && first !== null ? (first as Rect).sheetId : undefined;

/** Rows are never changed in place, so one that is put back is the old one. */
function listenToMetadata(metadata: MetadataStore, listener: Listener): void {
  const [add, remove, setValue] = [metadata.add.bind(metadata), metadata.remove.bind(metadata), metadata.setValue.bind(metadata)];
  const rowOf = (id: number): MetadataRow | undefined => metadata.rows.find((row) => row.id === id);
  metadata.add = (row) => {
    const added = add(row);
    const putBack = () => {
      metadata.putBack(added);
      listener.note(step);
    };
    const step: Step = { sheetId: row.sheetId, undo: () => remove(added.id), redo: putBack };
    listener.note(step);
    return added;
  };
  const changing = (id: number, change: () => void, again: () => void): void => {
    const before = rowOf(id);
    change();
    if (!before) return;
    const undo = () => {
      remove(id);
      metadata.putBack(before);
    };
    listener.note({ sheetId: before.sheetId, undo, redo: again });
  };
  metadata.remove = (id) =>
    changing(
      id,
      () => remove(id),
      () => metadata.remove(id),
    );
  metadata.setValue = (id, value) =>
    changing(
      id,
      () => setValue(id, value),
      () => metadata.setValue(id, value),
    );
}
