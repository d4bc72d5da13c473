import type { Host } from '../../../src/host';
import { besideOurs, deadReferences, type SheetImage, userNames, userSheets } from './images';
import { overrideRows } from './overrides';
import { isList, ownSheet, ownSheets } from './ownSheets';

/** What a person would swear they left: taken after each thing a person does, compared after everything we do. */
export interface Testimony {
  readonly sheets: readonly SheetImage[];
  readonly names: readonly string[];
  readonly beside: ReadonlyMap<string, string>;
  readonly overrides: readonly string[];
  readonly dead: readonly string[];
  readonly lists: ReadonlyMap<string, number>; // role → id of our lists that stood
  readonly grids: ReadonlyMap<number, readonly [rows: number, columns: number]>; // of all sheets of ours
}

/** Remembers what is the user's, through everything that users do themselves. */
export class Witness {
  testimony: Testimony;
  /** Words a person typed inside a list of ours: they must be somewhere for ever. */
  readonly precious: string[] = [];

  constructor(readonly host: Host) {
    this.testimony = taken(host);
  }

  /** Somebody changes the document: what follows is what they left. */
  during(act: () => void): void {
    act();
    this.testimony = taken(this.host);
  }

  /** A copy the add-on saved of a list with somebody's edits in it is the user's from its first moment on. */
  adopt(): void {
    const known = new Set(this.testimony.sheets.map(({ id }) => id));
    const saved = userSheets(this.host).filter(({ id, name }) => !known.has(id) && isSavedCopy(name));
    if (saved.length > 0) this.testimony = { ...this.testimony, sheets: [...this.testimony.sheets, ...saved] };
  }
}

/** `Tiers · VIP - your edits 2025-11-21`, and its Chinese name; or as Google names a copy, when the run died before it could. */
export const isSavedCopy = (name: string): boolean => /^Copy of |your edits|您的修改|你的修改|手动修改/.test(name);

function taken(host: Host): Testimony {
  const lists = ownSheets(host).filter(isList);
  return {
    sheets: userSheets(host),
    names: userNames(host),
    beside: besideOurs(host),
    overrides: ownSheet(host, 'overrides') === undefined ? [] : overrideRows(host),
    dead: deadReferences(host),
    lists: new Map(lists.map(({ role, id }) => [role, id])),
    grids: new Map(ownSheets(host).map(({ id }) => [id, [host.book.sheetById(id)!.rowCount, host.book.sheetById(id)!.columnCount]])),
  };
}
