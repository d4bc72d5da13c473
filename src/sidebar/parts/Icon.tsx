/** Our own drawings, on a field of 20 × 20. */
const DRAWINGS = {
  bell: 'M5.5 13.5V9a4.5 4.5 0 0 1 9 0v4.5l1.25 1.5H4.25zM8.5 17h3',
  back: 'M16.5 10h-12M9.5 4.5 4 10l5.5 5.5',
  chevron: 'M7.5 4.5 13 10l-5.5 5.5',
  check: 'M4 10.5l4 4L16 5.5',
  clock: 'M10 2.75a7.25 7.25 0 1 0 0 14.5a7.25 7.25 0 0 0 0-14.5M10 6.25v4l2.75 1.75',
  close: 'M5 5l10 10M15 5L5 15',
  down: 'M3.5 5.5l5 5 3-3 5 5.5M12.5 13h4V9',
  formula: 'M13.5 3.5c-2-.5-3 .5-3.3 2.2L8.4 15c-.3 1.5-1.2 2.2-2.9 1.7M6.5 8.5h6',
  globe: 'M10 2.75a7.25 7.25 0 1 0 0 14.5a7.25 7.25 0 0 0 0-14.5c-4.5 4-4.5 10.5 0 14.5c4.5-4 4.5-10.5 0-14.5M2.75 10h14.5',
  heart: 'M10 16.5S3.5 12.75 3.5 8a3.4 3.4 0 0 1 6.5-1.4A3.4 3.4 0 0 1 16.5 8c0 4.75-6.5 8.5-6.5 8.5z',
  help: 'M10 2.75a7.25 7.25 0 1 0 0 14.5a7.25 7.25 0 0 0 0-14.5M7.75 8a2.25 2.25 0 1 1 3.2 2c-.7.35-.95.8-.95 1.5M10 13.75v.25',
  info: 'M10 2.75a7.25 7.25 0 1 0 0 14.5a7.25 7.25 0 0 0 0-14.5M10 9.25v4.5M10 6.25v.25',
  layers: 'M10 3l7 3.5-7 3.5-7-3.5zM3 10l7 3.5 7-3.5M3 13.5L10 17l7-3.5',
  lock: 'M4.5 9h11v7.5h-11zM7 9V6.5a3 3 0 0 1 6 0V9',
  paste: 'M7 4.5H4.5v12h11v-12H13M7.5 3h5v3h-5zM7.5 10h5M7.5 13h5',
  person: 'M10 3.25a3.25 3.25 0 1 0 0 6.5a3.25 3.25 0 0 0 0-6.5M3.75 16.75c.5-3.25 3-5 6.25-5s5.75 1.75 6.25 5',
  scale: 'M10 3.5v13M6.5 16.5h7M4 6h12M4 6l-2 5h4zM16 6l-2 5h4z',
  sheet: 'M3.5 4h13v12h-13zM3.5 8h13M8 8v8',
  sliders: 'M3.5 6h7M14.5 6h2M3.5 14h2M9.5 14h7M12.5 4v4M7.5 12v4',
  up: 'M3.5 14.5l5-5 3 3 5-5.5M12.5 7h4v4',
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
