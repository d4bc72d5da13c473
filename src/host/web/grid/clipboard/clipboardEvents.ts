import { notice } from '../gridState';
import type { GridTools } from '../gridTools';
import { contentToCopy, pasteText, remember } from './clipboard';
import type { ClipboardContent } from './clipboardContent';
import { printTsv } from './tsv';

/** Ctrl+C and Ctrl+X: the browser hands out the clipboard for the length of the event, and no permission is asked. */
export function onCopy(event: ClipboardEvent, tools: GridTools, cut: boolean): void {
  event.preventDefault();
  const content = contentToCopy(tools);
  if (content instanceof Promise) void writeLater(tools, content, cut);
  else {
    event.clipboardData?.setData('text/plain', content.text);
    event.clipboardData?.setData('text/html', content.html);
    remember(tools, content, cut);
  }
}

export function onPaste(event: ClipboardEvent, tools: GridTools, what: 'all' | 'values'): void {
  event.preventDefault();
  const data = event.clipboardData;
  const text = data?.getData('text/plain') || tableText(data?.getData('text/html') ?? '');
  void pasteText(tools, text, what);
}

/** The same from the menu: the command gives the event that may write to the clipboard. */
export function copyFromMenu(tools: GridTools, cut: boolean): void {
  tools.workbench.focusGrid();
  document.execCommand(cut ? 'cut' : 'copy');
}

/** Reading the clipboard outside of such an event is for the browser to allow. */
export async function pasteFromMenu(tools: GridTools, what: 'all' | 'values'): Promise<void> {
  const text = await navigator.clipboard.readText().catch(() => undefined);
  if (text === undefined) notice.set(tools.words.useKeys);
  else await pasteText(tools, text, what);
}

/** Cells that are not at hand reach the clipboard when they have been fetched. */
async function writeLater(tools: GridTools, content: Promise<ClipboardContent>, cut: boolean): Promise<void> {
  const part = (kind: 'text' | 'html', type: string) => content.then((ready) => new Blob([ready[kind]], { type }));
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': part('text', 'text/plain'), 'text/html': part('html', 'text/html') })]);
    remember(tools, await content, cut);
  } catch {
    notice.set(tools.words.useKeys);
  }
}

/** The texts of a copied table, for programs that put nothing but HTML onto the clipboard. */
function tableText(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return printTsv([...page.querySelectorAll('tr')].map((row) => [...row.querySelectorAll('td,th')].map((cell) => cell.textContent?.trim() ?? '')));
}
