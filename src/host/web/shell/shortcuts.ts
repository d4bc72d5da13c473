type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;
export type Shortcut = 'undo' | 'redo' | 'clearLook' | 'note' | 'addSheet' | 'nextSheet' | 'previousSheet' | 'nextRegion' | 'previousRegion';

/** What a key press means anywhere on the page; the cells have their own, which come first. */
export function shortcutOf({ key, ctrlKey, metaKey, shiftKey, altKey }: Keys): Shortcut | undefined {
  if (altKey) return undefined;
  if (!ctrlKey && !metaKey) {
    if (key === 'F6') return shiftKey ? 'previousRegion' : 'nextRegion';
    if (shiftKey && key === 'F2') return 'note';
    return shiftKey && key === 'F11' ? 'addSheet' : undefined;
  }
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  if (letter === 'y' && !shiftKey) return 'redo';
  if (letter === '\\') return 'clearLook';
  if (shiftKey && key === 'PageDown') return 'nextSheet';
  return shiftKey && key === 'PageUp' ? 'previousSheet' : undefined;
}

/** Shortcuts that would get in the way of somebody typing. */
export const LEFT_TO_FIELDS: ReadonlySet<Shortcut> = new Set<Shortcut>(['undo', 'redo', 'clearLook', 'note']);
