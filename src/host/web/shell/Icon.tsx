/** Drawn for this page, as strokes in a box of 20 × 20. */
const STROKES = {
  undo: 'M7 4 3.5 7.5 7 11M4 7.5h7.5a4.5 4.5 0 0 1 0 9H8',
  redo: 'M13 4l3.5 3.5L13 11M16 7.5H8.5a4.5 4.5 0 0 0 0 9H12',
  left: 'M3 5h14M3 10h8M3 15h14',
  center: 'M3 5h14M6 10h8M3 15h14',
  rightAlign: 'M3 5h14M9 10h8M3 15h14',
  previous: 'M12 5l-5 5 5 5',
  right: 'M8 5l5 5-5 5',
  down: 'M5 8l5 5 5-5',
  up: 'M5 12l5-5 5 5',
  check: 'M4 10.5l4 4 8-9',
  close: 'M5 5l10 10M15 5L5 15',
  plus: 'M10 4v12M4 10h12',
  list: 'M3 5h14M3 10h14M3 15h14',
  fill: 'M8 3l7 7-6 6-6-6 6-6M3.5 10h11M17 13c1 1.5 1.5 2.2 1.5 3a1.5 1.5 0 0 1-3 0c0-.8.5-1.5 1.5-3z',
  fewerDecimals: 'M3 11.4v.2M7.5 4.5c-2.7 0-2.7 7 0 7s2.7-7 0-7zM16 16H6M8.5 13.5 6 16l2.5 2.5',
  moreDecimals: 'M2 11.4v.2M6 4.5c-2.7 0-2.7 7 0 7s2.7-7 0-7zM13 4.5c-2.7 0-2.7 7 0 7s2.7-7 0-7zM5 16h10M12.5 13.5 15 16l-2.5 2.5',
  digits: 'M2.5 7.5 4.5 6v8M8 7.8c.3-2.4 3.8-2.4 3.8 0 0 2-3.8 3.2-3.8 6.2h4M14.5 6h3.3l-2 3.2c3 0 3 5 0 5-.8 0-1.3-.3-1.7-.9',
  letter: 'M5 14 10 3l5 11M6.8 10h6.4',
  bold: 'M6 4h5a3 3 0 0 1 0 6H6zM6 10h6a3 3 0 0 1 0 6H6z',
  wrap: 'M3 5h14M3 10h11a2.5 2.5 0 0 1 0 5h-4M12 13l-2 2 2 2M3 15h4',
  globe: 'M10 3a7 7 0 1 0 0 14a7 7 0 0 0 0-14zM3 10h14M10 3c-4 4-4 10 0 14M10 3c4 4 4 10 0 14',
  clock: 'M10 3a7 7 0 1 0 0 14a7 7 0 0 0 0-14zM10 6v4.5l3 2',
  calls: 'M3 10h3l2-5 4 10 2-5h3',
} as const;

export type IconName = keyof typeof STROKES;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 20 20" aria-hidden="true">
      <path d={STROKES[name]} />
    </svg>
  );
}
