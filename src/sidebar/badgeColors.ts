import { contrast, textOn } from '../core/model/contrast';
import { tierColors } from '../core/model/tierColors';

export interface BadgeColor {
  readonly fill: string;
  readonly text: string; // on the fill, at least 4.5 : 1
  readonly isPale: boolean; // needs an edge to be seen on the card
}

const PALE = 1.5;
const WHITE = '#ffffff';

/** A colour for each tier, best first, and what can be read on it. */
export function badgeColors(count: number): BadgeColor[] {
  return tierColors(count).map((fill) => ({ fill, text: textOn(fill), isPale: contrast(fill, WHITE) < PALE }));
}
