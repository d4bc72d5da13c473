import { useRef, useState } from 'preact/hooks';

export interface Once<A extends readonly unknown[]> {
  readonly isBusy: boolean;
  readonly start: (...args: A) => void;
}

/** An action that cannot be started twice: while it runs, starting it does nothing, however fast the clicks come. */
export function useOnce<A extends readonly unknown[]>(action: (...args: A) => Promise<void>): Once<A> {
  const isRunning = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const start = (...args: A) => {
    if (isRunning.current) return;
    isRunning.current = true;
    setBusy(true);
    void action(...args).finally(() => {
      isRunning.current = false;
      setBusy(false);
    });
  };
  return { isBusy, start };
}
