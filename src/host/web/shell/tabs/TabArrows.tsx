import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../Icon';
import { useShell } from '../shellContext';

const STEP = 240;

/** When the tabs do not fit: two arrows for the mouse. The keyboard has the arrow keys and the list of all sheets. */
export function TabArrows({ list, tabs }: { readonly list: RefObject<HTMLElement | null>; readonly tabs: string }) {
  const { words } = useShell();
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const measure = () => setOverflows(list.current !== null && list.current.scrollWidth > list.current.clientWidth);
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [list, tabs]);
  if (!overflows) return null;
  const scroll = (left: number) => list.current?.scrollBy({ left, behavior: 'smooth' });
  return (
    <span class="tab-arrows">
      <button type="button" class="round" tabIndex={-1} aria-label={words.tabs.earlier} title={words.tabs.earlier} onClick={() => scroll(-STEP)}>
        <Icon name="previous" />
      </button>
      <button type="button" class="round" tabIndex={-1} aria-label={words.tabs.later} title={words.tabs.later} onClick={() => scroll(STEP)}>
        <Icon name="right" />
      </button>
    </span>
  );
}
