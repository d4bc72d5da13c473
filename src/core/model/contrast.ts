import { channels } from './tierColors';

const READABLE = 4.5;
const WHITE = '#ffffff';
const BLACK = '#000000';

/** White where it can be read on the colour (4.5 : 1), else black. */
export function textOn(fill: string): string {
  return contrast(fill, WHITE) >= READABLE ? WHITE : BLACK;
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
