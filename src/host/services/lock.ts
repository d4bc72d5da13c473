import type { Site } from './world';

export class Lock {
  static readonly google = 'Lock';
  static readonly writes: ReadonlySet<string> = new Set(); // locks pass with the execution

  constructor(
    readonly site: Site,
    readonly name: string,
  ) {}

  tryLock(waitMs: unknown) {
    return this.site.world.locks.acquire(this.name, this, this.site.execution.id, Number(waitMs));
  }
  waitLock(waitMs: unknown): void {
    if (!this.tryLock(waitMs)) throw this.site.error('lockTimeout');
  }
  hasLock() {
    return this.site.world.locks.holds(this.name, this);
  }
  releaseLock(): void {
    this.site.world.locks.release(this.name, this);
  }
}

export class LockService {
  static readonly google = 'LockService';
  static readonly writes: ReadonlySet<string> = new Set();

  constructor(readonly site: Site) {}

  getScriptLock() {
    return new Lock(this.site, 'script');
  }
  getUserLock() {
    return new Lock(this.site, `user ${this.site.execution.user}`);
  }
  /** null outside a document (*documented*). */
  getDocumentLock() {
    return this.site.world.inDocument ? new Lock(this.site, 'document') : null;
  }
}
