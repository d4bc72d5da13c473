import { useEffect, useState } from 'preact/hooks';

/** A value several parts of the page watch: the cells and the formula bar are neighbours without a common parent of their own. */
export class Observed<T> {
  private readonly watchers = new Set<() => void>();

  constructor(private current: T) {}

  get value(): T {
    return this.current;
  }

  set(value: T): void {
    if (value === this.current) return;
    this.current = value;
    for (const watcher of [...this.watchers]) watcher();
  }

  watch(watcher: () => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }
}

export function useObserved<T>(observed: Observed<T>): T {
  const [, redraw] = useState(0);
  useEffect(() => {
    redraw((count) => count + 1); // it may have changed between drawing and watching
    return observed.watch(() => redraw((count) => count + 1));
  }, [observed]);
  return observed.value;
}
