import type { ShownCell } from '../../../server/protocol';

const FONT_FAMILY = 'Arial, Roboto, "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif';

const known = new Map<string, number>();
const MOST_KNOWN = 20_000;
let context: CanvasRenderingContext2D | null = null;

/** How wide a text is in its cell's font, in pixels. */
export function measureText(text: string, cell: Pick<ShownCell, 'bold' | 'size'>): number {
  const font = `${cell.bold ? 'bold ' : ''}${(((cell.size ?? 10) * 4) / 3).toFixed(2)}px ${FONT_FAMILY}`;
  const key = `${font}|${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  context ??= document.createElement('canvas').getContext('2d');
  if (context === null) return text.length * 7;
  context.font = font;
  const { width } = context.measureText(text);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, width);
  return width;
}
