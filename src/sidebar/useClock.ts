import { useEffect, useMemo, useState } from 'preact/hooks';

/** Seconds since the part was first shown, looked at every second. */
export function useSeconds(): number {
  const since = useMemo(() => Date.now(), []);
  return Math.floor((useNow(1000) - since) / 1000);
}

/** Minutes since `thing` arrived: a panel may stay open for days. */
export function useMinutesSince(thing: unknown): number {
  const since = useMemo(() => Date.now(), [thing]);
  return Math.max(0, Math.floor((useNow(60_000) - since) / 60_000));
}

function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
