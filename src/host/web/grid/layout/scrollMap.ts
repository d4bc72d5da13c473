/** Browsers lose the end of elements higher than some 17 to 33 million pixels; this is safe in all of them. */
const HIGHEST = 10_000_000;

/** Between the scroll bar and the sheet: one to one, until a sheet is too high for a browser. */
export interface ScrollMap {
  readonly length: number; // of the scrolled content, in the browser's pixels
  toSheet(scrolled: number): number;
  toBar(scroll: number, towards: 'start' | 'end'): number;
}

/** `total` pixels of the sheet seen through `extent` of them. */
export function scrollMap(total: number, extent: number): ScrollMap {
  const length = Math.max(extent, Math.min(total, HIGHEST));
  const scale = length - extent <= 0 ? 1 : (Math.max(total, length) - extent) / (length - extent);
  return {
    length,
    toSheet: (scrolled) => Math.round(scrolled * scale),
    toBar: (scroll, towards) => (scale === 1 ? scroll : towards === 'end' ? Math.ceil(scroll / scale) : Math.floor(scroll / scale)),
  };
}
