import { useEffect } from 'preact/hooks';
import type { WorkbenchStore } from './workbenchStore';

const EVERY_MS = 3000;

/** Asks for the state now and then while the page is looked at, so that what a schedule did by itself shows up. */
export function usePolling(store: WorkbenchStore): void {
  useEffect(() => {
    void store.refresh();
    const look = () => {
      if (document.visibilityState === 'visible') void store.refresh();
    };
    const timer = setInterval(look, EVERY_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [store]);
}
