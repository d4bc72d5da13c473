import type { Clock } from '../kernel/clock';

/** Who holds which lock. Locks end with their execution; another execution's may be set for a while by a test. */
export class LockTable {
  readonly #holders = new Map<string, { readonly execution: number; readonly lock: object }>();
  #elsewhereUntil = -Infinity;

  constructor(readonly clock: Clock) {}

  /** Some other execution holds every lock for this long. */
  heldElsewhere(ms: number): void {
    this.#elsewhereUntil = this.clock.now() + ms;
  }

  /** Waits at most `waitMs` of host time. A second Lock object waits in vain even in the same execution (*assumed*, the worse reading). */
  acquire(name: string, lock: object, execution: number, waitMs: number): boolean {
    const now = this.clock.now();
    const holder = this.#holders.get(name);
    if (holder?.lock === lock) return true;
    const freeAt = holder ? Infinity : Math.max(now, this.#elsewhereUntil);
    this.clock.advance(Math.min(freeAt, now + waitMs) - now);
    if (freeAt > now + waitMs) return false;
    this.#holders.set(name, { execution, lock });
    return true;
  }

  holds(name: string, lock: object): boolean {
    return this.#holders.get(name)?.lock === lock;
  }

  release(name: string, lock: object): void {
    if (this.holds(name, lock)) this.#holders.delete(name);
  }

  releaseAll(execution: number): void {
    for (const [name, holder] of this.#holders) if (holder.execution === execution) this.#holders.delete(name);
  }

  /** Every lock is lost, whoever holds it; they are not told (it happens to locks that are held long: *observed*). */
  loseAll(): void {
    this.#holders.clear();
  }

  remember(): () => void {
    const [holders, until] = [[...this.#holders], this.#elsewhereUntil];
    return () => {
      this.#holders.clear();
      for (const [name, holder] of holders) this.#holders.set(name, holder);
      this.#elsewhereUntil = until;
    };
  }

  /** Names of the locks held now, for assertions. */
  get held(): readonly string[] {
    return [...this.#holders.keys()];
  }
}
