export interface TierColor {
  readonly fill: string;
  readonly text: string; // on the fill, at least 4.5 : 1
  readonly isPale: boolean; // needs an edge to be seen on the card
}

/** VIP, Gold, Silver, Bronze and the rest. Every two differ clearly, with colour-blind eyes, too. */
const METALS = ['#2d2a5e', '#eba000', '#7b88a0', '#712800', '#f3f2ee'];
/** For any other number of tiers: darker is better, as in print. */
const ORDERED = ['#21085c', '#42619a', '#5fa4a7', '#e0a82d', '#e2dbc6'];

const READABLE = 4.5;
const PALE = 1.5;
const WHITE = '#ffffff';
const BLACK = '#000000';

/** A colour for each tier, best first. */
export function tierColors(count: number): TierColor[] {
  const metals = count === 4 || count === 5;
  return Array.from({ length: count }, (_, tier) => {
    const fill = metals ? (METALS[tier] as string) : along(ORDERED, count === 1 ? 0 : tier / (count - 1));
    return { fill, text: contrast(fill, WHITE) >= READABLE ? WHITE : BLACK, isPale: contrast(fill, WHITE) < PALE };
  });
}

/** Contrast of two colours, 1 to 21, as WCAG 2 defines it. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The colour at `position` (0 to 1) of a scale of colours. */
function along(scale: readonly string[], position: number): string {
  const at = position * (scale.length - 1);
  const from = Math.min(Math.floor(at), scale.length - 2);
  const [start, end] = [channels(scale[from] as string), channels(scale[from + 1] as string)];
  const mixed = start.map((channel, index) => Math.round(channel + ((end[index] as number) - channel) * (at - from)));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}
