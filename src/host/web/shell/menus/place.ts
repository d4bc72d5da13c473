export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
interface Size {
  readonly width: number;
  readonly height: number;
}

const MARGIN = 4;

/** Where a menu of this size opens beside its anchor: on the other side where there is no room, and never out of the window. */
export function placeBeside(anchor: Box, side: 'below' | 'right', menu: Size, window: Size): { left: number; top: number } {
  const left = side === 'below' ? anchor.left : flipped(anchor.right, anchor.left - menu.width, menu.width, window.width);
  const top = side === 'below' ? flipped(anchor.bottom, anchor.top - menu.height, menu.height, window.height) : anchor.top;
  return { left: kept(left, menu.width, window.width), top: kept(top, menu.height, window.height) };
}

function flipped(wanted: number, other: number, length: number, room: number): number {
  return wanted + length + MARGIN > room && other >= MARGIN ? other : wanted;
}

function kept(wanted: number, length: number, room: number): number {
  return Math.max(MARGIN, Math.min(wanted, room - length - MARGIN));
}
