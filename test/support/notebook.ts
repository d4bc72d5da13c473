import type { Notebook } from '../../src/workflows';

/** Notes in memory, to be looked at. */
export function notebook(): Notebook & { readonly notes: Map<string, string> } {
  const notes = new Map<string, string>();
  return {
    notes,
    read: (key) => notes.get(key),
    write: (key, value) => void notes.set(key, value),
    erase: (key) => void notes.delete(key),
    keys: () => [...notes.keys()],
  };
}
