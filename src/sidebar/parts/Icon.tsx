/** Our own drawings, on a field of 20 × 20. */
const DRAWINGS = {
  back: 'M16.5 10h-12M9.5 4.5 4 10l5.5 5.5',
  chevron: 'M7.5 4.5 13 10l-5.5 5.5',
  check: 'M4 10.5l4 4L16 5.5',
  clock: 'M10 2.75a7.25 7.25 0 1 0 0 14.5a7.25 7.25 0 0 0 0-14.5M10 6.25v4l2.75 1.75',
  close: 'M5 5l10 10M15 5L5 15',
  info: 'M10 2.75a7.25 7.25 0 1 0 0 14.5a7.25 7.25 0 0 0 0-14.5M10 9.25v4.5M10 6.25v.25',
  layers: 'M10 3l7 3.5-7 3.5-7-3.5zM3 10l7 3.5 7-3.5M3 13.5L10 17l7-3.5',
  lock: 'M4.5 9h11v7.5h-11zM7 9V6.5a3 3 0 0 1 6 0V9',
  paste: 'M7 4.5H4.5v12h11v-12H13M7.5 3h5v3h-5zM7.5 10h5M7.5 13h5',
  person: 'M10 3.25a3.25 3.25 0 1 0 0 6.5a3.25 3.25 0 0 0 0-6.5M3.75 16.75c.5-3.25 3-5 6.25-5s5.75 1.75 6.25 5',
  sheet: 'M3.5 4h13v12h-13zM3.5 8h13M8 8v8',
  warning: 'M10 3.25l7.25 13H2.75zM10 8v4M10 14v.25',
} as const;

export type IconName = keyof typeof DRAWINGS;

/** Always beside words that say the same, so it is nothing to a screen reader. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={DRAWINGS[name]} />
    </svg>
  );
}
