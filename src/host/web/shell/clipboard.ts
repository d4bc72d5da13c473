import { focusGrid } from './focus';

/** Lets the grid copy or cut as if its shortcut had been pressed: the browser then gives it the event that may write to the clipboard. */
export function toClipboard(what: 'copy' | 'cut'): void {
  focusGrid();
  document.execCommand(what);
}

/** Lets the grid paste as if its shortcut had been pressed; false when the browser does not let the page read the clipboard. */
export async function fromClipboard(): Promise<boolean> {
  const text = await navigator.clipboard.readText().catch(() => undefined);
  if (text === undefined) return false;
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  focusGrid();
  document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  return true;
}
