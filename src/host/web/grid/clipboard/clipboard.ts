import { cellsAtHand, readCells } from '../cells/readCells';
import { change } from '../changes';
import { announcement, type Copied, copied } from '../gridState';
import type { GridTools } from '../gridTools';
import type { Block } from '../layout/windowPlan';
import { selectionName } from '../selection/address';
import { type ClipboardContent, clipboardContent } from './clipboardContent';
import { pasteTarget } from './pasteTarget';
import { parseTsv } from './tsv';

/** The cells for the clipboard: at once when they are at hand, or later when they have to be fetched. */
export function contentToCopy(tools: GridTools): ClipboardContent | Promise<ClipboardContent> {
  const { sheet, state, selection } = tools.workbench;
  const { top: row, left: column, rows, columns } = selection;
  const block: Block = { row, column, rows, columns };
  const atHand = cellsAtHand(sheet.id, state.revision, block);
  return atHand === undefined ? readCells(sheet.id, block).then((cells) => clipboardContent(cells, block, sheet)) : clipboardContent(atHand, block, sheet);
}

/** Remembers what went onto the clipboard, so that its formulas can be pasted as such. */
export function remember(tools: GridTools, { text }: ClipboardContent, cut: boolean): void {
  const { sheet, selection } = tools.workbench;
  const rect = { sheetId: sheet.id, row: selection.top, column: selection.left, rows: selection.rows, columns: selection.columns };
  copied.set({ rect, text, cut });
  announcement.set((cut ? tools.words.cut : tools.words.copied)(selectionName(selection, sheet)));
}

/** Pastes a text from the clipboard: our own cells as cells, whatever else as if typed. */
export async function pasteText(tools: GridTools, text: string, what: 'all' | 'values'): Promise<void> {
  if (text === '') return;
  const own = copied.value;
  if (own !== undefined && sameText(own.text, text) && (await isStillThere(own, tools))) await pasteCells(tools, own, what);
  else await pasteTyped(tools, text);
}

/** Menus and scripts may have moved or changed the cells since they were copied, or another document may be open in their place. */
async function isStillThere({ rect, text }: Copied, { workbench: { state } }: GridTools): Promise<boolean> {
  const sheet = state.sheets.find(({ id }) => id === rect.sheetId);
  if (sheet === undefined) return false;
  const cells = cellsAtHand(rect.sheetId, state.revision, rect) ?? (await readCells(rect.sheetId, rect).catch(() => undefined));
  return cells !== undefined && clipboardContent(cells, rect, sheet).text === text;
}

async function pasteCells({ workbench }: GridTools, own: Copied, what: 'all' | 'values'): Promise<void> {
  const { sheet, selection, act, select } = workbench;
  const to = pasteTarget(sheet.id, selection, own.rect);
  const isDone = await act({ do: 'paste', from: own.rect, to, what, ...(own.cut && { cut: true }) });
  if (!isDone) return;
  if (own.cut) copied.set(undefined);
  select({ row: to.row, column: to.column, top: to.row, left: to.column, rows: to.rows, columns: to.columns });
}

async function pasteTyped({ workbench }: GridTools, text: string): Promise<void> {
  const { sheet, selection, select } = workbench;
  const texts = parseTsv(text);
  const rect = pasteTarget(sheet.id, selection, { rows: texts.length, columns: texts[0]?.length ?? 1 });
  const isDone = await change(workbench, { do: 'fill', rect, texts });
  if (isDone) select({ row: rect.row, column: rect.column, top: rect.row, left: rect.column, rows: rect.rows, columns: rect.columns });
}

/** Some systems turn line breaks into their own on the way. */
function sameText(one: string, other: string): boolean {
  const plain = (text: string) => text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  return plain(one) === plain(other);
}
