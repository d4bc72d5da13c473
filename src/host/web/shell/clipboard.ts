import { focusGrid } from './focus';

/** Lets the grid copy or cut as if its shortcut had been pressed: the browser then gives it the event that may write to the clipboard. */
export function toClipboard(what: 'copy' | 'cut'): void {
  focusGrid();
  document.execCommand(what);
}
