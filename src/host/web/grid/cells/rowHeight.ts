import type { ShownCell } from '../../../server/protocol';
import { ROW_HEIGHT } from '../layout/lineSizes';

const STANDARD_SIZE = 10; // points
const MOST_LINES = 8;
const PADDING = 8; // of a cell, in pixels
const FILTER_ARROW = 10; // as much less room as the arrow of a filter leaves to its heading

/** The height a row takes by itself: as much as its largest text, or the one of most lines, needs. */
export function rowHeight(
  cells: readonly (ShownCell | null)[],
  widthOf: (index: number) => number,
  measure: (text: string, cell: ShownCell) => number,
): number {
  return cells.reduce((height, cell, index) => {
    if (cell?.text === undefined || cell.text === '' || (cell.size === undefined && !cell.wrap && !cell.text.includes('\n'))) return height;
    return Math.max(height, lineHeight(cell) * linesOf(cell, widthOf(index), measure) + 5);
  }, ROW_HEIGHT);
}

/** Of one line of text, in pixels; the standard 10 points make 16. */
function lineHeight(cell: ShownCell): number {
  return Math.ceil((cell.size ?? STANDARD_SIZE) * 1.6);
}

function linesOf(cell: ShownCell, width: number, measure: (text: string, cell: ShownCell) => number): number {
  const paragraphs = (cell.text ?? '').split('\n');
  if (!cell.wrap) return Math.min(MOST_LINES, paragraphs.length);
  const room = Math.max(10, width - PADDING - (cell.filter ? FILTER_ARROW : 0));
  return Math.min(
    MOST_LINES,
    paragraphs.reduce((lines, paragraph) => lines + wrapped(paragraph, room, (text) => measure(text, cell)), 0),
  );
}

/** How many lines a paragraph takes when broken at spaces; a word longer than a line, as Chinese is, breaks anywhere. */
function wrapped(paragraph: string, room: number, measure: (text: string) => number): number {
  const space = measure(' ');
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const width = measure(word);
    if (used > 0 && used + space + width > room) {
      lines++;
      used = 0;
    }
    lines += Math.max(0, Math.ceil(width / room) - 1);
    used = used === 0 ? width % room || width : used + space + width;
  }
  return lines;
}
