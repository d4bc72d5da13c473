import { channels, tierColors } from '../core/model/tierColors';

export interface BadgeColor {
  readonly fill: string;
  readonly text: string; // on the fill, at least 4.5 : 1
  readonly isPale: boolean; // needs an edge to be seen on the card
}

const READABLE = 4.5;
const PALE = 1.5;
const WHITE = '#ffffff';
const BLACK = '#000000';

/** A colour for each tier, best first, and what can be read on it. */
export function badgeColors(count: number): BadgeColor[] {
  return tierColors(count).map((fill) => ({ fill, text: contrast(fill, WHITE) >= READABLE ? WHITE : BLACK, isPale: contrast(fill, WHITE) < PALE }));
}

/** Contrast of two colours, 1 to 21, as WCAG 2 defines it. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
