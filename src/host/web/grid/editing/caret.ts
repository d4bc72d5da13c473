import { editing } from '../gridState';
import { withCaret } from './editing';

/** Where the caret stands in the box being typed in; it is asked for when it matters rather than followed. */
function caretNow(): number {
  const box = document.activeElement;
  return box instanceof HTMLTextAreaElement ? box.selectionStart : (editing.value?.caret ?? 0);
}

/** The cell being edited, knowing of the caret moved by hand. */
export function editingAtCaret() {
  return editing.value && withCaret(editing.value, caretNow());
}
