import type { Words } from '../words';

type ColorName = keyof Words['colors'];
interface Swatch {
  readonly name: ColorName;
  readonly color: string | null; // null: the default
}

/** Colours for text, dark enough to be read on white; white for dark fills. */
export const TEXT_COLORS: readonly Swatch[] = [
  { name: 'default', color: null },
  { name: 'black', color: '#000000' },
  { name: 'darkGrey', color: '#5f6368' },
  { name: 'white', color: '#ffffff' },
  { name: 'red', color: '#b3261e' },
  { name: 'orange', color: '#b45309' },
  { name: 'green', color: '#146c2e' },
  { name: 'teal', color: '#00696d' },
  { name: 'blue', color: '#0b57d0' },
  { name: 'purple', color: '#6b2fb3' },
  { name: 'pink', color: '#a8176b' },
];

/** Colours for fills, light enough for black text. */
export const FILL_COLORS: readonly Swatch[] = [
  { name: 'default', color: null },
  { name: 'grey', color: '#e3e3e3' },
  { name: 'red', color: '#f9d5d2' },
  { name: 'orange', color: '#fde3c8' },
  { name: 'yellow', color: '#fff2b8' },
  { name: 'green', color: '#d3efd7' },
  { name: 'teal', color: '#cdeeed' },
  { name: 'blue', color: '#d3e3fd' },
  { name: 'purple', color: '#e6dcfa' },
  { name: 'pink', color: '#fbd9ec' },
];

/** Colours of tabs: full ones, shown as a thin line. */
export const TAB_COLORS: readonly Swatch[] = TEXT_COLORS.filter(({ name }) => name !== 'default' && name !== 'white');
