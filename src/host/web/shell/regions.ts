import { focusGrid } from './focus';

/** The parts of the page, in the order F6 visits them; each is marked `data-region`. */
export const REGIONS = ['menubar', 'toolbar', 'grid', 'tabs', 'panel', 'strip'] as const;
export type Region = (typeof REGIONS)[number];

/** The region after (or before) this one among those on the page; from nowhere, the cells. */
export function nextRegion(present: readonly Region[], current: Region | undefined, step: 1 | -1): Region | undefined {
  const order = REGIONS.filter((region) => present.includes(region));
  if (current === undefined || !order.includes(current)) return order.includes('grid') ? 'grid' : order[0];
  return order[(order.indexOf(current) + step + order.length) % order.length];
}

export function goToNextRegion(step: 1 | -1): void {
  const elements = new Map([...document.querySelectorAll<HTMLElement>('[data-region]')].map((element) => [element.dataset.region as Region, element]));
  const current = document.activeElement?.closest<HTMLElement>('[data-region]')?.dataset.region as Region | undefined;
  const next = nextRegion([...elements.keys()], current, step);
  if (next === 'grid') focusGrid();
  else if (next !== undefined) firstStop(elements.get(next)!)?.focus();
}

/** Where Tab would enter a part; among the tabs, the sheet that is shown. */
function firstStop(region: HTMLElement): HTMLElement | null {
  return region.querySelector<HTMLElement>('[role=tab][tabindex="0"]') ?? region.querySelector<HTMLElement>('[tabindex="0"], button:not([tabindex="-1"])');
}
