import { createHash } from 'node:crypto';
import type { Site } from './world';

const THIRTY_DAYS = 30 * 86_400_000;

export class Session {
  static readonly google = 'Session';
  static readonly writes: ReadonlySet<string> = new Set();

  constructor(readonly site: Site) {}

  getActiveUserLocale() {
    return this.site.execution.locale;
  }
  getScriptTimeZone() {
    return this.site.world.manifest.timeZone ?? 'Etc/UTC';
  }
  getActiveUser() {
    return new User();
  }
  /** Same user, same key, for thirty days (*documented*). */
  getTemporaryActiveUserKey() {
    const period = Math.floor(this.site.world.clock.now() / THIRTY_DAYS);
    return createHash('sha256').update(`${this.site.execution.user} ${period}`).digest('base64');
  }
}

export class User {
  static readonly google = 'User';
  static readonly writes: ReadonlySet<string> = new Set();

  /** '' because the add-on asks for no scope that shows it (*documented*: blank where policy forbids). */
  getEmail() {
    return '';
  }
}
