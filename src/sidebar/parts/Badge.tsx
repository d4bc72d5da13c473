import type { BadgeColor } from '../badgeColors';

/** A tier's letter on its colour; the name always stands beside it. */
export function Badge({ letter, color }: { letter: string; color: BadgeColor }) {
  return (
    <span class={color.isPale ? 'badge pale' : 'badge'} style={{ background: color.fill, color: color.text }} aria-hidden="true">
      {letter}
    </span>
  );
}
