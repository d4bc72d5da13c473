const EDGE = 24; // pixels from the border where a drag begins to scroll
const FASTEST = 60; // pixels per frame

/** How far a drag at this pixel scrolls per frame: the further out, the faster; 0 in the middle. */
export function autoscroll(pixel: number, start: number, end: number): number {
  if (pixel > end - EDGE) return Math.min(FASTEST, Math.ceil((pixel - (end - EDGE)) / 2));
  if (pixel < start) return -Math.min(FASTEST, Math.ceil((start - pixel) / 2));
  return 0;
}
