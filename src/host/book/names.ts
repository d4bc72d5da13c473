import { type Reference, sameReference } from './reference';
import type { NamedArea } from './types';

export type NamesMemento = ReadonlyMap<string, { readonly name: string; readonly reference: Reference }>;

/** Named ranges. Names compare without case (documented); each follows its cells like a reference in a formula. */
export class Names {
  private readonly entries = new Map<string, { name: string; reference: Reference }>();

  find(name: string): Reference | undefined {
    return this.entries.get(name.toUpperCase())?.reference;
  }

  define(name: string, area: Omit<NamedArea, 'name' | 'dead'>): void {
    const isOneCell = area.row !== undefined && area.row === area.lastRow && area.column !== undefined && area.column === area.lastColumn;
    this.entries.set(name.toUpperCase(), {
      name,
      reference: {
        sheetId: area.sheetId,
        qualifier: '',
        top: area.row,
        left: area.column,
        bottom: area.lastRow,
        right: area.lastColumn,
        fixed: { top: true, left: true, bottom: true, right: true },
        isRange: !isOneCell,
        state: 'live',
      },
    });
  }

  /** The cells it stood for are gone. */
  kill(name: string): void {
    const entry = this.entries.get(name.toUpperCase());
    if (entry) entry.reference.state = 'cells gone';
  }

  remove(name: string): void {
    this.entries.delete(name.toUpperCase());
  }

  entriesOn(sheetId: number): { name: string; reference: Reference }[] {
    return [...this.entries.values()].filter((entry) => entry.reference.sheetId === sheetId);
  }

  remember(): NamesMemento {
    return new Map([...this.entries].map(([key, { name, reference }]) => [key, { name, reference: { ...reference } }]));
  }

  /** Gives the names, in capitals, that are other than before. */
  restore(memento: NamesMemento): Set<string> {
    const keys = new Set([...this.entries.keys(), ...memento.keys()]);
    const changed = [...keys].filter((key) => !sameReference(this.entries.get(key)?.reference, memento.get(key)?.reference));
    this.entries.clear();
    for (const [key, { name, reference }] of memento) this.entries.set(key, { name, reference: { ...reference } });
    return new Set(changed);
  }

  list(): NamedArea[] {
    return [...this.entries.values()].map(({ name, reference }) => ({
      name,
      sheetId: reference.sheetId,
      row: reference.top,
      column: reference.left,
      lastRow: reference.bottom,
      lastColumn: reference.right,
      dead: reference.state !== 'live',
    }));
  }
}
