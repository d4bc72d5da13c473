import type { Call } from './execution';

/** Every call ever counted, and how many of each. `reset` starts a new count. */
export class Accounting {
  total = 0;
  reads = 0;
  writes = 0;
  #byName = new Map<string, number>();

  count(call: Call): void {
    this.total += 1;
    if (call.kind === 'write') this.writes += 1;
    else this.reads += 1;
    this.#byName.set(call.name, (this.#byName.get(call.name) ?? 0) + 1);
  }

  /** Calls of a service ('Range'), or of one method ('Range.setValues'). */
  by(name: string): number {
    const exact = this.#byName.get(name);
    if (exact !== undefined) return exact;
    let sum = 0;
    for (const [called, times] of this.#byName) if (called.startsWith(`${name}.`)) sum += times;
    return sum;
  }

  get counts(): ReadonlyMap<string, number> {
    return this.#byName;
  }

  remember(): () => void {
    const { total, reads, writes } = this;
    const byName = [...this.#byName];
    return () => {
      Object.assign(this, { total, reads, writes });
      this.#byName = new Map(byName);
    };
  }

  reset(): void {
    this.total = this.reads = this.writes = 0;
    this.#byName = new Map();
  }
}
