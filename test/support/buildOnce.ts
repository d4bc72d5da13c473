import { join } from 'node:path';
import { ensureBuilt } from '../../src/build/fresh';

/** vitest's global set-up: the tests run what is built, so build it first (only when stale). */
export default async function buildOnce(): Promise<void> {
  await ensureBuilt(join(import.meta.dirname, '../..'));
}
