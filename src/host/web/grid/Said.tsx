import { announcement, notice } from './gridState';
import { useObserved } from './observed';

/** What is said to people who listen, and the rare sentence shown to everybody. */
export function Said() {
  const spoken = useObserved(announcement);
  const shown = useObserved(notice);
  return (
    <>
      <div class="grid-unseen" role="status" aria-live="polite">
        {spoken}
      </div>
      <div class={shown === '' ? 'grid-unseen' : 'grid-notice'} role="alert">
        {shown}
      </div>
    </>
  );
}
